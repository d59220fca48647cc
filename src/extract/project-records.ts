import { blocksOf, type Entry, entriesOf, nestedSections, type Section } from '../outline/section.ts'
import type { Project } from '../schema/index.ts'
import { holds } from '../text/characters.ts'
import { flatMap } from '../text/flat-map.ts'
import { splitName } from '../text/names.ts'
import { join, type PlainText, slice } from '../text/plain.ts'
import { type Category, categoryOf, categoryPlaces, objective } from './category.ts'
import type { Context, Draft } from './context.ts'
import { allDates, claimLinks, claimPart, datesIn, itemOfSection, itemsOf, linkOf, orNull, sourceOf } from './fields.ts'
import type { Owners } from './owners.ts'
import { inTitle, partsOf, placed, wordsAt } from './places.ts'
import { judge } from './project-facts.ts'
import { nameOf } from './project-name.ts'

/** Sections inside an entry whose content is work: `achieved: …` below a name. */
const workInside = (entry: Entry): Section[] => entry.sections.filter((part) => part.role === 'progress')

/** `blockers: …` below a thing of which no work is told. */
function isBlocked({ sections }: Entry, told: number): boolean {
  return told === 0 && sections.some((part) => part.role === 'risks' && entriesOf(part).length > 0)
}

/** `Mia：…` */
function teller(entry: Entry, { speakers }: Context): Owners | null {
  const speaker = speakers.get(entry)
  return speaker ? { owners: [speaker.name.text], places: [speaker.name] } : null
}

/** A project out of a list item or a line; claims what the record carries of its words. */
export function fromEntry(entry: Entry, section: Section, category: Category | null, context: Context): Draft<Project> {
  const own = entry.text.text
  const parts = nameOf(entry, context)
  const work = workInside(entry)
  const items = [...itemsOf(entry.children, section, context), ...work.map((part) => itemOfSection(part, context))]
  const planned = flatMap(
    entry.sections.filter((part) => part.role === 'goals'),
    entriesOf,
  )
  const below = [...allDates(items), ...flatMap(planned, (goal) => datesIn(goal.text, context))]
  const { checked, box, children: entries } = entry
  const { facts, places, ownerRanges, statusRange, progressRange } = judge(
    {
      own: entry.text,
      checked,
      box,
      items,
      below,
      entries,
      blocked: isBlocked(entry, work.length),
      teller: teller(entry, context),
    },
    section,
    context,
  )
  claimPart(entry.text, parts.nameStart, parts.nameEnd, context)
  if (parts.rest) claimPart(entry.text, parts.restStart, parts.restEnd, context)
  for (const { start, end } of parts.aliases) claimPart(entry.text, start, end, context)
  for (const range of ownerRanges) claimOwner(own, range, facts.owners, entry, context)
  if (statusRange.statusText && facts.statusText === statusRange.statusText)
    claimPart(entry.text, statusRange.start, statusRange.end, context)
  if (progressRange && isOutside(progressRange, parts)) {
    claimPart(entry.text, progressRange.start, progressRange.end, context)
    const words = own.slice(progressRange.start, progressRange.end).trim()
    if (!facts.statusText?.includes(words)) {
      facts.statusText = [facts.statusText, words].filter(Boolean).join(' ')
      const percent = slice(entry.text, progressRange.start, progressRange.end)
      places.statusText = join(
        [wordsAt(places.statusText), percent].filter((text) => text !== null),
        ' ',
      )
    }
  }
  const code = objective(category, section)
  const project: Draft<Project> = placed(
    {
      name: parts.name,
      aliases: parts.aliases.map(({ text }) => text),
      category: category?.name ?? null,
      objective: code,
      ...facts,
      summary: orNull(parts.rest),
      items,
      links: claimLinks(entry.links, context),
      source: sourceOf(entry, section, context),
    },
    {
      name: [entry.text, parts.nameStart, parts.nameEnd],
      aliases: partsOf(entry.text, parts.aliases),
      summary: [entry.text, parts.restStart, parts.restEnd],
      ...places,
      ...categoryPlaces(category, code, section),
    },
    context,
  )
  if (parts.key) project.source.headings.push(parts.key)
  context.projectOf.set(entry, project)
  context.projectAt.set(entry.text.offsets[0] as number, project)
  return project
}

