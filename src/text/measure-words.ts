import type { Lexicon, MeasureWord } from '../lexicon/index.ts'

/** Tests of a text's end or beginning against words of the lexicon. */
export interface MeasureWords {
  /** The words of these concepts that end the text, longest first; null if none. */
  ending(text: string, ...concepts: MeasureWord[]): string | null
  /** The same at the beginning. */
  beginning(text: string, ...concepts: MeasureWord[]): string | null
  /** The longest word of these concepts that ends the text, with its concept. */
  closing(text: string, ...concepts: MeasureWord[]): { word: string; concept: MeasureWord } | null
  has(text: string, ...concepts: MeasureWord[]): boolean
  /** The last word of these concepts in the text, with its offsets. */
  last(text: string, ...concepts: MeasureWord[]): { start: number; end: number } | null
}

/** Longer than any word. */
const LONGEST = 40
const REACH = 200

const cache = new WeakMap<Lexicon, MeasureWords>()

export function measureWords(lexicon: Lexicon): MeasureWords {
  const known = cache.get(lexicon)
  if (known) return known
  const { measures } = lexicon
  const words: MeasureWords = {
    ending: (text, ...concepts) => measures.ending(text.slice(-LONGEST), ...concepts)?.word ?? null,
    beginning: (text, ...concepts) =>
      measures.startingAt(text.slice(0, LONGEST), 0).find(({ concept }) => concepts.includes(concept))?.word ?? null,
    closing: (text, ...concepts) => measures.ending(text.slice(-LONGEST), ...concepts),
    has: (text, ...concepts) => measures.find(text.slice(-REACH), ...concepts).length > 0,
    last: (text, ...concepts) => measures.find(text, ...concepts).at(-1) ?? null,
  }
  cache.set(lexicon, words)
  return words
}
