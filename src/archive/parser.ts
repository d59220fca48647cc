import { availableParallelism } from 'node:os'
import { setImmediate } from 'node:timers/promises'
import type { Tinypool } from 'tinypool'
import { type Input, type Parsed, parseEntry, type ReadOptions } from './entry.ts'

/** Reads batches of sources. */
export interface Parser {
  /** How many batches it can have in hand at a time, and still has use for. */
  readonly room: number
  parse(batch: readonly Input[]): Promise<readonly Parsed[]>
  close(): Promise<void>
}

/** In this thread. The event loop gets a turn after each batch. */
export function inThread(options: ReadOptions): Parser {
  return {
    room: 1,
    async parse(batch) {
      const parsed = batch.map((input) => parseEntry(input, options))
      await setImmediate()
      return parsed
    },
    async close() {},
  }
}
