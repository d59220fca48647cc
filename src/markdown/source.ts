import type { Point, Position } from 'unist'

/** A decoded source text and the way from its offsets to lines and columns. */
export interface Source {
  readonly text: string
  /** The point of a UTF-16 offset: line and column 1-based. Offsets outside the text are moved to its ends. */
  pointAt(offset: number): Required<Point>
}

/** The source of a text whose line ends are `\n`; its lines are looked up once, on first use. */
export function sourceOf(text: string): Source {
  let starts: number[] | undefined
  return {
    text,
    pointAt(wanted) {
      starts ??= lineStarts(text)
      const offset = Math.max(0, Math.min(wanted, text.length))
      const line = lastAtOrBefore(starts, offset)
      return { line: line + 1, column: offset - (starts[line] as number) + 1, offset }
    },
  }
}

/** The position of the part [start, end) of a source. */
export function positionOf(source: Source, start: number, end: number): Position {
  return { start: source.pointAt(start), end: source.pointAt(end) }
}

/** Where each line begins, as UTF-16 offsets; the first is 0. */
function lineStarts(text: string): number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

/** Index of the last number that is not greater than `wanted`, in a rising list whose first number is not greater. */
export function lastAtOrBefore(rising: readonly number[], wanted: number): number {
  let low = 0
  let high = rising.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((rising[middle] as number) <= wanted) low = middle
    else high = middle - 1
  }
  return low
}
