import type { Config } from '../config/index.ts'

/** Names of config files, the first of a folder in force. */
export const CONFIG_FILES = ['weekly.config.json', 'weekly.config.yaml', 'package.json'] as const

/** A line and column of a file, 1-based; null where the file has no lines to tell (a program). */
export interface Place {
  line: number
  column: number
}

export interface FoundConfig {
  /** The file as messages name it; null where there is none. */
  path: string | null
  config: Config
  /** Where a value stands: by its keys. */
  placeOf(keys: readonly (string | number)[]): Place | null
}
