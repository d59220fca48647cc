import type { Engine } from '../engine.ts'
import { endOf, startOf, walk } from '../nodes.ts'
import { parseMarkdown } from '../parse.ts'
import { lastAtOrBefore, type Source } from '../source.ts'
import type { Block } from './transform.ts'

/** A part [start, end) of one source line, without its line end. */
export interface Part {
  start: number
  end: number
}

/** Parses parts of source lines as if they were a text of their own; positions refer to the source. */
export function parseParts(given: readonly Part[], source: Source, engine: Engine): Block[] {
  const start = given[0]?.start ?? 0
  // An empty line first: dashes at the start of a fragment are a rule, not front matter.
  const parts = [{ start, end: start }, ...given]
  const lines = parts.map(({ start, end }) => source.text.slice(start, end))
  const starts: number[] = []
  let length = 0
  for (const line of lines) {
    starts.push(length)
    length += line.length + 1
  }
  const { root } = parseMarkdown(lines.join('\n'), engine)
  const place = (offset: number) => {
    const line = lastAtOrBefore(starts, offset)
    const part = parts[line] as Part
    return source.pointAt(Math.min(part.end, part.start + offset - (starts[line] as number)))
  }
  for (const child of root.children) {
    walk(child, (node) => {
      // Some nodes share a position object; each gets its own, once.
      node.position = { start: place(startOf(node)), end: place(endOf(node)) }
    })
  }
  return root.children
}

/** The lines of the part [start, end) of a source, less the indentation that all of them have. */
export function dedented(source: Source, start: number, end: number): Part[] {
  const parts: Part[] = []
  for (let at = start; at <= end; ) {
    const feed = source.text.indexOf('\n', at)
    const stop = feed < 0 || feed > end ? end : feed
    parts.push({ start: at, end: stop })
    at = stop + 1
  }
  let common = 1000
  for (const part of parts) {
    const indent = indentation(part, source)
    if (indent >= 0) common = Math.min(common, indent)
  }
  return parts.map((part) => ({ start: Math.min(part.end, part.start + common), end: part.end }))
}

function indentation({ start, end }: Part, source: Source): number {
  return source.text.slice(start, end).search(/[^ \t]/)
}
