import { codeAt } from '../lexicon/index.ts'

/**
 * What a character is, in any script. Unicode's classes (`\p{L}`) are hundreds of ranges, and each expression that holds
 * one costs about a millisecond when it is first used; so the common scripts are told by their code.
 */
export type CharacterKind = 'letter' | 'number' | 'sign' | 'space' | 'other'

const OTHERS: readonly [RegExp, CharacterKind][] = [
  [/^\p{L}/u, 'letter'],
  [/^\p{N}/u, 'number'],
  [/^[\p{P}\p{S}]/u, 'sign'],
  [/^[\s\p{Z}]/u, 'space'],
]

/** The kind of the character that begins at an offset; of half a surrogate pair it is `other`. */
function kindAt(text: string, at: number): CharacterKind {
  const code = codeAt(text, at)
  if (code < 0x80) {
    if ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a) return 'letter'
    if (code >= 0x30 && code <= 0x39) return 'number'
    if (code === 0x20 || (code >= 9 && code <= 13)) return 'space'
    return code > 0x20 && code < 0x7f ? 'sign' : 'other'
  }
  if ((code >= 0x4e00 && code <= 0x9fff) || (code >= 0xac00 && code <= 0xd7a3)) return 'letter'
  if ((code >= 0x3041 && code <= 0x3096) || (code >= 0x30a1 && code <= 0x30fa)) return 'letter'
  if ((code >= 0x3001 && code <= 0x3004) || (code >= 0x3008 && code <= 0x3020)) return 'sign'
  if ((code >= 0xff01 && code <= 0xff0f) || (code >= 0xff1a && code <= 0xff20)) return 'sign'
  if (code >= 0x2010 && code <= 0x2027) return 'sign'
  const character = String.fromCodePoint(text.codePointAt(at) as number)
  return OTHERS.find(([pattern]) => pattern.test(character))?.[1] ?? 'other'
}

/** How many UTF-16 units the character at an offset takes. */
const widthAt = (text: string, at: number) =>
  (codeAt(text, at) & 0xfc00) === 0xd800 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00 ? 2 : 1

/** Whether a text holds a character of one of the kinds. */
export function holds(text: string, ...kinds: CharacterKind[]): boolean {
  const { length } = text
  for (let at = 0; at < length; at += widthAt(text, at)) if (kinds.includes(kindAt(text, at))) return true
  return false
}

/** Whether the first character of a text is of one of the kinds; false for no text. */
export const begins = (text: string | undefined, ...kinds: CharacterKind[]): boolean =>
  text !== undefined && text !== '' && kinds.includes(kindAt(text, 0))

/** The text with each run of characters of these kinds replaced. */
export function without(text: string, kinds: readonly CharacterKind[], by = ''): string {
  let left = ''
  let inside = false
  const { length } = text
  for (let at = 0; at < length; ) {
    const width = widthAt(text, at)
    const goes = kinds.includes(kindAt(text, at))
    if (!goes) left += text.slice(at, at + width)
    else if (!inside) left += by
    inside = goes
    at += width
  }
  return left
}

/** Letters and digits that end a text. */
export function lastWord(text: string): string {
  let start = text.length
  while (start > 0) {
    const before = start > 1 && (text.codePointAt(start - 2) as number) > 0xffff ? start - 2 : start - 1
    const kind = kindAt(text, before)
    if (kind !== 'letter' && kind !== 'number') break
    start = before
  }
  return text.slice(start)
}
