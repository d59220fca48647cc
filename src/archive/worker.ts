/** The program of a worker thread: reads batches of sources. */
import { workerData } from 'node:worker_threads'
import { type Input, parseEntry, type ReadOptions } from './entry.ts'

const [, options] = workerData as [unknown, ReadOptions]

export default (batch: readonly Input[]) => batch.map((input) => parseEntry(input, options))
