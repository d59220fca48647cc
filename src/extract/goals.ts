import { lineEntry } from '../outline/entries.ts'
import type { Entry, Section } from '../outline/section.ts'
import { blocksOf, ownText, sectionsOf } from '../outline/section.ts'
import type { DateMention, Goal } from '../schema/index.ts'
import { saysNothing } from '../text/absence.ts'
import { splitName } from '../text/names.ts'
import { isPersonName } from '../text/people.ts'
import { join, type PlainText, slice } from '../text/plain.ts'
import { findSeverity } from '../text/severity.ts'
import { statements } from '../text/statements.ts'
import { readStatus } from '../text/statuses.ts'
import { categoryOf } from './category.ts'
import type { Context, Draft, Extractor } from './context.ts'
import {
  allDates,
  claimEntry,
  claimLinks,
  datesIn,
  dayIn,
  dayOf,
  isProperty,
  itemOfText,
  itemsOf,
  labelIn,
  latest,
  sourceOf,
} from './fields.ts'
import { orPerson, ownersIn, peopleBelow, peopleIn, together } from './owners.ts'
import { type Place, type PlacesOf, placeAt, placed } from './places.ts'
import { inPlan, plannedDates } from './planned-dates.ts'
import { claimRow, isWorkTable, nameColumn, projectTable, remainingCells, rowSource } from './project-table.ts'
import { cellOf, isTable, readTable, type TableReading, type TableRow } from './table.ts'

export const goals: Extractor = {
  name: 'goals',
  extract(root, context) {
    for (const section of sectionsOf(root)) if (section.role === 'goals') readSection(section, context)
  },
}

function readSection(section: Section, context: Context): void {
  const { records, document } = context
  const isOwn = ownText(section)
  if (isNamedGoal(section)) {
    records.goals.push(fromSection(section, context))
    return
  }
  for (const part of section.content) {
    if (part.kind === 'entries') for (const entry of part.entries) readEntry(entry, section, context)
    else if (part.kind === 'block' && isTable(part)) {
      const reading = readTable(part.node, context)
      if (section.reading?.period !== 'next' && tellsWork(reading, context)) {
        projectTable(part, section, context)
        continue
      }
      for (const row of reading.rows) readRow(row, reading, section, context)
    } else if (part.kind === 'block' && part.node.type === 'paragraph' && isOwn(part)) {
      for (const line of statements(part.text)) readEntry(lineEntry(line, part.node, document), section, context)
    }
  }
}

/** Most rows of a backlog say how they stand, some that they are done, and at most half that nobody began. */
function tellsWork({ fields, rows }: TableReading, { document }: Context): boolean {
  const column = fields.indexOf('status')
  const states = rows.flatMap(({ cells }) => readStatus(cells[column]?.text ?? '', document.lexicon).status ?? [])
  const untouched = states.filter((state) => state === 'not-started').length
  return states.length * 2 > rows.length && states.includes('done') && untouched * 2 <= rows.length
}

/** Decision 20: a heading below a plan with a paragraph, or with nothing, is one goal. */
function isNamedGoal(section: Section): boolean {
  if (section.reading || section.person !== (section.parent?.person ?? null) || section.form !== 'heading') return false
  if (section.parent?.role !== 'goals') return false
  return section.content.every((part) => part.kind === 'block' && part.node.type === 'paragraph')
}

/** The project in which the goal stands, if its section is part of one. */
function ownerProject(section: Section, context: Context): string | null {
  for (let at: Section | null = section; at; at = at.parent) {
    const project = (at.within && context.projectOf.get(at.within)) ?? context.projectOf.get(at)
    if (project) return project.name
  }
  return null
}

/** The latest date that is no beginning. */
const dueOf = (dates: readonly DateMention[]): DateMention | null =>
  latest(dates.filter(({ kind }) => kind !== 'start'))

