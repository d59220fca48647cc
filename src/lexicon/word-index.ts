/** Looks up many words in a text at once: by the unit that they begin with, the longest first. */

/** Words to look for, and what they stand for; words of different lanes may overlap in a text, those of one may not. */
export interface WordGroup<Concept> {
  words: Iterable<string>
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

interface Entry<Concept> {
  word: string
  concept: Concept
  lane: number
  /** The code of the second unit; -1 where any may stand there: words of one unit, and those with a space there. */
  second: number
  /** Latin words must stand alone; CJK words may stand inside a run of text. */
  closesLatin: boolean
  /** The parts between its spaces where it has some, else null. */
  parts: readonly string[] | null
}

/** The words that begin with one unit: as they were given, until a text first holds that unit. */
type Bucket<Concept> = { raw: [word: string, group: WordGroup<Concept>][] } | { entries: readonly Entry<Concept>[] }

export interface WordIndex<Concept> {
  /** By the code of the first unit. */
  buckets: Map<number, Bucket<Concept>>
  /** Whether a word may begin, or end, with a unit: by the low bits of its code. Most units are told apart here. */
  begins: Uint8Array
  /** Made when it is first asked for. */
  ends: Uint8Array | null
  /** UTF-16 units of the longest word. */
  longest: number
}

const LOW_BITS = 0x7ff

const isLatinCode = (code: number) =>
  (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)
const isSpace = (unit: string | undefined) => unit !== undefined && /\s/.test(unit)

/** ASCII, punctuation, kana, Chinese characters, Hangul, full width forms: nothing that changes its length or leaves its script in upper case. */
const EASY = /^[\0-\x7f\u2000-\u20ff\u2190-\u245f\u2500-\u2bff\u3000-\u9fff\uac00-\ud7a3\uff00-\uffef]*$/

/** What folding leaves as it is: ASCII without small letters, Chinese characters, kana and their signs. */
const FOLDED = /^[\0-\x60\u3000-\u9fff]*$/

/** The last text folded: many words are looked up in one text, one after the other. */
let last = { text: '', folded: '' }

/** The text with letters alike that the flag `i` of an expression takes for the same; it has the same length. */
function fold(text: string): string {
  if (text !== last.text) last = { text, folded: foldUnits(text) }
  return last.folded
}

function foldUnits(text: string): string {
  if (FOLDED.test(text)) return text
  if (EASY.test(text)) return text.toUpperCase()
  let folded = ''
  for (let i = 0; i < text.length; i++) {
    const unit = text[i] as string
    const upper = unit.toUpperCase()
    folded += upper.length !== 1 || (upper < '\x80' && unit >= '\x80') ? unit : upper
  }
  return folded
}

/** Thousands of words are indexed when a program starts, and a report holds few of them: what can wait waits. */
export function indexWords<Concept>(groups: Iterable<WordGroup<Concept>>): WordIndex<Concept> {
  const index: WordIndex<Concept> = {
    buckets: new Map(),
    begins: new Uint8Array(LOW_BITS + 1),
    ends: null,
    longest: 0,
  }
  for (const group of groups)
    for (const word of group.words) {
      if (word === '') continue
      const code = foldedCode(word, 0)
      index.begins[code & LOW_BITS] = 1
      const bucket = index.buckets.get(code)
      if (!bucket) index.buckets.set(code, { raw: [[word, group]] })
      else if ('raw' in bucket) bucket.raw.push([word, group])
      if (word.length > index.longest) index.longest = word.length
    }
  return index
}

function mayEnd(index: WordIndex<unknown>, code: number): boolean {
  index.ends ??= endsOf(index)
  return index.ends[code & LOW_BITS] === 1
}

function endsOf({ buckets }: WordIndex<unknown>): Uint8Array {
  const ends = new Uint8Array(LOW_BITS + 1)
  const add = (word: string) => {
    ends[foldedCode(word, word.length - 1) & LOW_BITS] = 1
  }
  for (const bucket of buckets.values()) {
    if ('raw' in bucket) for (const [word] of bucket.raw) add(word)
    else for (const { word } of bucket.entries) add(word)
  }
  return ends
}

/** The code of a unit, folded. */
function foldedCode(text: string, at: number): number {
  const code = text.charCodeAt(at)
  if (code >= 0x61 && code <= 0x7a) return code - 0x20
  return code <= 0x60 || (code >= 0x3000 && code <= 0x9fff) ? code : foldUnits(text[at] ?? '').charCodeAt(0)
}

function entriesAt<Concept>(
  { buckets, begins }: WordIndex<Concept>,
  code: number,
): readonly Entry<Concept>[] | undefined {
  if (begins[code & LOW_BITS] === 0) return undefined
  const bucket = buckets.get(code)
  if (bucket === undefined) return undefined
  if ('entries' in bucket) return bucket.entries
  const entries = bucket.raw.map(([written, { concept, lane }]) => {
    const word = foldUnits(written)
    return {
      word,
      concept,
      lane,
      second: word.length > 1 && word[1] !== ' ' ? word.charCodeAt(1) : -1,
      closesLatin: isLatinCode(word.charCodeAt(word.length - 1)),
      parts: word.includes(' ') ? word.split(' ') : null,
    }
  })
  entries.sort((a, b) => b.word.length - a.word.length)
  buckets.set(code, { entries })
  return entries
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
    for (const entry of entriesFrom(index, folded, start, touching)) {
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

/** False for most texts that are none of the words: those that begin or end with a Chinese character that no word does. */
export function mayBeWord(index: WordIndex<unknown>, text: string): boolean {
  const [first, last] = [text.charCodeAt(0), text.charCodeAt(text.length - 1)]
  return !(isHan(first) && index.begins[first & LOW_BITS] === 0) && !(isHan(last) && !mayEnd(index, last))
}

const isHan = (code: number) => code >= 0x4e00 && code <= 0x9fff

/** What a text that is exactly one of the words stands for, letter case aside. */
export function conceptOf<Concept>(index: WordIndex<Concept>, text: string): Concept | undefined {
  const folded = foldUnits(text)
  return entriesAt(index, folded.charCodeAt(0))?.find(({ word }) => word === folded)?.concept
}

/** A space in a word is any run of white space; longer runs are not looked for near one place of a text. */
const MORE_SPACES = 8

/** Every word that begins at an offset of a text, the longest first. */
export function wordsAt<Concept>(index: WordIndex<Concept>, text: string, start: number): FoundWord<Concept>[] {
  if (index.begins[foldedCode(text, start) & LOW_BITS] === 0) return []
  // one unit before and one behind: they tell whether a Latin word stands alone
  const from = Math.max(0, start - 1)
  const folded = fold(text.slice(from, start + index.longest + MORE_SPACES + 1))
  const found: FoundWord<Concept>[] = []
  for (const entry of entriesFrom(index, folded, start - from)) {
    const end = endOf(entry, folded, start - from) + from
    if (end > from) found.push({ start, end, word: text.slice(start, end), concept: entry.concept })
  }
  return found
}

/** The longest word accepted that ends a text. */
export function wordAtEnd<Concept>(
  index: WordIndex<Concept>,
  text: string,
  accepts: (concept: Concept) => boolean,
): FoundWord<Concept> | null {
  if (!mayEnd(index, foldedCode(text, text.length - 1))) return null
  const base = Math.max(0, text.length - index.longest - MORE_SPACES)
  // one unit more: it tells whether a Latin word stands alone
  const from = Math.max(0, base - 1)
  const folded = foldUnits(text.slice(from))
  for (let start = base - from; start < folded.length; start++)
    for (const entry of entriesFrom(index, folded, start))
      if (endOf(entry, folded, start) === folded.length && accepts(entry.concept))
        return { start: from + start, end: text.length, word: text.slice(from + start), concept: entry.concept }
  return null
}

/** Whether a text holds one of the words: anywhere, or at its beginning after white space. */
export function holdsWord(index: WordIndex<unknown>, text: string, where: 'opening' | 'anywhere'): boolean {
  const folded = fold(text)
  const from = where === 'opening' ? folded.length - folded.trimStart().length : 0
  const to = where === 'opening' ? Math.min(from + 1, folded.length) : folded.length
  for (let start = from; start < to; start++)
    if (entriesFrom(index, folded, start).some((entry) => endOf(entry, folded, start) > 0)) return true
  return false
}

const NO_ENTRIES: readonly never[] = []

/** The words that may begin at an offset: none inside a Latin word. */
function entriesFrom<Concept>(index: WordIndex<Concept>, folded: string, start: number, touching?: Touching) {
  const code = folded.charCodeAt(start)
  if (start > 0 && isLatinCode(code) && goesOn(folded.charCodeAt(start - 1), touching === 'before')) return NO_ENTRIES
  return entriesAt(index, code) ?? NO_ENTRIES
}

/** Where the word ends that begins at `start`; 0 where it does not stand there. */
function endOf<Concept>(entry: Entry<Concept>, folded: string, start: number, touching?: Touching): number {
  if (entry.second >= 0 && entry.second !== folded.charCodeAt(start + 1)) return 0
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
