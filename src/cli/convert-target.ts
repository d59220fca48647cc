import { openTree, outputNames } from '../archive/index.ts'
import type { Source } from '../read/index.ts'
import type { Report } from '../schema/index.ts'
import { OutputError, UsageError } from './exit.ts'
import type { Format } from './formats.ts'
import type { Io } from './io.ts'
import { openOutput, reason } from './output-file.ts'
import { openTables } from './output-tables.ts'
import { isFile, isSameFile } from './write-reports.ts'

export interface TargetOptions {
  readonly format: Format
  readonly output: string
  readonly bom?: boolean
  readonly spans?: boolean
  readonly prune?: boolean
  /** The list of the sources. */
  readonly filesFrom?: string
}

/** Where the reports of an archive go. */
export interface Target {
  /** Takes the reports of a source as lines of JSON. */
  write(source: Source, lines: readonly string[]): void
  /** Everything is written; how many outputs of sources that are gone were removed. */
  commit(): number
  /** The work ends early. */
  discard(): void
}

/** Throws UsageError where the options do not fit together, or the output would overwrite an input. */
export function checkTarget(options: TargetOptions, sources: readonly Source[]): void {
  const { format, output, bom, spans, prune, filesFrom = '-' } = options
  if (output === '-') throw new UsageError('-o -: convert writes files; weekly parse writes to standard output')
  if (format !== 'csv' && bom) throw new UsageError('--bom needs --format csv')
  if (format === 'csv' && spans) throw new UsageError('--spans needs --format json or ndjson')
  if (format !== 'json' && prune)
    throw new UsageError('--prune needs --format json: other outputs are always written anew')
  if (format !== 'ndjson' && isFile(output))
    throw new UsageError(`-o ${output}: this is a file; ${format} needs a folder`)
  if (isSameFile(filesFrom, output) || sources.some(({ path }) => isSameFile(path, output))) {
    throw new UsageError(`-o ${output}: this would overwrite an input`)
  }
}

/** Opens the target for the reports of these sources; OutputError where it cannot be written. */
export async function openTarget(options: TargetOptions, sources: readonly Source[], io: Io): Promise<Target> {
  const { format, output, bom } = options
  if (format === 'json') return treeTarget(options, sources)
  if (format === 'ndjson') {
    const file = openOutput(output, io)
    return {
      write: (_source, lines) => file.write(lines.join('')),
      commit() {
        file.commit()
        return 0
      },
      discard: file.discard,
    }
  }
  const tables = await openTables(output, { bom: !!bom }, io)
  return {
    write: (_source, lines) => {
      for (const line of lines) tables.write(JSON.parse(line) as Report)
    },
    commit() {
      tables.commit()
      return 0
    },
    discard: tables.discard,
  }
}

function treeTarget({ output, prune }: TargetOptions, sources: readonly Source[]): Target {
  const places = sources.map(placeOf)
  const tree = openTree(output, outputNames(places, '.json'))
  return {
    write: (source, lines) => attempt(output, () => tree.write(placeOf(source), lines)),
    commit: () =>
      attempt(output, () => {
        tree.close()
        return prune ? tree.prune(places) : 0
      }),
    discard: tree.close,
  }
}

const placeOf = ({ root, name }: Source) => root + name

function attempt<T>(folder: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    const said = error as NodeJS.ErrnoException
    throw new OutputError(`cannot write ${said.path ?? folder}: ${reason(said)}`)
  }
}
