import type { Direction, Lexicon } from '../lexicon/index.ts'

/** A bound written before or behind a number: `目标≤300ms`, `98%以上`. `低于` may say that it was missed. */
const AT_MOST = /[<＜≤≦]|不超过|不高于|不多于|以内|以下|\b(?:at most|no more than)\b/i
const AT_LEAST = /(?<![-=])[>＞≥≧]|不低于|不少于|以上|\b(?:at least|no less than)\b/i

/**
 * Which way a measure should go: as its aim is written (`< 12 件`), else by what its name says (`耗时`), where that is
 * known; null elsewhere. Of several words in a name the last one is its head. `clause` is all that was written of it.
 */
export function directionOf(name: string, clause: string, lexicon: Lexicon): Direction | null {
  const [most, least] = [AT_MOST.test(clause), AT_LEAST.test(clause)]
  if (most !== least) return most ? 'lower' : 'higher'
  return lexicon.directions.find(name).at(-1)?.concept ?? null
}

/** Whether a value reaches its aim; null where it is not known which way it should go. */
export function isMet(value: number, target: number, direction: Direction | null): boolean | null {
  if (value === target) return true
  return direction && (direction === 'higher' ? value > target : value < target)
}
