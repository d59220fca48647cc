import type { Role } from '../lexicon/index.ts'
import { type Section, sectionsOf } from '../outline/section.ts'
import type { Evidence } from './evidence.ts'

/** Roles that a report has in an order of its own. */
const MAIN: ReadonlySet<Role> = new Set(['progress', 'goals', 'metrics', 'incidents', 'risks', 'reflection', 'summary'])

/** The sections of one report that have a role, in order; neighbours of one role count once. */
export interface Order {
  readonly roles: readonly { readonly role: Role; readonly line: number }[]
}

export function orderOf(root: Section): Order {
  const roles: { role: Role; line: number }[] = []
  for (const section of sectionsOf(root)) {
    const { role, reading, parent, line } = section
    if (!reading || !role || !MAIN.has(role) || parent?.role === role || roles.at(-1)?.role === role) continue
    roles.push({ role, line })
  }
  return { roles }
}

/** The role of the section before a line, and whether each role is missing in the report. */
export interface Seat {
  before: Role | null
  after: Role | null
  has: ReadonlySet<Role>
}

export function seatOf(line: number, { roles }: Order): Seat {
  const next = roles.findIndex((one) => one.line > line)
  const at = next < 0 ? roles.length : next
  return {
    before: roles[at - 1]?.role ?? null,
    after: roles[at]?.role ?? null,
    has: new Set(roles.map(({ role }) => role)),
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
  for (const { roles } of orders)
    for (const [i, { role }] of roles.entries()) {
      const fits = (roles[i - 1]?.role ?? null) === before && (roles[i + 1]?.role ?? null) === after
      if (fits && !seats.some((seat) => seat.has.has(role))) counts.set(role, (counts.get(role) ?? 0) + 1)
    }
  const [best, second] = [...counts].sort((a, b) => b[1] - a[1])
  if (!best || best[1] < FEWEST || (second && second[1] * 2 > best[1])) return []
  const [role, number] = best
  const where = before ? `after ${before}` : `before ${after}`
  return [{ role, strength: 0.5, reason: `stands ${where}, where ${number} other reports have ${role}` }]
}
