import type { Lexicon } from '../lexicon/index.ts'
import { lineEntry } from '../outline/entries.ts'
import type { Entry, Section } from '../outline/section.ts'
import { blocksOf, entriesOf, subsectionsOf } from '../outline/section.ts'
import type { DateMention, Item, Project, Status } from '../schema/index.ts'
import { saysNothing } from '../text/absence.ts'
import { isDayLabel } from '../text/days.ts'
import { labelOf, objectiveOf, stripDecoration } from '../text/labels.ts'
import { splitName } from '../text/names.ts'
import { findOwners, splitPeople } from '../text/people.ts'
import { lines } from '../text/plain.ts'
import { readProgress } from '../text/progress.ts'
import { readStatus, rollUp } from '../text/statuses.ts'
import { categoryOf, objective } from './category.ts'
import type { Context, Draft, Extractor } from './context.ts'
import {
  allDates,
  claimEntry,
  claimLinks,
  claimPart,
  datesIn,
  isPartial,
  itemOf,
  itemOfSection,
  itemsOf,
  orNull,
  sourceOf,
  statusOfProgress,
} from './fields.ts'
import { projectTable } from './project-table.ts'
import { isTable } from './table.ts'
import { isGroup, isPointer, isTopic } from './topics.ts'

export const projects: Extractor = {
  name: 'projects',
  extract: (root, context) => readSection(root, context),
}

function readSection(section: Section, context: Context): void {
  if (section.role !== 'progress') {
    for (const part of nested(section)) readSection(part, context)
    return
  }
  if (isTopic(section, context)) {
    fromSection(section, context)
    for (const part of nested(section)) if (part.role !== 'progress') readSection(part, context)
    return
  }
  const onlyText =
    entriesOf(section).length === 0 && subsectionsOf(section).length === 0 && !blocksOf(section).some(isTable)
  for (const part of section.content) {
    if (part.kind === 'section') readSection(part, context)
    else if (part.kind === 'entries')
      for (const entry of part.entries) readEntry(entry, section, categoryOf(section), context)
    else if (isTable(part)) projectTable(part, section, context)
    else if (onlyText && part.node.type === 'paragraph' && section.reading) {
      for (const line of lines(part.text))
        readEntry(lineEntry(line, part.node, context.document), section, categoryOf(section), context)
    }
  }
}

/** Sections below, those inside entries too. */
function nested(section: Section): Section[] {
  const below = (entry: Entry): Section[] => [...entry.sections, ...entry.children.flatMap(below)]
  return [...subsectionsOf(section), ...entriesOf(section).flatMap(below)]
}

function readEntry(entry: Entry, section: Section, category: string | null, context: Context): void {
  const { lexicon } = context.document
  if (
    !entry.text.text ||
    saysNothing(entry.text.text, lexicon) ||
    isPointer(entry, context) ||
    isDayLabel(entry.text.text, lexicon)
  )
    return
  const label = labelOf(entry.text.text, lexicon)
  if (label?.field === 'remark' || lexicon.fields.get(entry.text.text.replace(/[:：]\s*$/, '')) === 'remark') return
  if (label && label.field !== 'name' && entry.children.length === 0) {
    addToLast(entry, section, context)
    return
  }
  if (isGroup(entry, context)) {
    claimEntry(entry, context)
    const name = objectiveOf(entry.text.text)
      ? stripDecoration(entry.text.text).text
      : splitName(entry.text.text, { lexicon, strong: entry.strong }).name
    const group: Section = { ...section, path: [...section.path, entry.text.text], parent: section }
    for (const child of entry.children) readEntry(child, group, name, context)
    return
  }
  context.records.projects.push(fromEntry(entry, section, category, context))
}

/** `原因：…` beside a thing says something of it. */
function addToLast(entry: Entry, section: Section, context: Context): void {
  const last = context.records.projects.at(-1)
  if (!last || last.source.headings.join('\n') !== section.path.join('\n')) return
  last.items.push(itemOf(entry, section, context))
  last.source = { ...last.source, endLine: Math.max(last.source.endLine, entry.endLine) }
}

/** Sections inside an entry whose content is work: `achieved: …` below a name. */
const workInside = (entry: Entry): Section[] => entry.sections.filter((part) => part.role === 'progress')

