import { type Field, type Lexicon, normalizeWord, type Role } from '../lexicon/index.ts'
import type { Section } from '../outline/section.ts'
import { unknownColumns } from './columns.ts'
import { addTally, noTally, type Tally } from './content.ts'
import { conclude, type Suggestion } from './evidence.ts'
import { unknownLines } from './fields.ts'
import { type Reading, unplacedLabels } from './labels.ts'
import { lookEvidence } from './looks.ts'
import {
  type Customs,
  customsOf,
  type Order,
  orderOf,
  placeEvidence,
  planEvidence,
  type Seat,
  seatOf,
} from './places.ts'
import { fieldEvidence } from './values.ts'
import { wordEvidence } from './words.ts'

export interface LabelPlace {
  path: string
  /** 1-based. */
  line: number
}

/** A heading or label that could not be placed, in all reports together. */
export interface Unplaced {
  /** Over a section, before the value on a line, or over the values of a table's column. */
  kind: 'heading' | 'line' | 'column'
  /** Without brackets, numbering and closing colon. */
  label: string
  count: number
  /** In how many reports. */
  reports: number
  places: LabelPlace[]
  /** Null where there is no reason for any. */
  suggestion: Suggestion | null
}

interface Seen {
  kind: Unplaced['kind']
  label: string
  places: LabelPlace[]
  reports: Set<number>
  lexicon: Lexicon
  readings: Set<Reading>
  tally: Tally
  seats: Seat[]
  values: string[]
}

/** The reports of one file, as `readReports` gives them. */
export interface SurveyedFile {
  readonly document: { readonly lexicon: Lexicon }
  readonly readings: readonly { readonly report: { readonly date: string | null }; readonly root: Section }[]
}

/** What an archive holds that could not be placed: files are added one by one, and asked for at the end. */
export interface Survey {
  /** How many reports were added. */
  readonly reports: number
  add(path: string, file: SurveyedFile): void
  /** The most frequent first, then by label. */
  unplaced(): Unplaced[]
}

export function createSurvey(): Survey {
  const seen = new Map<string, Seen>()
  const orders: Order[] = []
  const see = (kind: Seen['kind'], label: string, place: LabelPlace, lexicon: Lexicon): Seen => {
    const key = `${kind} ${normalizeWord(label)}`
    const one = seen.get(key) ?? newlySeen(kind, label, lexicon)
    seen.set(key, one)
    one.places.push(place)
    one.reports.add(orders.length)
    return one
  }
  return {
    get reports() {
      return orders.length
    },
    add(path, { document: { lexicon }, readings }) {
      for (const { report, root } of readings) {
        const order = orderOf(root)
        orders.push(order)
        for (const { label, line, reading, tally } of unplacedLabels(root, { lexicon, date: report.date })) {
          const one = see('heading', label, { path, line }, lexicon)
          one.readings.add(reading)
          addTally(one.tally, tally)
          one.seats.push(seatOf(line, order))
        }
        for (const { label, values, line } of unknownLines(root, lexicon))
          see('line', label, { path, line }, lexicon).values.push(...values)
        for (const { label, values, line } of unknownColumns(root, lexicon))
          see('column', label, { path, line }, lexicon).values.push(...values)
      }
    },
    unplaced() {
      const customs = customsOf(orders)
      return [...seen.values()]
        .map((one) => ({ one, found: judged(one, customs) }))
        .filter(({ one, found }) => isWorthTelling(one, found))
        .map(({ found }) => found)
        .sort((a, b) => b.count - a.count || compare(a.label, b.label) || compare(a.kind, b.kind))
    },
  }
}

const newlySeen = (kind: Seen['kind'], label: string, lexicon: Lexicon): Seen => ({
  kind,
  label,
  places: [],
  reports: new Set(),
  lexicon,
  readings: new Set(),
  tally: noTally(),
  seats: [],
  values: [],
})

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

function judged(one: Seen, customs: Customs): Unplaced {
  const { kind, label, places, reports } = one
  const suggestion = kind === 'heading' ? ofHeading(one, customs) : ofField(one)
  return { kind, label, count: places.length, reports: reports.size, places, suggestion }
}

/** Labels that come back so often say the same of several things; others are names. */
const FEWEST = 3

/**
 * What names no kind of section is told at once; a label inside one only where it comes back; what was taken for work only
 * where something speaks against that.
 */
function isWorthTelling({ kind, readings }: Seen, { suggestion, count, reports }: Unplaced): boolean {
  if (kind !== 'heading') return count >= FEWEST
  if (readings.has('unread')) return true
  if (readings.has('guessed')) return reports >= FEWEST && suggestion !== null && suggestion.concept !== 'progress'
  return (readings.has('neighbour') ? reports : count) >= FEWEST
}

const ofField = ({ label, values, lexicon }: Seen): Suggestion | null =>
  conclude<Field>('fields', fieldEvidence(label, values, lexicon))

/** A plan is a list. */
const MOST_OF = 0.6

/** A label inside something says nothing by its place; one that was taken for work has words that mislead. */
function ofHeading({ label, lexicon, tally, reports, seats, readings }: Seen, customs: Customs): Suggestion | null {
  const looks = lookEvidence(tally, reports.size)
  const inside = readings.has('aside') || readings.has('repeated')
  const maybePlan = tally.listed >= tally.things * MOST_OF && looks.every(({ role }) => role === 'goals')
  return conclude<Role>('roles', [
    ...(readings.has('guessed') ? [] : wordEvidence(label, lexicon)),
    ...looks,
    ...(inside ? [] : placeEvidence(seats, customs)),
    ...(maybePlan && !inside ? planEvidence(seats) : []),
  ])
}
