/** Words as data: what a lexicon file holds, and the one way to look words up in a text. */

import { codeAt } from './code-at.ts'
import {
  conceptOf,
  type FoundWord,
  findWords,
  holdsWord,
  indexWords,
  mayBeWord,
  type Touching,
  type WordGroup,
  type WordIndex,
  wordAtEnd,
  wordsAt,
} from './word-index.ts'

export const LANGUAGES = ['zh', 'zh-Hant', 'en', 'ja', 'ko', 'es'] as const
export type Language = (typeof LANGUAGES)[number]

/** The words for one concept, per language; `user` are those of the user's own config. */
export type Words = Readonly<Partial<Record<Language | 'user', readonly string[]>>>

/** Concept to words: the content of a lexicon file. */
export type WordTable<Concept extends string> = Readonly<Record<Concept, Words>>

export type WordMatch<Concept extends string> = FoundWord<Concept>

export interface Vocabulary<Concept extends string> {
  /** Longest matches, left to right, none inside another; of these concepts alone where some are given. */
  find(text: string, ...concepts: Concept[]): readonly WordMatch<Concept>[]
  /** Whether a word stands anywhere in the text. */
  has(text: string): boolean
  /** The words that begin at an offset, the longest first. */
  startingAt(text: string, start: number): readonly WordMatch<Concept>[]
  /** The longest word of these concepts that ends the text. */
  ending(text: string, ...concepts: Concept[]): WordMatch<Concept> | null
  /** The concept of a text that is exactly one word of the table (case and width ignored), else undefined. */
  get(text: string): Concept | undefined
  /**
   * The text with a sign in place of each word of the concepts given: the sign of its concept, and `REST` for each further
   * unit. It is as long as before, and expressions over it stay small whatever the number of words. Digits may touch
   * Latin words on the side that `touching` names.
   */
  signed(text: string, signs: Readonly<Partial<Record<Concept, string>>>, touching?: Touching): string
}

/** Stands for the units of a word after its sign: see `signed`. */
export const REST = '\ue000'

/** What needs no normalisation but small letters: ASCII without white space, but for single spaces inside, and Chinese characters. */
const NORMAL = /^[\x21-\x7e\u4e00-\u9fff]+(?: [\x21-\x7e\u4e00-\u9fff]+)*$/

/** Whether a text is of Chinese characters alone. */
function isHan(text: string): boolean {
  const { length } = text
  for (let i = 0; i < length; i++) {
    const code = codeAt(text, i)
    if (code < 0x4e00 || code > 0x9fff) return false
  }
  return true
}

export const normalizeWord = (text: string) =>
  isHan(text)
    ? text
    : NORMAL.test(text)
      ? text.toLowerCase()
      : text.normalize('NFKC').toLowerCase().trim().replace(/\s+/g, ' ')

/** The words of each concept; those of the tables are written in normal form, those of the user may not be. */
const groupsOf = <Concept extends string>(table: WordTable<Concept>): WordGroup<Concept>[] =>
  (Object.keys(table) as Concept[]).flatMap((concept) =>
    Object.entries(table[concept]).map(([language, words]) => ({
      words: language === 'user' ? words.map(normalizeWord) : words,
      concept,
      lane: 0,
    })),
  )

/** A vocabulary of words by their concept; `findAll` looks them up. */
function vocabularyOf<Concept extends string>(
  table: WordTable<Concept>,
  findAll?: (text: string) => readonly WordMatch<Concept>[],
): Vocabulary<Concept> {
  const concepts = Object.keys(table) as Concept[]
  const groups = once(() => groupsOf(table))
  const index = once(() => indexWords(groups()))
  const parts = new Map<string, WordIndex<Concept>>()
  /** The words of some concepts alone: most units of a text begin none of them. */
  const indexOf = (chosen: readonly Concept[]) => {
    if (concepts.every((concept) => chosen.includes(concept))) return index()
    const key = chosen.join()
    let part = parts.get(key)
    if (!part) {
      part = indexWords(groups().filter(({ concept }) => chosen.includes(concept)))
      parts.set(key, part)
    }
    return part
  }
  const longest = once(() => longestOf(groups()))
  return {
    find(text, ...chosen) {
      if (chosen.length > 0) return findWords(indexOf(chosen), text)[0] ?? []
      return findAll ? findAll(text) : (findWords(index(), text)[0] ?? [])
    },
    has: (text) => holdsWord(index(), text, 'anywhere'),
    startingAt: (text, start) => wordsAt(index(), text, start),
    ending: (text, ...chosen) => wordAtEnd(indexOf(chosen), text, longest()),
    get: (text) => (mayBeWord(index(), text) ? conceptOf(index(), normalizeWord(text)) : undefined),
    signed(text, signs, touching) {
      let made = ''
      let from = 0
      const index = indexOf(Object.keys(signs) as Concept[])
      for (const { start, end, concept } of findWords(index, text, touching)[0] ?? []) {
        made += `${text.slice(from, start)}${signs[concept]}${REST.repeat(end - start - 1)}`
        from = end
      }
      return made + text.slice(from)
    },
  }
}

const longestOf = (groups: readonly WordGroup<unknown>[]) =>
  groups.reduce((longest, { words }) => [...words].reduce((most, { length }) => Math.max(most, length), longest), 0)

/** The value that a function makes, made when it is first asked for. */
function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/** A vocabulary of a table in which no word stands for two concepts. */
export const compileWords = <Concept extends string>(table: WordTable<Concept>): Vocabulary<Concept> =>
  vocabularyOf(table)

/**
 * Compiles every concept of a table into a vocabulary of its own: here a word may stand for several. One walk over a text
 * finds the words of all concepts, since who asks for one of them asks for the next in the same text.
 */
export function compileEach<Concept extends string>(
  table: WordTable<Concept>,
): Readonly<Record<Concept, Vocabulary<Concept>>> {
  const names = Object.keys(table) as Concept[]
  const tables = names.map((concept) => ({ [concept]: table[concept] }) as WordTable<Concept>)
  const index = once(() =>
    indexWords(tables.flatMap((words, lane) => groupsOf(words).map((group) => ({ ...group, lane })))),
  )
  let last: { text: string; found: WordMatch<Concept>[][] } = { text: '', found: [] }
  const find = (text: string, lane: number) => {
    if (text !== last.text) last = { text, found: findWords(index(), text) }
    return last.found[lane] ?? []
  }
  const made = tables.map((words, lane) => [names[lane], vocabularyOf(words, (text) => find(text, lane))])
  return Object.fromEntries(made) as Record<Concept, Vocabulary<Concept>>
}

/** Tests whether a text begins with one of the words (`opening`), or holds one anywhere. */
export function compileTest(table: Words, where: 'opening' | 'anywhere'): { test(text: string): boolean } {
  const index = once(() => indexWords(Object.values(table).map((words) => ({ words, concept: null, lane: 0 }))))
  return { test: (text) => holdsWord(index(), text, where) }
}
