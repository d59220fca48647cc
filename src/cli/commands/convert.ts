import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import {
  asNeeded,
  cacheFolder,
  convert as convertSources,
  inShard,
  inThread,
  inWorkers,
  openCache,
  type Parser,
  type ReadOptions,
  type Shard,
} from '../../archive/index.ts'
import { type Asked, isPattern, listSources } from '../../read/index.ts'
import { type ConfigOptions, findConfig } from '../config-file.ts'
import { add, newTally, summary, type Tally } from '../convert-summary.ts'
import { checkTarget, openTarget, type TargetOptions } from '../convert-target.ts'
import { checkEncoding } from '../encoding.ts'
import { chooseEngine, type EngineName } from '../engine.ts'
import { ExitCode, UsageError } from '../exit.ts'
import type { Io } from '../io.ts'
import { listedPaths } from '../listed-paths.ts'
import { messages } from '../messages.ts'
import { count, showProgress } from '../progress.ts'

export interface ConvertOptions extends TargetOptions, ConfigOptions {
  readonly encoding?: string
  readonly engine: EngineName
  readonly jobs?: number
  readonly shard?: Shard
  /** False for --no-cache. */
  readonly cache: boolean
  readonly force?: boolean
  readonly failFast?: boolean
  readonly watch?: boolean
  readonly quiet?: boolean
}

/** `weekly convert`: reads an archive and writes what it holds. Gives the exit code. */
export async function convert(args: readonly string[], options: ConvertOptions, io: Io): Promise<number> {
  checkEncoding(options)
  if (args.length === 0 && !options.filesFrom) {
    throw new UsageError('no sources: name files, folders or ZIP archives, or a list with --files-from')
  }
  if (args.includes('-'))
    throw new UsageError('standard input (-) is read by weekly parse, a list of files by --files-from -')
  if (options.shard && options.prune) throw new UsageError('--prune needs all sources, not a --shard of them')
  const engine = await chooseEngine(options.engine)
  const { config } = await findConfig(options, io)
  const listed = options.filesFrom ? await listedPaths(options.filesFrom, io) : []
  const read = { encoding: options.encoding, config, engine, spans: options.spans }
  const work = () => run({ args, listed }, read, options, io)
  if (!options.watch) return work()
  const pattern = args.find((path) => isPattern(path) && !existsSync(path))
  if (pattern) throw new UsageError(`--watch needs files and folders, not a pattern: ${pattern}`)
  const { changes } = await import('../watch.ts')
  const stop = io.stopSignal()
  let first = true
  for await (const _ of changes([...args, ...listed], stop)) {
    await work()
    if (first && !options.quiet && !stop.aborted) io.stderr.write('watching for changes; Ctrl-C ends\n')
    first = false
  }
  return ExitCode.interrupted
}

async function run(asked: Omit<Asked, 'stdin'>, read: ReadOptions, options: ConvertOptions, io: Io): Promise<number> {
  const start = performance.now()
  const all = await listSources({ ...asked, stdin: io.stdin.read })
  checkTarget(options, all)
  const { shard } = options
  const sources = shard ? all.filter((source) => inShard(source, shard)) : all
  const tally = newTally()
  const stop = io.stopSignal()
  const cache = options.cache ? openCache(cacheFolder(io.env), { read: !options.force }) : null
  const parser = parserFor(options, () => sources.length - tally.files, read)
  const progress = options.quiet ? null : showProgress(io, sources.length)
  const target = await openTarget(options, all, io)
  let ended = false
  try {
    for await (const converted of convertSources(sources, {
      parser,
      cache,
      read,
      program: programHash(),
      signal: stop,
    })) {
      add(tally, converted)
      if ('lines' in converted) target.write(converted.source, converted.lines)
      else if (options.failFast) break
      progress?.update(tally.files, tally.failures.length)
    }
    ended = tally.files === sources.length
  } finally {
    progress?.close()
    cache?.close()
    await parser.close()
    if (!ended) target.discard()
  }
  const removed = ended ? target.commit() : 0
  const tell = messages(io, { quiet: !!options.quiet })
  for (const failure of tally.failures) tell.failure(failure)
  if (!options.quiet) io.stderr.write(summary(tally, removed, (performance.now() - start) / 1000))
  if (stop.aborted && !ended) return interrupted(tally, sources.length, options, io)
  return tally.failures.length > 0 ? ExitCode.failed : ExitCode.fine
}

function interrupted({ files }: Tally, total: number, { cache }: ConvertOptions, io: Io): number {
  const next = cache ? '; the next run goes on from there' : ''
  io.stderr.write(`interrupted after ${count(files)} of ${count(total)} files${next}\n`)
  return ExitCode.interrupted
}

function parserFor({ jobs }: ConvertOptions, left: () => number, read: ReadOptions): Parser {
  const worker = new URL('worker.js', import.meta.url).href
  if (jobs === undefined) return asNeeded(left, worker, read)
  return jobs === 1 ? inThread(read) : inWorkers(jobs, worker, read)
}

/** Another build may read otherwise, also under the same version: a checkout, a patched package. */
const programHash = () =>
  createHash('sha256')
    .update(readFileSync(fileURLToPath(import.meta.url)))
    .digest('hex')