interface Range {
  start: number
  end: number
}

/** Neither in the name nor in what follows it: cut off between or behind them. */
const isOutside = ({ start, end }: Range, parts: ReturnType<typeof nameOf>) =>
  !(start >= parts.nameStart && end <= parts.nameEnd) &&
  !(parts.rest !== null && start >= parts.restStart && end <= parts.restEnd)

/** Claims the names of owners, and the words around them that only mark them. */
function claimOwner(
  own: string,
  range: { start: number; end: number },
  owners: readonly string[],
  entry: Entry,
  context: Context,
): void {
  for (const owner of owners) {
    const at = own.indexOf(owner, range.start)
    if (at >= 0 && at < range.end) claimPart(entry.text, at, at + owner.length, context)
  }
}

/** What stands behind the name in a label, `(Lead: Bo)`, where it says more than who owns the thing. */
function tagsOf(label: PlainText, { title, titleStart }: Section, owners: readonly string[]): PlainText[] {
  const behind = slice(label, titleStart + title.length)
  const lead = /^[\s（(:：*]+/.exec(behind.text)?.[0].length ?? 0
  const tags = behind.text.slice(lead).replace(/(?<![\s）):：*])[\s）):：*]+$/, '')
  const left = owners.reduce((text, owner) => text.replaceAll(owner, ''), tags)
  return holds(left, 'letter', 'number') ? [slice(behind, lead, lead + tags.length)] : []
}

/** A project out of a heading with one topic below it. */
export function fromSection(section: Section, context: Context): Draft<Project> {
  const { document } = context
  const title = section.label as NonNullable<Section['label']>
  const parts = splitName(section.title, { lexicon: document.lexicon })
  const bracketed = /[（(][^（()）]*[)）]\s*$/.test(section.title)
  const named = (bracketed || parts.aliases.length > 0) && parts.rest === null
  const work = nestedSections(section).filter((part) => part.role === 'progress')
  const entries = entriesOf(section)
  const texts = blocksOf(section).filter(({ node }) => node.type === 'paragraph')
  const items = [...itemsOf(entries, section, context), ...work.map((part) => itemOfSection(part, context))]
  for (const { text, node } of texts) {
    context.ledger.claim(text)
    claimLinks(document.links(node), context)
  }
  const told = join(
    texts.map(({ text }) => text),
    '\n\n',
  )
  const planned = flatMap(
    nestedSections(section).filter((part) => part.role === 'goals'),
    entriesOf,
  )
  const below = [...allDates(items), ...flatMap(planned, (goal) => datesIn(goal.text, context))]
  const own = told.text ? join([title, told], '\n') : title
  const { facts, places } = judge(
    { own, checked: null, box: null, items, below, entries, blocked: false },
    section,
    context,
  )
  context.ledger.claim(title)
  const summary = join([...tagsOf(title, section, facts.owners), ...(told.text ? [told] : [])], '\n')
  const category = section.parent ? categoryOf(section.parent, context) : null
  const code = objective(category, section)
  const source = sourceOf(section, section, context)
  const project: Draft<Project> = placed(
    {
      name: named ? parts.name : section.title,
      aliases: parts.aliases.map(({ text }) => text),
      category: category?.name ?? null,
      objective: code,
      ...facts,
      summary: orNull(summary.text),
      items,
      links: [
        ...claimLinks(section.node ? document.links(section.node) : [], context),
        ...flatMap(texts, ({ node }) => document.links(node).map((link) => linkOf(link, context))),
      ],
      source: { ...source, headings: source.headings.slice(0, -1) },
    },
    {
      ...places,
      ...categoryPlaces(category, code, section),
      name: named ? inTitle(section, parts.nameStart, parts.nameEnd) : inTitle(section),
      aliases: parts.aliases.map(({ start, end }) => inTitle(section, start, end)),
      summary,
    },
    context,
  )
  context.projectOf.set(section, project)
  return project
}
