import type { Field, Lexicon, Role } from '../lexicon/index.ts'
import { normalizeWord } from '../lexicon/index.ts'
import type { Section } from '../outline/section.ts'
import { addTally, noTally, type Tally } from './content.ts'
import { conclude, type Evidence, type Suggestion } from './evidence.ts'
import { fieldEvidence, unknownFields } from './fields.ts'
import { TOLD_BY_CONTENT, type ToldRole } from './kinds.ts'
import { type Order, orderOf, placeEvidence, type Seat, seatOf } from './places.ts'
import { unplacedHeadings } from './unplaced.ts'
import { wordEvidence } from './words.ts'

export interface LabelPlace {
  path: string
  /** 1-based. */
  line: number
}

/** A heading or label that could not be placed, in all reports together. */
export interface Unplaced {
  kind: 'heading' | 'field'
  /** Without brackets, numbering and closing colon. */
  label: string
  count: number
  /** In how many reports. */
  reports: number
  places: LabelPlace[]
  suggestion: Suggestion | null
}

interface Seen {
  kind: Unplaced['kind']
  label: string
  places: LabelPlace[]
  reports: Set<number>
  lexicon: Lexicon
  /** Every one was taken for work by what stands below it. */
  guessed: boolean
  tally: Tally
  seats: Seat[]
  values: string[]
}

/** What an archive holds that could not be placed: reports are added one by one, and asked for at the end. */
export interface Survey {
  readonly reports: number
  add(path: string, root: Section, lexicon: Lexicon): void
  /** The most frequent first, then by label. */
  unplaced(): Unplaced[]
}

/** Labels of lines say the same of several things, else they are names. */
const FEWEST_LINES = 3
/** A section that was taken for work is worth a question where its label comes back and something speaks against work. */
const FEWEST_GUESSED = 3
/** From this confidence on a suggestion is good enough to be written into the config without a look. */
export const CONFIDENT = 0.75

export function createSurvey(): Survey {
  const seen = new Map<string, Seen>()
  const orders: Order[] = []
  const see = (kind: Seen['kind'], label: string, place: LabelPlace, lexicon: Lexicon): Seen => {
    const key = `${kind} ${normalizeWord(label)}`
    const known = seen.get(key)
    const one = known ?? {
      kind,
      label,
      places: [],
      reports: new Set(),
      lexicon,
      guessed: true,
      tally: noTally(),
      seats: [],
      values: [],
    }
    if (!known) seen.set(key, one)
    one.places.push(place)
    one.reports.add(orders.length)
    return one
  }
  return {
    get reports() {
      return orders.length
    },
    add(path, root, lexicon) {
      const order = orderOf(root)
      orders.push(order)
      for (const { label, line, guessed, tally } of unplacedHeadings(root, lexicon)) {
        const one = see('heading', label, { path, line }, lexicon)
        one.guessed &&= guessed
        addTally(one.tally, tally)
        one.seats.push(seatOf(line, order))
      }
      for (const { label, value, line } of unknownFields(root, lexicon))
        see('field', label, { path, line }, lexicon).values.push(value)
    },
    unplaced: () =>
      [...seen.values()]
        .map((one) => ({ one, found: judged(one, orders) }))
        .filter(({ one, found }) => isWorthTelling(one, found))
        .map(({ found }) => found)
        .sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1)),
  }
}

function judged(one: Seen, orders: readonly Order[]): Unplaced {
  const { kind, label, places, reports } = one
  const suggestion = kind === 'field' ? ofField(one) : ofHeading(one, orders)
  return { kind, label, count: places.length, reports: reports.size, places, suggestion }
}

function isWorthTelling(one: Seen, { suggestion, count, reports }: Unplaced): boolean {
  if (one.kind === 'field') return count >= FEWEST_LINES
  if (!one.guessed) return true
  return reports >= FEWEST_GUESSED && suggestion !== null && suggestion.confidence >= CONFIDENT
}

const ofField = ({ label, values, lexicon }: Seen): Suggestion | null =>
  conclude<Field>('fields', fieldEvidence(label, values, lexicon))

function ofHeading(one: Seen, orders: readonly Order[]): Suggestion | null {
  const evidence = [
    ...wordEvidence(one.label, one.lexicon),
    ...contentEvidence(one),
    ...placeEvidence(one.seats, orders),
  ]
  const suggestion = conclude<Role>('roles', evidence)
  return one.guessed && suggestion?.concept === 'progress' ? null : suggestion
}

/** How sure content alone makes: a time and a fault say more than a word for a plan. */
const STRENGTH: Readonly<Record<ToldRole, number>> = {
  incidents: 0.7,
  metrics: 0.6,
  reference: 0.6,
  goals: 0.55,
  risks: 0.5,
}
const FEWEST_THINGS = 2
const MOST_OF = 0.6
/** The same in several reports is surer. */
const SEVERAL = 3
const SURER = 0.15

function contentEvidence({ tally: { things, like }, reports }: Seen): Evidence[] {
  if (things < FEWEST_THINGS) return []
  const shares = (Object.keys(like) as ToldRole[]).filter((role) => like[role] >= things * MOST_OF)
  return shares.map((role) => ({
    role,
    strength: STRENGTH[role] + (reports.size >= SEVERAL ? SURER : 0),
    reason: `${like[role]} of ${things} things below it read like ${TOLD_BY_CONTENT[role]}`,
  }))
}
