import type { Config } from '../config/index.ts'
import type { Engine } from '../markdown/index.ts'
import { parseReports } from '../pipeline.ts'
import type { Report } from '../schema/index.ts'
import { ndjsonWriter } from '../write/json.ts'
import type { LoadedEngine } from './engine.ts'
import { type Failure, failureOf } from './failure.ts'

/** One source, read. */
export interface Input {
  readonly path: string
  readonly bytes: Uint8Array
}

export interface ReadOptions {
  readonly encoding?: string | undefined
  readonly config: Config
  /** What parses the Markdown; the reports are the same. */
  readonly engine: LoadedEngine
  readonly spans?: boolean | undefined
}

export const COUNTED = ['projects', 'kpis', 'incidents', 'goals', 'diagnostics'] as const

/** How much a source holds. */
export type Counts = Record<'reports' | (typeof COUNTED)[number], number>

/** What became of a source: its reports, or why there are none. Plain data, for it travels between threads. */
export type Parsed = { readonly entry: string } | { readonly failure: Failure }

/**
 * Reads one source into an entry: a line with its counts as JSON, then a line for every report, as in NDJSON. The same
 * bytes, path, options and version give the same entry.
 */
export function parseEntry(
  { path, bytes }: Input,
  { encoding, config, spans }: ReadOptions,
  engine: Engine | undefined,
): Parsed {
  try {
    const reports = parseReports(bytes, { path, encoding, config, engine, spans })
    return { entry: `${JSON.stringify(countsOf(reports))}\n${reports.map(ndjsonWriter.write).join('')}` }
  } catch (error) {
    return { failure: failureOf(path, error) }
  }
}

/** The counts and the reports (each a line of JSON, ended by a line feed) of an entry; null where it is none. */
export function openEntry(entry: string): { counts: Counts; lines: string[] } | null {
  const [head, ...lines] = entry.split('\n')
  if (lines.pop() !== '') return null
  try {
    const counts = JSON.parse(head as string) as Counts
    return counts.reports === lines.length ? { counts, lines: lines.map((line) => `${line}\n`) } : null
  } catch {
    return null
  }
}

function countsOf(reports: readonly Report[]): Counts {
  const counts = { reports: reports.length } as Counts
  for (const kind of COUNTED) counts[kind] = reports.reduce((sum, report) => sum + report[kind].length, 0)
  return counts
}
