import type { Table } from 'mdast'
import type { Lexicon } from '../lexicon/index.ts'
import type { Block, Section } from '../outline/section.ts'
import type { Project } from '../schema/index.ts'
import { saysNothing } from '../text/absence.ts'
import { holds } from '../text/characters.ts'
import { splitName } from '../text/names.ts'
import { splitPeople } from '../text/people.ts'
import type { PlainText } from '../text/plain.ts'
import { readProgress } from '../text/progress.ts'
import { readStatus } from '../text/statuses.ts'
import { tableMeasures } from '../text/table-measures.ts'
import { categoryOf, objective } from './category.ts'
import type { Context, Draft } from './context.ts'
import { claimLinks, claimPart, datesIn, dayIn, orNull, sourceOf, statusOfProgress } from './fields.ts'
import { riskOf } from './project-risk.ts'
import { cellOf, readTable, type TableReading, type TableRow } from './table.ts'

/** The column of names: a known word, else the first one that is no number and no other field. */
export function nameColumn({ fields, rows }: TableReading): number {
  const known = fields.indexOf('name')
  if (known >= 0) return known
  const first = fields.findIndex(
    (field, column) => field === null && rows.some(({ cells }) => holds(cells[column]?.text ?? '', 'letter')),
  )
  // `时间 | 现象 | 根因`: what was seen names the event
  return first >= 0 ? first : fields.indexOf('impact')
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
export function remainingCells(row: TableRow, reading: TableReading, used: readonly number[]): string {
  return row.cells
    .map((cell, column) => ({ cell, column }))
    .filter(
      ({ cell, column }) =>
        cell.text && !used.includes(column) && !(reading.fields[column] === 'index' && /^\d+$/.test(cell.text)),
    )
    .map(({ cell }) => cell.text)
    .join('\n')
}

/** The number of a row says nothing, but it is text; two digits and more are kept as a note. */
const isRowNumber = (text: string, column: number, { fields }: TableReading) =>
  fields[column] === 'index' && /^\d{2,}$/.test(text)

/** Claims the cells of a row, save one that its record carries in parts. */
export function claimRow(row: TableRow, reading: TableReading, context: Context, inParts = -1) {
  for (const [column, cell] of row.cells.entries())
    if (column !== inParts && !isRowNumber(cell.text, column, reading)) context.ledger.claim(cell)
  return claimLinks(
    row.nodes.flatMap((node) => context.document.links(node)),
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
  const texts = {
    header: reading.header.map(({ text }) => text),
    rows: reading.rows.map(({ cells }) => cells.map(({ text }) => text)),
  }
  if (!isWorkTable(reading) || tableMeasures(texts, lexicon)) return
  const names = nameColumn(reading)
  for (const row of reading.rows) {
    const cell = row.cells[names]
    if (!cell?.text || saysNothing(cell.text, lexicon)) continue
    const project = fromRow(row, reading, names, section, context)
    context.records.projects.push(project)
    const what = project.status === 'blocked' ? blockerIn(row, reading, lexicon) : null
    if (what) context.records.risks.push(riskOf(project, what))
  }
}

/** Decision 11: what blocks it stands in the column of remarks. */
function blockerIn(row: TableRow, reading: TableReading, lexicon: Lexicon): string | null {
  const remark = cellOf(row, reading, 'remark')?.text ?? cellOf(row, reading, 'help')?.text
  return remark && !saysNothing(remark, lexicon) ? remark : null
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
  const stated = cellOf(row, reading, 'status')
  const percent = cellOf(row, reading, 'progress')
  const due = cellOf(row, reading, 'due')
  const dueDates = due ? datesIn(due.text, context) : []
  // A due cell whose words are no date (or not only) is told in the summary.
  const fields = ['owner', 'status', 'progress', ...(dueDates.length > 0 ? ['due' as const] : [])] as const
  const columns = fields.map((field) => reading.fields.indexOf(field))
  const rest = remainingCells(row, reading, [names, ...columns])
  const whole = row.cells
    .map(({ text }, column) => (reading.fields[column] === 'index' ? '' : text))
    .filter(Boolean)
    .join('\n')
  const told = [cell.text, stated?.text].filter(Boolean).join('，')
  const inColumn = percent && readProgress(`进度：${percent.text}`, lexicon)
  const progress = inColumn ?? readProgress(told, lexicon)
  const status = readStatus(stated?.text ?? whole, lexicon)
  const dates = row.cells.flatMap(({ text }) => datesIn(text, context))
  const category = categoryOf(section)
  const summary = orNull([parts.rest, rest].filter(Boolean).join('\n'))
  const states = [stated?.text ?? status.statusText, percent?.text]
  // A percentage behind the name is no part of it, and must stay visible.
  const written = progress && !inColumn ? told.slice(progress.start, progress.end) : null
  if (written && ![parts.name, summary, ...states].some((text) => text?.includes(written))) states.push(written)
  claimName(cell, parts, states, context)
  return {
    name: parts.name,
    aliases: parts.aliases,
    category,
    objective: objective(category, section),
    owners: owner ? splitPeople(owner.text) : section.person ? [section.person] : [],
    status: status.status ?? statusOfProgress(progress?.value ?? null) ?? section.status,
    statusText: orNull(states.filter(Boolean).join(' ')),
    progress: progress?.value ?? null,
    summary,
    items: [],
    due: due
      ? dayIn(due.text, context)
      : (dates
          .filter(({ kind }) => kind === 'due')
          .at(-1)
          ?.date.slice(0, 10) ?? null),
    dates,
    links: claimRow(row, reading, context, names),
    source: rowSource(row, reading, section, context),
  }
}

/** Of the cell with the name, what the record carries: a state that stands in between and is told nowhere is left over. */
function claimName(
  cell: PlainText,
  parts: ReturnType<typeof splitName>,
  states: readonly (string | null | undefined)[],
  context: Context,
): void {
  claimPart(cell, parts.nameStart, parts.nameEnd, context)
  claimPart(cell, parts.restStart, parts.restEnd, context)
  for (const words of [...parts.aliases, ...states]) {
    const at = words ? cell.text.indexOf(words) : -1
    if (words && at >= 0) claimPart(cell, at, at + words.length, context)
  }
}
