/** Looks up many words in a text at once: by the unit that they begin with, the longest first. */

/** A word to look for, and what it stands for; words of different lanes may overlap in a text, those of one may not. */
export interface IndexedWord<Concept> {
  word: string
  concept: Concept
  lane: number
}

export interface FoundWord<Concept> {
  /** Offsets in UTF-16 units, end excluded. */
  start: number
  end: number
  /** As it stands in the text. */
  word: string
  concept: Concept
}

interface Entry<Concept> extends IndexedWord<Concept> {
  /** Latin words must stand alone; CJK words may stand inside a run of text. */
  opensLatin: boolean
  closesLatin: boolean
  /** The parts between its spaces where it has some, else null. */
  parts: readonly string[] | null
}

/** By the code of the first unit. */
export type WordIndex<Concept> = ReadonlyMap<number, readonly Entry<Concept>[]>

const isLatinCode = (code: number) =>
  (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)
const isSpace = (unit: string | undefined) => unit !== undefined && /\s/.test(unit)

/** ASCII, punctuation, kana, Chinese characters, Hangul, full width forms: nothing that changes its length or leaves its script in upper case. */
const EASY = /^[\0-\x7f\u2000-\u20ff\u2190-\u245f\u2500-\u2bff\u3000-\u9fff\uac00-\ud7a3\uff00-\uffef]*$/

/** The last text folded: many words are looked up in one text, one after the other. */
let last = { text: '', folded: '' }

/** The text with letters alike that the flag `i` of an expression takes for the same; it has the same length. */
function fold(text: string): string {
  if (text !== last.text) last = { text, folded: foldUnits(text) }
  return last.folded
}

function foldUnits(text: string): string {
  if (EASY.test(text)) return text.toUpperCase()
  let folded = ''
  for (let i = 0; i < text.length; i++) {
    const unit = text[i] as string
    const upper = unit.toUpperCase()
    folded += upper.length !== 1 || (upper < '\x80' && unit >= '\x80') ? unit : upper
  }
  return folded
}

export function indexWords<Concept>(words: Iterable<IndexedWord<Concept>>): WordIndex<Concept> {
  const byFirst = new Map<number, Entry<Concept>[]>()
  for (const { word: written, concept, lane } of words) {
    if (written === '') continue
    const word = fold(written)
    const entry = {
      word,
      concept,
      lane,
      opensLatin: isLatinCode(word.charCodeAt(0)),
      closesLatin: isLatinCode(word.charCodeAt(word.length - 1)),
      parts: word.includes(' ') ? word.split(' ') : null,
    }
    const beside = byFirst.get(word.charCodeAt(0))
    if (beside) beside.push(entry)
    else byFirst.set(word.charCodeAt(0), [entry])
  }
  for (const entries of byFirst.values()) entries.sort((a, b) => b.word.length - a.word.length)
  return byFirst
}

/** Where a digit may touch a Latin word: `30min`, `W36`. */
export type Touching = 'before' | 'after'

/** The words in a text by lane: the longest matches, left to right, none inside another of its lane. A lane without any is left out. */
export function findWords<Concept>(
  index: WordIndex<Concept>,
  text: string,
  accepts?: (concept: Concept) => boolean,
  touching?: Touching,
): FoundWord<Concept>[][] {
  const folded = fold(text)
  const found: FoundWord<Concept>[][] = []
  for (let start = 0; start < folded.length; start++) {
    const entries = index.get(folded.charCodeAt(start))
    if (!entries) continue
    for (const entry of entries) {
      const { lane, concept } = entry
      const others = found[lane]
      if (others && (others[others.length - 1] as FoundWord<Concept>).end > start) continue
      const end = endOf(entry, folded, start, touching)
      if (end === 0 || (accepts && !accepts(concept))) continue
      const word = { start, end, word: text.slice(start, end), concept }
      if (others) others.push(word)
      else found[lane] = [word]
    }
  }
  return found
}

/** Every word that begins at an offset of a text, the longest first. */
export function wordsAt<Concept>(index: WordIndex<Concept>, text: string, start: number): FoundWord<Concept>[] {
  const folded = fold(text)
  const found: FoundWord<Concept>[] = []
  for (const entry of index.get(folded.charCodeAt(start)) ?? []) {
    const end = endOf(entry, folded, start)
    if (end > 0) found.push({ start, end, word: text.slice(start, end), concept: entry.concept })
  }
  return found
}

/** The longest word accepted that ends a text. */
export function wordAtEnd<Concept>(
  index: WordIndex<Concept>,
  text: string,
  accepts: (concept: Concept) => boolean,
): FoundWord<Concept> | null {
  const folded = fold(text)
  for (let start = 0; start < folded.length; start++) {
    const entries = index.get(folded.charCodeAt(start))
    if (!entries) continue
    for (const entry of entries)
      if (endOf(entry, folded, start) === folded.length && accepts(entry.concept))
        return { start, end: text.length, word: text.slice(start), concept: entry.concept }
  }
  return null
}

/** Whether a text holds one of the words: anywhere, or at its beginning after white space. */
export function holdsWord(index: WordIndex<unknown>, text: string, where: 'opening' | 'anywhere'): boolean {
  const folded = fold(text)
  const from = where === 'opening' ? folded.length - folded.trimStart().length : 0
  const to = where === 'opening' ? Math.min(from + 1, folded.length) : folded.length
  for (let start = from; start < to; start++)
    if (index.get(folded.charCodeAt(start))?.some((entry) => endOf(entry, folded, start) > 0)) return true
  return false
}

/** Where the word ends that begins at `start`; 0 where it does not stand there. */
function endOf<Concept>(entry: Entry<Concept>, folded: string, start: number, touching?: Touching): number {
  if (entry.opensLatin && start > 0 && goesOn(folded.charCodeAt(start - 1), touching === 'before')) return 0
  const end = entry.parts ? endOfParts(entry.parts, folded, start) : endOfWhole(entry.word, folded, start)
  return end > 0 && entry.closesLatin && goesOn(folded.charCodeAt(end), touching === 'after') ? 0 : end
}

const goesOn = (code: number, digitsMayTouch: boolean) => isLatinCode(code) && !(digitsMayTouch && code <= 0x39)

const endOfWhole = (word: string, folded: string, start: number) =>
  folded.startsWith(word, start) ? start + word.length : 0

/** A space in the word is any run of white space. */
function endOfParts(parts: readonly string[], folded: string, start: number): number {
  let at = start
  for (const part of parts) {
    if (at > start) {
      if (!isSpace(folded[at])) return 0
      while (isSpace(folded[at])) at++
    }
    if (!folded.startsWith(part, at)) return 0
    at += part.length
  }
  return at
}
