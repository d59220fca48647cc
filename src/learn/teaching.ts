import type { Field, Role } from '../lexicon/index.ts'
import { CONFIDENT } from './evidence.ts'
import type { Unplaced } from './survey.ts'

/** The words of a config: `words` of `configSchema`. */
export interface Teaching {
  roles?: Partial<Record<Role, string[]>>
  fields?: Partial<Record<Field, string[]>>
}

/** The labels with a confident suggestion, as a config takes them; the most frequent first. */
export function teachingOf(unplaced: readonly Unplaced[]): Teaching {
  const teaching: Record<string, Record<string, string[]>> = {}
  for (const { label, suggestion } of unplaced) {
    if (!suggestion || suggestion.confidence < CONFIDENT) continue
    const { table, concept } = suggestion
    teaching[table] ??= {}
    teaching[table][concept] ??= []
    teaching[table][concept].push(label)
  }
  return teaching
}
