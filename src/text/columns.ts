import stringWidth from 'string-width'

/** Widths are measured in parts of this many units, since the time that it takes grows with their square. */
const MOST_AT_ONCE = 256

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** What a text may hold and a terminal must not get: it would move the cursor, or turn the order of the words. */
const CONTROLS = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu

/** A text as a terminal may get it: tabs are spaces, line feeds stay, other control characters are `by`. */
export const printable = (text: string, by = ''): string =>
  text.replace(CONTROLS, (sign) => (sign === '\n' ? sign : sign === '\t' ? ' ' : by))

/** Columns that a text takes on a terminal: full-width characters two, combining ones none. */
export function columnsOf(text: string): number {
  let sum = 0
  for (let at = 0; at < text.length; ) {
    const end = endOfPart(text, at)
    sum += stringWidth(text.slice(at, end))
    at = end
  }
  return sum
}

/** The characters of a text as people count them, with their columns. */
export function* characters(text: string): Generator<{ index: number; columns: number }> {
  for (let at = 0; at < text.length; ) {
    const end = endOfPart(text, at)
    for (const { index, segment } of graphemes.segment(text.slice(at, end)))
      yield { index: at + index, columns: stringWidth(segment) }
    at = end
  }
}

/** What of a text fits into so many columns; `…` stands for what is cut off at its start or end. */
export function cutColumns(text: string, width: number, side: 'start' | 'end'): string {
  if (columnsOf(text) <= width) return text
  const all = [...characters(text)]
  if (side === 'start') all.reverse()
  let used = 1
  let kept = 0
  while (kept < all.length && used + (all[kept]?.columns ?? 0) <= width) used += all[kept++]?.columns ?? 0
  if (width < 1) return ''
  if (side === 'end') return `${text.slice(0, all[kept]?.index)}…`
  return `…${kept === 0 ? '' : text.slice(all[kept - 1]?.index)}`
}

/** Cuts no surrogate pair. */
function endOfPart(text: string, start: number): number {
  const end = start + MOST_AT_ONCE
  if (end >= text.length) return text.length
  return /[\ud800-\udbff]/.test(text[end - 1] as string) ? end - 1 : end
}
