import type { Config } from '../../config/index.ts'
import type { Engine } from '../../index.ts'
import { parseReports } from '../../pipeline.ts'
import { type Named, namePaths, readFile } from '../../read/index.ts'
import type { Report } from '../../schema/index.ts'
import { canonicalEncoding } from '../../text/decode.ts'
import { type ConfigOptions, findConfig } from '../config-file.ts'
import { type EngineName, loadEngine } from '../engine.ts'
import { ExitCode, UsageError } from '../exit.ts'
import type { Io } from '../io.ts'
import { type Messages, messages } from '../messages.ts'
import { checkTarget, type FormatOptions, writeReports } from '../write-reports.ts'

export interface ParseOptions extends FormatOptions, ConfigOptions {
  readonly encoding?: string
  readonly engine: EngineName
  readonly strict?: boolean
  readonly quiet?: boolean
}

/** `weekly parse`: reads the files, writes what they hold, and tells what is wrong with them. Gives the exit code. */
export async function parse(files: readonly string[], options: ParseOptions, io: Io): Promise<number> {
  if (files.length === 0 && io.stdin.isTTY) {
    throw new UsageError('no files: name some, or send a report through a pipe (see weekly parse --help)')
  }
  if (options.encoding !== undefined && !canonicalEncoding(options.encoding)) {
    throw new UsageError(
      `--encoding ${options.encoding}: no such encoding; known are utf-8, gb18030, big5, utf-16le, …`,
    )
  }
  const named = await namePaths(files.length === 0 ? ['-'] : files)
  checkTarget(options, named)
  const { engine } = await loadEngine(options.engine)
  const { config } = await findConfig(options, io)
  const outcome = { failed: false, warned: false }
  const reports = readAll(
    named,
    await stdinBytes(named, io),
    { encoding: options.encoding, config, engine },
    messages(io, { quiet: !!options.quiet }),
    outcome,
  )
  await writeReports(reports, { ...options, array: named.length > 1 }, io)
  return outcome.failed || (options.strict && outcome.warned) ? ExitCode.failed : ExitCode.fine
}

/** Standard input, read once; an error is kept for the turn of `-` among the files. */
async function stdinBytes(named: readonly Named[], io: Io): Promise<() => Uint8Array> {
  const asked = named.filter(({ path }) => path === '-').length
  if (asked > 1) throw new UsageError('standard input (-) can be read only once')
  if (asked === 0) return () => new Uint8Array()
  try {
    const bytes = await io.stdin.read()
    return () => bytes
  } catch (error) {
    return () => {
      throw error
    }
  }
}

/** The reports of all files, one file after the other; a file that fails is told and the next one is read. */
function* readAll(
  named: readonly Named[],
  stdin: () => Uint8Array,
  options: { encoding: string | undefined; config: Config; engine: Engine | undefined },
  tell: Messages,
  outcome: { failed: boolean; warned: boolean },
): Generator<Report> {
  for (const { path, error } of named) {
    try {
      if (error) throw error
      const bytes = path === '-' ? stdin() : readFile(path)
      const reports = parseReports(bytes, { path, ...options })
      for (const report of reports) {
        tell.diagnostics(report)
        outcome.warned ||= report.diagnostics.some(({ severity }) => severity !== 'info')
      }
      yield* reports
    } catch (cause) {
      tell.failure(path, cause)
      outcome.failed = true
    }
  }
}
