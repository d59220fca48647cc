import type { Lexicon, Property } from '../lexicon/index.ts'
import type { Week } from '../schema/index.ts'
import { addDays, isoWeek, isoWeekSpan } from '../text/civil.ts'
import { type DateMatch, findDates, type PartialDate, resolveDate } from '../text/dates.ts'
import { findWeek, type WeekMatch, weekNumberSchemes, weekYear } from '../text/weeks.ts'

/** Where a report may say when it is, best first. */
export interface PeriodSources {
  titles: readonly string[]
  fileName: string | null
  values: readonly { property: Property; value: string }[]
  /** Labels of periods above and before, nearest first: `## 2022`, `四月`. */
  around: readonly string[]
}

export interface Period {
  date: string | null
  week: Week | null
  createdAt: string | null
}

const YEAR = /(?<!\d)(20\d{2}|19\d{2})(?!\d)/

interface Finding {
  date: DateMatch | null
  week: WeekMatch | null
}

const read = (text: string, lexicon: Lexicon): Finding => ({
  date: findDates(text, { lexicon, reference: null, spans: true }).find(({ precision }) => precision !== 'weekday') ?? null,
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

const civil = (partial: PartialDate, year: number | null): string | null => {
  const known = partial.year ?? year
  return known === null ? null : (resolveDate({ ...partial, year: known, hour: null, minute: null }, null)?.slice(0, 10) ?? null)
}

/** Both ends of a span; the first end takes the year that puts it before the last. */
function spanOf(match: DateMatch, year: number | null): { start: string; end: string } | null {
  const end = civil(match.last ?? match.first, year ?? match.first.year)
  if (!end) return null
  const first = civil(match.first, match.first.year ?? Number(end.slice(0, 4)))
  if (!first) return { start: end, end }
  if (first <= end) return { start: first, end }
  return { start: civil({ ...match.first, year: null }, Number(end.slice(0, 4)) - 1) ?? end, end }
}

/** The Sunday of a numbered week: by the ISO rule, the only one that needs no other evidence. */
function sundayOf(number: number, year: number): string | null {
  if (number < 1 || number > 53) return null
  return isoWeekSpan(`${year}-W${String(number).padStart(2, '0')}`).end
}

/** Date, week and creation time of a report, by what it says of itself (schema.md, Report). */
export function readPeriod(sources: PeriodSources, lexicon: Lexicon): Period {
  const of = (...wanted: Property[]) => sources.values.filter(({ property }) => wanted.includes(property)).map(({ value }) => value)
  const created = of('created')[0]
  const createdMatch = created ? findDates(created, { lexicon, reference: null })[0] : undefined
  const createdAt = createdMatch ? resolveDate(createdMatch.first, null) : null
  const texts = [...sources.titles, ...of('title'), ...(sources.fileName ? [sources.fileName] : []), ...of('period', 'week'), ...of('date')]
  const findings = texts.map((text) => read(text, lexicon))
  const year = yearIn([...texts, ...sources.around, ...(createdAt ? [createdAt] : [])])
  const week = findings.find((finding) => finding.week)?.week ?? null
  const dated = findings.filter((finding) => finding.date)
  const span = dated.map(({ date }) => spanOf(date as DateMatch, year)).find((found) => found !== null) ?? null
  const written = dated.map(({ date }) => date as DateMatch).find((date) => date.last)
  const writtenSpan = written ? spanOf(written, span ? Number(span.end.slice(0, 4)) : year) : null
  const date = span?.end ?? weekAlone(week, year)
  return { date, week: weekOf(week, date, writtenSpan), createdAt }
}

function weekAlone(week: WeekMatch | null, year: number | null): string | null {
  if (week?.iso) return isoWeekSpan(week.iso).end
  const known = week?.year ?? year
  return week?.number && known ? sundayOf(week.number, known) : null
}

function weekOf(week: WeekMatch | null, date: string | null, span: { start: string; end: string } | null): Week | null {
  if (!week && !date) return null
  const iso = week?.iso ?? (date ? isoWeek(date) : null)
  const ends = span ?? (iso ? isoWeekSpan(iso) : { start: null, end: null })
  const year = week?.number ? (week.year ?? (date ? weekYear(week.number, date) : null)) : null
  return { label: week?.label ?? null, number: week?.number ?? null, year: year ?? (iso ? Number(iso.slice(0, 4)) : null), iso, start: ends.start, end: ends.end }
}

/** Whether no common way of numbering weeks, nor a week before or after, explains the number for the date. */
export function weekDisagrees({ date, week }: Period): boolean {
  if (!date || !week?.number) return false
  return [date, addDays(date, -7), addDays(date, 7)].every((day) => weekNumberSchemes(week.number as number, day).length === 0)
}
