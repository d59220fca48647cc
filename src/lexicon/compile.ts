import type { Status } from '../schema/index.ts'
import { absence } from './absence.ts'
import { type DateWord, dateWords } from './date-words.ts'
import { type Field, fields } from './fields.ts'
import { type HeadingWord, headings } from './headings.ts'
import { type IncidentWord, incidentWords } from './incident-words.ts'
import { type MeasureWord, measures } from './measures.ts'
import { type PeopleWord, people } from './people.ts'
import { type Property, properties } from './properties.ts'
import { type StatusCue, statusCues } from './status-cues.ts'
import { statuses } from './statuses.ts'
import { type UnitKind, units } from './units.ts'
import { workVerbs } from './work-verbs.ts'
import { compileTest, compileWords, type Vocabulary, type WordTable } from './words.ts'

/** A vocabulary of its own for each concept: where one word may stand for several (待 is planned and open). */
export type Cues<Concept extends string> = Readonly<Record<Concept, Vocabulary<Concept>>>

/** Every vocabulary of the parser, compiled on first use. */
export interface Lexicon {
  absence: { test(text: string): boolean }
  headings: Vocabulary<HeadingWord>
  properties: Vocabulary<Property>
  workVerbs: { test(text: string): boolean }
  statuses: Vocabulary<Status>
  statusCues: Cues<StatusCue>
  people: Cues<PeopleWord>
  incidentWords: Cues<IncidentWord>
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
    statusCues: compileEach(statusCues),
    people: compileEach(people),
    incidentWords: compileEach(incidentWords),
    fields: compileWords(fields),
    measures: compileWords(measures),
    units: compileWords(units),
    dateWords: compileWords(dateWords),
  }
}

function compileEach<Concept extends string>(table: WordTable<Concept>): Cues<Concept> {
  const compiled = (Object.keys(table) as Concept[]).map((concept) => [
    concept,
    compileWords({ [concept]: table[concept] } as WordTable<Concept>),
  ])
  return Object.fromEntries(compiled) as Cues<Concept>
}
