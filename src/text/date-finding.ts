import type { Lexicon } from '../lexicon/index.ts'
import { isValid } from './civil.ts'
import { absorb, type Dated } from './date-attach.ts'
import { type Atom, atomsOf, type DateOrder, type FormContext, findCandidates } from './date-forms.ts'
import { isDotDeadline, isDotMilestone, isSlashDate, isTitleDate, isTitleSpan } from './date-fractions.ts'
import { type DatePatterns, datePatterns, LAST_DAY } from './date-patterns.ts'
import type { PartialDate } from './date-years.ts'

/** A date or a span of dates in a text; offsets in UTF-16 units, end excluded. */
export interface DateMatch {
  start: number
  end: number
  text: string
  first: PartialDate
  /** The end of a span (`9.1-9.7`), else null. */
  last: PartialDate | null
  precision: 'day' | 'minute' | 'month-end' | 'weekday'
  /** `03/04` may be the third of April or the fourth of March. */
  ambiguous?: boolean
}

export interface DateContext {
  lexicon: Lexicon
  /** The report's date, 'YYYY-MM-DD'; weekdays are dates only where it is known. */
  reference: string | null
  order?: DateOrder | null
  /** For titles and headings: `9.1-9.7`, `11.06-11.10`, `2.4` count as dates too. In prose they never do. */
  spans?: boolean
  /** What was found with these settings, text by text: several records read the same words. */
  known?: Map<string, readonly DateMatch[]>
}

/** Every date and span of dates, left to right. Text inside URLs, fractions, versions and identifiers are left out. */
export function findDates(text: string, context: DateContext): readonly DateMatch[] {
  // A copy of the settings for titles has those of the report's prose with it.
  const known = context.spans ? undefined : context.known
  const found = known?.get(text) ?? readDates(text, context)
  known?.set(text, found)
  return found
}

function readDates(text: string, context: DateContext): DateMatch[] {
  const candidates = findCandidates(text, context.lexicon)
  if (candidates === null) return []
  const titles = context.spans ?? false
  const reference = context.reference?.slice(0, 10) ?? null
  const order = context.order ?? null
  const form: FormContext = { lexicon: context.lexicon, reference, order, titles }
  const atoms = atomsOf(candidates, form)
  if (atoms.length === 0) return []
  const { normal } = candidates
  const patterns = datePatterns(context.lexicon)
  const matches = spans(absorb(atoms, normal, text, patterns), normal, patterns, form)
  const cjk = /[\u3041-\u30ff\u4e00-\u9fff]/.test(text)
  return matches.map((match) => toMatch(match, text, cjk))
}

interface Span {
  first: Dated
  last: Dated | null
  end: number
}

/** Joins dates to spans, and leaves out what turns out to be no date. */
function spans(dated: Dated[], normal: string, patterns: DatePatterns, context: FormContext): Span[] {
  const found: (Span & { sure: boolean | null })[] = []
  for (let index = 0; index < dated.length; index++) {
    const first = dated[index] as Dated
    const next = dated[index + 1]
    const after = patterns.joinAt(normal, first.end)
    const join = normal.slice(first.end, after ?? first.end)
    if (after !== null && next?.atom.start === after && joins(first.atom, next.atom, join, normal, context.titles)) {
      const sure = first.atom.form === 'slash' ? countsNothing(next.atom, normal, patterns) : true
      found.push({ first, last: next, end: next.end, sure })
      index++
      continue
    }
    const last = after === null ? null : sameMonth(first, after, join, normal, patterns)
    found.push({ first, last, end: last?.end ?? first.end, sure: isDate(first, normal, patterns, context) })
  }
  const others = found.some(({ sure, first }) => sure && first.atom.form === 'slash')
  return found.filter(({ sure }) => sure ?? others)
}

const countsNothing = (atom: Atom, normal: string, patterns: DatePatterns) =>
  !patterns.startsWith(normal.slice(atom.end, atom.end + 24), 'share-after', 'counter')

