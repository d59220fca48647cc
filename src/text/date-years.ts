import { addDays, civil, daysUntil, isValid } from './civil.ts'

/** A date as far as it is written. `year` is null where the text has none. */
export interface PartialDate {
  year: number | null
  month: number
  day: number
  hour: number | null
  minute: number | null
}

/** The year that puts month and day nearest to the reference ('YYYY-MM-DD'); null if they name no day near it. */
export function nearestYear(month: number, day: number, reference: string): number | null {
  const year = Number(reference.slice(0, 4))
  let nearest: number | null = null
  let least = Number.POSITIVE_INFINITY
  for (const candidate of [year, year - 1, year + 1]) {
    if (!isValid(candidate, month, day)) continue
    const distance = Math.abs(daysUntil(reference, candidate, month, day))
    if (distance >= least) continue
    nearest = candidate
    least = distance
  }
  return nearest
}

/**
 * 'YYYY-MM-DD', or 'YYYY-MM-DDTHH:MM' where a time is given. A missing year is the one nearest to the reference, so
 * `12/29` in a report of 2024-01-05 is 2023-12-29. Null where no year can be known or no such day exists.
 */
export function resolveDate(partial: PartialDate, reference: string | null): string | null {
  const { month, day, hour, minute } = partial
  const year = partial.year ?? (reference === null ? null : nearestYear(month, day, reference))
  if (year === null || !isValid(year, month, day)) return null
  const date = civil(year, month, day)
  if (hour === null) return date
  const clock = `${String(hour % 24).padStart(2, '0')}:${String(minute ?? 0).padStart(2, '0')}`
  return `${hour === 24 ? addDays(date, 1) : date}T${clock}`
}

/** Both ends of a span (`last` null for a single day). They never run backwards: `12.28-1.3` begins in the old year. */
export function resolveSpan(
  { first, last }: { first: PartialDate; last: PartialDate | null },
  reference: string | null,
): { start: string | null; end: string | null } {
  const end = last && resolveDate(last, reference)
  if (!last || !end || first.year !== null) return { start: resolveDate(first, reference), end }
  const year = Number(end.slice(0, 4)) - (first.month > last.month ? 1 : 0)
  return { start: resolveDate({ ...first, year }, reference), end }
}
