import { decodeNamedCharacterReference } from 'decode-named-character-reference'

const REFERENCE = /&(?:#([0-9]{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z][A-Za-z0-9]{0,31}));/y

/** The character reference that begins at `at`: its text and its length in the source; undefined where none does. */
export function decodeEntity(source: string, at: number): { text: string; length: number } | undefined {
  REFERENCE.lastIndex = at
  const match = REFERENCE.exec(source)
  if (!match) return undefined
  const [whole, decimal, hexadecimal, name] = match
  const text = name
    ? decodeNamedCharacterReference(name)
    : fromCode(decimal ? Number.parseInt(decimal, 10) : Number.parseInt(hexadecimal as string, 16))
  return text === false ? undefined : { text, length: whole.length }
}

// Control characters, lone surrogates and numbers past Unicode are replaced, as CommonMark says.
function fromCode(code: number): string {
  const bad =
    code < 9 ||
    code === 11 ||
    (code > 13 && code < 32) ||
    (code > 126 && code < 160) ||
    (code >= 0xd800 && code <= 0xdfff) ||
    code > 0x10ffff
  return bad ? '\uFFFD' : String.fromCodePoint(code)
}
