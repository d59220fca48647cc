import packageJson from '../../package.json' with { type: 'json' }
import type { Engine } from '../index.ts'
import { UsageError } from './exit.ts'

export const ENGINES = ['auto', 'remark', 'satteri'] as const
export type EngineName = (typeof ENGINES)[number]

/** An engine for `parseReports`, which takes remark-parse where there is none. */
export interface LoadedEngine {
  engine: Engine | undefined
  name: Exclude<EngineName, 'auto'>
}

/**
 * The engine of a name; `auto` is satteri where it is installed and remark-parse otherwise. satteri keeps memory until
 * the event loop turns: a loop over thousands of files must yield between batches.
 * @throws UsageError where satteri is asked for and not installed.
 */
export async function loadEngine(name: EngineName): Promise<LoadedEngine> {
  if (name !== 'remark') {
    try {
      const { satteri } = await import('../satteri.ts')
      return { engine: satteri, name: 'satteri' }
    } catch {
      if (name === 'satteri') throw new UsageError(`--engine satteri: not installed here; ${INSTALL}`)
    }
  }
  return { engine: undefined, name: 'remark' }
}

const INSTALL = `npm install satteri@${packageJson.optionalDependencies.satteri}`
