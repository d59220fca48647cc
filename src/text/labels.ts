import type { Field, Lexicon } from '../lexicon/index.ts'

/** A text without what only decorates it; offsets into the text given. */
export interface Stripped {
  start: number
  end: number
  text: string
  /** The numbering that was taken off, as written: `一、`, `1.1`, `Part 1:`. */
  marker: string | null
}

const PAIRS: Readonly<Record<string, string>> = { '【': '】', '「': '」', '『': '』', '[': ']', '〖': '〗', '［': '］', '《': '》', '<': '>', '（': '）', '(': ')' }
const OPENING = /^(?:[\s☆★●○■□◆◇▶►▪•·※→*#_=~|>+]|[-—–](?!\d)|\p{Extended_Pictographic}|[\u{1F1E6}-\u{1F1FF}\uFE0F\u200D\u200B]|\d\uFE0F?\u20E3)+/u
const CLOSING = /(?:[\s☆★*#_=~|<:：—–]|-|\p{Extended_Pictographic}|[\uFE0F\u200D\u200B])+$/u
const CJK_NUMERAL = '[一二三四五六七八九十]{1,3}'
const NUMBERING = new RegExp(
  [
    `^第(?:${CJK_NUMERAL}|\\d{1,2})(?:部分|章|节|項|项|条|点)\\s*[：:、.．]?\\s*`,
    `^[（(](?:${CJK_NUMERAL}|\\d{1,2})[）)]\\s*[、.．:：]?\\s*`,
    `^${CJK_NUMERAL}[、.．]\\s*`,
    '^(?:1?\\d|20)(?:\\.(?:1?\\d|20)){1,3}(?:[、.．)）]\\s*|\\s+|(?=[\\u4e00-\\u9fff]))(?![\\d/])',
    '^\\d{1,2}(?:[、．)）]|\\.(?!\\d))\\s*',
    '^[①-⑳⑴-⒇❶-❿]\\s*',
    '^(?:part|section|chapter)\\s+(?:\\d{1,2}|[ivx]{1,4}|[a-z])\\s*[:：.–—-]\\s*',
    '^[IVX]{1,4}[.、．]\\s*',
    '^[A-Za-z][)）]\\s+',
  ].join('|'),
  'i',
)

/** The end of the bracket that opens at `start`, or -1 where it does not close on its level. */
function closingOf(text: string, start: number, end: number): number {
  const open = text[start] as string
  const close = PAIRS[open]
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
export function stripDecoration(text: string): Stripped {
  let start = 0
  let end = text.length
  let marker: string | null = null
  for (let round = 0; round < 6; round++) {
    const before = `${start},${end}`
    const inner = text.slice(start, end)
    start += OPENING.exec(inner)?.[0].length ?? 0
    end -= CLOSING.exec(text.slice(start, end))?.[0].length ?? 0
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
}

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

const fieldPatterns = new WeakMap<Lexicon, RegExp>()

function fieldPattern(lexicon: Lexicon): RegExp {
  const known = fieldPatterns.get(lexicon)
  if (known) return known
  const concepts = Object.keys(FIELDS) as Field[]
  const word = lexicon.fields.source(...concepts)
  const pattern = new RegExp(`(?:【(?<bracketed>${word})】[:：]?|(?<word>${word})(?:[ \\t]?[（(][^（()）\\n]{0,12}[)）])?\\*{0,2}[ \\t]{0,2}[:：]\\*{0,2})`, 'gi')
  fieldPatterns.set(lexicon, pattern)
  return pattern
}

/** Every field, so that the compiler tells of one left out. */
const FIELDS: Readonly<Record<Field, true>> = {
  name: true,
  owner: true,
  status: true,
  progress: true,
  due: true,
  start: true,
  priority: true,
  severity: true,
  occurred: true,
  resolved: true,
  duration: true,
  impact: true,
  cause: true,
  action: true,
  detected: true,
  mitigation: true,
  help: true,
  remark: true,
  index: true,
}

const LINE_OPENING = /(?:^|\n)(?:[ \t>*•·+☆★-]|\p{Extended_Pictographic}|\uFE0F|[（(]?\d{1,2}[、.．)）]|[①-⑳])*$/u

/** A label counts where a line or a clause begins; a Latin word in the middle of a sentence is none. */
function opensClause(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 24), start)
  if (before === '' || LINE_OPENING.test(start <= 24 ? before : `x${before}`)) return true
  if (/[。；;，,、|（(【]\s*$/.test(before)) return true
  if (/[.!?)）】\]]\s+$/.test(before)) return true
  return /\s$/.test(before) && !/^[a-z]/.test(text.slice(start, start + 1))
}

/**
 * Labelled values in one text, on lines of their own or in one line: `处置：…\n原因：…`, `Cause: x. Fix: y.`,
 * `进度：70%，负责人：老郑`, `【原因】…`. A value runs to the next label.
 */
export function findFields(text: string, lexicon: Lexicon): FieldMatch[] {
  const found: FieldMatch[] = []
  for (const match of text.matchAll(fieldPattern(lexicon))) {
    const word = (match.groups?.bracketed ?? match.groups?.word) as string
    const labelEnd = match.index + match[0].length
    if (!opensClause(text, match.index) || text.startsWith('//', labelEnd)) continue
    const field = lexicon.fields.get(word)
    if (field) found.push({ field, labelStart: match.index, labelEnd, valueStart: labelEnd, valueEnd: text.length })
  }
  for (const [index, match] of found.entries()) {
    const next = found[index + 1]?.labelStart ?? text.length
    const raw = text.slice(match.labelEnd, next)
    match.valueStart = match.labelEnd + (raw.length - raw.trimStart().length)
    let value = text.slice(match.valueStart, next).replace(/[\s，,；;、|（(【]+$/, '')
    if (next < text.length) value = value.replace(/\n[ \t>*•·+-]*(?:\d{1,2}[、.．)）])?\s*$/, '')
    if (/[（(]$/.test(text.slice(0, match.labelStart))) value = value.replace(/[)）][^)）]*$/, '')
    match.valueEnd = match.valueStart + value.length
  }
  return found
}

/** The label that the text begins with, and its value up to the next label: `负责人：老郑、小贺`. Null where it begins otherwise. */
export function labelOf(text: string, lexicon: Lexicon): { field: Field; value: string; valueStart: number } | null {
  const [first] = findFields(text, lexicon)
  if (!first || !LINE_OPENING.test(text.slice(0, first.labelStart)) || text.slice(0, first.labelStart).includes('\n')) return null
  return { field: first.field, value: text.slice(first.valueStart, first.valueEnd), valueStart: first.valueStart }
}
