/** The program of a worker thread: reads batches of sources. */
import { workerData } from 'node:worker_threads'
import { loadEngine } from './engine.ts'
import { type Input, parseEntry, type ReadOptions } from './entry.ts'

const [, options] = workerData as [unknown, ReadOptions]
const engine = await loadEngine(options.engine)

export default (batch: readonly Input[]) => batch.map((input) => parseEntry(input, options, engine))
