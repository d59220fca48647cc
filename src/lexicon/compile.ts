import type { Status } from '../schema/index.ts'
import { type DateWord, dateWords } from './date-words.ts'
import { type Field, fields } from './fields.ts'
import { type MeasureWord, measures } from './measures.ts'
import { statuses } from './statuses.ts'
import { type UnitKind, units } from './units.ts'
import { compileWords, type Vocabulary } from './words.ts'

/** Every vocabulary of the parser, compiled on first use. */
export interface Lexicon {
  statuses: Vocabulary<Status>
  fields: Vocabulary<Field>
  measures: Vocabulary<MeasureWord>
  units: Vocabulary<UnitKind>
  dateWords: Vocabulary<DateWord>
}

export function compileLexicon(): Lexicon {
  return {
    statuses: compileWords(statuses),
    fields: compileWords(fields),
    measures: compileWords(measures),
    units: compileWords(units),
    dateWords: compileWords(dateWords),
  }
}
