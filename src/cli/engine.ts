import packageJson from '../../package.json' with { type: 'json' }
import { type LoadedEngine, loadEngine } from '../archive/engine.ts'
import { UsageError } from './exit.ts'

export const ENGINES = ['auto', 'remark', 'satteri'] as const
export type EngineName = (typeof ENGINES)[number]

/**
 * The engine to take: `auto` is satteri where it can be loaded, remark-parse otherwise.
 * @throws UsageError where satteri is asked for and cannot be loaded.
 */
export async function chooseEngine(name: EngineName): Promise<LoadedEngine> {
  if (name === 'remark') return name
  try {
    await loadEngine('satteri')
    return 'satteri'
  } catch {
    if (name === 'auto') return 'remark'
    throw new UsageError(
      `--engine satteri: not installed here; npm install satteri@${packageJson.optionalDependencies.satteri}`,
    )
  }
}
