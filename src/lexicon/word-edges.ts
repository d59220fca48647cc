import { codeAt } from './code-at.ts'
import { foldedCode, foldedUnit } from './fold.ts'

/**
 * The units at one edge of many words. They tell at a glance that no word stands at a place of a text: sometimes a unit is
 * taken for another, but no word is ever missed.
 */
export interface Edges {
  /** By the low bits of the outermost unit: 0, `PAIRED` or `ANY`. */
  outer: Uint8Array
  /** A bit for each hash of the two outermost units. */
  pairs: Uint32Array
}

/** Words with this unit at the edge have one of some units beside it. */
const PAIRED = 1
/** A word is this unit alone, or has a space beside it: any white space stands for that. */
const ANY = 2

const LOW_BITS = 0x7ff
const PAIR_BITS = 0x3fff

const pairOf = (code: number, beside: number) => (code * 61 + beside) & PAIR_BITS

const holdsPair = (pairs: Uint32Array, pair: number) => (((pairs[pair >> 5] as number) >>> (pair & 31)) & 1) === 1

export const noEdges = (): Edges => ({
  outer: new Uint8Array(LOW_BITS + 1),
  pairs: new Uint32Array((PAIR_BITS + 1) / 32),
})

/** Adds the edge of a word: its unit `at`, and the one beside that. */
export function addEdge({ outer, pairs }: Edges, word: string, at: number, beside: number): void {
  const code = foldedCode(word, at)
  const lone = word[beside] === undefined || word[beside] === ' '
  if (lone) outer[code & LOW_BITS] = ANY
  else outer[code & LOW_BITS] ||= PAIRED
  const pair = pairOf(code, foldedCode(word, beside))
  pairs[pair >> 5] = (pairs[pair >> 5] as number) | (1 << (pair & 31))
}

/** Whether a word may have these two units of a text at its edge. */
export function mayStand({ outer, pairs }: Edges, text: string, at: number, beside: number): boolean {
  const code = foldedCode(text, at)
  const kind = outer[code & LOW_BITS]
  if (kind !== PAIRED) return kind === ANY
  return holdsPair(pairs, pairOf(code, foldedCode(text, beside)))
}

/** The first place from an offset on where a word may begin by its first two units; the length of the text where there is none. */
export function nextOpening({ outer, pairs }: Edges, text: string, from: number): number {
  const { length } = text
  let code = foldedCode(text, from)
  for (let at = from; at < length; at++) {
    const next = at + 1 < length ? foldedUnit(codeAt(text, at + 1)) : 0
    const kind = outer[code & LOW_BITS]
    if (kind === ANY || (kind === PAIRED && holdsPair(pairs, pairOf(code, next)))) return at
    code = next
  }
  return length
}
