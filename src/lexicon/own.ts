import type { Status } from '../schema/index.ts'
import type { Field } from './fields.ts'
import type { Role } from './roles.ts'
import type { StatusCue } from './status-cues.ts'
import type { UnitKind } from './units.ts'
import type { Words, WordTable } from './words.ts'

type Lists<Concept extends string> = Readonly<Partial<Record<Concept, readonly string[] | undefined>>>

/** Words that the user adds to the lexicon, per concept. */
export interface OwnWords {
  /** Labels of sections, without brackets, numbering and closing colon: each has its role wherever it is the whole label. */
  roles?: Lists<Role> | undefined
  statuses?: Lists<Status> | undefined
  fields?: Lists<Field> | undefined
  units?: Lists<UnitKind> | undefined
  people?: readonly string[] | undefined
}

/** How a word of state is told inside a sentence. */
const CUE_OF: Readonly<Partial<Record<Status, StatusCue>>> = {
  'in-progress': 'ongoing',
  done: 'live',
  delayed: 'late',
  blocked: 'hold',
  cancelled: 'drop',
}

/** The user's words of state as cues. */
export function ownCues(statuses: OwnWords['statuses'] = {}): Lists<StatusCue> {
  const cues: Partial<Record<StatusCue, readonly string[]>> = {}
  for (const [status, words] of Object.entries(statuses)) {
    const cue = CUE_OF[status as Status]
    if (cue && words) cues[cue] = words
  }
  return cues
}

/** A table with the user's words beside its own. */
export function withOwn<Concept extends string>(table: WordTable<Concept>, own?: Lists<Concept>): WordTable<Concept> {
  const added: Record<Concept, Words> = { ...table }
  for (const concept of Object.keys(own ?? {}) as Concept[]) {
    const user = own?.[concept]
    if (user) added[concept] = { ...table[concept], user }
  }
  return added
}
