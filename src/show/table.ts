import { columnsOf } from '../text/columns.ts'
import { INDENT, linesOf, type Page, paint, paragraph, textOf } from './page.ts'
import { type Span, span } from './palette.ts'

/** A row of cells, the first of which names it, or a label over the rows below it. */
export type Row = CellRow | { readonly label: readonly Span[] }

interface CellRow {
  readonly cells: readonly (readonly Span[])[]
  /** Whether it stands below a label. */
  readonly inner: boolean
}

const GAP = 2
/** Where the name of a row has fewer columns than this, the rows are written as paragraphs. */
const NARROWEST_NAME = 16
/** Where a page is too narrow, cells that are wider than this part of it are broken. */
const MOST_CELL = 0.3
/** The column of numbers, which are set right. */
const NUMBERS = 1

const indentOf = ({ inner }: CellRow) => (inner ? INDENT : 0)

/** Rows below the names of their columns; columns in which nothing stands are left out. */
export function table(names: readonly string[], rows: readonly Row[], page: Page): string[] {
  const filled = rows.filter((row) => 'cells' in row)
  const columns = names
    .map((_, column) => column)
    .filter((column) => column === 0 || filled.some(({ cells }) => textOf(cells[column] ?? []) !== ''))
  const natural = columns.map((column) => {
    const all = filled.map((row) => columnsOf(textOf(row.cells[column] ?? [])) + (column === 0 ? indentOf(row) : 0))
    return all.reduce((widest, width) => Math.max(widest, width), columnsOf(names[column] as string))
  })
  const [named = 0] = natural
  const roomBeside = (widths: readonly number[]) =>
    widths.slice(1).reduce((room, width) => room - width - GAP, page.width - INDENT)
  const most = Math.floor(page.width * MOST_CELL)
  const widths = roomBeside(natural) >= named ? natural : natural.map((width) => Math.min(width, most))
  const room = roomBeside(widths)
  if (room < Math.min(NARROWEST_NAME, named)) return rows.flatMap((row) => asParagraph(row, names, page))
  widths[0] = Math.min(named, room)
  const head: CellRow = { cells: names.map((name) => [span(name, 'faint')]), inner: false }
  return [head, ...rows].flatMap((row) =>
    'label' in row ? paragraph(row.label, page, INDENT) : asLines(row, columns, widths, page),
  )
}

/** The lines of one row, whose cells may have several each. */
function asLines(row: CellRow, columns: readonly number[], widths: readonly number[], page: Page): string[] {
  const cells = columns.map((column, i) => {
    const indent = i === 0 ? indentOf(row) : 0
    const width = widths[i] as number
    return linesOf(row.cells[column] ?? [], width - indent).map((line) => {
      const space = ' '.repeat(Math.max(0, width - indent - columnsOf(textOf(line))))
      const text = paint(line, page)
      return ' '.repeat(indent) + (column === NUMBERS ? space + text : text + space)
    })
  })
  const height = cells.reduce((most, { length }) => Math.max(most, length), 0)
  return Array.from({ length: height }, (_, at) => {
    const parts = cells.map((lines, i) => lines[at] ?? ' '.repeat(widths[i] as number))
    return `${' '.repeat(INDENT)}${parts.join(' '.repeat(GAP))}`.trimEnd()
  })
}

/** `对账及时率  96.4%` with the other cells below it. */
function asParagraph(row: Row, names: readonly string[], page: Page): string[] {
  if ('label' in row) return paragraph(row.label, page, INDENT)
  const [name = [], value = [], ...others] = row.cells
  const indent = INDENT + indentOf(row)
  return [
    ...paragraph([...name, span('  '), ...value], page, indent, [span('• ', 'faint')]),
    ...others.flatMap((cell, i) =>
      textOf(cell) ? paragraph([span(`${names[i + 2]} `, 'faint'), ...cell], page, indent + 2) : [],
    ),
  ]
}
