import type { Status } from '../schema/index.ts'
import { absence } from './absence.ts'
import { type DateWord, dateWords } from './date-words.ts'
import { type Field, fields } from './fields.ts'
import { type HeadingWord, headings } from './headings.ts'
import { type MeasureWord, measures } from './measures.ts'
import { type Property, properties } from './properties.ts'
import { statuses } from './statuses.ts'
import { type UnitKind, units } from './units.ts'
import { workVerbs } from './work-verbs.ts'
import { compileTest, compileWords, type Vocabulary } from './words.ts'

/** Every vocabulary of the parser, compiled on first use. */
export interface Lexicon {
  absence: { test(text: string): boolean }
  headings: Vocabulary<HeadingWord>
  properties: Vocabulary<Property>
  workVerbs: { test(text: string): boolean }
  statuses: Vocabulary<Status>
  fields: Vocabulary<Field>
  measures: Vocabulary<MeasureWord>
  units: Vocabulary<UnitKind>
  dateWords: Vocabulary<DateWord>
}

export function compileLexicon(): Lexicon {
  return {
    absence: compileTest(absence, 'opening'),
    headings: compileWords(headings),
    properties: compileWords(properties),
    workVerbs: compileTest(workVerbs, 'anywhere'),
    statuses: compileWords(statuses),
    fields: compileWords(fields),
    measures: compileWords(measures),
    units: compileWords(units),
    dateWords: compileWords(dateWords),
  }
}