/** The name, without a key in front of it (`item: …`), which then ends the headings as a column's header does. */
function nameOf(entry: Entry, context: Context) {
  const { lexicon } = context.document
  const own = entry.text.text
  const label = labelOf(own, lexicon)
  const start = label?.field === 'name' && label.value ? label.valueStart : dayLabelEnd(own, lexicon)
  if (start === 0) return { ...splitName(own, { lexicon, strong: entry.strong }), key: null }
  const parts = splitName(own.slice(start), { lexicon })
  const shift = start
  claimPart(entry.text, 0, shift, context)
  return {
    ...parts,
    nameStart: parts.nameStart + shift,
    nameEnd: parts.nameEnd + shift,
    restStart: parts.restStart + shift,
    restEnd: parts.restEnd + shift,
    key: own.slice(0, shift).replace(/[\s:：]+$/, ''),
  }
}

/** Where the text after `周一：` begins; 0 where no day opens the text. */
function dayLabelEnd(text: string, lexicon: Lexicon): number {
  const label = /^([^：:\n]{1,16})[：:]\s*(?=\S)/.exec(text)
  return label && isDayLabel(label[1] as string, lexicon) ? label[0].length : 0
}

/** `blockers: …` below a thing of which no work is told. */
function isBlocked({ sections }: Entry, told: number): boolean {
  return told === 0 && sections.some((part) => part.role === 'risks' && entriesOf(part).length > 0)
}

interface Facts {
  owners: string[]
  status: Status | null
  statusText: string | null
  progress: number | null
  due: string | null
}

/** What labelled lines below a thing say of it: 负责人, 状态, 进度, 截止. */
function factsOf(entries: readonly Entry[], context: Context): Facts {
  const { lexicon } = context.document
  const facts: Facts = { owners: [], status: null, statusText: null, progress: null, due: null }
  for (const { text } of entries) {
    const label = labelOf(text.text, lexicon)
    if (!label) continue
    if (label.field === 'owner') facts.owners.push(...splitPeople(label.value))
    else if (label.field === 'status') Object.assign(facts, pick(readStatus(label.value, lexicon)))
    else if (label.field === 'progress') facts.progress = readProgress(text.text, lexicon)?.value ?? facts.progress
    else if (label.field === 'due') facts.due = datesIn(label.value, context).at(-1)?.date.slice(0, 10) ?? null
  }
  return facts
}

const pick = ({ status, statusText }: { status: Status | null; statusText: string | null }) => ({ status, statusText })

const unique = (values: readonly string[]) => [...new Set(values)]

/** The latest planned date of the own text, else of the children. */
function dueOf(own: readonly DateMention[], below: readonly DateMention[]): string | null {
  const latest = (dates: readonly DateMention[]) =>
    dates
      .filter(({ kind }) => kind === 'due')
      .map(({ date }) => date.slice(0, 10))
      .sort()
      .at(-1) ?? null
  return latest(own) ?? latest(below)
}

interface Parts {
  own: string
  checked: boolean | null
  items: Item[]
  below: DateMention[]
  entries: readonly Entry[]
  /** Nothing is said of it but what blocks it. */
  blocked: boolean
}

/** Owners, status, progress and dates out of the words of a thing and of its parts. */
function judge({ own, checked, items, below, entries, blocked }: Parts, section: Section, context: Context) {
  const { lexicon } = context.document
  const facts = factsOf(entries, context)
  const found = findOwners(own, lexicon)
  const progress = readProgress(own, lexicon)
  const value = progress?.value ?? facts.progress
  const dates = datesIn(own, context)
  const reading = readStatus(own, lexicon, { checked })
  const stated = facts.status ? { ...reading, ...pick(facts) } : reading
  const openDate = [...dates, ...below].some(
    ({ date, kind }) => kind === 'due' && context.reference !== null && date.slice(0, 10) > context.reference,
  )
  const whole = rollUp(stated, items, { openDate })
  const byProgress = whole.status ?? statusOfProgress(value)
  const status = isPartial(value) && (byProgress === 'done' || byProgress === null) ? 'in-progress' : byProgress
  return {
    owners: unique([
      ...found.owners,
      ...facts.owners,
      ...(section.person && found.owners.length === 0 && facts.owners.length === 0 ? [section.person] : []),
    ]),
    ownerRanges: found.ranges,
    status:
      section.status === 'done' && reading.step && status === 'in-progress'
        ? 'done'
        : (status ?? (blocked ? 'blocked' : section.status)),
    statusText: whole.statusText ?? (progress ? own.slice(progress.start, progress.end) : null),
    statusRange: reading,
    progressRange: progress,
    progress: value,
    dates: [...dates, ...below],
    due: facts.due ?? dueOf(dates, below),
  }
}

