import { type Field, normalizeWord, type Role } from '../lexicon/index.ts'
import { CONFIDENT } from './evidence.ts'
import type { Unplaced } from './survey.ts'

/** The words of a config: `words` of `configSchema`. */
export interface Teaching {
  roles?: Partial<Record<Role, string[]>>
  fields?: Partial<Record<Field, string[]>>
}

/** The labels with a confident suggestion, as a config takes them: each word once, the most frequent first. */
export function teachingOf(unplaced: readonly Unplaced[]): Teaching {
  const teaching: Record<string, Record<string, string[]>> = {}
  const taught = new Set<string>()
  for (const { label, suggestion } of unplaced) {
    if (!suggestion || suggestion.confidence < CONFIDENT) continue
    const { table, concept } = suggestion
    const word = `${table} ${normalizeWord(label)}`
    if (taught.has(word)) continue
    taught.add(word)
    teaching[table] ??= {}
    teaching[table][concept] ??= []
    teaching[table][concept].push(label)
  }
  return teaching
}
