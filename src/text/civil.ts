/** Arithmetic on civil dates ('YYYY-MM-DD') in the proleptic Gregorian calendar; no clock, no zone. */

const two = (value: number) => String(value).padStart(2, '0')

/** 'YYYY-MM-DD' of a year (0–9999), month (1–12) and day; the parts are not checked. */
export const civil = (year: number, month: number, day: number): string =>
  `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`

const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/** The last day (28–31) of a month (1–12). */
export const lastDayOfMonth = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31

/** Whether the three whole numbers name a day of the calendar, years 0–9999. */
export const isValid = (year: number, month: number, day: number): boolean =>
  Number.isInteger(year) &&
  Number.isInteger(month) &&
  Number.isInteger(day) &&
  year >= 0 &&
  year <= 9999 &&
  month >= 1 &&
  month <= 12 &&
  day >= 1 &&
  day <= lastDayOfMonth(year, month)

/** Days since 1970-01-01. */
const toSerial = (date: string): number =>
  serialOf(Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10)))

/** The same of a year, month and day. After H. Hinnant, chrono-compatible low-level date algorithms, `days_from_civil`. */
function serialOf(y: number, month: number, day: number): number {
  const year = month <= 2 ? y - 1 : y
  const era = Math.floor(year / 400)
  const yearOfEra = year - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146097 + dayOfEra - 719468
}

/** The inverse of `toSerial`. After H. Hinnant, `civil_from_days`. */
function fromSerial(serial: number): string {
  const days = serial + 719468
  const era = Math.floor(days / 146097)
  const dayOfEra = days - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shifted = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shifted < 10 ? shifted + 3 : shifted - 9
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1
  return civil(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
}

/** The date `n` days later (earlier where `n` is negative). A clock time after the date is ignored. */
export const addDays = (date: string, n: number): string => fromSerial(toSerial(date) + n)

/** Days from `a` to `b`; negative where `b` is earlier. */
export const daysBetween = (a: string, b: string): number => toSerial(b) - toSerial(a)

/** Days from a date to the one of a year, month and day. */
export const daysUntil = (date: string, year: number, month: number, day: number): number =>
  serialOf(year, month, day) - toSerial(date)

/** Day of the week, 1 = Monday … 7 = Sunday. */
export const weekday = (date: string): number => ((((toSerial(date) + 3) % 7) + 7) % 7) + 1

/** The ISO 8601 week of a date: '2023-W35'. Its year is that of the week's Thursday. */
export function isoWeek(date: string): string {
  const thursday = addDays(date, 4 - weekday(date))
  const year = thursday.slice(0, 4)
  return `${year}-W${two(Math.floor(daysBetween(`${year}-01-01`, thursday) / 7) + 1)}`
}

/** Monday and Sunday of an ISO week such as '2023-W35'. Throws RangeError if that year has no such week. */
export function isoWeekSpan(week: string): { start: string; end: string } {
  const parts = /^(\d{4})-W(\d{2})$/.exec(week)
  const fourth = `${parts?.[1] ?? '0000'}-01-04`
  const start = addDays(fourth, 1 - weekday(fourth) + 7 * (Number(parts?.[2]) - 1))
  if (!parts || isoWeek(start) !== week) throw new RangeError(`no ISO week: ${week}`)
  return { start, end: addDays(start, 6) }
}
