import { readFileSync } from 'node:fs'
import { failureOf } from '../../archive/failure.ts'
import { createSurvey, type Teaching, teachingOf } from '../../learn/index.ts'
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
import { type Learnt, tellLearnt } from '../tell-learnt.ts'

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
      const bytes = await source.read()
      survey.add(source.path, readReports(bytes, { path: source.path, encoding: options.encoding, config }))
    } catch (cause) {
      progress.close()
      tell.failure(failureOf(source.path, cause))
      failed++
    }
    progress.update(done + 1, failed)
  }
  progress.close()
  const unplaced = survey.unplaced()
  const words = teachingOf(unplaced)
  const known = Object.keys(words).length > 0
  const unwritten = options.write && known ? await write({ path, target, words }, io) : null
  const written = !!options.write && known && !unwritten
  const learnt = { reports: survey.reports, unplaced, config: { path: target, words, written } }
  await io.stdout.write(await textOf(learnt, options, io))
  if (unwritten) throw unwritten
  return failed > 0 ? ExitCode.failed : ExitCode.fine
}

/** Adds the words to the config; gives what went wrong, so that what was found can be told first. */
async function write(config: { path: string | null; target: string; words: Teaching }, io: Io): Promise<unknown> {
  const { path, target, words } = config
  const { teachConfig } = await import('../teach-config.ts')
  try {
    const text = teachConfig(path === null ? '' : readFileSync(path, 'utf8'), target, words)
    const file = openOutput(target, io)
    try {
      file.write(text)
      file.commit()
    } catch (error) {
      file.discard()
      throw error
    }
  } catch (error) {
    return error
  }
  return null
}

async function textOf(learnt: Learnt, { format }: LearnOptions, io: Io): Promise<string> {
  if (format === 'json') return `${JSON.stringify(learnt, null, 2)}\n`
  const { path, words } = learnt.config
  const { linesFor } = await import('../teach-config.ts')
  return tellLearnt(learnt, Object.keys(words).length > 0 ? linesFor(path, words) : '', outputColors(io))
}
