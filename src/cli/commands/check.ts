import { failureOf } from '../../archive/failure.ts'
import { type CheckFormat, check as checkReports, type Finding, formats, type Paint } from '../../check/index.ts'
import { readReports } from '../../pipeline.ts'
import { outputColors } from '../colors.ts'
import { type ConfigOptions, findConfig } from '../config-file.ts'
import { checkEncoding } from '../encoding.ts'
import { ExitCode } from '../exit.ts'
import type { Io } from '../io.ts'
import { messages } from '../messages.ts'
import { sourcesOf } from '../sources.ts'

export interface CheckOptions extends ConfigOptions {
  readonly format: CheckFormat
  readonly maxWarnings?: number
  readonly encoding?: string
  readonly quiet?: boolean
}

/** `weekly check`: tells what is wrong with reports. Gives the exit code. */
export async function check(files: readonly string[], options: CheckOptions, io: Io): Promise<number> {
  checkEncoding(options)
  const sources = await sourcesOf(files, 'check', io)
  const { config } = await findConfig(options, io)
  const { streams, write } = formats[options.format]
  const paint = paintOf(io)
  const tell = messages(io, { quiet: false })
  const all: Finding[] = []
  let failed = false
  for (const source of sources) {
    try {
      const reading = readReports(await source.read(), { path: source.path, encoding: options.encoding, config })
      const found = checkReports(reading, config.check).filter(({ severity }) => !options.quiet || severity === 'error')
      if (streams && found.length > 0) await io.stdout.write(write(found, paint))
      all.push(...found)
    } catch (cause) {
      tell.failure(failureOf(source.path, cause))
      failed = true
    }
  }
  if (!streams) await io.stdout.write(write(all, paint))
  const count = (wanted: Finding['severity']) => all.filter(({ severity }) => severity === wanted).length
  const [errors, warnings] = [count('error'), count('warning')]
  if (io.stderr.isTTY || options.format === 'text')
    io.stderr.write(summary(sources.length, errors, warnings, count('info')))
  const tooMany = options.maxWarnings !== undefined && warnings > options.maxWarnings
  return failed || errors > 0 || tooMany ? ExitCode.failed : ExitCode.fine
}

const times = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`

const summary = (files: number, errors: number, warnings: number, hints: number) =>
  `${times(files, 'file')}: ${times(errors, 'error')}, ${times(warnings, 'warning')}, ${times(hints, 'hint')}\n`

function paintOf(io: Io): Paint {
  const { bold, dim, red, yellow, blue } = outputColors(io)
  return { error: red, warning: yellow, info: blue, path: bold, rule: dim, margin: dim }
}
