/** Looks up many words in a text at once: by the unit that they begin with, the longest first. */

import { codeAt } from './code-at.ts'
import { fold, foldedCode, foldUnits } from './fold.ts'
import { addEdge, type Edges, mayStand, nextOpening, noEdges } from './word-edges.ts'

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
  /** Latin words must stand alone; CJK words may stand inside a run of text. */
  closesLatin: boolean
  /** The parts between its spaces where it has some, else null. */
  parts: readonly string[] | null
}

/** The words that begin with one unit: as they were given, until a text first holds that unit. */
type Bucket<Concept> = { raw: [word: string, group: WordGroup<Concept>][] } | Entries<Concept>

/** The words that begin with one unit, the longest first. */
interface Entries<Concept> {
  all: readonly Entry<Concept>[]
  /** Those that may stand where the code of the second unit is this: with words of one unit, and those with a space there. */
  bySecond: ReadonlyMap<number, readonly Entry<Concept>[]>
  /** Those for any other second unit. */
  others: readonly Entry<Concept>[]
}

export interface WordIndex<Concept> {
  /** By the code of the first unit. */
  buckets: Map<number, Bucket<Concept>>
  openings: Edges
  /** Made when it is first asked for. */
  closings: Edges | null
  /** UTF-16 units of the longest word. */
  longest: number
}

const NO_ENTRIES: readonly never[] = []

const isLatinCode = (code: number) =>
  (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)
const isSpace = (unit: string | undefined) => unit !== undefined && /\s/.test(unit)

/** Thousands of words are indexed when a program starts, and a report holds few of them: what can wait waits. */
export function indexWords<Concept>(groups: Iterable<WordGroup<Concept>>): WordIndex<Concept> {
  const index: WordIndex<Concept> = { buckets: new Map(), openings: noEdges(), closings: null, longest: 0 }
  for (const group of groups)
    for (const word of group.words) {
      if (word === '') continue
      addEdge(index.openings, word, 0, 1)
      const code = foldedCode(word, 0)
      const bucket = index.buckets.get(code)
      if (!bucket) index.buckets.set(code, { raw: [[word, group]] })
      else if ('raw' in bucket) bucket.raw.push([word, group])
      if (word.length > index.longest) index.longest = word.length
    }
  return index
}

const mayBegin = ({ openings }: WordIndex<unknown>, text: string, at: number) => mayStand(openings, text, at, at + 1)

function mayEnd(index: WordIndex<unknown>, text: string): boolean {
  index.closings ??= closingsOf(index)
  return mayStand(index.closings, text, text.length - 1, text.length - 2)
}

function closingsOf({ buckets }: WordIndex<unknown>): Edges {
  const closings = noEdges()
  const add = (word: string) => addEdge(closings, word, word.length - 1, word.length - 2)
  for (const bucket of buckets.values()) {
    if ('raw' in bucket) for (const [word] of bucket.raw) add(word)
    else for (const { word } of bucket.all) add(word)
  }
  return closings
}

/** The words that may begin with these two units, the longest first. */
function entriesAt<Concept>({ buckets }: WordIndex<Concept>, code: number, second: number): readonly Entry<Concept>[] {
  const bucket = buckets.get(code)
  if (bucket === undefined) return NO_ENTRIES
  const entries = 'raw' in bucket ? entriesOf(bucket.raw) : bucket
  if (entries !== bucket) buckets.set(code, entries)
  return entries.bySecond.get(second) ?? entries.others
}

function entriesOf<Concept>(raw: readonly [word: string, group: WordGroup<Concept>][]): Entries<Concept> {
  const all = raw.map(([written, { concept, lane }]) => {
    const word = foldUnits(written)
    return {
      word,
      concept,
      lane,
      closesLatin: isLatinCode(word.charCodeAt(word.length - 1)),
      parts: word.includes(' ') ? word.split(' ') : null,
    }
  })
  all.sort((a, b) => b.word.length - a.word.length)
  const fits = ({ word }: Entry<Concept>, second?: string) => isLone(word) || word[1] === second
  const seconds = new Set(all.filter(({ word }) => !isLone(word)).map(({ word }) => word[1] as string))
  return {
    all,
    bySecond: new Map([...seconds].map((unit) => [unit.charCodeAt(0), all.filter((entry) => fits(entry, unit))])),
    others: all.filter((entry) => fits(entry)),
  }
}

const isLone = (word: string) => word.length === 1 || word[1] === ' '

/** Where a digit may touch a Latin word: `30min`, `W36`. */
export type Touching = 'before' | 'after'

