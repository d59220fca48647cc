import type { Lexicon } from '../lexicon/index.ts'
import { findOwners } from './people.ts'
import { readProgress } from './progress.ts'
import { findSeverity } from './severity.ts'
import { trimTail } from './trim.ts'

/** What an entry calls its thing; offsets in UTF-16 units of the text given, end excluded. */
export interface NameParts {
  name: string
  nameStart: number
  nameEnd: number
  /** Other names, in brackets after it. */
  aliases: string[]
  /** What is said after the name; null where nothing is. */
  rest: string | null
  restStart: number
  restEnd: number
  /** A bold or bracketed label, or a text before a colon. */
  labelled: boolean
}

export interface NameOptions {
  lexicon: Lexicon
  /** Range of a leading bold or linked run. */
  strong?: { start: number; end: number } | null
}

const NUMBERING =
  /^(?:[（(]\d{1,2}[)）]\s*[、.．]?|\d{1,2}(?:[、．)）]|\.(?![\d.]))|[①-⑳]|[一二三四五六七八九十]{1,3}[、．])\s*/
const DECORATION = /^(?:[\s☆★●○■□◆◇▶►▪•·※→*>+]|\p{Extended_Pictographic}|[\uFE0F\u200D\u200B]|\[[ xX√✓]?\](?=\s))+/u
const LABEL =
  /^(?:【([^【】\n]{1,80})】|「([^「」\n]{1,80})」|『([^『』\n]{1,80})』|\[([^[\]\n]{1,80})\](?!\()|［([^［］\n]{1,80})］)\s*/
const LATIN_TAG = /^[\w ./#:&+-]+$/
const CJK = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/
const HAN = /[\u3040-\u30ff\u3400-\u9fff]/
const OPEN = '（(【[「『《“'
const CLOSE = '）)】]」』》”'

interface Cut {
  at: number
  length: number
  kind: 'colon' | 'other'
}

const isDigit = (character: string | undefined) => character !== undefined && character >= '0' && character <= '9'

/** Round brackets of both widths close each other. */
const closes = (open: string): readonly string[] =>
  '（('.includes(open) ? ['）', ')'] : [CLOSE[OPEN.indexOf(open)] as string]

/** The first separator after `from` on its line, outside brackets, quotes, URLs, times and ranges (decision 7). */
function findCut(text: string, from: number, end: number, cjk: boolean): Cut | null {
  let depth = 0
  let quoted = false
  const closers = new Map<string, number>()
  for (let i = from; i < end; i++) closers.set(text[i] as string, i)
  for (let i = from; i < end; i++) {
    const character = text[i] as string
    const pair = OPEN.indexOf(character)
    if (pair >= 0 && Math.max(...closes(character).map((close) => closers.get(close) ?? -1)) > i) depth++
    else if (CLOSE.includes(character) && depth > 0) depth--
    else if (character === '"' && (quoted || text.indexOf('"', i + 1) > 0)) quoted = !quoted
    if (depth > 0 || quoted) continue
    const url = /[hf]/.test(character) ? /^(?:https?|ftp):\/\/\S+/.exec(text.slice(i, Math.min(end, i + 300))) : null
    if (url) {
      i += url[0].length - 1
      continue
    }
    const kind = separator(text, i, end, cjk)
    if (kind && i > from) return kind
  }
  return null
}

function separator(text: string, at: number, end: number, cjk: boolean): Cut | null {
  const character = text[at] as string
  const before = text[at - 1]
  const after = at + 1 < end ? text[at + 1] : undefined
  if (character === '：' || character === ':') {
    const clock = isDigit(before) && isDigit(after)
    const glued =
      character === ':' &&
      after !== undefined &&
      /[A-Za-z:/\\]/.test(after) &&
      before !== undefined &&
      /[A-Za-z0-9_:\])/]/.test(before)
    return clock || glued ? null : { at, length: 1, kind: 'colon' }
  }
  if (character === '，' || character === '；' || character === '。') return { at, length: 1, kind: 'other' }
  if (character === ',')
    return cjk && before && after && CJK.test(before) && CJK.test(after) ? { at, length: 1, kind: 'other' } : null
  if (character === '—' || character === '–' || character === '-') {
    const run = /^[-–—]+/.exec(text.slice(at, at + 8))?.[0].length ?? 1
    const spaced = /\s/.test(before ?? '') && /\s/.test(text[at + run] ?? '')
    const range =
      /\d\s*$/.test(text.slice(Math.max(0, at - 3), at)) && /^\s*\d/.test(text.slice(at + run, at + run + 3))
    if (range) return null
    return spaced || character === '—' ? { at, length: run, kind: 'other' } : null
  }
  if (
    !cjk &&
    /[.!?]/.test(character) &&
    (after === undefined || (/\s/.test(after) && /^\s+["“([]?[\p{Lu}\d]/u.test(text.slice(at + 1, at + 6))))
  ) {
    if (/(?:^|\s)(?:e\.g|i\.e|etc|vs|no|mr|ms|dr|st|approx)$/i.test(text.slice(Math.max(0, at - 8), at))) return null
    return { at: at + 1, length: 0, kind: 'other' }
  }
  return null
}

interface Trail {
  end: number
  parts: number
}

const trailPatterns = new WeakMap<Lexicon, RegExp>()

/** A closing state: ` -完成`, `（已完成）`, `[done]`, `✅`. */
function statusAtEnd(lexicon: Lexicon): RegExp {
  const known = trailPatterns.get(lexicon)
  if (known) return known
  const word = lexicon.statuses.source('not-started', 'in-progress', 'done', 'delayed', 'blocked', 'cancelled')
  const made = new RegExp(
    `(?:\\s*[-–—~]+\\s*${word}|\\s*[（(【\\[]\\s*${word}\\s*[）)】\\]]|(?:\\s|✅|✔|☑|🚧|✓|√|❌|🔄|⏳|🟢|🟡|🔴|⏸|\\uFE0F)+)$`,
    'i',
  )
  trailPatterns.set(lexicon, made)
  return made
}

/** Where the name ends once progress, owner, state and closing punctuation are taken off. */
function withoutTails(text: string, start: number, end: number, lexicon: Lexicon): Trail {
  let to = end
  let parts = 0
  for (let round = 0; round < 6; round++) {
    to = start + trimTail(text.slice(start, to), /[\s。；;：:，,、]/).length
    const name = text.slice(start, to)
    const shorter = withoutTail(name, lexicon)
    if (shorter === null || shorter.trim() === '') break
    to = start + shorter.length
    parts++
  }
  return { end: to, parts }
}

const JOINT = /[\s—–\-:：，,（(]/

/** Longer than what closes a name. */
const TAIL = 120

function withoutTail(whole: string, lexicon: Lexicon): string | null {
  const base = Math.max(0, whole.length - TAIL)
  const shorter = shorten(whole.slice(base), lexicon)
  return shorter === null ? null : whole.slice(0, base) + shorter
}

function shorten(name: string, lexicon: Lexicon): string | null {
  const progress = readProgress(name, lexicon)
  if (progress && progress.start > 0 && /^[\s)）\]】%％]*$/.test(name.slice(progress.end)))
    return trimTail(name.slice(0, progress.start), JOINT)
  const status = statusAtEnd(lexicon).exec(name)
  if (status && status.index > 0) return name.slice(0, status.index)
  const owners = findOwners(name, lexicon).ranges.at(-1)
  if (owners && owners.start > 0 && /^[\s)）\]】。.]*$/.test(name.slice(owners.end)))
    return trimTail(name.slice(0, owners.start), JOINT)
  const time = /\s+\d{1,2}:\d{2}\s*[~-]\s*\d{1,2}:\d{2}$/.exec(name)
  return time && time.index > 0 ? name.slice(0, time.index) : null
}

