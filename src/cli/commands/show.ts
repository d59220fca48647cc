import { failureOf } from '../../archive/failure.ts'
import { compileLexicon } from '../../lexicon/index.ts'
import { parseReports } from '../../pipeline.ts'
import { type Page, type Palette, rule, showReport } from '../../show/index.ts'
import { outputColors } from '../colors.ts'
import { type ConfigOptions, findConfig } from '../config-file.ts'
import { checkEncoding } from '../encoding.ts'
import { ExitCode } from '../exit.ts'
import type { Io } from '../io.ts'
import { messages } from '../messages.ts'
import { sourcesOf } from '../sources.ts'

export interface ShowOptions extends ConfigOptions {
  readonly encoding?: string
  readonly quiet?: boolean
}

/** Longer lines are hard to read. */
const WIDEST = 120

/** `weekly show`: prints reports for people, and tells how many diagnostics there are. Gives the exit code. */
export async function show(files: readonly string[], options: ShowOptions, io: Io): Promise<number> {
  checkEncoding(options)
  const sources = await sourcesOf(files, 'show', io)
  const { config } = await findConfig(options, io)
  const page: Page = {
    width: Math.min(io.stdout.columns, WIDEST),
    palette: paletteOf(io),
    lexicon: compileLexicon(),
  }
  const tell = messages(io, { quiet: !!options.quiet })
  let failed = false
  let shown = 0
  for (const source of sources) {
    try {
      const reports = parseReports(await source.read(), { path: source.path, encoding: options.encoding, config })
      for (const report of reports) await io.stdout.write(`${shown++ > 0 ? rule(page) : ''}${showReport(report, page)}`)
      tell.counts(source.path, reports)
    } catch (cause) {
      tell.failure(failureOf(source.path, cause))
      failed = true
    }
  }
  return failed ? ExitCode.failed : ExitCode.fine
}

function paletteOf(io: Io): Palette {
  const { bold, dim, cyan, green, yellow, red, underline } = outputColors(io)
  return {
    plain: String,
    title: (text) => bold(underline(text)),
    heading: (text) => bold(cyan(text)),
    category: cyan,
    name: bold,
    faint: dim,
    good: green,
    warn: yellow,
    bad: red,
  }
}
