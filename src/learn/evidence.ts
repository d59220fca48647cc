import type { Field, Role } from '../lexicon/index.ts'

/** Something that speaks for a role. */
export interface Evidence<Concept extends string = Role> {
  role: Concept
  /** From 0 to 1: how sure one could be by this alone. */
  strength: number
  reason: string
}

export interface Suggestion {
  /** The table of the config that the label belongs into. */
  table: 'roles' | 'fields'
  concept: Role | Field
  /** From 0 to 1. */
  confidence: number
  reasons: string[]
}

/** From this confidence on a suggestion is good enough to be written into the config without a look. */
export const CONFIDENT = 0.75
/** Suggestions below are not told. */
const LEAST = 0.5
/** The second best may have this part of the best; else the two contradict each other. */
const MOST_DOUBT = 0.5

/** What the evidence says together; null where it is weak or contradicts itself. */
export function conclude<Concept extends Role | Field>(
  table: Suggestion['table'],
  evidence: readonly Evidence<Concept>[],
): Suggestion | null {
  const doubts = new Map<Concept, number>()
  for (const { role, strength } of evidence) doubts.set(role, (doubts.get(role) ?? 1) * (1 - strength))
  const [best, second] = [...doubts]
    .map(([concept, doubt]) => ({ concept, sure: 1 - doubt }))
    .sort((a, b) => b.sure - a.sure)
  if (!best || best.sure < LEAST || (second && second.sure > best.sure * MOST_DOUBT)) return null
  const reasons = evidence.filter(({ role }) => role === best.concept).map(({ reason }) => reason)
  return { table, concept: best.concept, confidence: Math.round(best.sure * 100) / 100, reasons }
}

/** `all 8 things`, `7 of the 8 things`. */
export const part = (number: number, all: number, things: string): string =>
  number === all ? `all ${all} ${things}` : `${number} of the ${all} ${things}`
