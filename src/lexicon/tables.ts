import { absence } from './absence.ts'
import { dateWords } from './date-words.ts'
import { directions } from './directions.ts'
import { editing } from './editing.ts'
import { fields } from './fields.ts'
import { headings } from './headings.ts'
import { incidentWords } from './incident-words.ts'
import { measures } from './measures.ts'
import { people } from './people.ts'
import { properties } from './properties.ts'
import { statusCues } from './status-cues.ts'
import { statuses } from './statuses.ts'
import { units } from './units.ts'
import { workVerbs } from './work-verbs.ts'

/** Every table of words as it is written by hand, by its name. */
export const tables = {
  headings,
  statuses,
  fields,
  units,
  properties,
  statusCues,
  incidentWords,
  people,
  measures,
  dateWords,
  directions,
  editing,
  workVerbs: { workVerbs },
  absence: { absence },
}

export type TableName = keyof typeof tables

/** Tables in which a word stands for one concept only. In the others each concept is looked up by itself. */
export const EXCLUSIVE = [
  'headings',
  'statuses',
  'fields',
  'units',
  'properties',
  'measures',
  'dateWords',
  'directions',
] as const satisfies readonly TableName[]
