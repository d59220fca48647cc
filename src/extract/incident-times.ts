import type { Lexicon } from '../lexicon/index.ts'
import { addDays } from '../text/civil.ts'
import { clauses } from '../text/clauses.ts'
import { type DateMatch, findClockTimes, findDates, resolveDate } from '../text/dates.ts'
import { incidentStatus } from '../text/incident-text.ts'
import type { PlainText } from '../text/plain.ts'
import type { Context } from './context.ts'
import type { Place } from './places.ts'

/** A moment that a text names: `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM`, and where it stands; UTF-16 offsets, end excluded. */
export interface Moment {
  at: string
  start: number
  end: number
}

/** `21:05–21:50`: what stands between the ends of a span. */
const RANGE = /^\s*(?:[A-Z]{2,4}\s*)?(?:[-–—~～〜至到]|to|until|till|a|hasta(?: las)?|から|부터)\s*$/
/** `次日 10:30` */
const NEXT_DAY =
  /(?:次日|第二天|翌日|隔天|隔日|翌朝|다음 ?날|(?:the )?(?:next|following) (?:day|morning)(?:,| at)?)\s?$/i
const MINUTES_A_DAY = 24 * 60

/** All moments with a clock time, in order; a bare clock time is on the day of the moment before it, or after midnight. */
export function momentsIn({ text }: PlainText, context: Context): Moment[] {
  const dates = findDates(text, context.dates)
  const full = dates.flatMap((match) => ends(match, context))
  const inside = (start: number) => dates.some((match) => start >= match.start && start < match.end)
  const clocks = findClockTimes(text).filter(({ start }) => !inside(start))
  const moments: Moment[] = [...full]
  for (const clock of clocks) {
    const before = full.filter(({ start }) => start < clock.start).at(-1) ?? full[0]
    if (!before) continue
    const next = NEXT_DAY.test(text.slice(Math.max(0, clock.start - 12), clock.start))
    const day = next ? addDays(before.at.slice(0, 10), 1) : before.at
    moments.push({ at: clockAfter(clock, day), start: clock.start, end: clock.end })
  }
  return moments.sort((a, b) => a.start - b.start)
}

/** A clock time on the day of a moment before it, or after midnight where it is earlier. */
function clockAfter({ hour, minute }: { hour: number; minute: number }, before: string): string {
  const time = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
  const day = before.slice(0, 10)
  const early = before.length > 10 && time < before.slice(11)
  return `${early ? addDays(day, 1) : day}T${time}`
}

function ends(match: DateMatch, { reference }: Context): Moment[] {
  if (match.precision === 'month-end') return []
  return [match.first, match.last]
    .filter((part) => part !== null)
    .map((part) => resolveDate(part, reference))
    .filter((at) => at !== null)
    .map((at) => ({ at, start: match.start, end: match.end }))
}

export function minutesBetween(from: string, to: string): number | null {
  if (from.length <= 10 || to.length <= 10) return null
  const minutes = (at: string) =>
    (Date.UTC(+at.slice(0, 4), +at.slice(5, 7) - 1, +at.slice(8, 10), +at.slice(11, 13), +at.slice(14, 16)) / 60000) | 0
  const difference = minutes(to) - minutes(from)
  return difference >= 0 && difference < 31 * MINUTES_A_DAY ? difference : null
}

/** When service was back, and where it says so. */
export interface Recovery {
  at: string
  place: Place
}

/** The last moment whose clause, or the one after it, tells of a recovery. */
export function recovery(
  whole: PlainText,
  moments: readonly Moment[],
  occurred: Moment | undefined,
  context: Context,
): Recovery | null {
  const { lexicon } = context.document
  const { text } = whole
  const parts = clauses(text)
  const later = moments.filter(
    (moment) => moment !== occurred && moment.at.length > 10 && (!occurred || moment.at >= occurred.at),
  )
  for (const moment of [...later].reverse()) {
    const index = parts.findIndex(({ start, end }) => moment.start >= start && moment.start < end)
    const around = parts.slice(index, index + 2)
    const told = around.some((clause) => incidentStatus(clause.text, lexicon) === 'resolved')
    if (told || (occurred && RANGE.test(text.slice(occurred.end, moment.start))))
      return { at: moment.at, place: [whole, moment.start, moment.end] }
  }
  return null
}

/** How far behind a date its clock time may stand: `6/19(수) 10:32`, `5 de junio de 10:15`. */
const CLOCK_REACH = 8

/** The same for the first end of a span of times: `On Tuesday the API was down from 14:20 to 16:05`. */
const SPAN_REACH = 160

/** How far behind a time its recovery may be told. */
const REACH = 16

export function withClock(
  first: Moment | undefined,
  moments: readonly Moment[],
  text: string,
  lexicon: Lexicon,
): Moment | undefined {
  if (!first || first.at.length > 10) return first
  const next = moments.find(({ start }) => start >= first.end)
  if (!next || next.at.length <= 10 || !next.at.startsWith(first.at)) return first
  const last = moments.find(({ start }) => start >= next.end)
  const spans = last !== undefined && RANGE.test(text.slice(next.end, last.start))
  // The day stands in the title, the time below it.
  const below =
    !text.slice(0, first.start).includes('\n') &&
    text.slice(first.end, next.start).includes('\n') &&
    incidentStatus(text.slice(next.end, next.end + REACH), lexicon) !== 'resolved'
  return below || next.start - first.end <= (spans ? SPAN_REACH : CLOCK_REACH) ? next : first
}

/** Where the moments stand, zones included; both ends of a span and what joins them are one. */
export function dateRanges(text: string, moments: readonly Moment[]): { start: number; end: number }[] {
  const ranges: { start: number; end: number }[] = []
  for (const { start, end } of moments) {
    const zoned = /^\s*(?:UTC|CST|GMT)/.test(text.slice(end, end + ZONE)) ? end + 4 : end
    const before = ranges.at(-1)
    if (before && before.end <= start && RANGE.test(text.slice(before.end, start))) before.end = zoned
    else ranges.push({ start, end: zoned })
  }
  return ranges
}

const ZONE = 8

/** The moment in a `resolved` cell: a date and time, or a clock time on the day of the occurrence or after midnight. */
export function lastMoment(text: PlainText, occurred: Moment, context: Context): Recovery | null {
  const own = momentsIn(text, context).at(-1)
  if (own) return { at: own.at, place: [text, own.start, own.end] }
  const clock = findClockTimes(text.text).at(-1)
  if (!clock) return null
  return { at: clockAfter(clock, occurred.at), place: [text, clock.start, clock.end] }
}
