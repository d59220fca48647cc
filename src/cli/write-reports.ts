import { realpathSync, statSync } from 'node:fs'
import type { Source } from '../read/index.ts'
import type { Report } from '../schema/index.ts'
import { TABLE_NAMES, type TableName } from '../schema/table-names.ts'
import { jsonWriter, ndjsonWriter } from '../write/json.ts'
import type { ReportWriter } from '../write/writer.ts'
import { UsageError } from './exit.ts'
import type { Format } from './formats.ts'
import type { Io } from './io.ts'
import { openOutput } from './output-file.ts'
import { openTables } from './output-tables.ts'

export interface FormatOptions {
  readonly format: Format
  readonly output?: string
  readonly table?: TableName
  readonly bom?: boolean
  readonly spans?: boolean
}

/** Throws UsageError where the options do not fit together, or the output would overwrite an input. */
export function checkTarget({ format, table, bom, spans, output }: FormatOptions, inputs: readonly Source[]): void {
  if (format !== 'csv' && table) throw new UsageError('--table needs --format csv')
  if (format !== 'csv' && bom) throw new UsageError('--bom needs --format csv')
  if (format === 'csv' && spans) throw new UsageError('--spans needs --format json or ndjson')
  if (format === 'csv' && !table && (!output || output === '-')) {
    const one = `for one table: --table ${TABLE_NAMES.join('|')}`
    throw new UsageError(`CSV holds one table a file. Name a folder for all of them (-o FOLDER), or ${one}`)
  }
  if (format === 'csv' && !table && output && isFile(output)) {
    throw new UsageError(`-o ${output}: this is a file; CSV without --table needs a folder`)
  }
  if (output && inputs.some(({ path }) => isSameFile(path, output))) {
    throw new UsageError(`-o ${output}: this would overwrite an input`)
  }
}

/** Writes the reports as they come. Where there is none (all inputs failed), nothing is written and no file is made. */
export async function writeReports(
  reports: AsyncGenerator<Report>,
  options: FormatOptions & { readonly array: boolean },
  io: Io,
): Promise<void> {
  const first = await reports.next()
  if (first.done) return
  const all = resume(first.value, reports)
  if (options.format === 'csv' && !options.table) {
    const tables = await openTables(options.output as string, { bom: !!options.bom }, io)
    return whole(tables, all, tables.write)
  }
  const writer = await writerOf(options, io)
  if (!options.output || options.output === '-') {
    for await (const report of all) {
      await io.stdout.write(writer.write(report))
      await breathe()
    }
    return io.stdout.write(writer.end())
  }
  const file = openOutput(options.output, io)
  await whole(
    file,
    all,
    (report) => file.write(writer.write(report)),
    () => file.write(writer.end()),
  )
}

async function writerOf(
  { format, table, bom, output, array }: FormatOptions & { readonly array: boolean },
  io: Io,
): Promise<ReportWriter> {
  if (format === 'ndjson') return ndjsonWriter
  if (format === 'json') return jsonWriter({ array, indent: !output && io.stdout.isTTY ? 2 : 0 })
  const { csvWriter } = await import('../write/csv.ts')
  return csvWriter(table as TableName, { bom: !!bom })
}

/** Puts the output in its place once everything is written; nothing of it where that fails. */
async function whole(
  output: { commit(): void; discard(): void },
  reports: AsyncIterable<Report>,
  write: (report: Report) => void,
  end = () => {},
): Promise<void> {
  try {
    for await (const report of reports) {
      write(report)
      await breathe()
    }
    end()
  } catch (error) {
    output.discard()
    throw error
  }
  output.commit()
}

async function* resume<T>(first: T, rest: AsyncIterable<T>): AsyncGenerator<T> {
  yield first
  yield* rest
}

/** A turn of the event loop, in which Ctrl-C is noticed. */
const breathe = () => new Promise<void>((resolve) => setImmediate(resolve))

/** Not so what the system says nothing of: a link in a circle, a file in a folder that is closed. */
export function isFile(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false
  } catch {
    return false
  }
}

/** Whether an output would stand where an input does, or the ZIP archive that the input is a member of. */
export function isSameFile(input: string, output: string): boolean {
  const file = archiveOf(input) ?? input
  return isFile(output) && input !== '-' && isFile(file) && realpathSync(file) === realpathSync(output)
}

/** `Export.zip` of `Export.zip!folder/report.md`. */
function archiveOf(path: string): string | undefined {
  const end = path.toLowerCase().indexOf('.zip!')
  return end < 0 ? undefined : path.slice(0, end + '.zip'.length)
}
