import { decodeEntity } from './entities.ts'

const ESCAPABLE = /[!-/:-@[-`{-~]/

export interface AlignOptions {
  /** Whether backslash escapes and entities stand for other characters, as in text; not so in code and HTML. */
  escapes: boolean
}

/**
 * The source offset of every UTF-16 unit of a node's value, and one for its end: the value was read from
 * [start, end) of `source`, less container marks and indentation at the line starts. An escape or entity maps to its
 * start. Linear; what cannot be matched is mapped near its place.
 */
export function align(value: string, source: string, start: number, end: number, options: AlignOptions): number[] {
  const offsets: number[] = []
  let at = start
  let i = 0
  const { length } = value
  // Most values stand in the source as they are.
  if (start + length <= end && source.startsWith(value, start) && !/[\\&]/.test(value)) {
    for (; i < length; i++) offsets.push(at++)
  }
  while (i < length) {
    at = skipPrefix(value, i, source, at, end)
    const read = options.escapes ? readEscape(value, i, source, at, end) : readEscapedPipe(value, i, source, at)
    if (read) {
      for (let k = 0; k < read.units; k++) offsets.push(at)
      at += read.length
      i += read.units
      continue
    }
    offsets.push(Math.min(at, end))
    at++
    i++
  }
  offsets.push(Math.min(Math.max(at, start), end))
  return offsets
}

/** Moves over white space and `>` that the source has and the value has not. */
function skipPrefix(value: string, i: number, source: string, from: number, end: number): number {
  const wanted = value[i]
  let at = from
  while (at < end && source[at] !== wanted && isPrefix(source, at)) at++
  return at
}

function isPrefix(source: string, at: number): boolean {
  const char = source[at]
  return char === ' ' || char === '\t' || char === '>' || char === '\n'
}

function readEscape(value: string, i: number, source: string, at: number, end: number) {
  const char = source[at]
  if (char === '\\' && at + 1 < end && ESCAPABLE.test(source[at + 1] as string) && source[at + 1] === value[i]) {
    return { units: 1, length: 2 }
  }
  if (char !== '&') return undefined
  const entity = decodeEntity(source, at)
  if (!entity || !value.startsWith(entity.text, i)) return undefined
  return { units: entity.text.length, length: entity.length }
}

/** In a table, a pipe must be escaped even inside code. */
function readEscapedPipe(value: string, i: number, source: string, at: number) {
  return value[i] === '|' && source[at] === '\\' && source[at + 1] === '|' ? { units: 1, length: 2 } : undefined
}
