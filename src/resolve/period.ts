import type { HeaderValue } from '../extract/header.ts'
import { type Place, within } from '../extract/places.ts'
import type { Lexicon, Property } from '../lexicon/index.ts'
import type { Week } from '../schema/index.ts'
import { addDays, isoWeek, isoWeekSpan } from '../text/civil.ts'
import { type DateMatch, type DateOrder, findDates, type PartialDate, resolveDate, resolveSpan } from '../text/dates.ts'
import type { PlainText } from '../text/plain.ts'
import {
  findWeek,
  lastDayOfWeek,
  type WeekMatch,
  type WeekScheme,
  weekNumberOf,
  weekNumberSchemes,
  weekYear,
} from '../text/weeks.ts'

/** Where a report may say when it is, best first. */
export interface PeriodSources {
  titles: readonly PlainText[]
  fileName: string | null
  values: readonly HeaderValue[]
  /** Labels of periods above and before, nearest first: `## 2022`, `四月`. */
  around: readonly string[]
  /** Order of day and month in this file. */
  order: DateOrder | null
}

export interface Period {
  date: string | null
  week: Week | null
  createdAt: string | null
  /** The report's own date could be read in two ways: as written. */
  ambiguous: string | null
  /** Where it says so; a name of a file is no place. */
  places: Record<'date' | 'week' | 'createdAt', Place>
}

const YEAR = /(?<!\d)(20\d{2}|19\d{2})(?!\d)/

/** Words that may say when it is, and where they stand. */
type Written = Pick<HeaderValue, 'value' | 'place'>

interface Finding {
  text: Written
  date: DateMatch | null
  week: WeekMatch | null
}

const read = (text: string, order: DateOrder | null, lexicon: Lexicon): Omit<Finding, 'text'> => ({
  date:
    findDates(text.replaceAll('→', '~'), { lexicon, reference: null, spans: true, order }).find(
      ({ precision }) => precision !== 'weekday',
    ) ?? null,
  week: findWeek(text, lexicon),
})

/** The first year that any of the texts names. */
function yearIn(texts: readonly string[]): number | null {
  for (const text of texts) {
    const match = YEAR.exec(text)
    if (match) return Number(match[1])
    const compact = /(?<!\d)(20\d{2})[01]\d[0-3]\d(?!\d)/.exec(text)
    if (compact) return Number(compact[1])
  }
  return null
}

/** Whether a text tells the year of what stands below it. */
export const namesYear = (text: string): boolean => yearIn([text]) !== null

const dayOf = (partial: PartialDate, year: number | null): PartialDate => ({
  ...partial,
  year: partial.year ?? year,
  hour: null,
  minute: null,
})

/** Both ends of a span; a year that is not written is `year` for the last day. */
function spanOf({ first, last }: DateMatch, year: number | null): { start: string; end: string } | null {
  if (!last) {
    const day = resolveDate(dayOf(first, year), null)
    return day === null ? null : { start: day, end: day }
  }
  const rollover = first.year !== null && first.month > last.month ? 1 : 0
  const span = resolveSpan(
    { first: dayOf(first, null), last: dayOf(last, first.year === null ? year : first.year + rollover) },
    null,
  )
  return span.end === null ? null : { start: span.start ?? span.end, end: span.end }
}

/** The last day of a numbered week: by the user's rule, else a Sunday by the ISO rule, which needs no other evidence. */
function lastDayOf(number: number, year: number, numbering: WeekScheme | null): string | null {
  if (numbering) return lastDayOfWeek(numbering, number, year)
  if (number < 1 || number > 53) return null
  return isoWeekSpan(`${year}-W${String(number).padStart(2, '0')}`).end
}