function isDate(
  { atom, end, clock, weekday }: Dated,
  normal: string,
  patterns: DatePatterns,
  { titles, reference }: FormContext,
): boolean | null {
  if (!atom.weak) return true
  // `7.23 15:40`
  if (atom.form !== 'slash')
    return (
      clock !== null ||
      (titles && isTitleDate(atom, normal, patterns)) ||
      (atom.form === 'dot' &&
        (end > atom.end || isDotDeadline(atom, normal, patterns) || isDotMilestone(atom, normal, patterns, reference)))
    )
  if (clock || weekday || (titles && isTitleDate(atom, normal, patterns))) return true
  return isSlashDate(atom, normal, patterns)
}

function joins(first: Atom, last: Atom, join: string, normal: string, titles: boolean): boolean {
  if ((first.form === 'weekday') !== (last.form === 'weekday')) return false
  if (first.firstDay !== undefined || last.firstDay !== undefined) return false
  if (!first.weak && !last.weak) return true
  if (first.weak && !last.weak) return false
  if (!first.weak) {
    // the second date of `2023/06/26 - 07/07` is written with the signs of the first
    const sign = { slash: '/', dot: '.', dash: '-' }[last.form as 'slash' | 'dot' | 'dash']
    return first.form === 'ymd' && normal.slice(first.start, first.end).includes(sign)
  }
  if (first.form !== last.form) return false
  if (first.form === 'slash') return first.month < last.month || first.month === 12 || first.day < last.day
  return titles && join.trim() !== '' && isTitleSpan(first, last, normal)
}

/** The end of `11月10日至14日`, `9/1-7`, `Sep 15-21st`, `2023.9.1~7`: a later day of the same month. */
function sameMonth({ atom }: Dated, at: number, join: string, normal: string, patterns: DatePatterns): Dated | null {
  if (!['cjk', 'monthDay', 'slash', 'ymd'].includes(atom.form)) return null
  LAST_DAY.lastIndex = at
  const match = LAST_DAY.exec(normal)
  const g = match?.groups
  if (!match || !g || Number(g.day) <= atom.day || !isValid(atom.year ?? 2000, atom.month, Number(g.day))) return null
  const after = normal.slice(at + match[0].length, at + match[0].length + 24)
  const bare = g.mark === undefined && g.ordinal === undefined
  if (atom.form === 'cjk' && (g.mark === undefined || g.ordinal !== undefined)) return null
  if (
    bare &&
    (patterns.startsWith(after, 'counter', 'share-after', 'day', 'hour', 'minute') || /^ ?[周週月年]/.test(after))
  )
    return null
  if (atom.form === 'ymd' && join.includes('-') && normal.slice(atom.start, atom.end).includes('-')) return null
  const year = g.year === undefined ? atom.year : Number(g.year)
  const end = at + match[0].length
  return { atom: { ...atom, start: at, end, year, day: Number(g.day) }, end, clock: null, weekday: false }
}

function toMatch({ first, last, end }: Span, text: string, cjk: boolean): DateMatch {
  const { atom } = first
  const ends =
    atom.firstDay === undefined
      ? [partial(first), last && partial(last)]
      : [{ ...partial(first), day: atom.firstDay }, partial(first)]
  const [from, to = null] = ends as [PartialDate, PartialDate | null]
  if (to && from.year === null && to.year !== null) from.year = to.year - (from.month > to.month ? 1 : 0)
  if (to && to.year === null && from.year !== null) to.year = from.year + (to.month < from.month ? 1 : 0)
  const precision = first.clock
    ? 'minute'
    : atom.form === 'monthEnd'
      ? 'month-end'
      : atom.form === 'weekday'
        ? 'weekday'
        : 'day'
  const ambiguous = !cjk && (atom.ambiguous || (last?.atom.ambiguous ?? false))
  const match = { start: atom.start, end, text: text.slice(atom.start, end), first: from, last: to, precision } as const
  return ambiguous ? { ...match, ambiguous } : match
}

const partial = ({ atom, clock }: Dated): PartialDate => ({
  year: atom.year,
  month: atom.month,
  day: atom.day,
  hour: clock?.hour ?? null,
  minute: clock?.minute ?? null,
})
