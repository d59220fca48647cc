import { failureOf } from '../../archive/failure.ts'
import type { Config } from '../../config/index.ts'
import { parseReports } from '../../pipeline.ts'
import { listSources, type Source } from '../../read/index.ts'
import type { Report } from '../../schema/index.ts'
import { type ConfigOptions, findConfig } from '../config-file.ts'
import { checkEncoding } from '../encoding.ts'
import { ExitCode, UsageError } from '../exit.ts'
import type { Io } from '../io.ts'
import { type Messages, messages } from '../messages.ts'
import { checkTarget, type FormatOptions, writeReports } from '../write-reports.ts'

export interface ParseOptions extends FormatOptions, ConfigOptions {
  readonly encoding?: string
  readonly strict?: boolean
  readonly quiet?: boolean
}

/** `weekly parse`: reads the files, writes what they hold, and tells what is wrong with them. Gives the exit code. */
export async function parse(files: readonly string[], options: ParseOptions, io: Io): Promise<number> {
  if (files.length === 0 && io.stdin.isTTY) {
    throw new UsageError('no files: name some, or send a report through a pipe (see weekly parse --help)')
  }
  checkEncoding(options)
  const args = files.length === 0 ? ['-'] : files
  if (args.filter((path) => path === '-').length > 1) throw new UsageError('standard input (-) can be read only once')
  const sources = await listSources({ args, stdin: () => io.stdin.read() })
  checkTarget(options, sources)
  const { config } = await findConfig(options, io)
  const outcome = { failed: false, warned: false }
  const reports = readAll(
    sources,
    { encoding: options.encoding, config, spans: options.spans },
    messages(io, { quiet: !!options.quiet }),
    outcome,
  )
  await writeReports(reports, { ...options, array: sources.length > 1 || sources[0]?.path !== args[0] }, io)
  return outcome.failed || (options.strict && outcome.warned) ? ExitCode.failed : ExitCode.fine
}

/** The reports of all files, one file after the other; a file that fails is told and the next one is read. */
async function* readAll(
  sources: readonly Source[],
  options: { encoding: string | undefined; config: Config; spans: boolean | undefined },
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
