import { countBelow } from './sorted.ts'

/** The largest input that is read, in bytes. */
export const MAX_BYTES = 32 * 1024 * 1024

/** Why an input cannot be read as text. `rule` is stable, `message` says what to do. */
export class InputError extends Error {
  override readonly name = 'InputError'
  readonly rule: string

  constructor(rule: string, message: string) {
    super(message)
    this.rule = rule
  }
}

export interface Decoded {
  /** The text without byte order mark; every line ends in `\n`. */
  readonly text: string
  /** The text as it was decoded: with its byte order mark, if it has one, and its own line ends. */
  readonly original: string
  /** Canonical label of the encoding, as `TextDecoder` spells it. */
  readonly encoding: string
}

/**
 * Bytes to text. In this order: the encoding that is asked for, a byte order mark, UTF-16 without one (by its NUL
 * bytes), UTF-8, the `fallback`, GB18030 (with it GBK and GB2312).
 * Throws {@link InputError} with the rule `too-large`, `not-text`, `unknown-encoding` or `wrong-encoding`.
 */
export function decode(
  bytes: Uint8Array,
  options: { encoding?: string | undefined; fallback?: string | undefined } = {},
): Decoded {
  if (bytes.length > MAX_BYTES) throw tooLarge(bytes.length)
  if (options.encoding !== undefined) return forced(bytes, options.encoding)
  if (isUtf32(bytes)) fail('not-text', 'this is UTF-32, which is not read; save it as UTF-8')
  const marked = byMark(bytes)
  if (marked) return attempt(bytes, marked) ?? fail('wrong-encoding', brokenMark(marked))
  const magic = MAGIC.find(([, start]) => start.every((byte, i) => bytes[i] === byte))
  if (magic) fail('not-text', notText(magic[0]))
  const wide = byNulBytes(bytes)
  const wideText = wide ? attempt(bytes, wide) : undefined
  if (wideText && !UNLIKELY.test(wideText.text)) return wideText
  if (bytes.includes(0)) fail('not-text', notText('a binary file'))
  const unicode = attempt(bytes, 'utf-8')
  if (unicode) return unicode
  const damaged = damagedLine(bytes)
  if (damaged !== null)
    fail('wrong-encoding', `damaged UTF-8 in line ${damaged}; mend the file, or save it again as UTF-8`)
  const fallback = options.fallback === undefined ? undefined : canonicalEncoding(options.fallback)
  const other = fallback === undefined ? undefined : attempt(bytes, fallback)
  if (other) return other
  return (looksLikeGb(bytes) ? attempt(bytes, 'gb18030') : undefined) ?? fail('unknown-encoding', UNKNOWN)
}

/** The text without byte order marks, with `\n` for CRLF and a lone CR. */
export function normalizeText(text: string): string {
  const body = text.slice(marksBefore(text))
  return body.includes('\r') ? body.replace(/\r\n?/g, '\n') : body
}

const marksBefore = (text: string) => /^\ufeff*/.exec(text)?.[0].length ?? 0

/** Where an offset of the normalized text is in the original: the mark counts as one unit, CRLF as two. */
export function originalOffsets(original: string): (offset: number) => number {
  const marks = marksBefore(original)
  const feeds: number[] = []
  for (let at = original.indexOf('\r\n'); at >= 0; at = original.indexOf('\r\n', at + 2))
    feeds.push(at - marks - feeds.length)
  return (offset) => offset + marks + countBelow(feeds, offset)
}

/** The canonical label of an encoding (`gbk`, `utf-16le`), or undefined where this platform does not know it. */
export function canonicalEncoding(label: string): string | undefined {
  try {
    return new TextDecoder(label).encoding
  } catch {
    return undefined
  }
}

/** What is said of an input of more than {@link MAX_BYTES}. */
export function tooLarge(bytes: number): InputError {
  const size = (bytes / 1024 / 1024).toFixed(0)
  const limit = MAX_BYTES / 1024 / 1024
  return new InputError('too-large', `${size} MB is more than the ${limit} MB that are read; split the file`)
}

