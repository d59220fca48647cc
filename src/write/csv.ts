import { stringify } from 'csv-stringify/browser/esm/sync'
import { type Cell, columnsOf, type Report, type TableName } from '../schema/index.ts'
import { rowsOf } from './rows.ts'
import { chunks, type ReportWriter } from './writer.ts'

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
export const toCsv = (reports: Iterable<Report>, table: TableName, options: CsvOptions = {}): Generator<string> =>
  chunks(reports, csvWriter(table, options))

export function csvWriter(table: TableName, { bom = false, header = true }: CsvOptions): ReportWriter {
  const columns = columnsOf(table)
  const names = records([columns.map(({ name }) => name)])
  let head = header ? `${bom ? '\ufeff' : ''}${names}` : ''
  const withHead = (text: string) => {
    const all = head + text
    head = ''
    return all
  }
  return {
    write(report) {
      const rows = rowsOf(report, table)
      return withHead(rows.length > 0 ? records(rows.map((row) => columns.map(({ value }) => guard(value(row))))) : '')
    },
    end: () => withHead(''),
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
