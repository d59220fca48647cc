import { fc, test } from '@fast-check/vitest'
import {
  addDays as addDaysOracle,
  differenceInCalendarDays,
  format,
  getISODay,
  getISOWeek,
  getISOWeekYear,
  lastDayOfMonth as lastOracle,
} from 'date-fns'
import { describe, expect, test as plain } from 'vitest'
import {
  addDays,
  civil,
  daysBetween,
  isoWeek,
  isoWeekSpan,
  isValid,
  lastDayOfMonth,
  weekday,
} from '../../src/text/civil.ts'
import { resolveDate } from '../../src/text/dates.ts'

const noon = (date: string) => {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  return new Date(year, month - 1, day, 12)
}
const anyDate = fc
  .integer({ min: -150_000, max: 150_000 })
  .map((n) => format(addDaysOracle(new Date(2000, 0, 1, 12), n), 'yyyy-MM-dd'))

describe('civil dates against date-fns', () => {
  test.prop([anyDate, fc.integer({ min: -5000, max: 5000 })])('addDays', (date, n) => {
    expect(addDays(date, n)).toBe(format(addDaysOracle(noon(date), n), 'yyyy-MM-dd'))
    expect(addDays(addDays(date, n), -n)).toBe(date)
  })
  test.prop([anyDate, anyDate])('daysBetween', (a, b) => {
    expect(daysBetween(a, b)).toBe(differenceInCalendarDays(noon(b), noon(a)))
    expect(addDays(a, daysBetween(a, b))).toBe(b)
  })
  test.prop([anyDate])('weekday', (date) => {
    expect(weekday(date)).toBe(getISODay(noon(date)))
  })
  test.prop([anyDate])('isoWeek and isoWeekSpan', (date) => {
    const week = `${getISOWeekYear(noon(date))}-W${String(getISOWeek(noon(date))).padStart(2, '0')}`
    expect(isoWeek(date)).toBe(week)
    const { start, end } = isoWeekSpan(week)
    expect([weekday(start), weekday(end), daysBetween(start, end)]).toEqual([1, 7, 6])
    expect(start <= date && date <= end).toBe(true)
  })
  test.prop([fc.integer({ min: 1600, max: 2400 }), fc.integer({ min: 1, max: 12 })])(
    'lastDayOfMonth',
    (year, month) => {
      expect(lastDayOfMonth(year, month)).toBe(lastOracle(new Date(year, month - 1, 1)).getDate())
      expect(isValid(year, month, lastDayOfMonth(year, month))).toBe(true)
      expect(isValid(year, month, lastDayOfMonth(year, month) + 1)).toBe(false)
    },
  )
})

describe('a date without a year takes the nearest', () => {
  test.prop([anyDate, fc.integer({ min: -180, max: 180 })])('within half a year of the reference', (reference, n) => {
    const date = addDays(reference, n)
    const [, month = 0, day = 0] = date.split('-').map(Number)
    fc.pre(!(month === 2 && day === 29))
    expect(resolveDate({ year: null, month, day, hour: null, minute: null }, reference)).toBe(date)
  })
  plain.each([
    ['12/29 in early January', 12, 29, '2024-01-05', '2023-12-29'],
    ['1/3 in late December', 1, 3, '2023-12-29', '2024-01-03'],
    ['2/29 beside a leap year', 2, 29, '2023-12-29', '2024-02-29'],
    ['2/29 where no year near has it', 2, 29, '2022-06-01', null],
    ['no reference', 9, 1, null, null],
  ])('%s', (_, month, day, reference, expected) => {
    expect(resolveDate({ year: null, month, day, hour: null, minute: null }, reference)).toBe(expected)
  })
})

describe('borders', () => {
  plain.each([
    [2023, 2, 29],
    [1900, 2, 29],
    [2023, 13, 1],
    [2023, 0, 1],
    [2023, 1, 0],
    [2023, 4, 31],
    [2023.5, 1, 1],
  ])('%d-%d-%d is no day', (year, month, day) => {
    expect(isValid(year, month, day)).toBe(false)
  })
  plain.each(['2023-W53', '2023-W00', '2023W05', '2023-W5'])('%s is no ISO week', (week) => {
    expect(() => isoWeekSpan(week)).toThrow(RangeError)
  })
  plain('years are four digits', () => {
    expect(civil(7, 3, 1)).toBe('0007-03-01')
    expect(addDays('0001-01-01', -1)).toBe('0000-12-31')
  })
})
