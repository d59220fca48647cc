import { type DateWord, type Lexicon, REST } from '../lexicon/index.ts'

/** The words that dates are read with. */
export interface DatePatterns {
  /** Where what joins the two ends of a span ends, if it begins at an offset; else null. */
  joinAt(normal: string, at: number): number | null
  /** Whether a word of these concepts ends the text, a colon and spaces aside. */
  endsWith(text: string, ...concepts: DateWord[]): boolean
  /** Whether a word of these concepts begins the text, up to two spaces aside. */
  startsWith(text: string, ...concepts: DateWord[]): boolean
  has(text: string, ...concepts: DateWord[]): boolean
  /** `前` right after a date, and not the `前` of 前端, 前后. */
  isDueAfter(text: string): boolean
}

export type FormName =
  | 'compact'
  | 'ymd'
  | 'cjk'
  | 'monthEnd'
  | 'monthEndNamed'
  | 'yearLast'
  | 'shortYear'
  | 'monthDay'
  | 'dayMonth'
  | 'dayRangeMonth'
  | 'slash'
  | 'dot'
  | 'dash'
  | 'weekday'

const YEAR = '(?<year>(?:19|20)\\d{2})'
const MONTH = '(?<month>1[0-2]|0?[1-9])'
const DAY = '(?<day>3[01]|[12]\\d|0?[1-9])'
const CJK_MONTH = '(?<month>1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])'
const CJK_DAY = '(?<day>3[01]|[12]\\d|0?[1-9]|[二三]?十[一二三四五六七八九]?|[一二三四五六七八九])'
const CJK_YEAR = '(?:(?<year>(?:19|20)\\d{2}) ?[年년] ?)?'
const ORDINAL = '(?:st|nd|rd|th)?'

const MONTHS = Array.from({ length: 12 }, (_, index) => `month-${index + 1}` as DateWord)
export const WEEKDAYS = Array.from({ length: 7 }, (_, index) => `weekday-${index + 1}` as DateWord)
export const WEEKS = ['week-after-next', 'next-week', 'last-week', 'this-week'] as const

/** What stands in a text for the words of the forms with words. */
const SIGNS: Readonly<Partial<Record<DateWord, string>>> = {
  ...Object.fromEntries(MONTHS.map((month) => [month, '\ue001'])),
  'month-end': '\ue002',
  'end-of': '\ue003',
  to: '\ue004',
}
const NAME = `(?<name>\ue001${REST}*)`

const forms = (sources: Partial<Record<FormName, string>>) =>
  Object.entries(sources).map(([name, source]) => [name as FormName, new RegExp(source, 'gi')] as const)

/** Forms of numbers alone. */
export const NUMBER_FORMS = forms({
  compact: `(?<!\\d)${YEAR}(?<month>0[1-9]|1[0-2])(?<day>0[1-9]|[12]\\d|3[01])(?!\\d)`,
  ymd: `(?<!\\d)${YEAR}(?<sep>[-/]|\\. ?| ?/ ?)${MONTH}\\k<sep>${DAY}(?!\\d)`,
  cjk: `(?<!\\d)${CJK_YEAR}(?<![\\d.])${CJK_MONTH} ?[月월] ?${CJK_DAY}(?!\\d| ?주(?!간)| ?週目)(?: ?(?<mark>[日号號일])(?![报報记記]))?`,
  yearLast: `(?<![\\d./-])(?<first>[0-3]?\\d)(?<sep>[-/.])(?<second>[0-3]?\\d)\\k<sep>${YEAR}(?!\\d)`,
  shortYear: `(?<![\\d./])(?<first>\\d{1,2})(?<sep>[-/.])(?<second>\\d{1,2})\\k<sep>(?<third>\\d{2})(?![\\d/.])`,
  slash: `(?<![\\w./$%=\\0]|\\d:|[a-z]-)(?<month>[0-3]?\\d)/(?<day>[0-3]?\\d)(?![\\d%_\\0]|[./]\\d)`,
  dot: `(?<![\\w./$%=\\0]|\\d:|[a-z]-)${MONTH}\\.${DAY}(?![\\d%a-z_\\0]|[./]\\d)`,
  dash: `(?<![\\w./$%=\\0]|\\d:|[a-z]-)${MONTH}-${DAY}(?![\\d%a-z_\\0]|[./]\\d)`,
})

