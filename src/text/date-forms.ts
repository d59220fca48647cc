import { type DateWord, type Lexicon, rememberedFor, type WordMatch } from '../lexicon/index.ts'
import { addDays, civil, daysBetween, isValid, lastDayOfMonth, weekday } from './civil.ts'
import { normalizeDates } from './date-normalize.ts'
import {
  datePatterns,
  type FormName,
  NAMED_FORMS,
  NUMBER_FORMS,
  signedDates,
  WEEKDAYS,
  WEEKS,
} from './date-patterns.ts'
import { nearestYear } from './date-years.ts'
import { flatMap } from './flat-map.ts'
import { allMatches } from './matches.ts'

/** Order of the parts in `3/4`: month first or day first. */
export type DateOrder = 'mdy' | 'dmy'

export interface FormContext {
  lexicon: Lexicon
  reference: string | null
  order: DateOrder | null
  /** Titles: `9.1-9.7` and `9-18` may be dates, a file name's date may touch other words. */
  titles: boolean
}

/** One date as written, before it is known whether it is part of a span. Offsets in UTF-16 units, end excluded. */
export interface Atom {
  start: number
  end: number
  form: FormName
  year: number | null
  month: number
  day: number
  /** The first day of `13–20 Oct`, where both share a month. */
  firstDay?: number
  /** Written without a sign that only dates have: needs its surroundings to be a date. */
  weak: boolean
  ambiguous: boolean
}

/** Longer than any word for a week before a weekday. */
const LONGEST_WEEK = 16

type Groups = Record<string, string | undefined>
type Reading = Omit<Atom, 'start' | 'end' | 'form'> & { length?: number }

const CJK_DIGITS = '一二三四五六七八九'

function number(text: string | undefined): number {
  if (text === undefined) return Number.NaN
  if (/^\d+$/.test(text)) return Number(text)
  if (!text.includes('十')) return CJK_DIGITS.indexOf(text) + 1
  const [tens, ones] = text.split('十')
  return (tens ? CJK_DIGITS.indexOf(tens) + 1 : 1) * 10 + (ones ? CJK_DIGITS.indexOf(ones) + 1 : 0)
}

const yearOf = (g: Groups) => (g.year === undefined ? null : Number(g.year))

const strong = (year: number | null, month: number, day: number): Reading => ({
  year,
  month,
  day,
  weak: false,
  ambiguous: false,
})

function monthNumber(name: string, lexicon: Lexicon): number | null {
  const concept = lexicon.dateWords.get(name)
  const month = concept?.startsWith('month-') ? Number(concept.slice(6)) : Number.NaN
  return Number.isNaN(month) ? null : month
}

function named(g: Groups, { lexicon }: FormContext): Reading | null {
  const name = g.name ?? ''
  // "may 5 users" and "march 3 times" are verbs; a month's name begins with a capital or is Spanish
  if (/^(?:may|march|mar)$/.test(name)) return null
  const month = monthNumber(name, lexicon)
  if (month === null) return null
  const reading = strong(yearOf(g), month, number(g.day))
  return g.firstDay ? { firstDay: number(g.firstDay), ...reading } : reading
}

/** Day and month of `3/4/2024`; a dot is the day-first custom, the rest month first unless the report shows otherwise. */
function twoParts(first: number, second: number, sep: string, order: DateOrder | null) {
  const dayFirst = first > 12 || (second <= 12 && (order ? order === 'dmy' : sep === '.'))
  return dayFirst ? { month: second, day: first } : { month: first, day: second }
}

function shortYear(g: Groups, { order, reference, titles }: FormContext): Reading | null {
  const written = [g.first, g.second, g.third].map((part) => part ?? '')
  const [a = 0, b = 0, c = 0] = written.map(Number)
  const padded = written.every((part) => part.length === 2)
  if (g.sep !== '/' && !(titles && padded)) return null
  if (!padded && reference === null) return null
  const last = twoParts(a, b, g.sep ?? '', order)
  const choices = [...(padded ? [strong(2000 + a, b, c)] : []), strong(2000 + c, last.month, last.day)].filter(
    ({ year, month, day }) => isValid(year ?? 0, month, day),
  )
  if (reference === null) return choices.find(({ year }) => (year ?? 0) >= 2010 && (year ?? 0) < 2040) ?? null
  const distance = ({ year, month, day }: Reading) => Math.abs(daysBetween(civil(year ?? 0, month, day), reference))
  const best = choices.sort((x, y) => distance(x) - distance(y))[0]
  return best && distance(best) < 1100 ? best : null
}

