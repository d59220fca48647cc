import { normalizeDates } from './date-normalize.ts'
import { allMatches } from './matches.ts'

/** A time of day; offsets in UTF-16 units of the text, end excluded. `hour` 24 is midnight at the end of the day. */
export interface ClockTime {
  start: number
  end: number
  text: string
  hour: number
  minute: number
}

const PART = '凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|晚间|夜里|早|晚|午前|午後|오전|오후'
const LATE = /下午|傍晚|晚|午後|오후|夜/
const NOON = '中午'

const CLOCK = new RegExp(
  [
    // ISO 8601, its seconds and zone swallowed
    '(?<=\\d)T(?<isoHour>[01]\\d|2[0-4]):(?<isoMinute>[0-5]\\d)(?::[0-5]\\d(?:\\.\\d{1,9})?)?(?:Z|[+-]\\d\\d:?\\d\\d)?',
    `(?<part>${PART})? ?(?<!\\d|\\d[:.])(?<hour>[01]?\\d|2[0-4]):(?<minute>[0-5]\\d)(?::[0-5]\\d(?:\\.\\d{1,9})?)?(?!\\d|:\\d)(?: ?(?<suffix>[ap]\\.?m\\b\\.?))?`,
    `(?<cjkPart>${PART})? ?(?<!\\d|\\d[:.])(?<cjkHour>[01]?\\d|2[0-4]) ?[点點时時시](?![间間段候刻长長])(?: ?(?<cjkMinute>[0-5]?\\d)(?! ?[点點\\d:/.%])(?: ?[分분](?!钟))?|(?<half>半)|(?<quarter>[一三])刻)?`,
    '(?<!\\d|\\d[:.])(?<bare>1[0-2]|0?[1-9]) ?(?<bareSuffix>[ap]\\.?m\\b\\.?)',
  ].join('|'),
  'gi',
)

/** What every time holds. */
const SIGN = /:|[点點时時시]|[ap]\.?m/i

/** After `3点` without minutes: what shows that it is a time and not three points. */
const AFTER_FULL_HOUR = /^(?:[整钟前后左右开起到至~,;。、!)]|开始|之前|以前|上线|发布|发版|$)/

const late = (hour: number, part: string | undefined) =>
  part !== undefined && hour < 12 && (LATE.test(part) || (part === NOON && hour < 6)) ? hour + 12 : hour

const withSuffix = (hour: number, suffix: string | undefined) =>
  suffix === undefined ? hour : (hour % 12) + (/^p/i.test(suffix) ? 12 : 0)

function read(match: RegExpMatchArray, normal: string): { hour: number; minute: number } | null {
  const g = match.groups ?? {}
  if (g.isoHour !== undefined) return { hour: Number(g.isoHour), minute: Number(g.isoMinute) }
  if (g.hour !== undefined) {
    const hour = g.suffix ? withSuffix(Number(g.hour), g.suffix) : late(Number(g.hour), g.part)
    return { hour, minute: Number(g.minute) }
  }
  if (g.bare !== undefined) return { hour: withSuffix(Number(g.bare), g.bareSuffix), minute: 0 }
  const after = normal.slice((match.index ?? 0) + match[0].length).slice(0, 2)
  const minute = g.half ? 30 : g.quarter ? (g.quarter === '一' ? 15 : 45) : Number(g.cjkMinute ?? 0)
  const plain = g.cjkPart === undefined && g.cjkMinute === undefined && !g.half && !g.quarter
  if (plain && !AFTER_FULL_HOUR.test(after)) return null
  return { hour: late(Number(g.cjkHour), g.cjkPart), minute }
}

/** Times of day in text that `normalizeDates` has made; `text` is what offsets refer to. */
export function clockTimesIn(normal: string, text: string): ClockTime[] {
  const times: ClockTime[] = []
  if (!SIGN.test(normal)) return times
  for (const match of allMatches(normal, CLOCK)) {
    const time = read(match, normal)
    if (!time || time.hour > 24 || (time.hour === 24 && time.minute > 0)) continue
    const start = match.index + (match[0].length - match[0].trimStart().length)
    const end = match.index + match[0].trimEnd().length
    times.push({ start, end, text: text.slice(start, end), ...time })
  }
  return times
}

/** Times of day (`16:24`, `16点24分`, `下午3点半`, `3pm`); both ends of `21:05–21:50`. URLs are left out. */
export const findClockTimes = (text: string): ClockTime[] => clockTimesIn(normalizeDates(text), text)
