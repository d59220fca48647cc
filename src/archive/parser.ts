import { availableParallelism } from 'node:os'
import { setImmediate } from 'node:timers/promises'
import type { Tinypool } from 'tinypool'
import { loadEngine } from './engine.ts'
import { type Input, type Parsed, parseEntry, type ReadOptions } from './entry.ts'
import { failureOf } from './failure.ts'

/** Reads batches of sources. */
export interface Parser {
  /** How many batches it has use for at a time. */
  readonly room: number
  parse(batch: readonly Input[]): Promise<readonly Parsed[]>
  close(): Promise<void>
}

/** In this thread. The event loop gets a turn after each batch. */
export function inThread(options: ReadOptions): Parser {
  const engine = loadEngine(options.engine)
  return {
    room: 1,
    async parse(batch) {
      const loaded = await engine
      const parsed = batch.map((input) => parseEntry(input, options, loaded))
      await setImmediate()
      return parsed
    },
    async close() {},
  }
}

/** A thread takes as long with a nursery of this size as with the default one, and holds a sixth less in all. */
const YOUNG_MB = 8

/** In worker threads, whose program is the module at `worker`. They start with the first batch. */
export function inWorkers(threads: number, worker: string, options: ReadOptions): Parser {
  let pool: Promise<Tinypool> | undefined
  const start = async () => {
    const { Tinypool } = await import('tinypool')
    return new Tinypool({
      filename: worker,
      minThreads: threads,
      maxThreads: threads,
      workerData: options,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
    })
  }
  return {
    // One in work and one in wait for each.
    room: 2 * threads,
    async parse(batch) {
      pool ??= start()
      const running = await pool
      return parseSafely(batch, (inputs) => running.run(inputs))
    },
    async close() {
      await (await pool)?.destroy()
    },
  }
}

/** A thread that ends takes its batch with it; so the sources of the batch are tried alone, to find the one that ends it. */
async function parseSafely(
  batch: readonly Input[],
  run: (inputs: readonly Input[]) => Promise<Parsed[]>,
): Promise<readonly Parsed[]> {
  try {
    return await run(batch)
  } catch (error) {
    const [only] = batch
    if (batch.length === 1 && only) return [{ failure: failureOf(only.path, error) }]
    const alone: Parsed[] = []
    for (const input of batch) alone.push(...(await parseSafely([input], run)))
    return alone
  }
}

/** Work of this length is done sooner with threads, whose start takes some 300 ms each. */
const LONG_MS = 3000
/** So many sources tell how long one takes. */
const SAMPLE = 40

/** In this thread, until it shows that what is `left` (sources) will take long; then in as many threads as there are cores. */
export function asNeeded(left: () => number, worker: string, options: ReadOptions): Parser {
  const threads = availableParallelism()
  let parser = inThread(options)
  let sources = 0
  let ms = 0
  const isLong = () => threads > 1 && sources >= SAMPLE && (ms / sources) * left() > LONG_MS
  return {
    get room() {
      return parser.room
    },
    async parse(batch) {
      if (parser.room > 1) return parser.parse(batch)
      const start = performance.now()
      const parsed = await parser.parse(batch)
      ms += performance.now() - start
      sources += batch.length
      if (isLong()) parser = inWorkers(threads, worker, options)
      return parsed
    },
    close: () => parser.close(),
  }
}
