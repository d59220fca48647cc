import { loadEngine } from '../../archive/engine.ts'
import { failureOf } from '../../archive/failure.ts'
import { parseReports, type ParseOptions as ReadOptions } from '../../pipeline.ts'
import type { Source } from '../../read/index.ts'
import type { Report } from '../../schema/index.ts'
import { type ConfigOptions, findConfig } from '../config-file.ts'
import { checkEncoding } from '../encoding.ts'
import { chooseEngine, type EngineName } from '../engine.ts'
import { ExitCode } from '../exit.ts'
import type { Io } from '../io.ts'
import { type Messages, messages } from '../messages.ts'
import { sourcesOf } from '../sources.ts'
import { checkTarget, type FormatOptions, writeReports } from '../write-reports.ts'

export interface ParseOptions extends FormatOptions, ConfigOptions {
  readonly encoding?: string
  readonly engine: EngineName
  readonly strict?: boolean
  readonly quiet?: boolean
}

/** `weekly parse`: reads the files, writes what they hold, and tells what is wrong with them. Gives the exit code. */
export async function parse(files: readonly string[], options: ParseOptions, io: Io): Promise<number> {
  checkEncoding(options)
  const sources = await sourcesOf(files, 'parse', io)
  checkTarget(options, sources)
  const engine = await loadEngine(await chooseEngine(options.engine))
  const { config } = await findConfig(options, io)
  const outcome = { failed: false, warned: false }
  const reports = readAll(
    sources,
    { encoding: options.encoding, config, engine, spans: options.spans },
    messages(io, { quiet: !!options.quiet }),
    outcome,
  )
  await writeReports(reports, { ...options, array: sources.length > 1 || sources[0]?.path !== (files[0] ?? '-') }, io)
  return outcome.failed || (options.strict && outcome.warned) ? ExitCode.failed : ExitCode.fine
}

/** The reports of all files, one file after the other; a file that fails is told and the next one is read. */
async function* readAll(
  sources: readonly Source[],
  options: Omit<ReadOptions, 'path'>,
  tell: Messages,
  outcome: { failed: boolean; warned: boolean },
): AsyncGenerator<Report> {
  for (const source of sources) {
    const { path } = source
    try {
      const reports = parseReports(await source.read(), { path, ...options })
      for (const report of reports) {
        tell.diagnostics(report)
        outcome.warned ||= report.diagnostics.some(({ severity }) => severity !== 'info')
      }
      yield* reports
    } catch (cause) {
      tell.failure(failureOf(path, cause))
      outcome.failed = true
    }
  }
}