const ALIAS_WORDS = /(?:项目|專案|平台|系统|计划|工程|专项|产品|プロジェクト|프로젝트|\bproject|\bplatform|\bsystem)$/i
const ALIAS_LEAD =
  /^(?:又称|又名|简称|别名|原名?|代号|内部名|即|aka|a\.k\.a\.|formerly|codename|code name|known as)\s*[:：]?\s*/i

/** Whether what stands in brackets is a name itself (decision 8): `小贝项目`, `商户2.0`, `aka Falcon`, the initials of the name. */
function aliasOf(remark: string, name: string): string | null {
  const lead = ALIAS_LEAD.exec(remark)?.[0] ?? ''
  const text = remark.slice(lead.length).trim()
  if (
    text === '' ||
    text.length > 24 ||
    /[，,。；;：:@%？?]|^(?:含|包括|包含|见|详见|如|不含|除|仅|约|共|支持|基于|涉及|参考|due|see|incl)/i.test(text)
  )
    return null
  if (lead) return text
  if (ALIAS_WORDS.test(text) && text.length > 2) return text
  if (/^[\p{L}]{2,12}\s?[vV]?\d+(?:\.\d+)+$/u.test(text) && HAN.test(text)) return text
  const initials = name
    .split(/[\s-]+/)
    .map((word) => word[0])
    .join('')
  return /^[A-Z][A-Z0-9]{1,6}$/.test(text) && initials.length > 1 && text.replace(/\d/g, '') === initials.toUpperCase()
    ? text
    : null
}

