import { statSync } from 'node:fs'
import { InputError } from '../text/decode.ts'
import { unreadable } from './file.ts'
import { type Bytes, bytesOfFile } from './zip/bytes.ts'
import type { ZipMember, ZipProblem } from './zip/collect.ts'

export type { ZipMember, ZipProblem }

/** Both lists are in code unit order of the names. */
export interface ZipArchive {
  readonly members: readonly ZipMember[]
  readonly problems: readonly ZipProblem[]
}

/**
 * The Markdown files (`.md`, `.markdown`) of a ZIP archive, without hidden ones, `__MACOSX`, `node_modules` and links.
 * Archives inside it are folders of their name, ending included; the members of Notion's `ExportBlock-…-Part-1.zip`
 * stand in its place. The archive is read from disk as it is needed; archives packed inside it are held in memory.
 *
 * Throws InputError `not-found`, `is-folder`, `not-readable`, `not-zip`, `zip-broken`, and `zip-too-large` or
 * `zip-ratio` where all of it is too much.
 */
export async function openZip(path: string): Promise<ZipArchive> {
  const { collect } = await import('./zip/collect.ts')
  return collect(bytesOf(path))
}

function bytesOf(path: string): Bytes {
  try {
    const stat = statSync(path)
    if (stat.isDirectory()) throw new InputError('is-folder', 'this is a folder')
    return bytesOfFile(path, stat.size)
  } catch (error) {
    throw unreadable(error)
  }
}