function readEntry(entry: Entry, section: Section, context: Context): void {
  const { lexicon } = context.document
  const text = entry.text.text
  if (!text || saysNothing(text, lexicon) || isPeriod(entry) || isProperty(entry, lexicon)) return
  const opening = /[:：]\s*$/.test(text) && entry.children.length > 1 && !entry.checked
  if (opening) {
    const group: Section = { ...section, path: [...section.path, text], parent: section }
    for (const child of entry.children) readEntry(child, group, context)
    // Where no record names the group, it is left for the notes.
    if (context.used.has(group)) context.ledger.claim(entry.text)
    return
  }
  context.records.goals.push(goalOf(entry, section, context))
}

/** Only dates in brackets, `（10/9-10/13）`: the period of the plan. */
const isPeriod = ({ text }: Entry) => /^[（(]?[\d\s./\-~—–至到年月日]+[)）]?$/.test(text.text)

/** A goal out of a list item or a line; claims its words. */
export function goalOf(entry: Entry, section: Section, context: Context): Draft<Goal> {
  const { lexicon } = context.document
  const own = entry.text.text
  const parts = splitName(own, { lexicon, strong: entry.strong })
  const found = ownersIn(entry.text, context)
  const labels = entry.children.map((child) => labelIn(child.text, context))
  const namePlace: Place = [entry.text, parts.nameStart, parts.nameEnd]
  const named = together(found, peopleBelow(labels))
  // `小宋：联调`: the label says who.
  const labelled = named.owners.length === 0 && parts.labelled && isPersonName(parts.name, lexicon)
  const { owners, places } = orPerson(
    labelled ? { owners: [parts.name], places: [namePlace] } : named,
    section,
    context,
  )
  const severity = findSeverity(own, lexicon)
  const items = itemsOf(entry.children, section, context)
  const dates = plannedDates(entry.text, section, context)
  const dueLabel = labels.find((label) => label?.field === 'due')
  const due =
    (dueLabel && dueOf(datesIn(dueLabel.value, context))) ??
    dueOf(dates) ??
    dueOf(allDates(items).filter(({ kind }) => kind === 'due'))
  const priority = labels.find((label) => label?.field === 'priority')?.value
  claimEntry(entry, context)
  const box = /^[☐□◻☑✓]\s*/.exec(own)?.[0] ?? ''
  const end = withoutOwners(own, found.ranges, dates.length > 0).length
  const text: PlainText = end > box.length ? slice(entry.text, box.length, end) : entry.text
  const category = categoryOf(section, context)
  return placed(
    {
      text: text.text,
      name: parts.labelled && parts.name !== own && !lexicon.fields.get(parts.name) ? parts.name : null,
      project: ownerProject(section, context),
      category: category?.name ?? null,
      owners,
      due: due && dayOf(due),
      dates: [...dates, ...allDates(items)],
      priority: severity?.severity ?? priority?.text ?? null,
      status: entry.checked || /[☑✓]/.test(box) ? ('done' as const) : null,
      items,
      links: claimLinks(entry.links, context),
      source: sourceOf(entry, section, context),
    },
    {
      text,
      name: namePlace,
      category: category?.place,
      owners: places,
      due: placeAt(due, 'date', context),
      priority: severity ? [entry.text, severity.valueStart, severity.valueStart + severity.severity.length] : priority,
      status: entry.box ?? [entry.text, 0, box.length],
    },
    context,
  )
}

/** The length of a text without a dash or an open bracket, which stands before owners, at its end. */
function lengthBeforeMark(text: string): number {
  const trimmed = text.trimEnd()
  const mark = /(?<![-–—])[-–—]+$|[（(【[]$/.exec(trimmed)
  return mark ? trimmed.slice(0, mark.index).trimEnd().length : text.length
}

/** The text without the owners that close it, `（林小满）`, `@erin`, `—— 老周`; a label before them is kept with them. */
function withoutOwners(text: string, ranges: readonly { start: number; end: number }[], dated: boolean): string {
  let end = text.length
  for (const range of [...ranges].sort((a, b) => b.end - a.end)) {
    const behind = text.slice(range.start)
    const closes = range.start > 0 && /^[\s。.；;)）】\]、,，/&]*$/.test(text.slice(range.end, end))
    if (closes && !/[:：]/.test(behind) && (dated || !/\d|周|星期/.test(behind)))
      end = lengthBeforeMark(text.slice(0, range.start))
  }
  return end < text.length ? text.slice(0, end).replace(/(?<![\s，,、：:])[\s，,、：:]+$/, '') || text : text
}