/** Date, week and creation time of a report, by what it says of itself (schema.md, Report). `numbering` is the user's own. */
export function readPeriod(sources: PeriodSources, lexicon: Lexicon, numbering: WeekScheme | null = null): Period {
  const of = (...wanted: Property[]) => sources.values.filter(({ property }) => wanted.includes(property))
  const created = of('created')[0]
  const createdMatch = created ? findDates(created.value, { lexicon, reference: null })[0] : undefined
  const createdAt = createdMatch ? resolveDate(createdMatch.first, null) : null
  const texts: Written[] = [
    ...sources.titles.map((title) => ({ value: title.text, place: title })),
    ...of('title'),
    ...(sources.fileName ? [{ value: sources.fileName, place: null }] : []),
    ...of('period', 'week'),
    ...of('date'),
  ]
  const findings = texts.map((text): Finding => ({ text, ...read(text.value, sources.order, lexicon) }))
  const years = [...texts.map(({ value }) => value), ...sources.around, ...(createdAt ? [createdAt] : [])]
  const year = yearIn(years)
  const named = findings.find((finding) => finding.week) ?? bareWeek(of('week'))
  const dated = findings.filter((finding) => finding.date)
  const source = dated.find(({ date }) => spanOf(date as DateMatch, year) !== null)
  const span = source ? spanOf(source.date as DateMatch, year) : null
  const written = dated.map(({ date }) => date as DateMatch).find((date) => date.last)
  const writtenSpan = written ? spanOf(written, span ? Number(span.end.slice(0, 4)) : year) : null
  const week = named?.week ?? null
  const date = span?.end ?? weekAlone(week, year, numbering)
  const ambiguous = dated.find(({ date: match }) => match?.ambiguous)?.date?.text ?? null
  const weekPlace = named?.week && within(named.text.place, named.text.value, named.week)
  const datePlace = source?.date && within(source.text.place, source.text.value, source.date)
  return {
    date,
    week: weekOf(week, date, writtenSpan),
    createdAt,
    ambiguous,
    places: {
      date: datePlace ?? (source ? null : weekPlace),
      week: weekPlace ?? (named ? null : datePlace),
      createdAt: created && createdMatch && within(created.place, created.value, createdMatch),
    },
  }
}

/** `Semana: 21`: the number alone, where the key says that it is a week. */
function bareWeek(values: readonly Written[]): { week: WeekMatch; text: Written } | null {
  for (const text of values) {
    const [before, label] = /^\s*(\d{1,2})(?![\d./年月-])/.exec(text.value) ?? []
    const number = Number(label)
    if (before && label && number >= 1 && number <= 53) {
      const [start, end] = [before.length - label.length, before.length]
      return { week: { start, end, label, number, year: null, iso: null }, text }
    }
  }
  return null
}

function weekAlone(week: WeekMatch | null, year: number | null, numbering: WeekScheme | null): string | null {
  if (week?.iso) return isoWeekSpan(week.iso).end
  const known = week?.year ?? year
  return week?.number && known ? lastDayOf(week.number, known, numbering) : null
}

function weekOf(week: WeekMatch | null, date: string | null, span: { start: string; end: string } | null): Week | null {
  if (!week && !date) return null
  const iso = week?.iso ?? (date ? isoWeek(date) : null)
  const ends = span ?? (iso ? isoWeekSpan(iso) : { start: null, end: null })
  const year = week?.number ? (week.year ?? (date ? weekYear(week.number, date) : null)) : null
  return {
    label: week?.label ?? null,
    number: week?.number ?? null,
    year: year ?? (iso ? Number(iso.slice(0, 4)) : null),
    iso,
    start: ends.start,
    end: ends.end,
  }
}

/**
 * Whether no common way of numbering weeks, nor a week before or after, explains the number for the date. Where the user
 * says how weeks are numbered, only that counts, and only the week of the date.
 */
export function weekDisagrees({ date, week }: Period, numbering: WeekScheme | null = null): boolean {
  if (!date || !week?.number) return false
  if (numbering) return weekNumberOf(numbering, date) !== week.number
  return [date, addDays(date, -7), addDays(date, 7)].every(
    (day) => weekNumberSchemes(week.number as number, day).length === 0,
  )
}

/** The last part of a path, without its ending. */
export const fileNameOf = (path: string) => (path.split(/[\\/!]/).at(-1) ?? '').replace(/\.\w{1,10}$/, '')
