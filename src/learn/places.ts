import type { Role } from '../lexicon/index.ts'
import { type Section, sectionsOf } from '../outline/section.ts'
import type { Evidence } from './evidence.ts'
import { holdsKinds } from './labels.ts'

/** Roles that a report has in an order of its own. */
const MAIN: ReadonlySet<Role> = new Set(['progress', 'goals', 'metrics', 'incidents', 'risks', 'reflection', 'summary'])

/** A section that has a role which the one above it has not, or stands among some; by more than its neighbours. */
interface Part {
  readonly role: Role
  readonly line: number
  /** Its label says so. */
  readonly read: boolean
}

/** The parts of one report. */
export interface Order {
  /** By their lines. */
  readonly parts: readonly Part[]
  /** The roles that labels name. */
  readonly named: ReadonlySet<Role>
}

export function orderOf(root: Section): Order {
  const mixed = new Set([...sectionsOf(root)].filter(holdsKinds))
  const parts = [...sectionsOf(root)].flatMap(({ form, role, cause, reading, parent, label, line }) => {
    if (!label || !role || !MAIN.has(role) || cause?.rule === 'neighbours') return []
    const below = parent?.label && parent.role === role
    return below && !(form === 'heading' && mixed.has(parent)) ? [] : [{ role, line, read: reading !== null }]
  })
  return { parts, named: new Set(parts.flatMap(({ role, read }) => (read ? [role] : []))) }
}

/** What stands around a label in its report. */
export interface Seat {
  readonly before: Role | null
  readonly after: Role | null
  /** The roles that labels name in the report. */
  readonly named: ReadonlySet<Role>
}

export function seatOf(line: number, { parts, named }: Order): Seat {
  let [low, high] = [0, parts.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((parts[middle] as Part).line < line) low = middle + 1
    else high = middle
  }
  const next = parts[low]?.line === line ? low + 1 : low
  return { before: parts[low - 1]?.role ?? null, after: parts[next]?.role ?? null, named }
}

/** How many reports have each role between two others. */
export type Customs = ReadonlyMap<string, ReadonlyMap<Role, number>>

const between = (before: Role | null, after: Role | null) => `${before} ${after}`

export function customsOf(orders: readonly Order[]): Customs {
  const customs = new Map<string, Map<Role, number>>()
  for (const { parts } of orders) {
    for (const [i, { role, read }] of parts.entries()) {
      if (!read) continue
      const key = between(parts[i - 1]?.role ?? null, parts[i + 1]?.role ?? null)
      const counts = customs.get(key) ?? new Map<Role, number>()
      customs.set(key, counts.set(role, (counts.get(role) ?? 0) + 1))
    }
  }
  return customs
}

/** Fewer reports show no custom. */
const FEWEST = 3
const MOST_OF = 0.75

/** A label stands where other reports have a role that its own reports lack. */
export function placeEvidence(seats: readonly Seat[], customs: Customs): Evidence[] {
  const [first] = seats
  if (!first || seats.length < FEWEST) return []
  const { before, after } = first
  const same = seats.filter((seat) => seat.before === before && seat.after === after)
  if (same.length < seats.length * MOST_OF || (before === null && after === null)) return []
  const counts = [...(customs.get(between(before, after)) ?? [])]
  const [best, second] = counts
    .filter(([role]) => !seats.some(({ named }) => named.has(role)))
    .sort((a, b) => b[1] - a[1])
  if (!best || best[1] < FEWEST || (second && second[1] * 2 > best[1])) return []
  const [role, number] = best
  const where = before ? `after ${before}` : `before ${after}`
  return [{ role, strength: 0.5, reason: `stands ${where}, where ${number} other reports have ${role}` }]
}

/** A label stands after the work, in reports that name no plan: nearly every report has one. */
export function planEvidence(seats: readonly Seat[]): Evidence[] {
  const fits = seats.filter(
    ({ before, after, named }) => before !== null && after !== 'progress' && !named.has('goals'),
  )
  if (fits.length < FEWEST || fits.length < seats.length * MOST_OF) return []
  return [
    { role: 'goals', strength: 0.45, reason: `stands after the work of ${fits.length} reports that name no plan` },
  ]
}
