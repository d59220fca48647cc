import { existsSync } from 'node:fs'
import { isAbsolute, sep } from 'node:path'
import { InputError } from '../text/decode.ts'

/** A path to read, or why there is none. `-` is standard input. */
export interface Named {
  readonly path: string
  readonly error?: InputError
}

/**
 * The arguments as paths. A shell expands `*.md` itself; where none did (Windows, quotes), it is done here, in the
 * order of the names. A file that is really called so wins over the pattern.
 */
export async function namePaths(args: readonly string[]): Promise<Named[]> {
  const named: Named[] = []
  for (const path of args) {
    if (!/[*?[{]/.test(path) || existsSync(path)) named.push({ path })
    else named.push(...(await expand(path)))
  }
  return named
}

async function expand(pattern: string): Promise<Named[]> {
  const { glob } = await import('tinyglobby')
  const options = { absolute: isAbsolute(pattern), followSymbolicLinks: false, expandDirectories: false }
  const paths = await glob(pattern.replaceAll(sep, '/'), options)
  if (paths.length > 0) return paths.sort().map((path) => ({ path }))
  return [{ path: pattern, error: new InputError('not-found', 'no file matches') }]
}
