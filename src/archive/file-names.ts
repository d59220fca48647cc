import { createHash } from 'node:crypto'
import filenamify from 'filenamify'

/** Bytes of a name in UTF-8. File systems take 255; the rest is for the number of a report and for temporary names. */
const LONGEST = 220

/**
 * A name that every file system takes, as near to `stem + ending` as can be: no separators, control characters or
 * `<>:"|?*`, nothing that Windows reserves, in NFC. Undefined where it would be too long.
 */
export function legalName(stem: string, ending: string): string | undefined {
  const name = legal(stem || '_', ending)
  return Buffer.byteLength(name) > LONGEST ? undefined : name
}

/** A legal name, cut where it is too long, with a hash of `identity` behind the stem. */
export function hashedName(stem: string, ending: string, identity: string): string {
  const tail = ` ${createHash('sha256').update(identity).digest('hex').slice(0, 8)}${ending}`
  return cut(legal(stem || '_', ''), LONGEST - Buffer.byteLength(tail)).trimEnd() + tail
}

/** The same for names that some file system takes for one: Windows and macOS fold case, macOS also Unicode forms. */
export function foldedName(name: string): string {
  const visible = name.normalize('NFD').replace(/\p{Default_Ignorable_Code_Point}/gu, '')
  return visible.toUpperCase().toLowerCase().normalize('NFD')
}

function legal(stem: string, ending: string): string {
  const text = (stem + ending).replace(/\p{Surrogate}/gu, '_')
  return filenamify(text, { replacement: '_', maxLength: Number.MAX_SAFE_INTEGER })
}

/** The beginning of a text that takes at most so many bytes in UTF-8. */
function cut(text: string, bytes: number): string {
  const { read } = new TextEncoder().encodeInto(text, new Uint8Array(bytes))
  return text.slice(0, read)
}
