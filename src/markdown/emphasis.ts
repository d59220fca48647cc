/**
 * Whether where emphasis begins and ends may depend on the rules of remark-cjk-friendly, or on marks that touch: a run
 * of `*` or `_` between two characters of which one is punctuation and one is CJK (or beyond the alphabets, to be safe).
 */
export function dependsOnCjk(text: string): boolean {
  for (const { index, 0: run } of text.matchAll(/\*+|_+/g)) {
    const before = codeBefore(text, index)
    const after = text.codePointAt(index + run.length) ?? SPACE
    if (MARKS.has(before) || MARKS.has(after)) return true
    if (before < FIRST_CJK && after < FIRST_CJK) continue
    if (isOdd(before) || isOdd(after)) return true
    const kinds = [kindOf(before), kindOf(after)]
    if (kinds.includes('punctuation') && !kinds.includes('space')) return true
  }
  return false
}

const SPACE = 0x20
const FIRST_CJK = 0x1100
const MARKS: ReadonlySet<number> = new Set([...'*_~'].map((mark) => mark.charCodeAt(0)))

function codeBefore(text: string, index: number): number {
  const unit = text.charCodeAt(index - 1)
  return unit >= 0xdc00 && unit < 0xe000 ? (text.codePointAt(index - 2) as number) : unit || SPACE
}

/** Variation selectors stand for the character before them; the byte order mark is a space for JavaScript only. */
const isOdd = (code: number) => (code >= 0xfe00 && code <= 0xfe0f) || code === 0xfeff || code >= 0xe0000

function kindOf(code: number): 'space' | 'punctuation' | 'letter' {
  const char = String.fromCodePoint(code)
  return /\s/.test(char) ? 'space' : /[\p{P}\p{S}]/u.test(char) ? 'punctuation' : 'letter'
}
