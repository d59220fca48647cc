import type { Table } from 'mdast'
import type { Lexicon } from '../lexicon/index.ts'
import type { Block, Section } from '../outline/section.ts'
import type { Project } from '../schema/index.ts'
import { saysNothing } from '../text/absence.ts'
import { holds } from '../text/characters.ts'
import { flatMap } from '../text/flat-map.ts'
import { splitName } from '../text/names.ts'
import { join, type PlainText, slice } from '../text/plain.ts'
import { readProgress } from '../text/progress.ts'
import { readStatus } from '../text/statuses.ts'
import { categoryOf, categoryPlaces, objective } from './category.ts'
import type { Context, Draft } from './context.ts'
import { claimLinks, claimPart, datesIn, dayIn, dayOf, orNull, sourceOf, statusOfProgress } from './fields.ts'
import { orPerson, peopleIn } from './owners.ts'
import { type Place, partsOf, placeAt, placed, statusLabel } from './places.ts'
import { riskOf } from './project-risk.ts'
import { cellOf, measuresIn, readTable, type TableReading, type TableRow } from './table.ts'

/** The column of names: a known word, else the first one that is no number and no other field. */
export function nameColumn({ fields, rows }: TableReading): number {
  const known = fields.indexOf('name')
  if (known >= 0) return known
  const first = fields.findIndex(
    (field, column) => field === null && rows.some(({ cells }) => holds(cells[column]?.text ?? '', 'letter')),
  )
  if (first >= 0) return first
  // `时间 | 现象 | 根因`: what was seen names the event; `改进项 | 责任人 | 截止`: what is to be done names the work
  const seen = (['symptom', 'impact', 'action'] as const).map((field) => fields.indexOf(field))
  return seen.find((column) => column >= 0) ?? -1
}

/** Decision 15: a table with a status, progress or owner column beside names. */
export function isWorkTable(reading: TableReading): boolean {
  const has = (...wanted: string[]) => reading.fields.some((field) => field !== null && wanted.includes(field))
  return (
    nameColumn(reading) >= 0 &&
    has('status', 'progress', 'owner', 'due', 'priority', 'name') &&
    !has('occurred', 'resolved', 'cause')
  )
}

/** The text of all cells but the given columns, with their headers. */
export function remainingCells(row: TableRow, reading: TableReading, used: readonly number[]): PlainText {
  const left = row.cells.filter(
    (cell, column) =>
      cell.text && !used.includes(column) && !(reading.fields[column] === 'index' && /^\d+$/.test(cell.text)),
  )
  return join(left, '\n')
}

/** The number of a row says nothing, but it is text; two digits and more are kept as a note. */
const isRowNumber = (text: string, column: number, { fields }: TableReading) =>
  fields[column] === 'index' && /^\d{2,}$/.test(text)

/** Claims the cells of a row, save one that its record carries in parts. */
export function claimRow(row: TableRow, reading: TableReading, context: Context, inParts = -1) {
  for (const [column, cell] of row.cells.entries())
    if (column !== inParts && !isRowNumber(cell.text, column, reading)) context.ledger.claim(cell)
  return claimLinks(
    flatMap(row.nodes, (node) => context.document.links(node)),
    context,
  )
}

/** Path of a row: the labels above, then the header cells of the columns that were read as fields. */
export function rowSource(row: TableRow, reading: TableReading, section: Section, context: Context) {
  for (const cell of reading.header) context.ledger.claim(cell)
  const source = sourceOf(row, section, context)
  return { ...source, headings: [...source.headings, ...reading.header.map(({ text }) => text).filter(Boolean)] }
}

export function projectTable(block: Block & { node: Table }, section: Section, context: Context): void {
  const { lexicon } = context.document
  const reading = readTable(block.node, context)
  if (!isWorkTable(reading) || measuresIn(reading, context)) return
  const names = nameColumn(reading)
  for (const row of reading.rows) {
    const cell = row.cells[names]
    if (!cell?.text || saysNothing(cell.text, lexicon)) continue
    const project = fromRow(row, reading, names, section, context)
    context.records.projects.push(project)
    const what = project.status === 'blocked' ? blockerIn(row, reading, lexicon) : null
    if (what) context.records.risks.push(riskOf(project, what.text, what, context))
  }
}

/** Decision 11: what blocks it stands in the column of remarks. */
function blockerIn(row: TableRow, reading: TableReading, lexicon: Lexicon): PlainText | null {
  const remark = cellOf(row, reading, 'remark') ?? cellOf(row, reading, 'help')
  return remark && !saysNothing(remark.text, lexicon) ? remark : null
}

