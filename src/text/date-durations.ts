import { type Lexicon, REST } from '../lexicon/index.ts'
import { normalizeDates } from './date-normalize.ts'
import { allMatches } from './matches.ts'

/** A length of time; offsets in UTF-16 units of the text, end excluded; `minutes` may have a fraction. */
export interface Duration {
  start: number
  end: number
  text: string
  minutes: number
}

const NUMBER = '(?:\\d{1,6}(?:\\.\\d{1,3})?|[一二两三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九半])'
const DIGITS = '一二三四五六七八九'

function value(number: string | undefined): number {
  if (number === undefined) return 0
  if (/^\d/.test(number)) return Number(number)
  if (number === '半') return 0.5
  if (number === '两') return 2
  const [tens, ones] = number.includes('十') ? number.split('十') : ['', number]
  const ten = number.includes('十') ? (tens ? DIGITS.indexOf(tens) + 1 : 1) * 10 : 0
  return ten + (ones ? DIGITS.indexOf(ones) + 1 : 0)
}

/** What stands in a text for the words of each concept, and an expression for it. */
const SIGNS = { lasting: '\ue001', day: '\ue002', hour: '\ue003', minute: '\ue004', second: '\ue005' }
const [LASTING, DAY, HOUR, MINUTE, SECOND] = Object.values(SIGNS).map((sign) => `${sign}${REST}*`)
/** What every length of time holds. */
const UNIT = /[\ue002-\ue005分]|\dh\d/i

const DURATION = new RegExp(
  `(?<lasting>${LASTING})?[ :约約了为]{0,4}(?<![\\d.,/a-z-])(?:` +
    [
      `(?:(?<days>${NUMBER}) ?${DAY} ?)?(?<hours>${NUMBER})(?<andHalf> ?个半${HOUR}| ?h(?=\\d)|\\s?${HOUR}(?<halfAfter>半)?)(?:[ ,零又]{0,2}(?<restMinutes>\\d{1,3}) ?(?:${MINUTE}|分|m(?![a-z\\d])))?`,
      `(?<onlyDays>${NUMBER}) ?${DAY}`,
      `(?<minutes>${NUMBER}) ?(?:${MINUTE}|(?<bareMinute>分(?![之数值位支公布析])))(?: ?(?<restSeconds>\\d{1,2}) ?${SECOND})?`,
      `(?<seconds>${NUMBER}) ?${SECOND}`,
    ].join('|') +
    ')',
  'gi',
)

function minutesOf(g: Record<string, string | undefined>): number | null {
  if (g.hours !== undefined) {
    const half = g.halfAfter || g.andHalf?.includes('个半') ? 30 : 0
    return value(g.days) * 1440 + value(g.hours) * 60 + half + value(g.restMinutes)
  }
  if (g.onlyDays !== undefined) return value(g.onlyDays) * 1440
  if (g.minutes !== undefined)
    // `38分` alone may be a score: only after 历时 and the like
    return g.bareMinute && !g.lasting ? null : value(g.minutes) + value(g.restSeconds) / 60
  return value(g.seconds) / 60
}

/** Lengths of time: `历时38分钟`, `1.5小时`, `1小时20分`, `45 min`, `持续2h`. The span leaves out 历时 and 约. */
export function findDurations(text: string, lexicon: Lexicon): Duration[] {
  const found: Duration[] = []
  const signed = lexicon.dateWords.signed(normalizeDates(text), SIGNS, 'before')
  for (const match of UNIT.test(signed) ? allMatches(signed, DURATION) : []) {
    const minutes = minutesOf(match.groups ?? {})
    if (minutes === null) continue
    const lead = (match.groups?.lasting ?? '').length
    const from = match.index + lead
    const start = from + (text.slice(from).match(/^[ :：　约約了为]{0,4}/)?.[0].length ?? 0)
    const end = match.index + match[0].trimEnd().length
    found.push({ start, end, text: text.slice(start, end), minutes: Math.round(minutes * 1000) / 1000 })
  }
  return found
}
