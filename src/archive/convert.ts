import type { Source } from '../read/index.ts'
import { type Cache, keyOf } from './cache.ts'
import { type Counts, type Input, openEntry, type ReadOptions } from './entry.ts'
import { type Failure, failureOf } from './failure.ts'
import type { Parser } from './parser.ts'

/** What became of a source. */
export type Converted = { readonly source: Source } & (Read | { readonly failure: Failure })

interface Read {
  /** Lines of JSON, one a report, each ended by a line feed. */
  readonly lines: readonly string[]
  readonly counts: Counts
  /** It was read before, and did not change. */
  readonly cached: boolean
}

export interface ConvertOptions {
  readonly parser: Parser
  readonly cache: Cache | null
  readonly read: ReadOptions
  /** What tells one version of the tool from another, which would read everything anew. */
  readonly program: string
  /** Ends the reading; what is in hand is still given. */
  readonly signal: AbortSignal
}

/** Small enough that Ctrl-C need not wait long, large enough that threads need not wait for messages. */
const BATCH = 16

/**
 * Reads the sources, or takes what the cache has of them, and gives what became of each, in their order, however many
 * are read at a time. What is in memory at once does not grow with their number.
 */
export async function* convert(sources: readonly Source[], options: ConvertOptions): AsyncGenerator<Converted> {
  const running: Promise<Converted[]>[] = []
  for (let at = 0; at < sources.length && !options.signal.aborted; at += BATCH) {
    running.push(convertBatch(sources.slice(at, at + BATCH), options))
    while (running.length >= options.parser.room) yield* (await running.shift()) ?? []
  }
  for (const batch of running) yield* await batch
}

async function convertBatch(sources: readonly Source[], options: ConvertOptions): Promise<Converted[]> {
  const { parser, cache, read, program } = options
  const converted: Converted[] = []
  const missing: { at: number; input: Input; key: string | null }[] = []
  for (const [at, source] of sources.entries()) {
    const input = await inputOf(source)
    if ('failure' in input) {
      converted[at] = { source, ...input }
      continue
    }
    const key = cache && keyOf(input, read, program)
    const known = key && openEntry(cache?.get(key) ?? '')
    if (known) converted[at] = { source, ...known, cached: true }
    else missing.push({ at, input, key })
  }
  const parsed = missing.length > 0 ? await parser.parse(missing.map(({ input }) => input)) : []
  for (const [i, result] of parsed.entries()) {
    const { at, key } = missing[i] as (typeof missing)[number]
    const source = sources[at] as Source
    if ('failure' in result) converted[at] = { source, ...result }
    else {
      if (key) cache?.put(key, result.entry)
      converted[at] = { source, ...(openEntry(result.entry) as Omit<Read, 'cached'>), cached: false }
    }
  }
  return converted
}

async function inputOf({ path, read }: Source): Promise<Input | { failure: Failure }> {
  try {
    return { path, bytes: await read() }
  } catch (error) {
    return { failure: failureOf(path, error) }
  }
}
