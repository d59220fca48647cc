import type { Role } from '../lexicon/index.ts'
import { type Section, sectionsOf } from '../outline/section.ts'
import type { Evidence } from './evidence.ts'

/** Roles that a report has in an order of its own. */
const MAIN: ReadonlySet<Role> = new Set(['progress', 'goals', 'metrics', 'incidents', 'risks', 'reflection', 'summary'])

/** A section that has a role which the one above it has not, by more than its neighbours. */
interface Part {
  readonly role: Role
  readonly line: number
  /** Its label says so. */
  readonly read: boolean
}

/** The parts of one report, in order. */
export type Order = readonly Part[]

export function orderOf(root: Section): Order {
  return [...sectionsOf(root)].flatMap(({ role, cause, reading, parent, label, line }) =>
    label && role && MAIN.has(role) && cause?.rule !== 'neighbours' && (parent?.role !== role || !parent.label)
      ? [{ role, line, read: reading !== null }]
      : [],
  )
}

/** What stands around a label in its report. */
export interface Seat {
  before: Role | null
  after: Role | null
  /** The roles that labels name in the report. */
  has: ReadonlySet<Role>
}

export function seatOf(line: number, order: Order): Seat {
  return {
    before: order.findLast((part) => part.line < line)?.role ?? null,
    after: order.find((part) => part.line > line)?.role ?? null,
    has: new Set(order.flatMap(({ role, read }) => (read ? [role] : []))),
  }
}

/** Fewer reports show no custom. */
const FEWEST = 3
const MOST_OF = 0.75

/** A label stands where other reports have a role that its own reports lack. */
export function placeEvidence(seats: readonly Seat[], orders: readonly Order[]): Evidence[] {
  const [first] = seats
  if (!first || seats.length < FEWEST) return []
  const { before, after } = first
  const same = seats.filter((seat) => seat.before === before && seat.after === after)
  if (same.length < seats.length * MOST_OF || (before === null && after === null)) return []
  const counts = new Map<Role, number>()
  for (const order of orders)
    for (const [i, { role, read }] of order.entries()) {
      const fits = (order[i - 1]?.role ?? null) === before && (order[i + 1]?.role ?? null) === after
      if (read && fits && !seats.some((seat) => seat.has.has(role))) counts.set(role, (counts.get(role) ?? 0) + 1)
    }
  const [best, second] = [...counts].sort((a, b) => b[1] - a[1])
  if (!best || best[1] < FEWEST || (second && second[1] * 2 > best[1])) return []
  const [role, number] = best
  const where = before ? `after ${before}` : `before ${after}`
  return [{ role, strength: 0.5, reason: `stands ${where}, where ${number} other reports have ${role}` }]
}

/** A label stands after the work, in reports that name no plan: nearly every report has one. */
export function planEvidence(seats: readonly Seat[]): Evidence[] {
  const fits = seats.filter(({ before, after, has }) => before !== null && after !== 'progress' && !has.has('goals'))
  if (fits.length < FEWEST || fits.length < seats.length * MOST_OF) return []
  return [
    { role: 'goals', strength: 0.45, reason: `stands after the work of ${fits.length} reports that name no plan` },
  ]
}
