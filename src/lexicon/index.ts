export { codeAt } from './code-at.ts'
export { type Cues, compileLexicon, isTraditional, type Lexicon, tableOf } from './compile.ts'
export type { DateWord } from './date-words.ts'
export type { Direction } from './directions.ts'
export type { Field } from './fields.ts'
export type { HeadingWord } from './headings.ts'
export type { IncidentWord } from './incident-words.ts'
export type { MeasureWord } from './measures.ts'
export { decimalCommaWords } from './number-words.ts'
export type { OwnWords } from './own.ts'
export type { PeopleWord } from './people.ts'
export type { Property } from './properties.ts'
export { remembered } from './remembered.ts'
export { rememberedFor } from './remembered-for.ts'
export { ROLES, type Role } from './roles.ts'
export type { StatusCue } from './status-cues.ts'
export { EXCLUSIVE, type TableName, tables } from './tables.ts'
export type { UnitKind } from './units.ts'
export { ROLE_OF, type VocabularyRow, vocabulary } from './vocabulary.ts'
export {
  LANGUAGES,
  type Language,
  normalizeWord,
  REST,
  type Vocabulary,
  type WordMatch,
  type Words,
  type WordTable,
} from './words.ts'
