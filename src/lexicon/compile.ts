import type { Status } from '../schema/index.ts'
import { codeAt } from './code-at.ts'
import type { DateWord } from './date-words.ts'
import type { Direction } from './directions.ts'
import type { EditingWord } from './editing.ts'
import type { Field } from './fields.ts'
import type { HeadingWord } from './headings.ts'
import type { IncidentWord } from './incident-words.ts'
import type { MeasureWord } from './measures.ts'
import { type OwnWords, ownCues, withOwn } from './own.ts'
import type { PeopleWord } from './people.ts'
import type { Property } from './properties.ts'
import { ROLES, type Role } from './roles.ts'
import type { StatusCue } from './status-cues.ts'
import { type TableName, tables } from './tables.ts'
import { TRADITIONAL_ONLY, traditional } from './traditional.ts'
import type { UnitKind } from './units.ts'
import { compileEach, compileTest, compileWords, type Vocabulary, type WordTable } from './words.ts'

/** A vocabulary of its own for each concept: where one word may stand for several (待 is planned and open). */
export type Cues<Concept extends string> = Readonly<Record<Concept, Vocabulary<Concept>>>

/** Every vocabulary of the parser, compiled on first use. */
export interface Lexicon {
  absence: Vocabulary<'absence'>
  headings: Vocabulary<HeadingWord>
  /** Whole labels that the user's config gives a role. */
  roles: Vocabulary<Role>
  properties: Vocabulary<Property>
  workVerbs: { test(text: string): boolean }
  statuses: Vocabulary<Status>
  statusCues: Cues<StatusCue>
  people: Cues<PeopleWord | 'known'>
  incidentWords: Cues<IncidentWord>
  fields: Vocabulary<Field>
  measures: Vocabulary<MeasureWord>
  units: Vocabulary<UnitKind>
  dateWords: Vocabulary<DateWord>
  directions: Vocabulary<Direction>
  editing: Cues<EditingWord>
  /** Numbers of the text are written `1.234,5`, not `1,234.5`. */
  decimalComma: boolean
}

/** By the code of a unit; an expression with so many characters is ten times as slow. */
let traditionalOnly: Uint8Array | undefined

/** Whether a text has characters that only traditional words are written with. */
export function isTraditional(text: string): boolean {
  traditionalOnly ??= unitsOf(TRADITIONAL_ONLY)
  const { length } = text
  for (let i = 0; i < length; i++) if (traditionalOnly[codeAt(text, i)] === 1) return true
  return false
}

function unitsOf(text: string): Uint8Array {
  const units = new Uint8Array(0x10000)
  for (let i = 0; i < text.length; i++) units[text.charCodeAt(i)] = 1
  return units
}

/** A table by its name, with the traditional forms of its simplified words. */
export function tableOf<Name extends TableName>(name: Name): (typeof tables)[Name] {
  const table: Record<string, WordTable<string>[string]> = { ...tables[name] }
  for (const [concept, forms] of Object.entries(traditional[name] ?? {}))
    table[concept] = { ...table[concept], 'zh-Hant': [...(table[concept]?.['zh-Hant'] ?? []), ...forms.split('|')] }
  return table as (typeof tables)[Name]
}

const noLabels = Object.fromEntries(ROLES.map((role) => [role, {}])) as WordTable<Role>

/**
 * The vocabulary, with the user's own words where some are given. Texts without traditional characters do without the traditional words, which saves time.
 */
export function compileLexicon(own: OwnWords = {}, words: 'all' | 'without-traditional' = 'all'): Lexicon {
  const table: typeof tableOf = words === 'all' ? tableOf : (name) => tables[name]
  return {
    absence: compileWords(table('absence')),
    headings: compileWords(table('headings')),
    roles: compileWords(withOwn(noLabels, own.roles)),
    properties: compileWords(table('properties')),
    workVerbs: compileTest(table('workVerbs').workVerbs, 'anywhere'),
    statuses: compileWords(withOwn(table('statuses'), own.statuses)),
    statusCues: compileEach(withOwn(table('statusCues'), ownCues(own.statuses))),
    people: compileEach({ ...table('people'), known: { user: own.people ?? [] } }),
    incidentWords: compileEach(table('incidentWords')),
    fields: compileWords(withOwn(table('fields'), own.fields)),
    measures: compileWords(table('measures')),
    units: compileWords(withOwn(table('units'), own.units)),
    dateWords: compileWords(table('dateWords')),
    directions: compileWords(table('directions')),
    editing: compileEach(table('editing')),
    decimalComma: false,
  }
}