function fromSection(section: Section, context: Context): Draft<Goal> {
  const { document, ledger } = context
  const texts = blocksOf(section)
  const label = section.label as NonNullable<Section['label']>
  ledger.claim(label)
  for (const { text } of texts) ledger.claim(text)
  const title = slice(label, section.titleStart, section.titleStart + section.title.length)
  const told = join(
    texts.map((block) => block.text),
    '\n\n',
  )
  const text = told.text ? told : title
  const { owners, places } = orPerson(ownersIn(text, context), section, context)
  const dates = datesIn(join([title, told], '\n'), context)
  const due = dueOf(dates)
  const category = section.parent ? categoryOf(section.parent, context) : null
  const source = sourceOf(section, section, context)
  return placed(
    {
      text: text.text,
      name: told.text ? section.title : null,
      project: section.parent ? ownerProject(section.parent, context) : null,
      category: category?.name ?? null,
      owners,
      due: due && dayOf(due),
      dates,
      priority: null,
      status: null,
      items: [],
      links: texts.flatMap(({ node }) => claimLinks(document.links(node), context)),
      source: { ...source, headings: source.headings.slice(0, -1) },
    },
    { text, name: title, category: category?.place, owners: places, due: placeAt(due, 'date', context) },
    context,
  )
}

function readRow(row: TableRow, reading: TableReading, section: Section, context: Context): void {
  const { lexicon } = context.document
  const names = nameColumn(reading)
  const cell = row.cells[names]
  if (!cell?.text || saysNothing(cell.text, lexicon)) return
  const owner = cellOf(row, reading, 'owner')
  const people = owner ? peopleIn(owner) : orPerson(null, section, context)
  const when = reading.fields.includes('due') ? 'due' : 'occurred'
  const due = cellOf(row, reading, when)
  const day = due && dayIn(due, context)
  const [planned = null] = day && due ? inPlan([day], due, section, context) : []
  // What the mention of a date does not hold is told with the rest.
  const whole = due && planned?.text === due.text ? due : null
  const rest = remainingCells(row, reading, [
    names,
    reading.fields.indexOf('owner'),
    ...(whole ? [reading.fields.indexOf(when)] : []),
  ])
  const dates = plannedDates(join([cell, rest, ...(whole ? [whole] : [])], '\n'), section, context)
  const dueDate = planned ?? dueOf(dates)
  const stated = cellOf(row, reading, 'status')
  const status = stated && readStatus(stated.text, lexicon)
  const priority = cellOf(row, reading, 'priority')
  const category = categoryOf(section, context)
  const isNamed = rest.text !== '' && !isWorkTable(reading)
  const text = isNamed ? join([cell, rest], '\n') : cell
  const goal: Draft<Goal> = {
    text: text.text,
    name: isNamed ? cell.text : null,
    project: ownerProject(section, context),
    category: category?.name ?? null,
    owners: people.owners,
    due: dueDate && dayOf(dueDate),
    dates,
    priority: priority?.text ?? null,
    status: status?.status ?? null,
    items: rest.text && !isNamed ? [itemOfText(rest, rowSource(row, reading, section, context), context)] : [],
    links: claimRow(row, reading, context),
    source: rowSource(row, reading, section, context),
  }
  const places: PlacesOf<Goal> = {
    text,
    name: cell,
    category: category?.place,
    owners: people.places,
    due: placeAt(dueDate, 'date', context),
    priority,
    status: stated && status && [stated, status.start, status.end],
  }
  context.records.goals.push(placed(goal, places, context))
}