const UNKNOWN = 'neither UTF-8, UTF-16 nor GB18030; name the encoding, for example --encoding big5'

const notText = (kind: string) => `this is ${kind}, not text; convert it to Markdown first`

const brokenMark = (label: string) => `begins with the mark of ${label} but is not valid ${label}; try --encoding`

function fail(rule: string, message: string): never {
  throw new InputError(rule, message)
}

function forced(bytes: Uint8Array, label: string): Decoded {
  const encoding = canonicalEncoding(label)
  if (!encoding)
    fail('unknown-encoding', `there is no encoding "${label}"; known are utf-8, gb18030, big5, utf-16le, …`)
  return (
    attempt(bytes, encoding) ?? fail('wrong-encoding', `not valid ${encoding}; leave --encoding out or name another`)
  )
}

function attempt(bytes: Uint8Array, encoding: string): Decoded | undefined {
  try {
    const original = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes)
    return { text: normalizeText(original), original, encoding }
  } catch {
    return undefined
  }
}

function byMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return undefined
}

const isUtf32 = ([a, b, c, d]: Uint8Array): boolean =>
  (a === 0xff && b === 0xfe && c === 0 && d === 0) || (a === 0 && b === 0 && c === 0xfe && d === 0xff)

/** The line of the first damage in what is UTF-8 but for some bytes; null where it is another encoding. */
function damagedLine(bytes: Uint8Array): number | null {
  const text = new TextDecoder().decode(bytes)
  const broken = text.match(/\uFFFD/g)?.length ?? 0
  const others = text.match(/[^\0-\x7f\uFFFD]/g)?.length ?? 0
  return broken * 20 <= others ? text.slice(0, text.indexOf('\uFFFD')).split(/\r\n?|\n/).length : null
}

/** Stands in no text, but in what is no UTF-16. */
const UNLIKELY = /\p{Co}|(?![\t\n\r\f])\p{Cc}/u

/** ASCII in UTF-16 has its NUL bytes mostly on one side; other files with NUL bytes have them anywhere. */
function byNulBytes(bytes: Uint8Array): string | undefined {
  if (bytes.length < 2 || bytes.length % 2 === 1) return undefined
  let even = 0
  let odd = 0
  for (let i = 0; i < bytes.length; i += 2) {
    if (bytes[i] === 0) even++
    if (bytes[i + 1] === 0) odd++
  }
  if (Math.max(even, odd) * 100 < bytes.length) return undefined
  // `一` has its NUL byte on the other side.
  return even < odd ? 'utf-16le' : 'utf-16be'
}

const MAGIC: readonly (readonly [kind: string, start: readonly number[]])[] = [
  ['a PNG image', [0x89, 0x50, 0x4e, 0x47]],
  ['a JPEG image', [0xff, 0xd8, 0xff]],
  ['a GIF image', [0x47, 0x49, 0x46, 0x38, 0x39, 0x61]],
  ['a ZIP archive or an Office document', [0x50, 0x4b, 0x03, 0x04]],
  ['a PDF document', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['a gzip archive', [0x1f, 0x8b]],
  ['an old Office document', [0xd0, 0xcf, 0x11, 0xe0]],
  ['an RTF document', [0x7b, 0x5c, 0x72, 0x74, 0x66, 0x31]],
]

/**
 * Big5, Shift_JIS and Latin-1 mostly decode as GB18030 without an error, into nonsense. What is really GB has most of
 * its characters in level 1 of GB 2312 (leads B0–D7): the 3,755 common ones.
 */
function looksLikeGb(bytes: Uint8Array): boolean {
  let common = 0
  let all = 0
  for (let i = 0; i < bytes.length; i++) {
    const lead = bytes[i] as number
    if (lead < 0x80) continue
    const trail = bytes[++i] ?? 0
    if (trail >= 0x30 && trail <= 0x39) i += 2
    else if (lead < 0xa1 || lead > 0xa3) {
      all++
      if (lead >= 0xb0 && lead <= 0xd7 && trail >= 0xa1) common++
    }
  }
  return common * 2 >= all
}
