import { existsSync } from 'node:fs'
import { failureOf } from '../../archive/failure.ts'
import { type ExplainPage, type Explanation, explain as explainReading, toHtml, toText } from '../../explain/index.ts'
import { readReports } from '../../pipeline.ts'
import { decode } from '../../text/decode.ts'
import { outputColors } from '../colors.ts'
import { type ConfigOptions, findConfig } from '../config-file.ts'
import { checkEncoding } from '../encoding.ts'
import { ExitCode, UsageError } from '../exit.ts'
import type { ExplainFormat } from '../formats.ts'
import type { Io } from '../io.ts'
import { messages } from '../messages.ts'
import { page } from '../pager.ts'
import { sourcesOf } from '../sources.ts'

export interface ExplainOptions extends ConfigOptions {
  readonly format: ExplainFormat
  readonly encoding?: string
}

/** `weekly explain`: shows how a file was read, or one line of it. Gives the exit code. */
export async function explain(asked: string | undefined, options: ExplainOptions, io: Io): Promise<number> {
  checkEncoding(options)
  const { path, line } = placeOf(asked)
  const [source, another] = await sourcesOf(path === undefined ? [] : [path], 'explain', io)
  if (!source || another) throw new UsageError(`${path}: explain takes one file at a time`)
  const { config } = await findConfig(options, io)
  try {
    const { text } = decode(await source.read(), { encoding: options.encoding, fallback: config.encoding })
    const whole = explainReading(readReports(text, { path: source.path, config, spans: true }), source.path)
    const told = line === null ? whole : only(line, whole)
    if (options.format === 'text') await page(toText(told, pageOf(io)), io)
    else await io.stdout.write(options.format === 'html' ? toHtml(told) : `${JSON.stringify(told, null, 2)}\n`)
    return ExitCode.fine
  } catch (cause) {
    if (cause instanceof UsageError) throw cause
    messages(io, { quiet: false }).failure(failureOf(source.path, cause))
    return ExitCode.failed
  }
}

/** `report.md:12`, unless a file is called so. */
function placeOf(asked: string | undefined): { path: string | undefined; line: number | null } {
  const [, path, line] = /^(.+):(\d{1,9})$/.exec(asked ?? '') ?? []
  return path === undefined || existsSync(asked as string) ? { path: asked, line: null } : { path, line: Number(line) }
}

/** One line. */
function only(line: number, { path, lines }: Explanation): Explanation {
  const found = lines[line - 1]
  if (!found) throw new UsageError(`${path}: there is no line ${line}, the last one is ${lines.length}`)
  return { path, lines: [found] }
}

function pageOf(io: Io): ExplainPage {
  const { bold, dim, cyan, green, yellow, reset } = outputColors(io)
  const paint = { plain: reset, label: (text: string) => bold(cyan(text)), record: green, field: bold, note: dim }
  return { width: io.stdout.columns, paint: { ...paint, unplaced: yellow, margin: dim } }
}
