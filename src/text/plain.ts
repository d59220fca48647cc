/**
 * Plain text with the place of every UTF-16 unit in the source: `offsets[i]` is the offset in the decoded source of
 * `text[i]`, and `offsets[text.length]` is the offset just after the last unit. Offsets never decrease.
 */
export interface PlainText {
  readonly text: string
  readonly offsets: readonly number[]
}

/** The part [start, end) with its offsets; both in UTF-16 units of `plain.text`. */
export function slice(plain: PlainText, start: number, end: number = plain.text.length): PlainText {
  return { text: plain.text.slice(start, end), offsets: plain.offsets.slice(start, end + 1) }
}

/** The same without white space at both ends. */
export function trim(plain: PlainText): PlainText {
  const start = plain.text.length - plain.text.trimStart().length
  return slice(plain, Math.min(start, plain.text.length), Math.max(start, plain.text.trimEnd().length))
}
