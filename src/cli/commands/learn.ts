import { readFileSync } from 'node:fs'
import { failureOf } from '../../archive/failure.ts'
import { createSurvey, teachingOf } from '../../learn/index.ts'
import { readReports } from '../../pipeline.ts'
import { outputColors } from '../colors.ts'
import { type ConfigOptions, findConfig } from '../config-file.ts'
import { checkEncoding } from '../encoding.ts'
import { ExitCode, UsageError } from '../exit.ts'
import type { ListFormat } from '../formats.ts'
import type { Io } from '../io.ts'
import { messages } from '../messages.ts'
import { openOutput } from '../output-file.ts'
import { showProgress } from '../progress.ts'
import { sourcesOf } from '../sources.ts'
import { tellLearnt } from '../tell-learnt.ts'

export interface LearnOptions extends ConfigOptions {
  readonly encoding?: string
  readonly format: ListFormat
  readonly write?: boolean
}

/** What the words are written into where there is no config. */
const NEW_CONFIG = 'weekly.config.yaml'

/** `weekly lexicon learn`: lists the labels that could not be placed, and teaches them. Gives the exit code. */
export async function learn(args: readonly string[], options: LearnOptions, io: Io): Promise<number> {
  checkEncoding(options)
  if (options.write && options.config === false)
    throw new UsageError('--write needs a config, and --no-config uses none')
  const sources = await sourcesOf(args, 'lexicon learn', io)
  const { path, config } = await findConfig(options, io)
  const target = path ?? NEW_CONFIG
  if (options.write && /\.[cm]?js$/.test(target))
    throw new UsageError(`--write: ${target} is a program; add the lines by hand`)
  const survey = createSurvey()
  const tell = messages(io, { quiet: false })
  const progress = showProgress(io, sources.length)
  let failed = 0
  for (const [done, source] of sources.entries()) {
    try {
      const { document, readings } = readReports(await source.read(), {
        path: source.path,
        encoding: options.encoding,
        config,
      })
      for (const { root } of readings) survey.add(source.path, root, document.lexicon)
    } catch (cause) {
      progress.close()
      tell.failure(failureOf(source.path, cause))
      failed++
    }
    progress.update(done + 1, failed)
  }
  progress.close()
  const { linesFor, teachConfig } = await import('../teach-config.ts')
  const unplaced = survey.unplaced()
  const words = teachingOf(unplaced)
  const teaches = Object.keys(words).length > 0
  const written = !!options.write && teaches
  if (written) {
    const content = path === null ? '' : readFileSync(path, 'utf8')
    const file = openOutput(target, io)
    try {
      file.write(teachConfig(content, target, words))
      file.commit()
    } catch (error) {
      file.discard()
      throw error
    }
  }
  const learnt = { reports: survey.reports, unplaced, config: { path: target, words, written } }
  const text =
    options.format === 'json'
      ? `${JSON.stringify(learnt, null, 2)}\n`
      : tellLearnt(learnt, teaches ? linesFor(target, words) : '', outputColors(io))
  await io.stdout.write(text)
  return failed > 0 ? ExitCode.failed : ExitCode.fine
}
