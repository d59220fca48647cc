import { existsSync, mkdirSync, realpathSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Named } from '../read/index.ts'
import type { Report } from '../schema/index.ts'
import { TABLE_NAMES, type TableName } from '../schema/table-names.ts'
import { toJson, toNdjson } from '../write/json.ts'
import { OutputError, UsageError } from './exit.ts'
import type { Format } from './formats.ts'
import type { Io } from './io.ts'
import { type OutputFile, openOutput } from './output-file.ts'

export interface FormatOptions {
  readonly format: Format
  readonly output?: string
  readonly table?: TableName
  readonly bom?: boolean
}

/** Throws UsageError where the options do not fit together, or the output would overwrite an input. */
export function checkTarget({ format, table, bom, output }: FormatOptions, inputs: readonly Named[]): void {
  if (format !== 'csv' && table) throw new UsageError('--table needs --format csv')
  if (format !== 'csv' && bom) throw new UsageError('--bom needs --format csv')
  if (format === 'csv' && !table && (!output || output === '-')) {
    const one = `for one table: --table ${TABLE_NAMES.join('|')}`
    throw new UsageError(`CSV holds one table a file. Name a folder for all of them (-o FOLDER), or ${one}`)
  }
  if (format === 'csv' && !table && output && isFile(output)) {
    throw new UsageError(`-o ${output}: this is a file; CSV without --table needs a folder`)
  }
  if (output && inputs.some(({ path }) => same(path, output))) {
    throw new UsageError(`-o ${output}: this would overwrite an input`)
  }
}

/** Writes the reports as they come. Where there is none (all inputs failed), nothing is written and no file is made. */
export async function writeReports(
  reports: Generator<Report>,
  options: FormatOptions & { readonly array: boolean },
  io: Io,
): Promise<void> {
  const first = reports.next()
  if (first.done) return
  const all = resume(first.value, reports)
  if (options.format === 'csv' && !options.table) return writeFolder(all, options, io)
  const chunks = await chunksOf(all, options, io)
  if (!options.output || options.output === '-') {
    for (const chunk of chunks) await io.stdout.write(chunk)
    return
  }
  const file = openOutput(options.output, io)
  await whole([file], async () => {
    for (const chunk of chunks) {
      file.write(chunk)
      await breathe()
    }
  })
}

async function chunksOf(
  reports: Iterable<Report>,
  { format, table, bom, output, array }: FormatOptions & { readonly array: boolean },
  io: Io,
): Promise<Iterable<string>> {
  if (format === 'ndjson') return toNdjson(reports)
  if (format === 'json') return toJson(reports, { array, indent: !output && io.stdout.isTTY ? 2 : 0 })
  const { toCsv } = await import('../write/csv.ts')
  return toCsv(reports, table as TableName, { bom: !!bom })
}

async function writeFolder(reports: Iterable<Report>, { output, bom }: FormatOptions, io: Io): Promise<void> {
  const { toCsv } = await import('../write/csv.ts')
  const folder = output as string
  makeFolder(folder)
  const files: OutputFile[] = []
  await whole(files, async () => {
    for (const table of TABLE_NAMES) files.push(openOutput(join(folder, `${table}.csv`), io))
    let header = true
    for (const report of reports) {
      for (const [i, table] of TABLE_NAMES.entries()) {
        for (const chunk of toCsv([report], table, { bom: !!bom, header })) files[i]?.write(chunk)
      }
      header = false
      await breathe()
    }
  })
}

/** Puts the files in their places once the work is done; none of them where it fails. */
async function whole(files: readonly OutputFile[], work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    for (const file of files) file.discard()
    throw error
  }
  for (const file of files) file.commit()
}

function* resume<T>(first: T, rest: Iterable<T>): Generator<T> {
  yield first
  yield* rest
}

/** A turn of the event loop, in which Ctrl-C is noticed. */
const breathe = () => new Promise<void>((resolve) => setImmediate(resolve))

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true })
  } catch (error) {
    throw new OutputError(`cannot make the folder ${folder}: ${(error as NodeJS.ErrnoException).code}`)
  }
}

const isFile = (path: string) => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false

function same(input: string, output: string): boolean {
  return input !== '-' && isFile(input) && existsSync(output) && realpathSync(input) === realpathSync(output)
}
