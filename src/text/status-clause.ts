import type { Lexicon } from '../lexicon/index.ts'
import { AFTER_ANY, AFTER_PREDICATE, isLatin, type Plan, statusWords } from './status-words.ts'

/** What a word in a clause says of the state of the thing. */
export type Kind =
  | 'cancelled'
  | 'delayed'
  | 'blocked'
  | 'open'
  | 'not-started'
  | 'planned'
  | 'started'
  | 'ongoing'
  | 'whole'
  | 'step'
  | 'risk'
  | 'waiting'

/** Offsets in UTF-16 units, end excluded. */
export interface Signal {
  kind: Kind
  start: number
  end: number
}

/** What every reader of a clause needs. */
export interface Clause {
  text: string
  /** What stands before it in the whole text. */
  earlier: string
  /** Whether it holds the name of the thing. */
  opening: boolean
  planned: Plan | null
  lexicon: Lexicon
  /** The text before an offset, `reach` units of it. */
  before: (start: number, reach?: number) => string
  negated: (start: number) => boolean
  /** Whether a Latin word is a predicate and not an adjective before its noun; other words always are. */
  standsAlone: (start: number, end: number, word: string) => boolean
}

/** A clause made ready to be read; `opening` where it holds the name of the thing. */
export function clauseOf(text: string, earlier: string, opening: boolean, lexicon: Lexicon): Clause {
  const words = statusWords(lexicon)
  const before = (start: number, reach = 14) => text.slice(Math.max(0, start - reach), start)
  return {
    text,
    earlier,
    opening,
    planned: words.planOf(text),
    lexicon,
    before,
    negated: (start) => words.negates(before(start)),
    standsAlone: (start, end, word) =>
      !isLatin(word) ||
      (words.predicate(text.slice(0, start)) && AFTER_PREDICATE.test(text.slice(end))) ||
      AFTER_ANY.test(text.slice(end)),
  }
}