function splitAliases(text: string, start: number, end: number): { end: number; aliases: string[] } {
  const aliases: string[] = []
  let to = end
  for (;;) {
    const name = text.slice(start, to)
    const bracket = /[（(]([^（()）]{1,60})[)）]$/.exec(name.slice(-64))
    const at = name.length - (bracket?.[0].length ?? 0)
    if (!bracket || at === 0) break
    const alias = aliasOf((bracket[1] as string).trim(), name.slice(0, at).trimEnd())
    if (alias === null) break
    aliases.unshift(alias)
    to = start + name.slice(0, at).trimEnd().length
  }
  return { end: to, aliases }
}

/** Where the content begins after marks, numbering, and tags of severity or state. */
function contentStart(text: string, lexicon: Lexicon): number {
  let start = 0
  for (let round = 0; round < 5; round++) {
    const before = start
    start += DECORATION.exec(text.slice(start))?.[0].length ?? 0
    start += NUMBERING.exec(text.slice(start))?.[0].length ?? 0
    const tag = LABEL.exec(text.slice(start))
    const inner = tag
      ?.slice(1)
      .find((part) => part !== undefined)
      ?.trim()
    if (tag && inner && tag[0].length < text.length - start) {
      const severity = findSeverity(tag[0], lexicon)
      if (severity || lexicon.statuses.get(inner) !== undefined) start += tag[0].length
    }
    if (start === before) break
  }
  return start < text.length && text.slice(start).trim() ? start : text.length - text.trimStart().length
}

interface Span {
  start: number
  end: number
  /** Where the rest may begin. */
  after: number
  labelled: boolean
}

function bracketLabel(text: string, start: number): Span | null {
  const match = LABEL.exec(text.slice(start))
  if (!match) return null
  const inner = match.slice(1).find((part) => part !== undefined) as string
  const from = start + (match[0].indexOf(inner) + inner.length - inner.trimStart().length)
  const after = start + match[0].length
  const more =
    /^[^\n]*\S/.test(text.slice(start + match[0].trimEnd().length)) &&
    !/^\s*(?:\n|$)/.test(text.slice(start + match[0].trimEnd().length))
  if (match[4] !== undefined && more && LATIN_TAG.test(inner)) return null
  return { start: from, end: from + inner.trim().length, after, labelled: true }
}

