import { decimalCommaWords } from '../lexicon/index.ts'

/** Text looked at: the evidence stands early or nowhere. */
const REACH = 200_000
/** Fewer of the small words may stand in a name or a quotation. */
const FEWEST_WORDS = 3

const CJK = /[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]/
/** `4,4` and `52.310`: what a text must hold to be worth a look. */
const CANDIDATE = /\d,\d{1,2}(?!\d)|\d\.\d{3}(?!\d)/
/** `1.234,56`, `4,4 %`, `12,50 €`: no other reading. */
const CERTAIN = /(?<![\d.,])(?:\d{1,3}(?:\.\d{3}){1,4},\d{1,2}|\d{1,9},\d{1,2}(?=\s?[%‰€]))(?![\d,.]\d|\d)/g
/** `4,4`, `52.310`: what else could they be in a language that writes so? */
const LIKELY = /(?<![\d.,])(?:\d{1,9},\d{1,2}|\d{1,3}(?:\.\d{3}){1,4})(?![\d,.]\d|\d)/g
/** `1,234`, `4.4 %`. */
const CONTRARY = /(?<![\d.,])(?:\d{1,3}(?:,\d{3}){1,4}|\d{1,9}\.\d{1,2}(?=\s?[%‰]))(?!,?\d)/g

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0

let words: RegExp | undefined

/**
 * Whether a document writes `1.234,5` for what English writes `1,234.5`: by numbers that can only be read so, and in
 * languages that write so by all others. Chinese, Japanese and Korean texts never do.
 */
export function hasDecimalComma(text: string): boolean {
  const seen = text.slice(0, REACH)
  if (!CANDIDATE.test(seen) || CJK.test(seen)) return false
  words ??= new RegExp(`(?<![\\p{L}\\p{N}'’-])(?:${decimalCommaWords.join('|')})(?![\\p{L}\\p{N}'’-])`, 'gu')
  const likely = count(seen, words) >= FEWEST_WORDS
  return count(seen, likely ? LIKELY : CERTAIN) + (likely ? count(seen, CERTAIN) : 0) > count(seen, CONTRARY)
}
