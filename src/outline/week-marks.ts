import type { RootContent } from 'mdast'
import { without } from '../text/characters.ts'
import { findDates, resolveDate } from '../text/dates.ts'
import { stripDecoration } from '../text/labels.ts'
import { withoutRanges } from '../text/ranges.ts'
import { findWeek } from '../text/weeks.ts'
import type { Document } from './document.ts'
import { readRole } from './role.ts'

/** A label that could begin a report: it names a week, a date, or says that it is a report. */
export interface Mark {
  index: number
  /** Marks of one group stand at the same level and have the same form. */
  group: string
  /** What tells it from the next: its date, week or words. */
  identity: string
  date: string | null
  named: boolean
  /** Its words without dates, weeks and numbers. */
  words: string
}

export const REPORT_WORD =
  /周报|周記|週報|周总结|周工作总结|工作总结|周记|週次報告|weekly|report|\blog\b|주간|informe|日志|双周报|月报|journal|总结|会议纪要|会议记录|例会纪要|會議紀錄|meeting (?:minutes|notes)/i
const PERIOD_ONLY =
  /^(?:\d{4}\s*)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?(?:\s*\d{4})?$|^\d{4}\s*q[1-4]$/i
const LONGEST_MARK = 60
/** Latin words are longer. */
const LONGEST_LATIN_MARK = 110
/** A line that is no heading names a week only if it says little else. */
const LONGEST_LINE = 24
/** Year against which marks without a year are compared; only their distance counts. */
const ANY_YEAR = '2024-07-01'

/** The label text of a block that could name a report: a heading, or a short line of its own. */
export function titleText(node: RootContent, document: Document): string | null {
  if (node.type !== 'heading' && node.type !== 'paragraph') return null
  const { text } = document.text(node)
  // `<< last week | next week >>`
  if (node.type === 'paragraph' && document.links(node).length > 1) return null
  const longest = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]/.test(text) ? LONGEST_MARK : LONGEST_LATIN_MARK
  return text.length > 0 && text.length <= longest && !text.includes('\n') ? text.trim() : null
}

export const isPeriodLabel = (text: string) =>
  PERIOD_ONLY.test(text) || without(text.replace(/[\d年月日号份一二三四五六七八九十]+/g, ''), ['sign', 'space']) === ''

/** The words of a title without its numbers and dates. */
const words = (text: string) =>
  without(
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/第?\s*[一二三四五六七八九十\d]+\s*[周週]|\d+/g, ''),
    ['sign', 'space'],
  )

export function readMark(node: RootContent, index: number, document: Document): Mark | null {
  const text = titleText(node, document)
  if (!text) return null
  const { lexicon } = document
  const dates = findDates(text, { lexicon, reference: null, spans: true })
  const week = findWeek(text, lexicon)
  const named = REPORT_WORD.test(text)
  if (dates.length === 0 && !week && !named) return null
  const date = dates[0]
  let left = withoutRanges(text, dates)
  if (week) left = left.replace(week.label, '')
  const bare = words(left).length <= 4
  if (!named && !bare && node.type === 'paragraph' && !(week && text.length <= LONGEST_LINE)) return null
  if (!named && !bare && !week && (dates.length === 0 || words(left).length > 24)) return null
  if (date?.precision === 'weekday') return null
  if (!named && readRole(stripDecoration(text).text, lexicon)) return null
  const group = node.type === 'heading' ? `h${node.depth}` : named ? 'named line' : 'line'
  const last = date && (date.last ?? date.first)
  const identity = last
    ? `${last.year ?? ''}-${last.month}-${last.day}`
    : week
      ? `${week.year ?? ''}w${week.number ?? week.label}`
      : words(text)
  return {
    index,
    group,
    identity,
    date: last ? resolveDate({ ...last, hour: null, minute: null }, ANY_YEAR) : null,
    named,
    words: words(left),
  }
}
