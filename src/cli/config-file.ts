/** Where the config is. What reads it is loaded only where there is one, so that other runs start as fast as before. */
import { existsSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { CONFIG_FILES, type FoundConfig } from './found-config.ts'
import type { Io } from './io.ts'

export interface ConfigOptions {
  /** The path after --config, or false for --no-config. */
  readonly config?: string | false
}

const NONE: FoundConfig = { path: null, config: {}, placeOf: () => null }

/**
 * The config in force: the one that --config names, else the first one found from the working directory upwards, as far
 * as the home folder.
 * @throws ConfigFileError where it cannot be read or is wrong.
 */
export async function findConfig(
  { config }: ConfigOptions,
  io: Io,
  from: string = process.cwd(),
): Promise<FoundConfig> {
  if (config === false || (config === undefined && !maybeConfig(from))) return NONE
  const { readConfig, searchConfig } = await import('./read-config.ts')
  if (config !== undefined) return readConfig(config, from, io)
  return (await searchConfig(from, io)) ?? NONE
}

/** Whether a folder from here upwards has a file that may be a config. */
function maybeConfig(from: string): boolean {
  const end = homedir()
  for (let folder = resolve(from); ; folder = dirname(folder)) {
    if (CONFIG_FILES.some((name) => mayHold(join(folder, name)))) return true
    if (folder === end || folder === dirname(folder)) return false
  }
}

function mayHold(path: string): boolean {
  if (!existsSync(path)) return false
  return !path.endsWith('package.json') || namesWeekly(path)
}

function namesWeekly(path: string): boolean {
  try {
    const text = readFileSync(path, 'utf8')
    return text.includes('"weekly"') && hasKey(text)
  } catch {
    return false
  }
}

/** A package.json that is broken may have it: what reads it tells what is wrong. */
function hasKey(json: string): boolean {
  try {
    return Object.hasOwn(JSON.parse(json), 'weekly')
  } catch {
    return true
  }
}
