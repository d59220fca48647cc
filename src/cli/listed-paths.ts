import { readFile } from '../read/index.ts'
import { InputError } from '../text/decode.ts'
import type { Io } from './io.ts'

/** The paths in a list (`-`: standard input), each ended by NUL if there is one, else by a line end. */
export async function listedPaths(file: string, io: Io): Promise<string[]> {
  const text = Buffer.from(file === '-' ? await io.stdin.read() : readList(file)).toString()
  return text.split(text.includes('\0') ? '\0' : /\r?\n/).filter((path) => path !== '')
}

function readList(file: string): Uint8Array {
  try {
    return readFile(file)
  } catch (error) {
    throw error instanceof InputError ? new InputError(error.rule, `--files-from ${file}: ${error.message}`) : error
  }
}