function fromEntry(entry: Entry, section: Section, category: string | null, context: Context): Draft<Project> {
  const own = entry.text.text
  const parts = nameOf(entry, context)
  const work = workInside(entry)
  const items = [...itemsOf(entry.children, section, context), ...work.map((part) => itemOfSection(part, context))]
  const planned = entry.sections.filter((part) => part.role === 'goals').flatMap(entriesOf)
  const below = [...allDates(items), ...planned.flatMap((goal) => datesIn(goal.text.text, context))]
  const { ownerRanges, statusRange, progressRange, ...facts } = judge(
    { own, checked: entry.checked, items, below, entries: entry.children, blocked: isBlocked(entry, work.length) },
    section,
    context,
  )
  claimPart(entry.text, parts.nameStart, parts.nameEnd, context)
  if (parts.rest) claimPart(entry.text, parts.restStart, parts.restEnd, context)
  for (const alias of parts.aliases) {
    const at = own.indexOf(alias)
    if (at >= 0) claimPart(entry.text, at, at + alias.length, context)
  }
  for (const range of ownerRanges) claimOwner(own, range, facts.owners, entry, context)
  if (statusRange.statusText && facts.statusText === statusRange.statusText)
    claimPart(entry.text, statusRange.start, statusRange.end, context)
  if (progressRange && facts.statusText?.includes(own.slice(progressRange.start, progressRange.end)))
    claimPart(entry.text, progressRange.start, progressRange.end, context)
  const project: Draft<Project> = {
    name: parts.name,
    aliases: parts.aliases,
    category,
    objective: objective(category, section),
    ...facts,
    summary: orNull(parts.rest),
    items,
    links: claimLinks(entry.links, context),
    source: sourceOf(entry, section, context),
  }
  if (parts.key) project.source.headings.push(parts.key)
  context.projectOf.set(entry, project)
  return project
}

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

function fromSection(section: Section, context: Context): void {
  const { document } = context
  const title = section.label as NonNullable<Section['label']>
  const parts = splitName(section.title, { lexicon: document.lexicon })
  const bracketed = /[（(][^（()）]*[)）]\s*$/.test(section.title)
  const name = (bracketed || parts.aliases.length > 0) && parts.rest === null ? parts.name : section.title
  const work = nested(section).filter((part) => part.role === 'progress')
  const entries = entriesOf(section)
  const texts = blocksOf(section).filter(({ node }) => node.type === 'paragraph')
  const items = [...itemsOf(entries, section, context), ...work.map((part) => itemOfSection(part, context))]
  for (const { text, node } of texts) {
    context.ledger.claim(text)
    claimLinks(document.links(node), context)
  }
  const summary = texts.map(({ text }) => text.text).join('\n\n')
  const planned = nested(section)
    .filter((part) => part.role === 'goals')
    .flatMap(entriesOf)
  const below = [...allDates(items), ...planned.flatMap((goal) => datesIn(goal.text.text, context))]
  const own = [title.text, summary].filter(Boolean).join('\n')
  const { ownerRanges, statusRange, progressRange, ...facts } = judge(
    { own, checked: null, items, below, entries, blocked: false },
    section,
    context,
  )
  context.ledger.claim(title)
  const category = section.parent ? categoryOf(section.parent) : null
  const source = sourceOf(section, section, context)
  const project: Draft<Project> = {
    name,
    aliases: parts.aliases,
    category,
    objective: objective(category, section),
    ...facts,
    summary: orNull(summary),
    items,
    links: [
      ...claimLinks(section.node ? document.links(section.node) : [], context),
      ...texts.flatMap(({ node }) => document.links(node).map(({ text, url }) => ({ text, url }))),
    ],
    source: { ...source, headings: source.headings.slice(0, -1) },
  }
  context.projectOf.set(section, project)
  context.records.projects.push(project)
}