/** A bold or linked run is the name where it is a label, not a word of the sentence around it. */
function strongLabel(text: string, start: number, strong: NameOptions['strong']): Span | null {
  if (!strong || strong.start > start + 2 || strong.end <= start) return null
  const from = Math.max(start, strong.start)
  const words = text.slice(from, strong.end)
  const next = text.slice(strong.end, strong.end + 2)
  const closes = next === '' || /^\s*(?:$|[\n：:，,。；;.（(—–\-[【|])/.test(next) || /[：:。.；;】]\s*$/.test(words)
  const long = HAN.test(words) ? words.length > 3 && !/^[\u4e00-\u9fff]/.test(next) : /\S\s+\S/.test(words)
  if (!closes && !long) return null
  const line = words.indexOf('\n') < 0 ? strong.end : from + words.indexOf('\n')
  const bracket = bracketLabel(words, 0)
  if (bracket && /^[\s：:]*$/.test(words.slice(bracket.after)))
    return { start: from + bracket.start, end: from + bracket.end, after: line, labelled: true }
  const tag = NUMBERING.exec(words)?.[0].length ?? 0
  return { start: from + tag, end: line, after: line, labelled: true }
}

function proseName(text: string, start: number, lexicon: Lexicon): Span {
  const newline = text.indexOf('\n', start)
  const line = newline < 0 ? text.length : newline
  const cut = findCut(text, start, line, CJK.test(text.slice(start, line)))
  if (!cut) return { start, end: line, after: line, labelled: false }
  const label = text.slice(start, cut.at).trim()
  if (cut.kind === 'colon' && lexicon.fields.get(label) === 'name' && text.slice(cut.at + 1, line).trim()) {
    const value = cut.at + 1 + (/^\s*/.exec(text.slice(cut.at + 1, line))?.[0].length ?? 0)
    return proseName(text, value, lexicon)
  }
  return { start, end: cut.at, after: cut.at + cut.length, labelled: cut.kind === 'colon' }
}

/**
 * The name of a thing, the other names in brackets after it, and what is said of it (decisions 7 and 8). Numbering, marks,
 * tags of state or severity, a closing percentage, state or owner are no part of the name. The name is never empty: a text
 * without one is its own name.
 */
export function splitName(text: string, options: NameOptions): NameParts {
  const { lexicon } = options
  const start = contentStart(text, lexicon)
  const span = bracketLabel(text, start) ?? strongLabel(text, start, options.strong) ?? proseName(text, start, lexicon)
  const tail = withoutTails(text, span.start, span.end, lexicon)
  const { end, aliases } = splitAliases(text, span.start, tail.end)
  const again = aliases.length > 0 ? withoutTails(text, span.start, end, lexicon).end : end
  if (again <= span.start) return whole(text)
  const cut = tail.parts > 1 ? tail.end : span.after
  const lead = /^[\s：:，,；;。、—–.]*(?:-+\s)?\s*/.exec(text.slice(cut))?.[0].length ?? 0
  const restStart = Math.min(text.length, cut + lead)
  const rest = saysNoMore(text.slice(restStart).trimEnd(), lexicon) ? '' : text.slice(restStart).trimEnd()
  return {
    name: text.slice(span.start, again),
    nameStart: span.start,
    nameEnd: again,
    aliases,
    rest: rest || null,
    restStart: rest ? restStart : again,
    restEnd: rest ? restStart + rest.length : again,
    labelled: span.labelled,
  }
}

/** Whether what follows a name is no more than its state, or who does it. */
function saysNoMore(rest: string, lexicon: Lexicon): boolean {
  if (rest.length > 60) return false
  if (lexicon.statuses.get(rest.replace(/[。.；;]+$/, '')) !== undefined) return true
  const before = 'x - '
  const { ranges } = findOwners(before + rest, lexicon)
  const [first] = ranges
  return (
    first !== undefined &&
    ranges.length === 1 &&
    first.start <= before.length &&
    first.end >= rest.replace(/[。.；;]+$/, '').length + before.length
  )
}

function whole(text: string): NameParts {
  const start = text.length - text.trimStart().length
  const end = Math.max(start, text.trimEnd().length)
  return {
    name: text.slice(start, end),
    nameStart: start,
    nameEnd: end,
    aliases: [],
    rest: null,
    restStart: end,
    restEnd: end,
    labelled: false,
  }
}
