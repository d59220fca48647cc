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

/** The parts with `glue` between them; the glue stands at the end of the part before it. */
export function join(parts: readonly PlainText[], glue: string): PlainText {
  const [first, ...rest] = parts
  if (!first) return { text: '', offsets: [0] }
  if (rest.length === 0) return first
  let text = first.text
  const offsets = first.offsets.slice(0, -1)
  let end = first.offsets.at(-1) as number
  for (const part of rest) {
    text += glue + part.text
    for (let i = 0; i < glue.length; i++) offsets.push(end)
    const { length } = part.text
    for (let i = 0; i < length; i++) offsets.push(part.offsets[i] as number)
    end = part.offsets.at(-1) as number
  }
  offsets.push(end)
  return { text, offsets }
}

/** The lines of a text, without their line feeds and outer white space; empty lines are left out. */
export function lines(plain: PlainText): PlainText[] {
  const found: PlainText[] = []
  for (let start = 0; start <= plain.text.length; ) {
    let end = plain.text.indexOf('\n', start)
    if (end < 0) end = plain.text.length
    const line = trim(slice(plain, start, end))
    if (line.text) found.push(line)
    start = end + 1
  }
  return found
}

/** The text without some ranges of it, in order and none inside another. */
export function cut(plain: PlainText, ranges: readonly { start: number; end: number }[]): PlainText {
  const parts: PlainText[] = []
  let from = 0
  for (const { start, end } of ranges) {
    parts.push(slice(plain, from, start))
    from = end
  }
  parts.push(slice(plain, from))
  return join(parts, '')
}
