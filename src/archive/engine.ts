import type { Engine } from '../markdown/index.ts'

export type LoadedEngine = 'remark' | 'satteri'

/**
 * The engine of a name; undefined is what `parseReports` takes by itself, remark-parse. satteri keeps memory until the
 * event loop turns: a loop over thousands of files must yield between batches.
 * @throws where satteri is asked for and cannot be loaded.
 */
export async function loadEngine(name: LoadedEngine): Promise<Engine | undefined> {
  return name === 'satteri' ? (await import('../satteri.ts')).satteri : undefined
}
