import type { Lexicon, MeasureWord } from '../lexicon/index.ts'

/** Tests of a text's end or beginning against words of the lexicon, compiled once per lexicon. */
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

const cache = new WeakMap<Lexicon, MeasureWords>()

export function measureWords(lexicon: Lexicon): MeasureWords {
  const known = cache.get(lexicon)
  if (known) return known
  const compiled = new Map<string, RegExp>()
  const pattern = (form: 'end' | 'begin' | 'any', concepts: MeasureWord[]) => {
    const key = form + concepts.join()
    let expression = compiled.get(key)
    if (!expression) {
      const source = lexicon.measures.source(...concepts)
      expression = new RegExp(
        form === 'end' ? `${source}$` : form === 'begin' ? `^${source}` : source,
        form === 'any' ? 'gi' : 'i',
      )
      compiled.set(key, expression)
    }
    expression.lastIndex = 0
    return expression
  }
  const words: MeasureWords = {
    ending: (text, ...concepts) => pattern('end', concepts).exec(text.slice(-40))?.[0] ?? null,
    beginning: (text, ...concepts) => pattern('begin', concepts).exec(text.slice(0, 40))?.[0] ?? null,
    closing(text, ...concepts) {
      const word = pattern('end', concepts).exec(text.slice(-40))?.[0]
      const concept = word === undefined ? undefined : lexicon.measures.get(word)
      return word !== undefined && concept ? { word, concept } : null
    },
    has: (text, ...concepts) => pattern('any', concepts).test(text.slice(-200)),
    last(text, ...concepts) {
      const all = [...text.matchAll(pattern('any', concepts))]
      const match = all.at(-1)
      return match ? { start: match.index, end: match.index + match[0].length } : null
    },
  }
  cache.set(lexicon, words)
  return words
}