/** The words in a text by lane: the longest matches, left to right, none inside another of its lane. A lane without any is left out. */
export function findWords<Concept>(
  index: WordIndex<Concept>,
  text: string,
  touching?: Touching,
): FoundWord<Concept>[][] {
  const found: FoundWord<Concept>[][] = []
  const { openings } = index
  const { length } = text
  let folded = ''
  for (let start = nextOpening(openings, text, 0); start < length; start = nextOpening(openings, text, start + 1)) {
    folded ||= fold(text)
    for (const entry of entriesFrom(index, folded, start, touching)) {
      const { lane, concept } = entry
      const others = found[lane]
      if (others && (others[others.length - 1] as FoundWord<Concept>).end > start) continue
      const end = endOf(entry, folded, start, touching)
      if (end === 0) continue
      const word = { start, end, word: text.slice(start, end), concept }
      if (others) others.push(word)
      else found[lane] = [word]
    }
  }
  return found
}

/** False for most texts that are none of the words, before they are normalised: by the units at their edges. */
export function mayBeWord(index: WordIndex<unknown>, text: string): boolean {
  const last = text.length - 1
  if (staysNormal(text, 0) && staysNormal(text, 1) && staysNormal(text, 2) && !mayBegin(index, text, 0)) return false
  return !(staysNormal(text, last) && staysNormal(text, last - 1)) || mayEnd(index, text)
}

/** Whether a unit is visible ASCII or a Chinese character, so that no normal form changes more of it than its case; or there is none. */
function staysNormal(text: string, at: number): boolean {
  if (at < 0 || at >= text.length) return text !== ''
  const code = codeAt(text, at)
  return (code > 0x20 && code < 0x7f) || (code >= 0x4e00 && code <= 0x9fff)
}

/** What a text that is exactly one of the words stands for, letter case aside. */
export function conceptOf<Concept>(index: WordIndex<Concept>, text: string): Concept | undefined {
  const folded = foldUnits(text)
  return entriesAt(index, foldedCode(folded, 0), foldedCode(folded, 1)).find(({ word }) => word === folded)?.concept
}

/** A space in a word is any run of white space; longer runs are not looked for near one place of a text. */
const MORE_SPACES = 8

/** Every word that begins at an offset of a text, the longest first. */
export function wordsAt<Concept>(index: WordIndex<Concept>, text: string, start: number): FoundWord<Concept>[] {
  if (!mayBegin(index, text, start)) return []
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

/** The longest word that ends a text, `reach` units before its end and no farther, more white space than one aside. */
export function wordAtEnd<Concept>(index: WordIndex<Concept>, text: string, reach: number): FoundWord<Concept> | null {
  if (!mayEnd(index, text)) return null
  const base = Math.max(0, text.length - reach - MORE_SPACES)
  // one unit more: it tells whether a Latin word stands alone
  const from = Math.max(0, base - 1)
  const { openings } = index
  const last = text.slice(from)
  const { length } = last
  let folded = ''
  for (
    let start = nextOpening(openings, last, base - from);
    start < length;
    start = nextOpening(openings, last, start + 1)
  ) {
    folded ||= foldUnits(last)
    for (const entry of entriesFrom(index, folded, start))
      if (endOf(entry, folded, start) === length)
        return { start: from + start, end: text.length, word: text.slice(from + start), concept: entry.concept }
  }
  return null
}

/** Whether a text holds one of the words: anywhere, or at its beginning after white space. */
export function holdsWord(index: WordIndex<unknown>, text: string, where: 'opening' | 'anywhere'): boolean {
  const from = where === 'opening' ? text.length - text.trimStart().length : 0
  const to = where === 'opening' ? Math.min(from + 1, text.length) : text.length
  const { openings } = index
  for (let start = nextOpening(openings, text, from); start < to; start = nextOpening(openings, text, start + 1)) {
    const folded = fold(text)
    if (entriesFrom(index, folded, start).some((entry) => endOf(entry, folded, start) > 0)) return true
  }
  return false
}

/** The words that may begin at an offset: none inside a Latin word. */
function entriesFrom<Concept>(index: WordIndex<Concept>, folded: string, start: number, touching?: Touching) {
  const code = codeAt(folded, start)
  if (start > 0 && isLatinCode(code) && goesOn(codeAt(folded, start - 1), touching === 'before')) return NO_ENTRIES
  return entriesAt(index, code, start + 1 < folded.length ? codeAt(folded, start + 1) : 0)
}

/** Where the word ends that begins at `start`; 0 where it does not stand there. */
function endOf<Concept>(entry: Entry<Concept>, folded: string, start: number, touching?: Touching): number {
  const end = entry.parts ? endOfParts(entry.parts, folded, start) : endOfWhole(entry.word, folded, start)
  const goes = end > 0 && end < folded.length && entry.closesLatin && goesOn(codeAt(folded, end), touching === 'after')
  return goes ? 0 : end
}

const goesOn = (code: number, digitsMayTouch: boolean) => isLatinCode(code) && !(digitsMayTouch && code <= 0x39)

function endOfWhole(word: string, folded: string, start: number): number {
  const { length } = word
  if (start + length > folded.length) return 0
  for (let i = 0; i < length; i++) if (codeAt(word, i) !== codeAt(folded, start + i)) return 0
  return start + length
}

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