function slashed(g: Groups, order: DateOrder | null): Reading | null {
  const [first, second] = [Number(g.month), Number(g.day)]
  const dayFirst = order === 'dmy'
  const [month, day] = dayFirst ? [second, first] : [first, second]
  if (!isValid(2000, month, day)) return null
  return {
    year: null,
    month,
    day,
    weak: true,
    ambiguous: order === null && first <= 12 && second <= 12 && first !== second,
  }
}

function weekdayOf(name: string, concept: DateWord, which: DateWord | undefined, reference: string): Reading | null {
  // `Mon`, `Fri` only with a capital: elsewhere they are other words
  if (/^(?:mon|tues?|wed|thur?s?|fri)$/.test(name)) return null
  const weeks = which === 'next-week' ? 1 : which === 'week-after-next' ? 2 : which === 'last-week' ? -1 : 0
  const date = addDays(reference, Number(concept.slice(8)) - weekday(reference) + 7 * weeks)
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  return strong(year, month, day)
}

/** The last day of a month. Where nobody can know the year, February ends as in most years. */
function endOf(month: number, year: number | null, reference: string | null): Reading {
  const known = year ?? (reference === null ? null : nearestYear(month, 1, reference))
  return strong(year, month, lastDayOfMonth(known ?? 2023, month))
}