/** Forms with the name of a month or the like, over a text in which these are signs. */
export const NAMED_FORMS = forms({
  monthEnd: `(?<!\\d)${CJK_YEAR}(?<![\\d.])${CJK_MONTH} ?\ue002${REST}*`,
  monthEndNamed: `\ue003${REST}* ${NAME}(?![a-z])(?:,? ${YEAR}(?!\\d))?`,
  monthDay: `(?<![a-z\\d])${NAME}\\.? ?(?<day>3[01]|[12]\\d|0?[1-9])${ORDINAL}(?![\\d:%a-z]|\\.\\d)(?:(?:, ?| )${YEAR}(?![\\d:]))?`,
  dayMonth: `(?<![\\d./:-])${DAY}${ORDINAL}(?: de | of | |-)?${NAME}(?![a-z])\\.?(?:(?:, ?| de | del | |-)${YEAR}(?![\\d:]))?`,
  dayRangeMonth: `(?<![\\d./:-])(?<firstDay>3[01]|[12]\\d|0?[1-9])${ORDINAL} ?(?:-|~|\ue004${REST}*) ?${DAY}${ORDINAL}(?: de | of | )?${NAME}(?![a-z])\\.?(?:(?:, ?| de | del | )${YEAR}(?![\\d:]))?`,
})

/** The text with signs for the words of the named forms; null where it has none. */
export function signedDates(normal: string, { dateWords }: Lexicon): string | null {
  const signed = dateWords.signed(normal, SIGNS, 'before')
  return /[\ue001\ue002]/.test(signed) ? signed : null
}

/** `14日`, `20th`, `7`, after a join; sticky. */
export const LAST_DAY = new RegExp(
  `${DAY}(?:(?<mark>[日号號일])|(?<ordinal>st|nd|rd|th)(?![a-z]))?(?![\\d.:/%a-z]|-\\d)(?:, ?${YEAR}(?!\\d))?`,
  'iy',
)

/** `(周四)`, `（金）`, `(Thu)` after a date; sticky. */
export const WEEKDAY_NOTE =
  / ?[([] ?(?:(?:周|週|星期)?[一二三四五六日天]|[月火水木金土日]曜?日?|[월화수목금토일]요?일?|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\.?) ?[)\]]/iy

const DASHES = /-{1,3}|~{1,2}/y

/** How many spaces stand at an offset, three at most. */
function spacesAt(text: string, at: number): number {
  let count = 0
  while (count < 3 && text[at + count] === ' ') count++
  return count
}

function compile({ dateWords: words }: Lexicon): DatePatterns {
  return {
    joinAt(normal, at) {
      const start = at + spacesAt(normal, at)
      const to = words.startingAt(normal, start).find(({ concept }) => concept === 'to')
      DASHES.lastIndex = start
      const end = to?.end ?? (DASHES.test(normal) ? DASHES.lastIndex : null)
      return end === null ? null : end + spacesAt(normal, end)
    },
    endsWith(text, ...concepts) {
      for (let end = text.length; end >= 0; end--) {
        if (words.ending(text.slice(0, end), ...concepts)) return true
        if (end < text.length - 2 || !/[ :]/.test(text[end - 1] ?? '')) break
      }
      return false
    },
    startsWith: (text, ...concepts) => opening(text, words).some(({ concept }) => concepts.includes(concept)),
    has: (text, ...concepts) => words.find(text, ...concepts).length > 0,
    isDueAfter: (text) =>
      opening(text, words).some(
        ({ concept, end }) => concept === 'due-after' && !/[端台后後置期述言面]/.test(text[end] ?? ''),
      ),
  }
}

/** The words that begin a text after up to two spaces. */
function opening(text: string, words: Lexicon['dateWords']) {
  let start = 0
  while (start < 2 && text[start] === ' ') start++
  return words.startingAt(text, start)
}

const compiled = new WeakMap<Lexicon, DatePatterns>()

/** The expressions for a lexicon, compiled on first use. */
export function datePatterns(lexicon: Lexicon): DatePatterns {
  const known = compiled.get(lexicon) ?? compile(lexicon)
  compiled.set(lexicon, known)
  return known
}
