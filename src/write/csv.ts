import { stringify } from 'csv-stringify/browser/esm/sync'
import { type Cell, columnsOf, type Report, type TableName } from '../schema/index.ts'
import { rowsOf } from './rows.ts'

export interface CsvOptions {
  /** Begin with a byte order mark, by which Excel knows UTF-8. */
  readonly bom?: boolean
  /** Leave the line with the column names out, to append to what is there. */
  readonly header?: boolean
}

/**
 * CSV of one table as in RFC 4180: CRLF ends every record, null is an empty cell. Chunks of text, one a report.
 * A cell that a spreadsheet would run as a formula gets an apostrophe in front; numbers (`-5%`, `+3`) stay as they are.
 */
export function* toCsv(reports: Iterable<Report>, table: TableName, options: CsvOptions = {}): Generator<string> {
  const columns = columnsOf(table)
  const names = columns.map(({ name }) => name)
  if (options.header !== false) yield `${options.bom ? '\ufeff' : ''}${records([names])}`
  for (const report of reports) {
    const rows = rowsOf(report, table)
    if (rows.length > 0) yield records(rows.map((row) => columns.map(({ value }) => guard(value(row)))))
  }
}

/** `quoted_match`: with CRLF as record end, csv-stringify would leave a field with a lone `\n` unquoted. */
function records(rows: readonly (readonly Cell[])[]): string {
  return stringify(rows as Cell[][], { record_delimiter: 'windows', quoted_match: /[\r\n]/ })
}

const FORMULA = /^[=+\-@\t\r]/
const NUMBER = /^[+-]?\d[\d,]*(?:\.\d+)?%?$/

function guard(cell: Cell): Cell {
  return typeof cell === 'string' && FORMULA.test(cell) && !NUMBER.test(cell) ? `'${cell}` : cell
}
