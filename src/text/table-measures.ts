import type { Field, Lexicon } from '../lexicon/index.ts'
import { type CellValue, readCell } from './measure-cells.ts'
import { type ColumnHead, isPeriod, readHead } from './measure-headers.ts'
import { narrow } from './measure-masks.ts'
import type { Span } from './measure-names.ts'
import { measureWords } from './measure-words.ts'
import { namesMeasure } from './measure-worth.ts'
import type { Measure } from './measures.ts'

export interface Table {
  header: readonly string[]
  rows: readonly (readonly string[])[]
}

/** A measured value in a table. `row` is an index into `rows`, `column` of the value's cell; both 0-based. */
export interface TableMeasure
  extends Pick<
    Measure,
    'name' | 'dimension' | 'value' | 'unit' | 'valueText' | 'text' | 'previous' | 'target' | 'changes'
  > {
  row: number
  column: number
  /** Every cell of the row that was used, the name's first. */
  columns: number[]
  places: {
    name: CellPart
    dimension: CellPart | null
    value: CellPart
    unit: CellPart
    previous: CellPart | null
    target: CellPart | null
    /** One for each change. */
    changes: CellPart[]
  }
}

/** A part of a cell, in UTF-16 units of its trimmed text, end excluded; all of it where no ends are given. Row -1 is the header. */
export interface CellPart extends Partial<Span> {
  row: number
  column: number
}

/** A value column with those that stand beside it. */
interface Series {
  value: number
  previous: number | null
  target: number | null
  changes: number[]
  /** Label of the column where it names something; null where the row alone names the measure. */
  label: string | null
}

interface Grid {
  heads: ColumnHead[]
  /** Index of the first body row in `rows`. */
  first: number
  header: readonly string[]
  rows: readonly (readonly string[])[]
  lexicon: Lexicon
}

