/** Whether two numbers with a sign between them are a date (`9/18上线`) or a fraction, ratio, version (`生产 1/4`). */
import { civil, daysBetween } from './civil.ts'
import type { Atom } from './date-forms.ts'
import type { DatePatterns } from './date-patterns.ts'
import { nearestYear } from './date-years.ts'

const CJK = /^ ?[\u3041-\u30ff\u4e00-\u9fff\uac00-\ud7a3]/
const CLAUSE_END = /^ {0,3}(?:$|[\n,;。、!)\]】])/

/** `11/26 用户反馈…` opens a line with a day; `18/20 家门店` with a share. */
const BEFORE_NOUN = /^ (?![家个台条项人次件份场位款套批箱单])[\u4e00-\u9fff]{2}/

/** What stands around the pair, in normalised text. */
interface Surroundings {
  before: string
  after: string
  written: string
}

function around({ start, end }: Atom, normal: string): Surroundings {
  return {
    before: normal.slice(Math.max(0, start - 24), start),
    after: normal.slice(end, end + 24),
    written: normal.slice(start, end),
  }
}

/** `9/18`: true, false, or null where only the other dates of the text can tell. */
export function isSlashDate(atom: Atom, normal: string, patterns: DatePatterns): boolean | null {
  const { before, after, written } = around(atom, normal)
  const telling = atom.day > 12 || /^0|\/0/.test(written)
  if (written === '24/7') return false
  if (/^[a-z]/i.test(after) && !telling) return false
  if (patterns.endsWith(before, 'due', 'due-before', 'at') && !/[大小等低高少多]于 ?$/.test(before)) return true
  if (patterns.isDueAfter(after)) return true
  const dated = telling && (/^ ?的/.test(after) || (opensLine(before) && BEFORE_NOUN.test(after)))
  // `11/6 组会`: the longer word decides
  if (patterns.startsWith(after, 'share-after', 'counter') && !dated && !patterns.startsWith(after, 'event', 'dated'))
    return false
  if (patterns.endsWith(before, 'share-before', 'complete')) return false
  return telling || shownByNeighbours(before, after, patterns) || null
}

/** Nothing but white space stands before it on its line. */
function opensLine(before: string): boolean {
  const words = before.trimEnd()
  return words === '' || before.includes('\n', words.length)
}

/** Before a number that is a version, a measure or a value to reach: `v2.3 之前`, `升级到 2.3 前`. */
const NO_DAY = /(?:[a-z\u3130-\u318f\uac00-\ud7a3]|版本?|[到至为是達达]) ?$/i

/** `10.25 前提交`, `（5.22前）`, `5.22まで`: in prose a number with a dot is a day only where something is due before it. */
export function isDotDeadline(atom: Atom, normal: string, patterns: DatePatterns): boolean {
  const { before, after } = around(atom, normal)
  return patterns.isDueAfter(after) && !/^ ?(?:之|以)?前的/.test(after) && !NO_DAY.test(before)
}

/** `SDK 版本，6.2 上线`, `iOS：计划 6.3 上线` */
const VERSIONED = /(?:版本|升级到?|sdk|ios|android|app|客户端|内核)\s?[:,，]?\s?(?:计划|预计)?\s?$/i

/** How far from the report's date a milestone with a dot may be, in days. */
const MILESTONE_REACH = 75

/** `预计 6.28 上线`, `联调收尾，7.19 提测`: behind a plan or a comma, before what happens, and not far from the report. */
export function isDotMilestone(atom: Atom, normal: string, patterns: DatePatterns, reference: string | null): boolean {
  const { before, after } = around(atom, normal)
  const handed =
    (/ $/.test(before) && /^ ?@/.test(after)) || (/[】\]] ?$/.test(before) && /^ [\u4e00-\u9fff]/.test(after))
  if (VERSIONED.test(before) || /^ ?[倍个条%]/.test(after) || patterns.startsWith(after, 'counter', 'share-after'))
    return false
  const happens = patterns.startsWith(after, 'release', 'event', 'finish', 'complete', 'start', 'dated')
  if (reference === null || !(handed || happens)) return false
  if (!handed && !/[,;、。(（] ?$/.test(before) && !patterns.endsWith(before, 'due', 'due-before')) return false
  const year = nearestYear(atom.month, atom.day, reference)
  return year !== null && Math.abs(daysBetween(civil(year, atom.month, atom.day), reference)) <= MILESTONE_REACH
}

function shownByNeighbours(before: string, after: string, patterns: DatePatterns): boolean {
  const happens = [
    'start',
    'release',
    'event',
    'finish',
    'complete',
    'dated',
    'done',
    'due',
    'report',
    'start-after',
  ] as const
  if (patterns.startsWith(after, ...happens)) return true
  const opens = (/(?:^|\n)(?:[^\S\n]|[([【~*•-])*$/.test(before) && before.length < 24) || /[】\]] ?$/.test(before)
  const ends = CLAUSE_END.test(after)
  // `9/3 T+1 日报延迟`
  if (opens && /^ [A-Z].{0,22}[\u4e00-\u9fff]/.test(after)) return true
  if (opens && (ends || CJK.test(after) || /^ ?[:~)\]】-]/.test(after))) return true
  // `（…，9/5）`, `@小唐 9/5`
  if (ends && /(?:[,;、。] ?|@[^\s@]{1,20} )$/.test(before)) return true
  if (/[(（] ?$/.test(before) && /^ ?(?:[)）]|まで|까지)/.test(after)) return true
  return ends && patterns.endsWith(before, 'event', 'release', 'start')
}

/** `2.4`, `9-18` in a title: alone, in brackets of its own, or beside the word for the report or its week. */
export function isTitleDate(atom: Atom, normal: string, patterns: DatePatterns): boolean {
  const { before, after } = around(atom, normal)
  const closes = /^\s*(?:$|[)\]】])/.test(after)
  const named = patterns.startsWith(after, 'report')
  if (/^\s*$/.test(before)) return named || /^\s*$/.test(after)
  const led = /[([【]\s*$/.test(before) || /(?:周|週|\bweek ?\d{1,2}|\bw\d{1,2})[ :_-]{0,3}$/i.test(before)
  return (closes || named) && (led || patterns.endsWith(before.replace(/(?<![ _~-])[ _~-]+$/, ''), 'report'))
}

/** `9.1-9.7` in a title: two days in order, at most two months apart, no range of versions or measures. */
export function isTitleSpan(first: Atom, last: Atom, normal: string): boolean {
  const days = (last.month - first.month) * 30 + last.day - first.day
  if (!((days > 0 && days < 62) || (first.month === 12 && last.month === 1))) return false
  const before = normal.slice(Math.max(0, first.start - 12), first.start)
  const after = normal.slice(last.end, last.end + 3)
  if (/[a-z]\s*$/i.test(before) && !/(?:week|sprint)\s*$/i.test(before)) return false
  return !/^ ?[%‰万亿元倍个章节版a-z]/i.test(after)
}
