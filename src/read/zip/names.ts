import { getFileNameLowLevel } from 'yauzl'
import { decode, type InputError } from '../../text/decode.ts'
import { zipErrors } from './errors.ts'

interface RawName {
  readonly name: Buffer
  /** Whether the archive says that the name is UTF-8. */
  readonly unicode: boolean
}

/**
 * How the names of one archive are read. Where the archive does not say that a name is UTF-8, all such names together
 * tell the encoding, since a single short one in GBK may happen to be UTF-8 too: UTF-8, else GB18030, else CP437.
 */
export function namesReader(names: Iterable<RawName>): (name: RawName) => string {
  const encoding = encodingOf(names)
  return ({ name, unicode }) =>
    (unicode ? strict(name, 'utf-8') : undefined) ??
    (encoding === undefined ? undefined : strict(name, encoding)) ??
    guessed(name) ??
    getFileNameLowLevel(0, name, [], true)
}

/** Enough names to tell an encoding by, in bytes. */
const EVIDENCE = 1024 ** 2

function encodingOf(names: Iterable<RawName>): string | undefined {
  const evidence: Buffer[] = []
  let size = 0
  for (const { name, unicode } of names) {
    if (unicode || size > EVIDENCE || !name.some((byte) => byte >= 0x80) || name.includes(0)) continue
    evidence.push(LINE_END, name)
    size += name.length
  }
  return attempt(() => decode(Buffer.concat(evidence)).encoding)
}

const LINE_END = Buffer.from('\n')

const strict = (name: Buffer, encoding: string): string | undefined =>
  attempt(() => new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(name))

const guessed = (name: Buffer): string | undefined =>
  attempt(() => decode(Buffer.concat([LINE_END, name])).text.slice(1))

function attempt<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}

/** The longest path that Linux takes, in bytes. */
const LONGEST = 4096

/**
 * The name of a member as a relative path with `/` between its parts, whatever the archive has. Why there is none: it
 * leads out of the folder, or no file can be called so.
 */
export function safeName(name: string): string | InputError {
  if (/\p{Cc}/u.test(name)) return zipErrors.badName('has control characters')
  if (Buffer.byteLength(name) > LONGEST) return zipErrors.badName(`has more than ${LONGEST} bytes`)
  const path = name.replaceAll('\\', '/')
  if (path.startsWith('/') || /^[a-z]:/i.test(path)) return zipErrors.badName('is an absolute path')
  const parts = path.split('/').filter((part) => part !== '' && part !== '.')
  return parts.includes('..') ? zipErrors.badName('leads out of the archive') : parts.join('/')
}

/** What is no part of an export: what systems put beside files, hidden files and folders, packages. */
export const isHidden = (name: string): boolean =>
  name.split('/').some((part) => part.startsWith('.') || part === '__MACOSX' || part === 'node_modules')