/** Whether a full numeric date may stand there: no part of an identifier, a path or a longer number. */
function standsAlone(normal: string, start: number, end: number, titles: boolean): boolean {
  const before = normal.slice(Math.max(0, start - 2), start)
  const after = normal.slice(end, end + 3)
  if (/[\d.]$/.test(before) || /^\d/.test(after)) return false
  if (titles) return !/^[.]\d/.test(after)
  if (/[a-z_/#%=\0]$|[a-z]-$/i.test(before)) return false
  // after a digit and a hyphen it is a telephone number, unless those digits are the first day of a span
  if (/\d-$/.test(before) && !/\d{4}[-/.]?\d{1,2}[-/.]?\d{1,2}-$/.test(normal.slice(Math.max(0, start - 11), start)))
    return false
  return !/^(?:[a-su-z_%]|[-/][a-z]|\.\d)/i.test(after)
}

type Reader = (g: Groups, context: FormContext, normal: string, end: number) => Reading | null

const READERS: Partial<Record<FormName, Reader>> = {
  compact: (g) => strong(yearOf(g), Number(g.month), Number(g.day)),
  ymd: (g) => strong(yearOf(g), Number(g.month), Number(g.day)),
  cjk(g, { lexicon }, normal, end) {
    const patterns = datePatterns(lexicon)
    const reading = strong(yearOf(g), number(g.month), number(g.day))
    if (g.mark !== undefined) return reading
    if (!/^\d/.test(g.day ?? '')) return null
    const after = normal.slice(end, end + 12)
    // `2022年4月2周报` is the second of April; `4月2周` would be a length of time
    if (patterns.startsWith(after, 'report')) return reading
    if (/^ ?[-~至到] ?\d{1,2} ?[日号號]/.test(after)) return reading
    const counts = /^ ?[.:/%月周週天小分秒年万亿元点多余-]/.test(after) || patterns.startsWith(after, 'counter')
    return counts ? null : reading
  },
  monthEnd: (g, { reference }) => endOf(number(g.month), yearOf(g), reference),
  monthEndNamed(g, context) {
    const name = named({ ...g, day: '1' }, context)
    return name && endOf(name.month, name.year, context.reference)
  },
  yearLast: (g, { order }) => {
    const { month, day } = twoParts(Number(g.first), Number(g.second), g.sep ?? '', order)
    const ambiguous = order === null && Number(g.first) <= 12 && Number(g.second) <= 12 && g.first !== g.second
    return { ...strong(yearOf(g), month, day), ambiguous }
  },
  shortYear,
  monthDay: named,
  dayMonth: named,
  dayRangeMonth: named,
  slash: (g, { order }) => slashed(g, order),
  dot: (g) => ({ ...strong(null, Number(g.month), Number(g.day)), weak: true }),
  dash: (g) => ({ ...strong(null, Number(g.month), Number(g.day)), weak: true }),
}

/** What stands in every date, however written. */
const ANY_SIGN = /[\d０-９]|[月월曜요周週期拜]|[a-zａ-ｚ]{3}/i

/** What a text must hold for a form of numbers to stand in it: far cheaper to look for than the form itself. */
const NUMBER_SIGNS: Partial<Record<FormName, RegExp>> = {
  compact: /\d{8}/,
  ymd: /\d{4} ?[-/.]/,
  cjk: /[月월]/,
  yearLast: /\d[-/.]\d{4}/,
  shortYear: /\d[-/.]\d{1,2}[-/.]\d/,
  slash: /\d\/\d/,
  dot: /\d\.\d/,
  dash: /\d-\d/,
}

/** What may be a date, whatever the report: all forms of the normalised text. */
export interface Candidates {
  normal: string
  written: { form: FormName; match: RegExpExecArray; groups: Groups }[]
  weekdays: readonly WordMatch<DateWord>[]
}

/** The candidates of a text; null where it has none. */
export const findCandidates = (text: string, lexicon: Lexicon): Candidates | null =>
  ANY_SIGN.test(text) ? readCandidates(text, lexicon) : null

const readCandidates = rememberedFor((text, lexicon): Candidates | null => {
  const normal = normalizeDates(text)
  const numbers = flatMap(
    NUMBER_FORMS.filter(([form]) => NUMBER_SIGNS[form]?.test(normal)),
    ([form, pattern]) => allMatches(normal, pattern).map((match) => ({ form, match, groups: match.groups ?? {} })),
  )
  const written = [...numbers, ...namedForms(normal, lexicon)]
  const weekdays = lexicon.dateWords.find(normal, ...WEEKDAYS)
  return written.length > 0 || weekdays.length > 0 ? { normal, written, weekdays } : null
})

function namedForms(normal: string, lexicon: Lexicon): Candidates['written'] {
  const signed = signedDates(normal, lexicon)
  if (signed === null) return []
  return flatMap(NAMED_FORMS, ([form, pattern]) =>
    allMatches(signed, pattern).map((match) => {
      const groups: Groups = match.groups ?? {}
      const at = match.index + (groups.name ? match[0].indexOf(groups.name) : 0)
      const name = groups.name && normal.slice(at, at + groups.name.length)
      return { form, match, groups: { ...groups, name } }
    }),
  )
}

/** The dates among the candidates, leftmost and longest first, none inside another. */
export function atomsOf({ normal, written, weekdays }: Candidates, context: FormContext): Atom[] {
  return withoutOverlaps([
    ...flatMap(written, ({ form, match, groups }) => atomOf(form, match, groups, normal, context)),
    ...weekdayAtoms(normal, weekdays, context),
  ])
}

/** `周三`, `下周三`, `next Monday`. */
function weekdayAtoms(normal: string, weekdays: Candidates['weekdays'], context: FormContext): Atom[] {
  const { dateWords } = context.lexicon
  if (context.reference === null) return []
  return flatMap(weekdays, ({ start, end, word, concept }) => {
    const before = normal.slice(Math.max(0, start - LONGEST_WEEK), start).replace(/ $/, '')
    const which = dateWords.ending(before, ...WEEKS)
    const reading = weekdayOf(word, concept, which?.concept, context.reference as string)
    const from = which ? start - (normal[start - 1] === ' ' ? 1 : 0) - which.word.length : start
    return reading ? [{ start: from, end, form: 'weekday' as const, ...reading }] : []
  })
}

function atomOf(form: FormName, match: RegExpExecArray, groups: Groups, normal: string, context: FormContext): Atom[] {
  const [start, end] = [match.index, match.index + match[0].length]
  const reading = READERS[form]?.(groups, context, normal, end)
  if (!reading || !isValid(reading.year ?? 2000, reading.month, reading.day)) return []
  if (['compact', 'ymd', 'yearLast'].includes(form) && !standsAlone(normal, start, end, context.titles)) return []
  return [{ start, end, form, ...reading }]
}

function withoutOverlaps(atoms: Atom[]): Atom[] {
  const kept: Atom[] = []
  for (const atom of atoms.sort((a, b) => a.start - b.start || b.end - a.end))
    if (atom.start >= (kept.at(-1)?.end ?? 0)) kept.push(atom)
  return kept
}
