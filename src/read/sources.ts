import { existsSync, statSync } from 'node:fs'
import { isAbsolute, join, relative, resolve, sep } from 'node:path'
import { InputError } from '../text/decode.ts'
import { readFile } from './file.ts'
import { expand, isPattern } from './paths.ts'
import { failed, type Source } from './source.ts'

export interface Asked {
  /** Files, folders, ZIP archives, patterns, `-`. */
  readonly args: readonly string[]
  /** Paths that are meant as they stand. */
  readonly listed?: readonly string[]
  /** Reads standard input, which `-` stands for. */
  readonly stdin: () => Promise<Uint8Array>
}

/**
 * The inputs that arguments stand for: a folder for all reports below it, a ZIP archive for its members, a pattern for
 * what it matches (a shell expands `*.md` itself; where none did it is done here). In the order of the arguments;
 * below each by name. What is named twice is read once. What cannot be listed is a source whose reading throws why.
 */
export async function listSources({ args, listed = [], stdin }: Asked): Promise<Source[]> {
  const only = args.length === 1 && listed.length === 0
  const sources: Source[] = []
  for (const path of args) {
    if (path === '-') sources.push({ path, name: path, root: '', read: stdin })
    else if (isPattern(path) && !existsSync(path)) sources.push(...(await matching(path)))
    else sources.push(...(await at(path, only)))
  }
  for (const path of listed) sources.push(...(await at(path, only)))
  const seen = new Set<string>()
  return sources.filter(({ path }) => {
    const known = seen.has(resolve(path))
    seen.add(resolve(path))
    return !known
  })
}

async function matching(pattern: string): Promise<Source[]> {
  const paths = await expand(pattern)
  if (paths.length === 0) return [failed(pattern, new InputError('not-found', 'no file matches'))]
  return (await Promise.all(paths.map((path) => at(path, false)))).flat()
}

/** What stands at a path. The only one that was asked for is the root itself. */
async function at(path: string, only: boolean): Promise<Source[]> {
  const place = placeOf(path)
  if (isFolder(path)) return inFolder(path, only || place === '' ? '' : `${place}/`)
  if (isArchive(path)) return inArchive(path, only || place === '' ? '' : `${place}/`)
  const name = only ? (place.split('/').at(-1) as string) : place
  return [{ path, name, root: '', read: () => readFile(path) }]
}

async function inFolder(folder: string, root: string): Promise<Source[]> {
  const { walk } = await import('./walk.ts')
  const found = walk(folder)
  if (found.length === 0) return [failed(folder, new InputError('not-found', 'no report stands below this folder'))]
  const sources: Source[] = []
  for (const { name, error } of found) {
    const path = join(folder, name)
    if (error) sources.push(failed(path, error))
    else if (isArchive(name)) sources.push(...(await inArchive(path, root, `${name}/`)))
    else sources.push({ path, name, root, read: () => readFile(path) })
  }
  return sources
}

async function inArchive(path: string, root: string, prefix = ''): Promise<Source[]> {
  try {
    const { openZip } = await import('./zip.ts')
    const { members, problems } = await openZip(path)
    if (members.length + problems.length === 0) throw new InputError('not-found', 'no Markdown file is in this archive')
    return [
      ...members.map(({ name, read }) => ({ path: `${path}!${name}`, name: prefix + name, root, read })),
      ...problems.map(({ name, error }) => failed(name === '' ? path : `${path}!${name}`, error)),
    ]
  } catch (error) {
    return [failed(path, error)]
  }
}

/** Where a path stands as seen from the working directory; outside of it, from the root, with `/` in front. */
function placeOf(path: string): string {
  const here = relative('.', path)
  const isOutside = here.startsWith('..') || isAbsolute(here)
  const parts = (isOutside ? resolve(path).replace(/^[A-Za-z]:/, '') : here).split(sep)
  return `${isOutside ? '/' : ''}${parts.filter((part) => part !== '').join('/')}`
}

const isArchive = (path: string) => /\.zip$/i.test(path)

function isFolder(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
  } catch {
    return false
  }
}
