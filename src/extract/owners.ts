import type { Section } from '../outline/section.ts'
import { holds } from '../text/characters.ts'
import { flatMap } from '../text/flat-map.ts'
import { findOwners, findPeople, type OwnersFound } from '../text/people.ts'
import { cut, type PlainText } from '../text/plain.ts'
import type { Context } from './context.ts'
import type { Labelled } from './fields.ts'
import { type Place, personLabel } from './places.ts'

/** People responsible, and where each is named. */
export interface Owners {
  owners: string[]
  places: Place[]
}

/** The people that a text names as responsible for it; the ranges hold the marks around them, too. */
export function ownersIn(text: PlainText, { document }: Context): Owners & Pick<OwnersFound, 'ranges'> {
  const { owners, places, ranges } = findOwners(text.text, document.lexicon)
  return { owners, ranges, places: places.map(({ start, end }) => [text, start, end]) }
}

/** The people of a list, such as a cell. */
export function peopleIn(text: PlainText): Owners {
  const people = findPeople(text.text)
  return {
    owners: people.map((person) => person.text),
    places: people.map(({ start, end }) => [text, start, end]),
  }
}

/** The people in the labelled lines below a thing. */
export const peopleBelow = (labels: readonly (Labelled | null)[]): Owners =>
  together(...flatMap(labels, (label) => (label?.field === 'owner' ? [peopleIn(label.value)] : [])))

/** All of them, each once. */
export function together(...named: readonly Owners[]): Owners {
  const all: Owners = { owners: [], places: [] }
  for (const { owners, places } of named)
    for (const [index, owner] of owners.entries()) {
      if (all.owners.includes(owner)) continue
      all.owners.push(owner)
      all.places.push(places[index])
    }
  return all
}

const NOBODY: Owners = { owners: [], places: [] }

/** The person whose section it is, or who is named in brackets behind a module, where nobody else is. */
export function orPerson(named: Owners | null, section: Section, context: Context): Owners {
  if (named && named.owners.length > 0) return named
  if (section.person !== null) return { owners: [section.person], places: [personLabel(section)] }
  return leadOf(section, context)
}

/** The lead of a module, and where in its label the brackets with nothing but the lead begin. */
type Lead = Owners & { bracket: number | null }

const leads = new WeakMap<Section, Lead>()

/** `程式（阿凱）` */
export function leadOf(section: Section, context: Context): Lead {
  const known = leads.get(section)
  if (known) return known
  const lead = readLead(section, context)
  leads.set(section, lead)
  return lead
}

function readLead({ form, reading, label }: Section, context: Context): Lead {
  const nobody = { ...NOBODY, bracket: null }
  const closing = form === 'heading' && !reading && label ? /[（(][^（()）]{2,40}[)）]\s*$/.exec(label.text) : null
  if (!label || !closing) return nobody
  const { owners, places, ranges } = ownersIn(label, context)
  if (owners.length === 0 || ranges.some(({ start }) => start < closing.index)) return nobody
  const rest = cut(label, ranges).text.slice(closing.index)
  return { owners, places, bracket: holds(rest, 'letter', 'number') ? null : closing.index }
}
