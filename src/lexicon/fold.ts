import { codeAt } from './code-at.ts'

/** ASCII, punctuation, kana, Chinese characters, Hangul, full width forms: nothing that changes its length or leaves its script in upper case. */
const EASY = /^[\0-\x7f\u2000-\u20ff\u2190-\u245f\u2500-\u2bff\u3000-\u9fff\uac00-\ud7a3\uff00-\uffef]*$/

/** What folding leaves as it is: ASCII without small letters, Chinese characters, kana and their signs. */
const FOLDED = /^[\0-\x60\u3000-\u9fff]*$/

/** The last text folded: many words are looked up in one text, one after the other. */
let last = { text: '', folded: '' }

/** The text with letters alike that the flag `i` of an expression takes for the same; it has the same length. */
export function fold(text: string): string {
  if (text !== last.text) last = { text, folded: foldUnits(text) }
  return last.folded
}

/** The same for a text that is looked at once. */
export function foldUnits(text: string): string {
  if (FOLDED.test(text)) return text
  if (EASY.test(text)) return text.toUpperCase()
  let folded = ''
  for (let i = 0; i < text.length; i++) {
    const unit = text[i] as string
    const upper = unit.toUpperCase()
    folded += upper.length !== 1 || (upper < '\x80' && unit >= '\x80') ? unit : upper
  }
  return folded
}

/** The code of a unit, folded; 0 where there is none. */
export const foldedCode = (text: string, at: number): number =>
  at >= 0 && at < text.length ? foldedUnit(codeAt(text, at)) : 0

/** The code of a unit, folded. */
export function foldedUnit(code: number): number {
  if (code < 0x80) return code >= 0x61 && code <= 0x7a ? code - 0x20 : code
  if ((code >= 0x3000 && code <= 0x9fff) || (code >= 0x2000 && code <= 0x20ff)) return code
  if (code >= 0xff00 && code <= 0xffef) return code >= 0xff41 && code <= 0xff5a ? code - 0x20 : code
  return codeAt(foldUnits(String.fromCharCode(code)), 0)
}
