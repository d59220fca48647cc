import { Rules } from '@cto.af/linebreak'
import { characters, columnsOf } from './columns.ts'

/** A part of a text that stands on one line; UTF-16 offsets. */
export interface Cut {
  readonly start: number
  readonly end: number
}

const rules = new Rules()

/**
 * The lines of a text that is `width` columns wide (at least 2). Breaks where Unicode (UAX #14) allows one, so no line
 * begins with `，` or `）`; a word that is wider than a line is broken between two characters. White space at the end of
 * a line is left out.
 */
export function wrap(text: string, width: number): Cut[] {
  const lines: Cut[] = []
  let start = 0
  let used = 0
  let from = 0
  const close = (end: number) => {
    lines.push({ start, end: start + text.slice(start, end).trimEnd().length })
    start = end
    used = 0
  }
  for (const { position, required } of rules.breaks(text)) {
    if (text[position - 1] === '\u200d') continue
    const piece = text.slice(from, position)
    const bare = columnsOf(piece.trimEnd())
    if (used > 0 && used + bare > width) close(from)
    if (bare > width) {
      for (const { index, columns } of characters(piece.trimEnd())) {
        if (used > 0 && used + columns > width) close(from + index)
        used += columns
      }
    } else used += bare
    used += columnsOf(piece.slice(piece.trimEnd().length))
    from = position
    if (required && /[\n\r\v\f\u0085]$/.test(piece)) close(position)
  }
  if (start < text.length || lines.length === 0) close(text.length)
  return lines
}
