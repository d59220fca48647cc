import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Report } from '../schema/index.ts'
import { TABLE_NAMES } from '../schema/table-names.ts'
import { OutputError } from './exit.ts'
import type { Io } from './io.ts'
import { type OutputFile, openOutput } from './output-file.ts'

/** A folder with a CSV file for every table; the files are all there or none of them. */
export interface OutputTables {
  write(report: Report): void
  commit(): void
  discard(): void
}

/** Throws OutputError where the folder or a file cannot be made. */
export async function openTables(folder: string, options: { bom: boolean }, io: Io): Promise<OutputTables> {
  const { csvWriter } = await import('../write/csv.ts')
  makeFolder(folder)
  const files: OutputFile[] = []
  const discard = () => {
    for (const file of files) file.discard()
  }
  try {
    for (const table of TABLE_NAMES) files.push(openOutput(join(folder, `${table}.csv`), io))
  } catch (error) {
    discard()
    throw error
  }
  const writers = TABLE_NAMES.map((table) => csvWriter(table, options))
  return {
    write(report) {
      for (const [i, writer] of writers.entries()) files[i]?.write(writer.write(report))
    },
    commit() {
      for (const [i, writer] of writers.entries()) files[i]?.write(writer.end())
      for (const file of files) file.commit()
    },
    discard,
  }
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true })
  } catch (error) {
    throw new OutputError(`cannot make the folder ${folder}: ${(error as NodeJS.ErrnoException).code}`)
  }
}
