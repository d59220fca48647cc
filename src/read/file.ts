import { readFileSync, statSync } from 'node:fs'
import { InputError, MAX_BYTES, tooLarge } from '../text/decode.ts'

/** The bytes of a file. Throws InputError: `not-found`, `is-folder`, `not-readable`, `too-large`. */
export function readFile(path: string): Uint8Array {
  try {
    const stat = statSync(path)
    if (stat.isDirectory()) throw isFolder(path)
    if (stat.size > MAX_BYTES) throw tooLarge(stat.size)
    return readFileSync(path)
  } catch (error) {
    throw error instanceof InputError ? error : readable(error as NodeJS.ErrnoException)
  }
}

function isFolder(path: string): InputError {
  const folder = path.replace(/(?<![/\\])[/\\]+$/, '')
  return new InputError('is-folder', `this is a folder; name its files, for example ${folder || ''}/*.md`)
}

function readable(error: NodeJS.ErrnoException): InputError {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return new InputError('not-found', 'there is no such file')
  if (error.code === 'EACCES' || error.code === 'EPERM') {
    return new InputError('not-readable', 'permission to read it is missing')
  }
  return new InputError('not-readable', `it cannot be read (${error.code ?? error.message})`)
}
