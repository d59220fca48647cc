import type { Lexicon } from '../lexicon/index.ts'
import { without } from './characters.ts'
import { findDates } from './dates.ts'
import { withoutRanges } from './ranges.ts'

const DAY_NUMBER = /^(?:第\s*\d{1,2}\s*天|day\s*\d{1,3}\b)/i
const WEEKDAY = /(?:周|星期|礼拜)[一二三四五六日天]|\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\b/gi
const LONGEST = 32

/** `9/25`, `周一`, `第 1 天：8/17（周一）`, `Day 3`: a label that names a day and nothing else. */
export function isDayLabel(text: string, lexicon: Lexicon): boolean {
  const label = text.trim()
  if (!label || label.length > LONGEST) return false
  if (DAY_NUMBER.test(label)) return true
  const dates = findDates(label, { lexicon, reference: '2024-07-01', spans: true })
  if (dates.length === 0 || dates.some(({ last }) => last !== null)) return false
  const left = withoutRanges(label, dates)
  return without(left.replace(WEEKDAY, ''), ['sign', 'space']) === ''
}
