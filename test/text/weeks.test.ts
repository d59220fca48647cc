import { getISOWeek, getWeek } from 'date-fns'
import { describe, expect, test } from 'vitest'
import { compileLexicon } from '../../src/lexicon/index.ts'
import { addDays, isoWeek } from '../../src/text/civil.ts'
import { findWeek, weekNumberOf, weekNumberSchemes, weekYear } from '../../src/text/weeks.ts'
import cases from './weeks.json' with { type: 'json' }

const lexicon = compileLexicon()

const days: string[] = []
for (let day = '2015-01-01'; day <= '2035-12-31'; day = addDays(day, 1)) days.push(day)
const local = (day: string) => new Date(`${day}T12:00:00`)

describe('weeks in a text', () => {
  test.each(cases as unknown as [string, object | null][])('%s', (input, expected) => {
    const week = findWeek(input, lexicon)
    if (week) expect(input.slice(week.start, week.end)).toBe(week.label)
    const { start: _, end: __, ...rest } = week ?? { start: 0, end: 0 }
    expect(week && rest, input).toEqual(expected)
  })
})

describe('numbers of weeks, every day of 2015–2035', () => {
  test('iso', () => {
    for (const day of days) expect(weekNumberOf('iso', day), day).toBe(getISOWeek(local(day)))
  })

  test.each([
    ['cldr-monday', 'excel-2', 1],
    ['cldr-sunday', 'excel-1', 0],
  ] as const)('%s and %s', (calendar, excel, weekStartsOn) => {
    for (const day of days) {
      const number = getWeek(local(day), { weekStartsOn, firstWeekContainsDate: 1 })
      expect(weekNumberOf(calendar, day), day).toBe(number)
      // Excel starts again on January 1 only: the last days of December stay in the week after the one before
      const turned = number === 1 && day.slice(5, 7) === '12'
      const before = getWeek(local(addDays(day, -7)), { weekStartsOn, firstWeekContainsDate: 1 })
      expect(weekNumberOf(excel, day), day).toBe(turned ? before + 1 : number)
    }
  })

  test('the year of an ISO week', () => {
    for (const day of days) expect(weekYear(weekNumberOf('iso', day), day), day).toBe(Number(isoWeek(day).slice(0, 4)))
  })
})

describe('schemes', () => {
  test.each([
    [36, '2023-09-01', ['excel-2', 'cldr-monday']],
    [35, '2023-09-01', ['iso', 'excel-1', 'cldr-sunday']],
    [34, '2023-09-01', []],
    [53, '2024-12-31', ['excel-2', 'excel-1']],
    [1, '2024-12-31', ['iso', 'cldr-monday', 'cldr-sunday']],
    [52, '2023-01-01', ['iso']],
  ])('%d for %s', (number, date, expected) => {
    expect(weekNumberSchemes(number, date)).toEqual(expected)
  })

  test.each([
    [52, '2023-01-01', 2022],
    [1, '2024-12-31', 2025],
    [53, '2024-12-31', 2024],
    [36, '2023-09-01', 2023],
    [1, '2024-01-05', 2024],
  ])('week %d at %s counts in %d', (number, date, expected) => {
    expect(weekYear(number, date)).toBe(expected)
  })
})
