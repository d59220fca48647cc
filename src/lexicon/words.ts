/** Words as data: what a lexicon file holds, and the one way to look words up in a text. */

export const LANGUAGES = ['zh', 'zh-Hant', 'en', 'ja', 'ko', 'es'] as const
export type Language = (typeof LANGUAGES)[number]

/** The words for one concept, per language; `user` are those of the user's own config. */
export type Words = Readonly<Partial<Record<Language | 'user', readonly string[]>>>

/** Concept to words: the content of a lexicon file. */
export type WordTable<Concept extends string> = Readonly<Record<Concept, Words>>

export interface WordMatch<Concept extends string> {
  /** Offsets in UTF-16 units, end excluded. */
  start: number
  end: number
  word: string
  concept: Concept
}

export interface Vocabulary<Concept extends string> {
  /** Longest matches, left to right, none inside another. */
  find(text: string): WordMatch<Concept>[]
  /** The concept of a text that is exactly one word of the table (case and width ignored), else undefined. */
  get(text: string): Concept | undefined
  /** Source of an alternation of all words of the given concepts, longest first, for use inside a larger expression. */
  source(...concepts: Concept[]): string
}

const escapeToken = (token: string) => (token === ' ' ? '\\s+' : token.replace(/[.*+?^${}()|[\]\\/-]/, '\\$&'))
const isLatin = (character: string | undefined) => character !== undefined && /[a-z0-9]/i.test(character)

/** Words by their characters: what may follow, and whether a word may end here. */
interface Trie {
  next: Map<string, Trie>
  ends: boolean
}

function trieOf(words: Iterable<string>): Trie {
  const top: Trie = { next: new Map(), ends: false }
  for (const word of words) {
    let at = top
    for (const character of word.toLowerCase()) {
      const below = at.next.get(character) ?? { next: new Map(), ends: false }
      at.next.set(character, below)
      at = below
    }
    at.ends = true
  }
  return top
}

/** An expression for the words below a node, the longest first. Latin words must not go on where they end. */
function below(node: Trie, last: string): string {
  const branches = [...node.next].map(([character, inner]) => escapeToken(character) + below(inner, character))
  if (node.ends) branches.push(isLatin(last) ? '(?![A-Za-z0-9])' : '')
  return branches.length === 1 ? (branches[0] as string) : `(?:${branches.join('|')})`
}

/**
 * An alternation of words, the longest that matches first. Latin words must stand alone; CJK words may stand inside a run
 * of text. Words that begin alike share their beginning: a list of a thousand words is tried at once, not one by one.
 */
function alternation(words: Iterable<string>): string {
  const all = [...words].filter((word) => word !== '')
  const latin = trieOf(all.filter((word) => isLatin(word[0])))
  const other = trieOf(all.filter((word) => !isLatin(word[0])))
  const parts = [
    ...(latin.next.size > 0 ? [`(?<![A-Za-z0-9])${below(latin, '')}`] : []),
    ...(other.next.size > 0 ? [below(other, '')] : []),
  ]
  return parts.length > 0 ? `(?:${parts.join('|')})` : '(?:(?!))'
}

export const normalizeWord = (text: string) => text.normalize('NFKC').toLowerCase().trim().replace(/\s+/g, ' ')

/** Compiles a table on first use. Throws if one word stands for two concepts. */
export function compileWords<Concept extends string>(table: WordTable<Concept>): Vocabulary<Concept> {
  let byWord: Map<string, Concept> | undefined
  let pattern: RegExp | undefined
  const words = () => {
    if (byWord) return byWord
    const found = new Map<string, Concept>()
    for (const concept of Object.keys(table) as Concept[])
      for (const word of Object.values(table[concept]).flat()) {
        const key = normalizeWord(word)
        const other = found.get(key)
        if (other && other !== concept) throw new Error(`lexicon: "${word}" stands for both ${other} and ${concept}`)
        found.set(key, concept)
      }
    byWord = found
    return found
  }
  return {
    find(text) {
      pattern ??= new RegExp(alternation(words().keys()), 'gi')
      return [...text.matchAll(pattern)].map((match) => ({
        start: match.index,
        end: match.index + match[0].length,
        word: match[0],
        concept: words().get(normalizeWord(match[0])) as Concept,
      }))
    },
    get: (text) => words().get(normalizeWord(text)),
    source(...concepts) {
      const chosen = [...words()].filter(([, concept]) => concepts.includes(concept)).map(([word]) => word)
      return alternation(chosen)
    },
  }
}

/** Tests whether a text begins with one of the words (`opening`), or holds one anywhere. */
export function compileTest(table: Words, where: 'opening' | 'anywhere'): { test(text: string): boolean } {
  let pattern: RegExp | undefined
  return {
    test(text) {
      pattern ??= new RegExp(`${where === 'opening' ? '^\\s*' : ''}${alternation(Object.values(table).flat())}`, 'i')
      return pattern.test(text)
    },
  }
}
