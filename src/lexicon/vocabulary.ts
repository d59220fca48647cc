import { tableOf } from './compile.ts'
import type { HeadingWord } from './headings.ts'
import { type OwnWords, withOwn } from './own.ts'
import { ROLES, type Role } from './roles.ts'
import { type TableName, tables } from './tables.ts'
import { LANGUAGES, type Language, type WordTable } from './words.ts'

/** The words of one concept in one language, or the user's own. */
export interface VocabularyRow {
  table: TableName | 'roles'
  concept: string
  /** The role of a section whose label is one of the words; null for words that give none by themselves, and in other tables. */
  role: Role | null
  /** Null for the user's own words. */
  language: Language | null
  user: boolean
  words: readonly string[]
}

/** What a label that is one word of each concept makes of its section; a test holds it against the code that reads roles. */
export const ROLE_OF: Readonly<Record<HeadingWord, Role | null>> = {
  this: 'progress',
  next: 'goals',
  last: 'progress',
  plan: 'goals',
  work: 'progress',
  done: 'progress',
  doing: 'progress',
  undone: 'progress',
  unstarted: 'progress',
  stuck: 'progress',
  metrics: 'metrics',
  incident: 'incidents',
  risk: 'risks',
  reflection: 'reflection',
  summary: 'summary',
  daily: 'daily',
  reference: 'reference',
  meta: 'meta',
  rest: 'neutral',
  filler: null,
}

/** Every word of the lexicon and of the user, concept by concept. */
export function vocabulary(own: OwnWords = {}): VocabularyRow[] {
  const names = Object.keys(tables) as TableName[]
  const roles = Object.fromEntries(ROLES.map((role) => [role, {}])) as WordTable<Role>
  const taught = rowsOf('roles', withOwn(roles, own.roles), (concept) => concept as Role)
  return [
    ...taught,
    ...names.flatMap((name) => {
      const table =
        name === 'statuses' || name === 'fields' || name === 'units'
          ? withOwn<string>(tableOf(name), own[name])
          : tableOf(name)
      const role = (concept: string) => (name === 'headings' ? ROLE_OF[concept as HeadingWord] : null)
      const all = name === 'people' ? { ...table, known: { user: own.people ?? [] } } : table
      return rowsOf(name, all, role)
    }),
  ]
}

function rowsOf(
  table: VocabularyRow['table'],
  words: WordTable<string>,
  roleOf: (concept: string) => Role | null,
): VocabularyRow[] {
  return Object.entries(words).flatMap(([concept, byLanguage]) =>
    [...LANGUAGES, 'user' as const]
      .map((key) => ({ key, list: [...new Set(byLanguage[key] ?? [])].filter(Boolean) }))
      .filter(({ list }) => list.length > 0)
      .map(({ key, list }) => ({
        table,
        concept,
        role: roleOf(concept),
        language: key === 'user' ? null : key,
        user: key === 'user',
        words: list,
      })),
  )
}
