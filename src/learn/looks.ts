import type { Role } from '../lexicon/index.ts'
import type { Look, Tally } from './content.ts'
import { type Evidence, part } from './evidence.ts'

interface Telling {
  look: Look
  role: Role
  /** How sure it makes by itself. */
  strength: number
  words: string
}

/** What looks tell: a time and a fault say more than a word for a plan. */
const TELLING: readonly Telling[] = [
  { look: 'failure', role: 'incidents', strength: 0.7, words: 'tell of a failure and its time' },
  { look: 'figure', role: 'metrics', strength: 0.6, words: 'are figures' },
  { look: 'link', role: 'reference', strength: 0.6, words: 'are links' },
  { look: 'plan', role: 'goals', strength: 0.5, words: 'are to be done and have not begun' },
  { look: 'open', role: 'goals', strength: 0.2, words: 'tell no state' },
  { look: 'problem', role: 'risks', strength: 0.5, words: 'tell of a problem' },
]

const FEWEST_THINGS = 2
const MOST_OF = 0.6
/** The same in several reports is surer. */
const SEVERAL = 3
const SURER = 0.15

/** What the things below a label in all reports say of it. */
export function lookEvidence(tally: Tally, reports: number): Evidence[] {
  const { things } = tally
  if (things < FEWEST_THINGS) return []
  const told = TELLING.filter(({ look }) => tally[look] >= things * MOST_OF)
  const planned = told.some(({ look }) => look === 'plan')
  return told
    .filter(({ look }) => !planned || look !== 'open')
    .map(({ look, role, strength, words }) => ({
      role,
      strength: strength + (reports >= SEVERAL ? SURER : 0),
      reason: `${part(tally[look], things, 'things')} below it ${words}`,
    }))
}
