import { REST, rememberedFor } from '../lexicon/index.ts'
import { addDays, daysBetween, isoWeek, weekday } from './civil.ts'
import { normalizeDates } from './date-normalize.ts'
import { flatMap } from './flat-map.ts'
import { allMatches } from './matches.ts'

/** A week named in a text; offsets in UTF-16 units, end excluded. */
export interface WeekMatch {
  start: number
  end: number
  /** As written: `第36周`. */
  label: string
  /** 1–53; null where it counts in a month (`9月第3周`). */
  number: number | null
  year: number | null
  /** Only if an ISO week is written out: `2026-W05`. */
  iso: string | null
}

const NUMERALS = '一二三四五六七八九'
const NUMBER = '(?<number>[0-5]?\\d|[一二三四五]?十[一二三四五六七八九]?|[一二三四五六七八九])'

function weekNumber(text: string): number {
  if (/^\d+$/.test(text)) return Number(text)
  if (!text.includes('十')) return NUMERALS.indexOf(text) + 1
  const [tens, ones] = text.split('十')
  return (tens ? NUMERALS.indexOf(tens) + 1 : 1) * 10 + (ones ? NUMERALS.indexOf(ones) + 1 : 0)
}

/** What stands in a text for `week` before a number, and for `周次` and `週目` after one. */
const SIGNS = { 'week-before': '\ue001', 'week-after': '\ue002' }
const YEAR = '(?<year>20\\d{2})'

/** A form, what every text with it holds, and whether words of one kind are signs in the text that it is for. */
interface Form {
  sign: RegExp
  form: RegExp
  words?: keyof typeof SIGNS
}

const FORMS: readonly Form[] = [
  { sign: /W\d/i, form: form(`(?<![\\w-])${YEAR}-?W(?<iso>[0-5]\\d)(?![\\dA-Za-z])`) },
  {
    sign: /주차|週目/,
    form: form(
      `(?:${YEAR} ?[年년]? ?)?(?<month>(?<!\\d)(?:1[0-2]|[1-9]) ?[月월]份? ?)?(?:第|제)? ?(?<![\\d.一二三四五六七八九十])${NUMBER} ?(?:주차|週目)`,
    ),
  },
  {
    sign: /第/,
    form: form(
      `(?:${YEAR} ?年?度? ?)?(?<month>(?<!\\d)(?:1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九]) ?月份? ?的?)?第 ?${NUMBER} ?(?:[周週](?!期|年|边|遭)|个?星期|${SIGNS['week-after']}${REST}*)`,
    ),
    words: 'week-after',
  },
  {
    sign: /[a-z]/i,
    form: form(
      `(?:(?<![\\w-])${YEAR}[ _-]?(?:年 ?)?)?${SIGNS['week-before']}${REST}*[ ._#-]{0,3}${NUMBER}(?![\\dA-Za-z.%/]|[:-]\\d)(?:, ?(?<laterYear>20\\d{2})(?!\\d))?`,
    ),
    words: 'week-before',
  },
  { sign: /周(?:周报|週報|工作|总结)/, form: form(`(?<![\\d.~-])(?!一 ?周)${NUMBER} ?周(?=周报|週報|工作|总结)`) },
]

function form(source: string): RegExp {
  return new RegExp(source, 'gi')
}

/**
 * The first week that the text names by its number: `第36周`, `第三周`, `Week 3`, `W07`, `2026-W05`, `3주차`,
 * `Semana 5`. Issue numbers (`第20期`) and sprints are none.
 */
export const findWeek = rememberedFor((text, lexicon): WeekMatch | null => {
  const normal = normalizeDates(text)
  if (!/[\d一二三四五六七八九十]/.test(normal)) return null
  const found = flatMap(FORMS, ({ sign, form, words }) => {
    if (!sign.test(normal)) return []
    const signed = words ? lexicon.dateWords.signed(normal, { [words]: SIGNS[words] }, 'after') : normal
    return allMatches(signed, form)
  })
  for (const match of found.sort((a, b) => a.index - b.index)) {
    const week = toWeek(match, text)
    if (week) return week
  }
  return null
})

