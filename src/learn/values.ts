import type { Field, Lexicon } from '../lexicon/index.ts'
import { isPersonName, splitPeople } from '../text/people.ts'
import { type Evidence, part } from './evidence.ts'

const MOST_OF = 0.8
/** Fewer values could all be so by chance. */
const FEWEST = 3

/** What all values under one label are tells what it says. */
const VALUES: readonly { field: Field; words: string; test(value: string, lexicon: Lexicon): boolean }[] = [
  {
    field: 'owner',
    words: 'names of people',
    test: (value, lexicon) => splitPeople(value).every((name) => isPersonName(name, lexicon)),
  },
  {
    field: 'status',
    words: 'words of state',
    test: (value, lexicon) => lexicon.statuses.get(value) !== undefined,
  },
]
const SURE = 0.8

/** What the values under a label and its last word say. */
export function fieldEvidence(label: string, values: readonly string[], lexicon: Lexicon): Evidence<Field>[] {
  const told = values.filter((value) => value !== '')
  const evidence: Evidence<Field>[] = VALUES.flatMap(({ field, words, test }) => {
    const number = told.filter((value) => test(value, lexicon)).length
    if (told.length < FEWEST || number < told.length * MOST_OF) return []
    return [{ role: field, strength: SURE, reason: `${part(number, told.length, 'values')} are ${words}` }]
  })
  const last = lexicon.fields.find(label).at(-1)
  if (last && last.end === label.length && last.word.length > 1)
    evidence.push({ role: last.concept, strength: 0.6, reason: `its label ends in \`${last.word}\`` })
  return evidence
}
