import type { Nodes, Table } from 'mdast'
import type { Field, Lexicon } from '../lexicon/index.ts'
import type { Block } from '../outline/section.ts'
import { holds } from '../text/characters.ts'
import { findDates } from '../text/dates.ts'
import { isPersonName, splitPeople } from '../text/people.ts'
import type { PlainText } from '../text/plain.ts'
import { readStatus } from '../text/statuses.ts'
import { type TableMeasure, tableMeasures } from '../text/table-measures.ts'
import type { Context } from './context.ts'

export interface TableRow {
  cells: PlainText[]
  nodes: Nodes[]
  line: number
  endLine: number
}

export interface TableReading {
  header: PlainText[]
  /** What each column says, where its header is a known word. */
  fields: (Field | null)[]
  rows: TableRow[]
}

export const isTable = (block: Block): block is Block & { node: Table } => block.node.type === 'table'

/** Headers hold their word exactly, or with a few others around it: `进度评估与证据`. */
function fieldOf(header: string, lexicon: Lexicon): Field | null {
  const exact = lexicon.fields.get(header.replace(/[（(].*$/s, '').trim())
  if (exact) return exact
  // no word of the lexicon: in a text it stands behind every percentage
  if (header.trim() === '%') return 'progress'
  const found = lexicon.fields.find(header)
  return found.length > 0 && header.length <= 12 ? (found[0]?.concept ?? null) : null
}

export function readTable(table: Table, { document }: Pick<Context, 'document'>): TableReading {
  const [head, ...body] = table.children
  const header = (head?.children ?? []).map((cell) => document.text(cell))
  const rows = body.map((row) => ({
    cells: row.children.map((cell) => document.text(cell)),
    nodes: row.children,
    line: row.position?.start.line ?? 1,
    endLine: row.position?.end.line ?? 1,
  }))
  const fields = withoutFigures(
    header.map(({ text }) => fieldOf(text, document.lexicon)),
    rows,
    document.lexicon,
  )
  return { header, fields: oneOwner(oneStatus(fields, rows, document.lexicon), header, rows, document.lexicon), rows }
}

/** `Target` over figures is no date by which a thing is due. */
const withoutFigures = (fields: (Field | null)[], rows: readonly TableRow[], lexicon: Lexicon): (Field | null)[] =>
  fields.map((field, column) => {
    const cells = field === 'due' ? rows.flatMap(({ cells }) => cells[column]?.text || []) : []
    const context = { lexicon, reference: ANY_DAY, spans: true }
    const figures = cells.length > 0 && cells.every((text) => /\d/.test(text) && findDates(text, context).length === 0)
    return figures ? null : field
  })

/** Weekdays are dates where a day is known, whichever. */
const ANY_DAY = '2024-01-01'

/** The figures of a table; null where it is no table of figures. */
export const measuresIn = (
  { header, rows }: TableReading,
  { document }: Pick<Context, 'document'>,
): TableMeasure[] | null =>
  tableMeasures(
    { header: header.map(({ text }) => text), rows: rows.map(({ cells }) => cells.map(({ text }) => text)) },
    document.lexicon,
  )

/** Columns that tell of a problem, not how often it came. */
const OF_PROBLEMS: ReadonlySet<Field | null> = new Set<Field>([
  'owner',
  'status',
  'due',
  'action',
  'mitigation',
  'cause',
  'severity',
  'help',
  'remark',
])

/** `问题 | 工单量 | 占比` tells figures, though it stands among problems. */
export const isOfFigures = (reading: TableReading, context: Pick<Context, 'document'>): boolean =>
  !reading.fields.some((field) => OF_PROBLEMS.has(field)) &&
  new Set(measuresIn(reading, context)?.map(({ columns }) => columns.join())).size >= 2

/** Of `阶段` and `状态` side by side, the one whose cells are states. */
function oneStatus(fields: (Field | null)[], rows: readonly TableRow[], lexicon: Lexicon): (Field | null)[] {
  const columns = fields.flatMap((field, column) => (field === 'status' ? [column] : []))
  if (columns.length < 2) return fields
  const states = (column: number) =>
    rows.filter(({ cells }) => readStatus(cells[column]?.text ?? '', lexicon).status !== null).length
  const [best] = [...columns].sort((a, b) => states(b) - states(a))
  return fields.map((field, column) => (field === 'status' && column !== best ? null : field))
}

/** `研发`, `Designer`: a column headed by a job is one of owners where its cells are names; any other where all are handles. */
function oneOwner(
  fields: (Field | null)[],
  header: readonly PlainText[],
  rows: readonly TableRow[],
  lexicon: Lexicon,
): (Field | null)[] {
  if (fields.includes('owner')) return fields
  const isNamed = (text: string) => splitPeople(text).every((name) => isPersonName(name, lexicon))
  const column = header.findIndex(({ text }, at) => {
    const said = rows.map(({ cells }) => cells[at]?.text ?? '').filter((cell) => holds(cell, 'letter'))
    if (fields[at] !== null || said.length === 0) return false
    // whatever its head says: `| Username |` over `@ana`
    if (said.every((cell) => cell.startsWith('@'))) return at > 0
    const job = lexicon.people.role.find(text)[0]
    return job?.start === 0 && said.filter(isNamed).length * 2 >= said.length
  })
  return fields.map((field, at) => (at === column ? 'owner' : field))
}

const NOTHING = /^[\s—–\-/\\]+$/

/** The cell of a row in the column of a field, or null where there is none or it is empty. */
export function cellOf(row: TableRow, reading: TableReading, field: Field): PlainText | null {
  const cell = row.cells[reading.fields.indexOf(field)]
  return cell?.text && !NOTHING.test(cell.text) ? cell : null
}
