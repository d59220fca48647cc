import { readFileSync, statSync } from 'node:fs'
import { InputError, MAX_BYTES, tooLarge } from '../text/decode.ts'

/** The bytes of a file. Throws InputError: `not-found`, `is-folder`, `not-readable`, `too-large`. */
export function readFile(path: string): Uint8Array {
  try {
    const stat = statSync(path)
    if (stat.isDirectory()) throw new InputError('is-folder', 'this is a folder')
    if (stat.size > MAX_BYTES) throw tooLarge(stat.size)
    return readFileSync(path)
  } catch (error) {
    throw unreadable(error)
  }
}

/** What was thrown where a file was opened or read, as an InputError. */
export function unreadable(error: unknown): InputError {
  return error instanceof InputError ? error : readable(error as NodeJS.ErrnoException)
}

/** Why a folder gives no list of its files. */
export function unlistable({ code, message }: NodeJS.ErrnoException): InputError {
  const denied = code === 'EACCES' || code === 'EPERM'
  return new InputError(
    'not-readable',
    `its files cannot be listed (${denied ? 'permission is missing' : (code ?? message)})`,
  )
}

function readable(error: NodeJS.ErrnoException): InputError {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return new InputError('not-found', 'there is no such file')
  if (error.code === 'EACCES' || error.code === 'EPERM') {
    return new InputError('not-readable', 'permission to read it is missing')
  }
  return new InputError('not-readable', `it cannot be read (${error.code ?? error.message})`)
}
