import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import type { Input, ReadOptions } from './entry.ts'
import { wholeFiles } from './whole-files.ts'

/** Entries of sources that were read before, by the key of what they were made of. */
export interface Cache {
  get(key: string): string | null
  put(key: string, entry: string): void
  close(): void
}

/**
 * Where the cache is: `$WEEKLY_CACHE`, else `weekly` in the cache folder of the system (`$XDG_CACHE_HOME`,
 * `%LOCALAPPDATA%`, `~/.cache`). It may be deleted at any time.
 */
export function cacheFolder(env: Readonly<Record<string, string | undefined>>): string {
  if (env.WEEKLY_CACHE) return env.WEEKLY_CACHE
  return join(env.XDG_CACHE_HOME || env.LOCALAPPDATA || join(homedir(), '.cache'), 'weekly')
}

/** A file for each entry. Runs may share it, and be killed at any moment. */
export function openCache(folder: string, { read }: { read: boolean }): Cache {
  const files = wholeFiles(folder)
  const nameOf = (key: string) => `${key.slice(0, 2)}/${key.slice(2)}`
  return {
    get(key) {
      try {
        return read ? readFileSync(join(folder, nameOf(key)), 'utf8') : null
      } catch {
        return null
      }
    },
    put(key, entry) {
      try {
        files.write(nameOf(key), entry)
      } catch {
        // A cache that cannot be written costs time in the next run, and nothing else.
      }
    },
    close: files.close,
  }
}

/** SHA-256 of what an entry is made of: the program, the options, the path and the bytes. */
export function keyOf({ path, bytes }: Input, { encoding, config, spans }: ReadOptions, program: string): string {
  const made = JSON.stringify([program, encoding ?? null, config, spans ?? false, path])
  return createHash('sha256').update(`${made}\n`).update(bytes).digest('hex')
}
