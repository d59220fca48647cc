import type { RootContent } from 'mdast'
import { findDates } from '../text/dates.ts'
import { stripDecoration } from '../text/labels.ts'
import { findWeek } from '../text/weeks.ts'
import { boundaries } from './boundaries.ts'
import type { Document } from './document.ts'
import { readRole } from './role.ts'
import { isPeriodLabel, REPORT_WORD, readMark, titleText } from './week-marks.ts'

const LONGEST_FIRST_LINE = 40

/** The blocks of one report in a file. */
export interface ReportBlocks {
  /** Headings and lines that name the report or its period; they are no sections. */
  titles: RootContent[]
  blocks: RootContent[]
  line: number
  endLine: number
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
    const lead = own.findIndex((node) => !mayStandAbove(node, document))
    const opens = starts.length > 1 && i === 0 ? own.slice(0, Math.max(0, mark)) : []
    const holdsLists = opens.some(({ type }) => type === 'list' || type === 'table')
    const preamble = new Set(holdsLists ? [] : opens.filter(({ type }) => type === 'heading'))
    const top = onlyTop(own, document)
    const titles = own.filter(
      (node, at) =>
        preamble.has(node) ||
        node === top ||
        (at === mark && readMark(node, at, document) !== null) ||
        isTitle(node, at, at < mark, lead < 0 || at <= lead, document),
    )
    const named = new Set(titles)
    const line = i === 0 ? 1 : lineOf(blocks[from])
    const endLine = edges[i + 1] === undefined ? lastLine : lineOf(blocks[to]) - 1
    return { titles, blocks: own.filter((node) => !named.has(node)), line, endLine: Math.max(line, endLine) }
  })
}

/** The one heading of the highest rank, above all others: the title, whatever its words, unless they name a section. */
function onlyTop(blocks: readonly RootContent[], document: Document): RootContent | undefined {
  const headings = blocks.filter((node) => node.type === 'heading')
  const [first, ...others] = headings
  const above = first && others.length > 1 && others.every(({ depth }) => depth > first.depth)
  const text = above ? titleText(first, document) : null
  const early = first && blocks.slice(0, blocks.indexOf(first)).every(({ type }) => type !== 'list' && type !== 'table')
  return text && early && !readRole(stripDecoration(text).text, document.lexicon) ? first : undefined
}

/** A heading, or a first line, that names the report (a week, a date, a word for report), or a period above it. */
function isTitle(node: RootContent, at: number, aboveMark: boolean, early: boolean, document: Document): boolean {
  if (node.type !== 'heading' && !(at === 0 && node.type === 'paragraph')) return false
  const text = titleText(node, document)
  if (!text) return false
  if (aboveMark && isPeriodLabel(text)) return true
  if (at === 0 && node.type === 'paragraph' && (namesDay(text, document) || REPORT_WORD.test(text))) return true
  return early && isEarly(node, document)
}

/** A short first line with a whole date: `Friday note, 7 March 2025`. */
const namesDay = (text: string, { lexicon }: Document) =>
  text.length <= LONGEST_FIRST_LINE &&
  !/[。；;：:]/.test(text) &&
  findDates(text, { lexicon, reference: null, spans: true }).some(({ first }) => first.year !== null)

/** Whether a title of the report may still follow below a block. */
const mayStandAbove = (node: RootContent, document: Document) =>
  node.type === 'heading' ? isEarly(node, document) : node.type !== 'list' && node.type !== 'table'

function isEarly(node: RootContent, document: Document): boolean {
  const text = titleText(node, document)
  if (!text) return false
  const reading = readRole(stripDecoration(text).text, document.lexicon)
  const mark = readMark(node, 0, document)
  const isWeek = mark !== null && findWeek(text, document.lexicon) !== null && reading?.period === null
  return (
    isPeriodLabel(text) ||
    (mark !== null && (!reading?.covered || isWeek)) ||
    (REPORT_WORD.test(text) && !['goals', 'risks', 'metrics', 'incidents'].includes(reading?.role ?? ''))
  )
}
