import { type Field, type Lexicon, remembered } from '../lexicon/index.ts'
import { allMatches } from './matches.ts'
import { trimTail } from './trim.ts'

/** A text without what only decorates it; offsets into the text given. */
export interface Stripped {
  start: number
  end: number
  text: string
  /** The numbering that was taken off, as written: `一、`, `1.1`, `Part 1:`. */
  marker: string | null
}

const PAIRS: ReadonlyMap<string, string> = new Map([
  ['【', '】'],
  ['「', '」'],
  ['『', '』'],
  ['[', ']'],
  ['〖', '〗'],
  ['［', '］'],
  ['《', '》'],
  ['<', '>'],
  ['（', '）'],
  ['(', ')'],
])
const OPENING =
  /^(?:[\s☆★●○■□◆◇▶►▪•·※→*#_=~|>+]|[-—–](?!\d)|\p{Extended_Pictographic}|[\u{1F1E6}-\u{1F1FF}]|\uFE0F|\u200D|\u200B|\d\uFE0F?\u20E3|:[a-z][a-z0-9_+-]{1,30}:(?=\s))+/u
const CLOSING = /^(?:[\s☆★*#_=~|<:：—–-]|\p{Extended_Pictographic}|\uFE0F|\u200D|\u200B)$/u
const CJK_NUMERAL = '(?:[一二三四五六七八九十]{1,3}|[壹贰貳叁參叄肆伍陆陸柒捌玖拾]{1,2})'
const NUMBERING = new RegExp(
  [
    `^第(?:${CJK_NUMERAL}|\\d{1,2})(?:部分|章|节|項|项|条|点)\\s*[：:、.．]?\\s*`,
    `^[（(](?:${CJK_NUMERAL}|[\\d０-９]{1,2})[）)]\\s*[、.．:：]?\\s*`,
    `^${CJK_NUMERAL}[、.．]\\s*`,
    '^(?:1?[1-9]|10|20)(?:\\.(?:1?[1-9]|10|20)){1,3}(?:[、.．)）]\\s*|\\s+|(?=[\\u4e00-\\u9fff]))(?![\\d/])',
    '^\\d{1,2}(?:[、．)）]|\\.(?!\\d))\\s*',
    '^[①-⑳⑴-⒇❶-❿]\\s*',
    '^(?:part|section|chapter)\\s+(?:\\d{1,2}|[ivx]{1,4}|[a-z])\\s*[:：.–—-]\\s*',
    '^[IVX]{1,4}[.、．]\\s*',
    '^[Ⅰ-Ⅻ]\\s*[.、．]?\\s*',
    '^[A-Za-z][)）]\\s+',
  ].join('|'),
  'i',
)

/** Where the text ends once closing decoration is taken off; an emoji may be two units. */
function closedAt(text: string, start: number, end: number): number {
  let to = end
  while (to > start) {
    const pair = to - 2 >= start && /[\uDC00-\uDFFF]/.test(text[to - 1] as string) ? 2 : 1
    if (!CLOSING.test(text.slice(to - pair, to))) break
    to -= pair
  }
  return to
}

/** The end of the bracket that opens at `start`, or -1 where it does not close on its level. */
function closingOf(text: string, start: number, end: number): number {
  const open = text[start] as string
  const close = PAIRS.get(open)
  if (close === undefined) return -1
  let depth = 0
  for (let i = start; i < end; i++) {
    if (text[i] === open) depth++
    else if (text[i] === close && --depth === 0) return i
  }
  return -1
}

/**
 * A heading or label without brackets around the whole of it, numbering, emoji, stars, rules and a closing colon
 * (decision 1). Codes such as `O1` and `KR1` stay. A text of decoration alone comes back trimmed and otherwise as it is.
 */
export const stripDecoration = remembered((text): Stripped => {
  let start = 0
  let end = text.length
  let marker: string | null = null
  for (let round = 0; round < 6; round++) {
    const before = `${start},${end}`
    const inner = text.slice(start, end)
    start += OPENING.exec(inner)?.[0].length ?? 0
    end = closedAt(text, start, end)
    const numbering = NUMBERING.exec(text.slice(start, end))?.[0] ?? ''
    if (numbering && start + numbering.length < end) {
      marker ??= numbering.trim()
      start += numbering.length
    }
    if (closingOf(text, start, end) === end - 1 && end - start > 2 && !/^[（(<《]/.test(text[start] as string)) {
      start++
      end--
    }
    if (`${start},${end}` === before) break
  }
  if (start >= end) {
    start = text.length - text.trimStart().length
    end = Math.max(start, text.trimEnd().length)
  }
  return { start, end, text: text.slice(start, end), marker }
})

/** The OKR code that opens a category: `O1` of `O1 服务业务`, `KR2.1`. Null where there is none. */
export function objectiveOf(category: string): string | null {
  return /^\s*(O\d{1,2}(?:[-. ]?KR\d{1,2})?|KR\d{1,2}(?:\.\d{1,2})?)(?![A-Za-z0-9])/.exec(category)?.[1] ?? null
}

/** A labelled value; offsets in UTF-16 units of the text given, end excluded. */
export interface FieldMatch {
  field: Field
  labelStart: number
  labelEnd: number
  valueStart: number
  valueEnd: number
}

const LINE_OPENING = /(?:^|\n)(?:[ \t>*•·+☆★\p{Extended_Pictographic}①-⑳-]|\uFE0F|[（(]?\d{1,2}[、.．)）])*$/u

/** A label counts where a line or a clause begins; a Latin word in the middle of a sentence is none. */
function opensClause(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 24), start)
  if (before === '' || LINE_OPENING.test(start <= 24 ? before : `x${before}`)) return true
  if (/[。；;，,、|（(【]\s*$/.test(before)) return true
  if (/[.!?)）】\]]\s+$/.test(before)) return true
  return /\s$/.test(before) && !/^[a-z]/.test(text.slice(start, start + 1))
}

/** Longer than any label. */
const REACH = 32

interface Label {
  field: Field
  start: number
  end: number
}

/** The label that ends at a colon: a field word that begins where a clause does, a short remark in brackets after it allowed. */
function labelBefore(text: string, colon: number, lexicon: Lexicon): Label | null {
  const window = text.slice(Math.max(0, colon - REACH), colon)
  const word = /^(.*?)(?:[ \t]?[（(][^（()）\n]{0,12}[)）])?\*{0,2}[ \t]{0,2}$/s.exec(window)?.[1] ?? ''
  const base = colon - window.length
  const end = base + word.length
  for (let start = base; start < end; start++) {
    if (start > 0 && !BOUNDARY.test(text[start - 1] as string)) continue
    const field = lexicon.fields.get(text.slice(start, end))
    if (field && !/^\s/.test(text[start] as string) && opensClause(text, start)) return { field, start, end: colon + 1 }
  }
  return null
}

const BOUNDARY = /[\s。；;，,、|（(【.!?)）】\]>*•·+☆★\-①-⑳\uDC00-\uDFFF\u2600-\u27BF]|\uFE0F/

/** `【原因】`, `【原因】：` */
function bracketed(text: string, start: number, lexicon: Lexicon): Label | null {
  const match = /^【([^【】\n]{1,30})】[:：]?/.exec(text.slice(start, start + REACH + 4))
  const field = match?.[1] === undefined ? undefined : lexicon.fields.get(match[1])
  return match && field ? { field, start, end: start + match[0].length } : null
}

const LABEL_SIGN = /[:：【]/g

function labelsIn(text: string, lexicon: Lexicon): Label[] {
  const labels: Label[] = []
  for (const { index, 0: mark } of allMatches(text, LABEL_SIGN)) {
    if (index < (labels.at(-1)?.end ?? 0) || text.startsWith('//', index + 1)) continue
    const label = mark === '【' ? bracketed(text, index, lexicon) : labelBefore(text, index, lexicon)
    if (label) labels.push(label)
  }
  return labels
}

/**
 * Labelled values in one text, on lines of their own or in one line: `处置：…\n原因：…`, `Cause: x. Fix: y.`,
 * `进度：70%，负责人：老许`, `【原因】…`. A value runs to the next label.
 */
export function findFields(text: string, lexicon: Lexicon): FieldMatch[] {
  const labels = labelsIn(text, lexicon)
  return labels.map((label, index) => withValue(text, label, labels[index + 1]?.start ?? text.length))
}

function withValue(text: string, { field, start, end }: Label, next: number): FieldMatch {
  const bold = text.startsWith('**', end) ? 2 : 0
  const raw = text.slice(end + bold, next)
  const valueStart = end + bold + (raw.length - raw.trimStart().length)
  let value = trimTail(text.slice(valueStart, next), /[\s，,；;、|（(【]/)
  if (next < text.length) value = trimTail(withoutMarker(value), /\s/)
  if (/[（(]$/.test(text.slice(Math.max(0, start - 1), start))) value = value.replace(/[)）][^)）]*$/, '')
  return { field, labelStart: start, labelEnd: end + bold, valueStart, valueEnd: valueStart + value.length }
}

/** The bullet or the number of the next label's line is no part of the value. */
function withoutMarker(value: string): string {
  const line = value.lastIndexOf('\n')
  return line >= 0 && /^[ \t>*•·+-]*(?:\d{1,2}[、.．)）])?$/.test(value.slice(line + 1)) ? value.slice(0, line) : value
}

/** The label that the text begins with, and its value up to the next label: `负责人：老许、小岑`. Null where it begins otherwise. */
export function labelOf(text: string, lexicon: Lexicon): { field: Field; value: string; valueStart: number } | null {
  const head = /[:：】]/.exec(text.slice(0, 2 * REACH))
  if (!head) return null
  const [first] = findFields(text, lexicon)
  if (!first || first.labelStart > REACH || text.slice(0, first.labelStart).includes('\n')) return null
  if (!LINE_OPENING.test(text.slice(0, first.labelStart))) return null
  return { field: first.field, value: text.slice(first.valueStart, first.valueEnd), valueStart: first.valueStart }
}