function fromRow(
  row: TableRow,
  reading: TableReading,
  names: number,
  section: Section,
  context: Context,
): Draft<Project> {
  const { lexicon } = context.document
  const cell = row.cells[names] as TableRow['cells'][number]
  const parts = splitName(cell.text, { lexicon })
  const owner = cellOf(row, reading, 'owner')
  const people = owner ? peopleIn(owner) : orPerson(null, section, context)
  const stated = cellOf(row, reading, 'status')
  const percent = cellOf(row, reading, 'progress')
  const due = cellOf(row, reading, 'due')
  const dueDates = due ? datesIn(due, context) : []
  // A due cell whose words are no date (or not only) is told in the summary.
  const fields = ['owner', 'status', 'progress', ...(dueDates.length > 0 ? ['due' as const] : [])] as const
  const columns = fields.map((field) => reading.fields.indexOf(field))
  const rest = remainingCells(row, reading, [names, ...columns])
  const whole = join(
    row.cells.filter(({ text }, column) => text && reading.fields[column] !== 'index'),
    '\n',
  )
  const told = join(stated ? [cell, stated] : [cell], '，')
  const bare = percent && /^\d{1,3}$/.test(percent.text) ? '%' : ''
  const inColumn = percent && readProgress(`${PROGRESS}${percent.text}${bare}`, lexicon)
  const progress = inColumn ?? readProgress(told.text, lexicon)
  const status = readStatus((stated ?? whole).text, lexicon)
  // A column that says 100 % knows better than a remark on what is left of it.
  const finished =
    !stated && inColumn?.value === 100 && (status.status === null || (status.status === 'in-progress' && status.step))
  const dates = flatMap(row.cells, (text) => datesIn(text, context))
  const category = categoryOf(section, context)
  const code = objective(category, section)
  const behind = slice(cell, parts.restStart, parts.restEnd)
  const summary = join(
    [behind, rest].filter(({ text }) => text),
    '\n',
  )
  const state = stated ?? (status.end > status.start ? slice(whole, status.start, status.end) : null)
  const states = [state, percent].filter((words) => words !== null)
  // A percentage behind the name is no part of it, and must stay visible.
  const written = progress && !inColumn ? slice(told, progress.start, progress.end) : null
  const visible = [parts.name, summary.text, ...states.map(({ text }) => text)]
  if (written && !visible.some((text) => text.includes(written.text))) states.push(written)
  claimName(cell, parts, states, context)
  const dueDate = due ? dayIn(due, context) : (dates.filter(({ kind }) => kind === 'due').at(-1) ?? null)
  const percentPlace: Place = inColumn ? percent : progress && [told, progress.start, progress.end]
  return placed(
    {
      name: parts.name,
      aliases: parts.aliases.map(({ text }) => text),
      category: category?.name ?? null,
      objective: code,
      owners: people.owners,
      status: finished ? 'done' : (status.status ?? statusOfProgress(progress?.value ?? null) ?? section.status),
      statusText: orNull(join(states, ' ').text),
      progress: progress?.value ?? null,
      summary: orNull(summary.text),
      items: [],
      due: dueDate && dayOf(dueDate),
      dates,
      links: claimRow(row, reading, context, names),
      source: rowSource(row, reading, section, context),
    },
    {
      name: [cell, parts.nameStart, parts.nameEnd],
      aliases: partsOf(cell, parts.aliases),
      owners: people.places,
      status:
        status.end > status.start
          ? [stated ?? whole, status.start, status.end]
          : (percentPlace ?? statusLabel(section)),
      statusText: join(states, ' '),
      progress: percentPlace,
      summary,
      due: placeAt(dueDate, 'date', context),
      ...categoryPlaces(category, code, section),
    },
    context,
  )
}

/** A percentage in a column of its own is read as if it stood behind this word. */
const PROGRESS = '进度：'

/** Of the cell with the name, what the record carries: a state that stands in between and is told nowhere is left over. */
function claimName(
  cell: PlainText,
  parts: ReturnType<typeof splitName>,
  states: readonly PlainText[],
  context: Context,
): void {
  claimPart(cell, parts.nameStart, parts.nameEnd, context)
  claimPart(cell, parts.restStart, parts.restEnd, context)
  for (const { start, end } of parts.aliases) claimPart(cell, start, end, context)
  for (const { text } of states) {
    const at = cell.text.indexOf(text)
    if (at >= 0) claimPart(cell, at, at + text.length, context)
  }
}
