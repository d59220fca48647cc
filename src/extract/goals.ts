import { lineEntry } from '../outline/entries.ts'
import type { Entry, Section } from '../outline/section.ts'
import { blocksOf, entriesOf, sectionsOf, subsectionsOf } from '../outline/section.ts'
import type { DateMention, Goal } from '../schema/index.ts'
import { saysNothing } from '../text/absence.ts'
import { labelOf } from '../text/labels.ts'
import { splitName } from '../text/names.ts'
import { findOwners, isPersonName, splitPeople } from '../text/people.ts'
import { lines } from '../text/plain.ts'
import { findSeverity } from '../text/severity.ts'
import { readStatus } from '../text/statuses.ts'
import { categoryOf } from './category.ts'
import type { Context, Draft, Extractor } from './context.ts'
import { allDates, claimEntry, claimLinks, datesIn, dayIn, itemOfText, itemsOf, sourceOf } from './fields.ts'
import { plannedDates } from './planned-dates.ts'
import { claimRow, isWorkTable, nameColumn, remainingCells, rowSource } from './project-table.ts'
import { cellOf, isTable, readTable, type TableReading, type TableRow } from './table.ts'

export const goals: Extractor = {
  name: 'goals',
  extract(root, context) {
    for (const section of sectionsOf(root)) if (section.role === 'goals') readSection(section, context)
  },
}

function readSection(section: Section, context: Context): void {
  const { records, document } = context
  const entries = entriesOf(section)
  const parts = subsectionsOf(section)
  if (isNamedGoal(section)) {
    records.goals.push(fromSection(section, context))
    return
  }
  for (const part of section.content) {
    if (part.kind === 'entries') for (const entry of part.entries) readEntry(entry, section, context)
    else if (part.kind === 'block' && isTable(part)) {
      const reading = readTable(part.node, context)
      for (const row of reading.rows) readRow(row, reading, section, context)
    } else if (part.kind === 'block' && part.node.type === 'paragraph' && entries.length === 0 && parts.length === 0) {
      for (const line of lines(part.text)) readEntry(lineEntry(line, part.node, document), section, context)
    }
  }
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
function dueOf(dates: readonly DateMention[]): string | null {
  const planned = dates.filter(({ kind }) => kind !== 'start').map(({ date }) => date.slice(0, 10))
  return planned.sort().at(-1) ?? null
}

function readEntry(entry: Entry, section: Section, context: Context): void {
  const { lexicon } = context.document
  const text = entry.text.text
  if (!text || saysNothing(text, lexicon) || isPeriod(entry)) return
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
  const found = findOwners(own, lexicon)
  const labels = entry.children.map((child) => labelOf(child.text.text, lexicon))
  const owners = [
    ...found.owners,
    ...labels.flatMap((label) => (label?.field === 'owner' ? splitPeople(label.value) : [])),
  ]
  // `小宋：联调`: the label says who.
  if (owners.length === 0 && parts.labelled && isPersonName(parts.name, lexicon)) owners.push(parts.name)
  const severity = findSeverity(own, lexicon)
  const items = itemsOf(entry.children, section, context)
  const dates = plannedDates(own, section, context)
  const dueLabel = labels.find((label) => label?.field === 'due')
  claimEntry(entry, context)
  const box = /^[☐□◻☑✓]\s*/.exec(own)?.[0] ?? ''
  return {
    text: withoutOwners(own, found.ranges, dates.length > 0).slice(box.length) || own,
    name: parts.labelled && parts.name !== own && !lexicon.fields.get(parts.name) ? parts.name : null,
    project: ownerProject(section, context),
    category: categoryOf(section),
    owners: owners.length > 0 ? [...new Set(owners)] : section.person ? [section.person] : [],
    due:
      (dueLabel && dueOf(datesIn(dueLabel.value, context))) ??
      dueOf(dates) ??
      dueOf(allDates(items).filter(({ kind }) => kind === 'due')),
    dates: [...dates, ...allDates(items)],
    priority: severity?.severity ?? labels.find((label) => label?.field === 'priority')?.value ?? null,
    status: entry.checked || /[☑✓]/.test(box) ? 'done' : null,
    items,
    links: claimLinks(entry.links, context),
    source: sourceOf(entry, section, context),
  }
}

/** The text without the owners that close it, `（林小满）`, `@erin`; a label before them is kept with them. */
function withoutOwners(text: string, ranges: readonly { start: number; end: number }[], dated: boolean): string {
  const closing = ranges.filter(
    ({ start, end }) =>
      start > 0 &&
      /^[\s。.；;]*$/.test(text.slice(end)) &&
      !/[:：]/.test(text.slice(start)) &&
      (dated || !/\d|周|星期/.test(text.slice(start))),
  )
  const start = Math.min(...closing.map((range) => range.start))
  return Number.isFinite(start) ? text.slice(0, start).replace(/(?<![\s，,、：:])[\s，,、：:]+$/, '') || text : text
}

function fromSection(section: Section, context: Context): Draft<Goal> {
  const { document, ledger } = context
  const texts = blocksOf(section)
  const label = section.label as NonNullable<Section['label']>
  ledger.claim(label)
  for (const { text } of texts) ledger.claim(text)
  const text = texts.map((block) => block.text.text).join('\n\n')
  const found = findOwners(text || section.title, document.lexicon)
  const dates = datesIn([section.title, text].join('\n'), context)
  const source = sourceOf(section, section, context)
  return {
    text: text || section.title,
    name: text ? section.title : null,
    project: section.parent ? ownerProject(section.parent, context) : null,
    category: section.parent ? categoryOf(section.parent) : null,
    owners: found.owners.length > 0 ? found.owners : section.person ? [section.person] : [],
    due: dueOf(dates),
    dates,
    priority: null,
    status: null,
    items: [],
    links: texts.flatMap(({ node }) => claimLinks(document.links(node), context)),
    source: { ...source, headings: source.headings.slice(0, -1) },
  }
}

function readRow(row: TableRow, reading: TableReading, section: Section, context: Context): void {
  const { lexicon } = context.document
  const names = nameColumn(reading)
  const cell = row.cells[names]
  if (!cell?.text || saysNothing(cell.text, lexicon)) return
  const owner = cellOf(row, reading, 'owner')
  const when = reading.fields.includes('due') ? 'due' : 'occurred'
  const due = cellOf(row, reading, when)
  const planned = due && dayIn(due.text, context)
  const rest = remainingCells(row, reading, [
    names,
    reading.fields.indexOf('owner'),
    ...(planned ? [reading.fields.indexOf(when)] : []),
  ])
  const dates = datesIn([cell.text, rest, ...(planned ? [due.text] : [])].join('\n'), context)
  const status = cellOf(row, reading, 'status')
  context.records.goals.push({
    text: rest && !isWorkTable(reading) ? `${cell.text}\n${rest}` : cell.text,
    name: rest && !isWorkTable(reading) ? cell.text : null,
    project: ownerProject(section, context),
    category: categoryOf(section),
    owners: owner ? splitPeople(owner.text) : section.person ? [section.person] : [],
    due: planned ?? dueOf(dates),
    dates,
    priority: cellOf(row, reading, 'priority')?.text ?? null,
    status: status ? readStatus(status.text, lexicon).status : null,
    items: rest && isWorkTable(reading) ? [itemOfText(rest, rowSource(row, reading, section, context))] : [],
    links: claimRow(row, reading, context),
    source: rowSource(row, reading, section, context),
  })
}