function toWeek(match: RegExpMatchArray, text: string): WeekMatch | null {
  const { iso, number: written, year: before, laterYear, month } = match.groups as Record<string, string | undefined>
  const number = weekNumber(iso ?? written ?? '0')
  const year = before ?? laterYear
  if (number < 1 || number > 53) return null
  const start = (match.index ?? 0) + (match[0].length - match[0].trimStart().length)
  const end = (match.index ?? 0) + match[0].trimEnd().length
  return {
    start,
    end,
    label: text.slice(start, end),
    number: month === undefined ? number : null,
    year: year === undefined ? null : Number(year),
    iso: iso === undefined ? null : `${year}-W${iso}`,
  }
}

/**
 * How people count weeks.
 * - `iso`: ISO 8601, Monday first, week 1 holds January 4
 * - `excel-2`, `excel-1`: WEEKNUM(date, 2) and (date, 1), Monday and Sunday first; week 1 begins on January 1, every year ends with its own last week
 * - `cldr-monday`, `cldr-sunday`: the calendars of zh-CN and en-US; the week that holds January 1 is week 1 of the new year
 */
export type WeekScheme = 'iso' | 'excel-2' | 'excel-1' | 'cldr-monday' | 'cldr-sunday'

/** Weeks begun since the January 1 of the year, the week of that day counted; `first` is the first weekday, 1 or 7. */
function begun(date: string, year: number, first: 1 | 7): number {
  const newYear = `${String(year).padStart(4, '0')}-01-01`
  const lead = (weekday(newYear) - first + 7) % 7
  return Math.floor((daysBetween(newYear, date) + lead) / 7) + 1
}

/** Whether the next January 1 stands in the same week as the date. */
const inFirstWeekOfNext = (date: string, first: 1 | 7) => begun(date, Number(date.slice(0, 4)) + 1, first) === 1

/** The number of a date's week under one scheme. */
export function weekNumberOf(scheme: WeekScheme, date: string): number {
  if (scheme === 'iso') return Number(isoWeek(date).slice(6))
  const first = scheme === 'excel-1' || scheme === 'cldr-sunday' ? 7 : 1
  if (scheme.startsWith('cldr') && inFirstWeekOfNext(date, first)) return 1
  return begun(date, Number(date.slice(0, 4)), first)
}

/** The last day of week `number` under a scheme: a Saturday where weeks begin on Sunday, at the latest December 31 for Excel. Null where the year has no such week. */
export function lastDayOfWeek(scheme: WeekScheme, number: number, year: number): string | null {
  if (number < 1 || number > 54) return null
  for (let day = addDays(`${year}-01-01`, 7 * (number + 1)); day >= `${year - 1}-12-25`; day = addDays(day, -1))
    if (
      weekNumberOf(scheme, day) === number &&
      (scheme === 'iso' ? Number(isoWeek(day).slice(0, 4)) === year : Number(day.slice(0, 4)) === year)
    )
      return day
  return null
}

const SCHEMES = ['iso', 'excel-2', 'excel-1', 'cldr-monday', 'cldr-sunday'] as const

/** The schemes under which the date ('YYYY-MM-DD') stands in week `number`; empty if no common one explains it. */
export const weekNumberSchemes = (number: number, date: string): WeekScheme[] =>
  SCHEMES.filter((scheme) => weekNumberOf(scheme, date) === number)

/** The year that a week's number counts in: around New Year week 52 or 53 is the old year's, week 1 the new one's. */
export function weekYear(number: number, date: string): number {
  const year = Number(date.slice(0, 4))
  const month = Number(date.slice(5, 7))
  if (month === 1 && number >= 50) return year - 1
  return month === 12 && number <= 2 ? year + 1 : year
}
