import type { RootContent } from 'mdast'
import { daysBetween } from '../text/civil.ts'
import { findDates, resolveDate } from '../text/dates.ts'
import { stripDecoration } from '../text/labels.ts'
import { findWeek } from '../text/weeks.ts'
import type { Document } from './document.ts'
import { readRole } from './role.ts'

/** The blocks of one report in a file. */
export interface ReportBlocks {
  /** Headings and lines that name the report or its period; they are no sections. */
  titles: RootContent[]
  blocks: RootContent[]
  line: number
  endLine: number
}

interface Mark {
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

const REPORT_WORD =
  /周报|周記|週報|周总结|周工作总结|工作总结|周记|weekly|report|\blog\b|주간|informe|日志|双周报|月报|journal|总结/i
const PERIOD_ONLY =
  /^[\s\p{P}\d年月份一二三四五六七八九十]+$|^(?:\d{4}\s*)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?(?:\s*\d{4})?$|^\d{4}\s*[qQ][1-4]$/iu
const LONGEST_MARK = 60
const FEWEST_DAYS = 4
/** Year against which marks without a year are compared; only their distance counts. */
const ANY_YEAR = '2024-07-01'

/** The label text of a block that could name a report: a heading, or a short line of its own. */
export function titleText(node: RootContent, document: Document): string | null {
  if (node.type !== 'heading' && node.type !== 'paragraph') return null
  const { text } = document.text(node)
  return text.length > 0 && text.length <= LONGEST_MARK && !text.includes('\n') ? text.trim() : null
}

export const isPeriodLabel = (text: string) => PERIOD_ONLY.test(text)

/** The words of a title without its numbers and dates. */
const words = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/第?\s*[一二三四五六七八九十\d]+\s*[周週]|[\d\p{P}\p{S}\s]+/gu, '')

function readMark(node: RootContent, index: number, document: Document): Mark | null {
  const text = titleText(node, document)
  if (!text) return null
  const { lexicon } = document
  const dates = findDates(text, { lexicon, reference: null, spans: true })
  const week = findWeek(text, lexicon)
  const named = REPORT_WORD.test(text)
  if (dates.length === 0 && !week && !named) return null
  const date = dates[0]
  let left = text
  for (const match of [...dates].reverse()) left = left.slice(0, match.start) + left.slice(match.end)
  if (week) left = left.replace(week.label, '')
  const bare = words(left).length <= 4
  if (!named && !bare && node.type === 'paragraph') return null
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

/** Marks are weeks if neighbours differ, by several days where they are dates. */
function areWeeks(marks: readonly Mark[]): boolean {
  let far = 0
  let near = 0
  for (let i = 1; i < marks.length; i++) {
    const [a, b] = [marks[i - 1] as Mark, marks[i] as Mark]
    if (a.identity === b.identity) continue
    if (a.date && b.date && Math.abs(daysBetween(a.date, b.date)) < FEWEST_DAYS) near++
    else far++
  }
  return far > 0 && near <= far / 2
}

function withoutRepeats(marks: readonly Mark[]): Mark[] {
  return marks.filter((mark, i) => i === 0 || mark.identity !== (marks[i - 1] as Mark).identity)
}

/** Titles that come back word for word, their numbers aside: `项目周报（第 1 周）`, `项目周报（第二周）`. */
function repeatedTitles(marks: readonly Mark[], blocks: readonly RootContent[]): Mark[] {
  const byWords = new Map<string, Mark[]>()
  for (const mark of marks) {
    if (!mark.named) continue
    const key = `${mark.group} ${mark.words}`
    byWords.set(key, [...(byWords.get(key) ?? []), mark])
  }
  return [...byWords.values()].find((group) => group.length > 1 && apart(group, blocks)) ?? []
}

/** Something with content stands between the marks. */
function apart(marks: readonly Mark[], blocks: readonly RootContent[]): boolean {
  return marks.every((mark, i) => {
    const next = marks[i + 1]
    return (
      !next || blocks.slice(mark.index + 1, next.index).some((node) => node.type === 'list' || node.type === 'table')
    )
  })
}

function boundaries(blocks: readonly RootContent[], document: Document): number[] {
  const marks = blocks.map((node, index) => readMark(node, index, document)).filter((mark) => mark !== null)
  const repeated = repeatedTitles(marks, blocks)
  const sameTitle = new Set(repeated.map(({ identity }) => identity)).size <= 1
  if (repeated.length > 1 && (sameTitle || areWeeks(repeated)))
    return (sameTitle ? repeated : withoutRepeats(repeated)).map(({ index }) => index)
  const groups = new Map<string, Mark[]>()
  for (const mark of marks)
    if (mark.identity !== '' && (mark.date || mark.identity.includes('w')))
      groups.set(mark.group, [...(groups.get(mark.group) ?? []), mark])
  for (const group of groups.values())
    if (group.length > 1 && areWeeks(group)) return withoutRepeats(group).map(({ index }) => index)
  return []
}

/** Labels of a period or of the report right above a boundary belong to what follows. */
function pullUp(boundary: number, blocks: readonly RootContent[], document: Document): number {
  let start = boundary
  while (start > 0) {
    const before = blocks[start - 1] as RootContent
    if (before.type === 'thematicBreak') {
      start--
      continue
    }
    const text = before.type === 'heading' ? titleText(before, document) : null
    if (text === null || !(isPeriodLabel(text) || readMark(before, start - 1, document))) break
    start--
  }
  return start
}

const lineOf = (node: RootContent | undefined) => node?.position?.start.line ?? 1

/** Cuts a file into its reports, in order. A file without weeks is one report. */
export function splitReports(blocks: readonly RootContent[], document: Document, lastLine: number): ReportBlocks[] {
  const starts = boundaries(blocks, document)
  const cuts = starts.length > 1 ? starts.map((start) => pullUp(start, blocks, document)) : []
  if (cuts.length > 0) cuts[0] = 0
  const edges = cuts.length > 0 ? cuts : [0]
  return edges.map((from, i) => {
    const to = edges[i + 1] ?? blocks.length
    const own = blocks.slice(from, to)
    const mark = starts.length > 1 ? (starts[i] as number) - from : -1
    const titles = own.filter((node, at) => at === mark || isTitle(node, at, at < mark, own, document))
    const line = i === 0 ? 1 : lineOf(blocks[from])
    const endLine = edges[i + 1] === undefined ? lastLine : lineOf(blocks[to]) - 1
    return { titles, blocks: own.filter((node) => !titles.includes(node)), line, endLine: Math.max(line, endLine) }
  })
}

/** A heading at the top that names the report (a week, a date, a word for report), or a period above it. */
function isTitle(
  node: RootContent,
  at: number,
  aboveMark: boolean,
  own: readonly RootContent[],
  document: Document,
): boolean {
  if (node.type !== 'heading') return false
  const text = titleText(node, document)
  if (!text) return false
  if (aboveMark && isPeriodLabel(text)) return true
  const before = own.slice(0, at)
  const early = before.every((other) =>
    other.type === 'heading' ? isEarly(other, document) : other.type !== 'list' && other.type !== 'table',
  )
  return early && isEarly(node, document)
}

function isEarly(node: RootContent, document: Document): boolean {
  const text = titleText(node, document)
  if (!text) return false
  const reading = readRole(stripDecoration(text).text, document.lexicon)
  return (
    isPeriodLabel(text) ||
    (!reading?.covered && readMark(node, 0, document) !== null) ||
    (REPORT_WORD.test(text) && !['goals', 'risks', 'metrics', 'incidents'].includes(reading?.role ?? ''))
  )
}