const PROJECT_FIELDS: ReadonlySet<Field> = new Set([
  'owner',
  'status',
  'progress',
  'due',
  'start',
  'occurred',
  'resolved',
  'cause',
  'action',
  'detected',
  'mitigation',
  'help',
  'priority',
])
const WEEKDAY =
  /^(?:周|星期|礼拜)[一二三四五六日天]|^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|satur|sat|sun)(?:day)?\.?(?:\s|$|\()|^[月火水木金土日]曜|^[월화수목금토일]요일/i

const cellOf = (row: readonly string[] | undefined, column: number) => (row?.[column] ?? '').trim()

function makeGrid(table: Table, lexicon: Lexicon): Grid {
  const width = table.rows.reduce((most, row) => Math.max(most, row.length), table.header.length)
  const second = table.rows[0]
  const two =
    second !== undefined &&
    table.rows.length > 1 &&
    cellOf(second, 0) === '' &&
    second.some((cell) => cell.trim() !== '') &&
    second.every((cell) => !/^[\d.,%\s+-]+$/.test(cell.trim()) || cell.trim() === '') &&
    table.header.some((cell) => cell.trim() === '')
  let above = ''
  const heads: ColumnHead[] = []
  for (let column = 0; column < width; column++) {
    const top = cellOf(table.header, column)
    if (!two) {
      heads.push(readHead(top, null, lexicon))
      continue
    }
    if (top !== '') above = top
    const below = cellOf(second, column)
    heads.push(below === '' ? readHead(top, null, lexicon) : readHead(below, above, lexicon))
  }
  return { heads, first: two ? 1 : 0, header: table.header, rows: table.rows, lexicon }
}

const body = (grid: Grid) => grid.rows.slice(grid.first)

/** Share of the filled cells of a column that hold a number. */
function numericShare(grid: Grid, column: number): number {
  const head = grid.heads[column] as ColumnHead
  const filled = body(grid)
    .map((row) => cellOf(row, column))
    .filter((cell) => cell !== '' && !/^[-—–/\\]+$|^n\/?a$|^无$/i.test(cell))
  if (filled.length === 0) return 0
  return filled.filter((cell) => readCell(cell, head, grid.lexicon) !== null).length / filled.length
}

/** Tables of tasks, events, people or days are no measure tables. */
function isOther(table: Table, grid: Grid): boolean {
  const { heads, lexicon } = grid
  const measured =
    heads.some((head) => head.role === 'measure') &&
    heads.some((head) => ['value', 'previous', 'target', 'period', 'change'].includes(head.role))
  const fields = table.header.map((cell) => lexicon.fields.get(narrow(cell).replace(/[*`]+/g, '').trim()))
  if (!measured && fields.some((field) => field !== undefined && PROJECT_FIELDS.has(field))) return true
  if (table.header.some((cell) => WEEKDAY.test(cell.trim()))) return true
  const first = body(grid)
    .map((row) => cellOf(row, 0))
    .filter((cell) => cell !== '')
  const days = first.filter((cell) => WEEKDAY.test(cell) || isPeriod(cell)).length
  return first.length > 0 && days * 2 > first.length
}

/** The columns of text that say what is measured: the name's first, then those that divide it. */
function nameColumns(grid: Grid, numeric: readonly number[]): number[] {
  const text = grid.heads
    .map((_, column) => column)
    .filter((column) => {
      const head = grid.heads[column] as ColumnHead
      return (
        !numeric.includes(column) &&
        !['index', 'remark', 'unit', 'target', 'previous', 'change', 'value'].includes(head.role)
      )
    })
  const marked = text.find((column) => grid.heads[column]?.role === 'measure')
  const first = marked ?? text[0]
  if (first === undefined) return []
  const end = numeric[0] ?? grid.heads.length
  return [
    first,
    ...text.filter(
      (column) =>
        column !== first && column < end && grid.lexicon.fields.get(grid.heads[column]?.label ?? '') === undefined,
    ),
  ]
}

const pairLabel = (head: ColumnHead) => [head.group, head.pair?.stem].filter(Boolean).join(' ') || null

/** A column of plain numbers headed by a word for a change. */
const isCount = (grid: Grid, column: number) => {
  const head = grid.heads[column]
  return (
    head?.role === 'change' && head.basis === null && body(grid).every((row) => /^[\d,]*$/.test(cellOf(row, column)))
  )
}

/** Groups the numeric columns: before with after, value with previous, target and change. */
function findSeries(grid: Grid, numeric: readonly number[]): Series[] {
  const { heads } = grid
  const head = (column: number) => heads[column] as ColumnHead
  const with_ = (...roles: string[]) => numeric.filter((column) => roles.includes(head(column).role))
  const empty = { previous: null, target: null, changes: [] as number[] }

  const pairs: Series[] = []
  // `mAP50 | mAP50（上周）`: the later one may say nothing of when it is
  const bareNow = (c: number) => head(c).pair === null && head(c).role === 'plain'
  for (const column of numeric.filter((c) => head(c).pair?.side === 'after' || bareNow(c))) {
    const key = bareNow(column) ? head(column).label : pairLabel(head(column))
    const partner = numeric.find((c) => head(c).pair?.side === 'before' && pairLabel(head(c)) === key)
    if (partner !== undefined) pairs.push({ ...empty, value: column, previous: partner, label: key })
  }
  const bare = numeric.filter((c) => isCount(grid, c))
  const many = bare.length + with_('plain').length > 2 && with_('value').length === 0
  // `新增 | 关闭 | 遗留`: plain numbers below a verb are counts; a difference beside one number is none
  const counts = bare.filter((c) => head(c).moves || many)
  const changes = with_('change').filter((c) => !counts.includes(c))
  const target = with_('target')[0] ?? null
  if (pairs.length > 0) {
    const used = new Set(pairs.flatMap((pair) => [pair.value, pair.previous]))
    const others = numeric
      .filter((c) => !used.has(c) && head(c).role === 'plain')
      .map((c) => ({ ...empty, value: c, label: head(c).group ? `${head(c).group} ${head(c).label}` : head(c).label }))
    if (pairs.length === 1 && others.length === 0) return [{ ...(pairs[0] as Series), target, changes }]
    return [...pairs, ...others].sort((a, b) => a.value - b.value)
  }
  const values = with_('value')
  const plain = numeric.filter((c) => head(c).role === 'plain' || counts.includes(c))
  const previous = with_('previous')[0] ?? null
  const periods = with_('period')
  if (values.length > 0) return [{ value: values[0] as number, previous, target, changes, label: null }]
  if (periods.length > 0 && plain.length === 0)
    return [
      { value: periods.at(-1) as number, previous: previous ?? periods.at(-2) ?? null, target, changes, label: null },
    ]
  const grouped = (column: number) =>
    head(column).group ? `${head(column).group} ${head(column).label}` : head(column).label
  if (plain.length === 1 && (previous !== null || target !== null || changes.length > 0))
    return [{ value: plain[0] as number, previous, target, changes, label: head(plain[0] as number).label }]
  return plain.map((column) => ({ ...empty, value: column, label: grouped(column) }))
}

/** Do the columns name the measures, or the rows? */
function namesInColumns(grid: Grid, name: number, series: readonly Series[]): boolean {
  const words = measureWords(grid.lexicon)
  if (grid.heads[name]?.role === 'measure') return false
  const labels = series.map((one) => one.label).filter((label): label is string => label !== null)
  if (labels.length === 0) return false
  const rows = body(grid).map((row) => narrow(cellOf(row, name)))
  const share = (texts: string[]) => texts.filter((text) => namesMeasure(text, words)).length / (texts.length || 1)
  const unitInHead = series.some((one) => grid.heads[one.value]?.unit)
  return unitInHead || share(labels) >= share(rows)
}

/** The header cell that says what a column holds: of two rows the upper, which stands over several columns. */
function headCell({ heads, first, header }: Grid, column: number): { row: number; column: number; text: string } {
  let at = column
  if (first > 0 && heads[column]?.group) while (at > 0 && cellOf(header, at) === '') at--
  return { row: -1, column: at, text: cellOf(header, at) }
}

/** The part of a cell that a name begins; all of it where it begins otherwise. */
const beginning = (cell: string, name: string): Span => ({
  start: 0,
  end: narrow(cell).startsWith(narrow(name)) ? name.length : cell.length,
})

function rowMeasure(
  grid: Grid,
  index: number,
  one: Series,
  names: readonly number[],
  inColumns: boolean,
): TableMeasure | null {
  const { heads, lexicon } = grid
  const row = grid.rows[index]
  const head = (column: number) => heads[column] as ColumnHead
  const read = (column: number | null): CellValue | null =>
    column === null ? null : readCell(cellOf(row, column), head(column), lexicon)
  let column = one.value
  let value = read(column)
  let previousColumn = one.previous
  if (!value && head(column).role === 'period' && previousColumn !== null) {
    column = previousColumn
    previousColumn = null
    value = read(column)
  }
  const [nameColumn, ...others] = names as [number, ...number[]]
  const rowName = cellOf(row, nameColumn).replace(/[*`]+/g, '').trim()
  if (!value || rowName === '') return null
  const written = readHead(rowName, null, lexicon)
  const unitColumn = heads.findIndex((one) => one.role === 'unit')
  const unit =
    value.unit ?? (unitColumn >= 0 ? cellOf(row, unitColumn) || null : null) ?? (inColumns ? null : written.unit)
  const previous = read(previousColumn)
  const target = read(one.target)
  const changes = one.changes.flatMap((c) => {
    const change = read(c)
    return change
      ? [{ change: { basis: head(c).basis, value: change.value, unit: change.unit, text: cellOf(row, c) }, column: c }]
      : []
  })
  const used = [
    nameColumn,
    ...others,
    column,
    previousColumn,
    one.target,
    ...one.changes,
    unitColumn < 0 ? null : unitColumn,
  ]
  const columns = [...new Set(used.filter((c): c is number => c !== null && cellOf(row, c) !== ''))].sort(
    (a, b) => a - b,
  )
  const second =
    others
      .map((c) => cellOf(row, c))
      .filter(Boolean)
      .join(' ') || null
  const label = one.label ?? ''
  const at = (column: number, part?: Span): CellPart => ({ row: index, column, ...part })
  const dimension = inColumns
    ? [rowName, second].filter(Boolean).join(' ')
    : [second, one.label].filter(Boolean).join(' ') || null
  const { text: headText, ...header } = headCell(grid, one.value)
  const name = inColumns ? label : written.unit || written.exponent ? written.label : rowName
  const unitPlace = (): CellPart => {
    if (unit === null || value.valueText.includes(unit)) return at(column, value.places.value)
    if (unitColumn >= 0 && cellOf(row, unitColumn) === unit) return at(unitColumn)
    if (head(column).unit === unit) return header
    return written.unit === unit ? at(nameColumn) : at(column, value.places.value)
  }
  const shift = (number: number) =>
    Number(`${number}e${inColumns ? 0 : written.unit || written.exponent ? written.exponent : 0}`)
  return {
    row: index,
    column,
    columns,
    name,
    dimension,
    value: shift(value.value),
    unit,
    valueText: value.valueText,
    text: columns.map((c) => cellOf(row, c)).join(' | '),
    previous: previous ? shift(previous.value) : value.previous,
    target: target ? shift(target.value) : value.target,
    changes: [...value.changes, ...changes.map(({ change }) => change)],
    places: {
      name: inColumns
        ? { ...header, ...beginning(headText, name) }
        : at(nameColumn, beginning(cellOf(row, nameColumn), name)),
      dimension: inColumns ? at(nameColumn) : second ? at(others.find((c) => cellOf(row, c) !== '') as number) : header,
      value: at(column, value.places.value),
      unit: unitPlace(),
      previous:
        previous && previousColumn !== null
          ? at(previousColumn, previous.places.value)
          : value.places.previous && at(column, value.places.previous),
      target:
        target && one.target !== null
          ? at(one.target, target.places.value)
          : value.places.target && at(column, value.places.target),
      changes: [...value.places.changes.map((place) => at(column, place)), ...changes.map(({ column }) => at(column))],
    },
  }
}

/**
 * The measured values of a table, or null where it is a table of something else (tasks, incidents, people, days).
 * Cells are plain strings; rows may be shorter than the header.
 */
export function tableMeasures(table: Table, lexicon: Lexicon): TableMeasure[] | null {
  if (table.rows.length === 0) return null
  const grid = makeGrid(table, lexicon)
  if (isOther(table, grid)) return null
  const numeric = grid.heads
    .map((_, column) => column)
    .filter(
      (column) =>
        !['index', 'remark', 'unit', 'measure'].includes(grid.heads[column]?.role ?? '') &&
        numericShare(grid, column) >= 0.5,
    )
  const names = nameColumns(grid, numeric)
  const [name] = names
  if (name === undefined || numeric.length === 0) return null
  const series = findSeries(grid, numeric)
  const inColumns = namesInColumns(grid, name, series)
  const words = measureWords(lexicon)
  const tasks = lexicon.fields.get(grid.heads[name]?.label ?? '') === 'name'
  if (tasks && series.every((one) => one.label !== null && !namesMeasure(one.label, words))) return null
  const found: TableMeasure[] = []
  for (let row = grid.first; row < grid.rows.length; row++)
    for (const one of series) {
      const measure = rowMeasure(grid, row, one, names, inColumns)
      if (measure) found.push(measure)
    }
  return found.length > 0 ? found : null
}
