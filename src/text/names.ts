import type { Lexicon } from '../lexicon/index.ts'
import type { Part } from './clauses.ts'
import { CJK, findCut } from './name-cut.ts'
import { splitAliases, withoutTails } from './name-tail.ts'
import { findOwners } from './people.ts'
import { findSeverity } from './severity.ts'

/** What an entry calls its thing; offsets in UTF-16 units of the text given, end excluded. */
export interface NameParts {
  name: string
  nameStart: number
  nameEnd: number
  /** Other names, in brackets after it. */
  aliases: Part[]
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
const DECORATION =
  /^(?:[\s☆★●○■□◆◇▶►▪•·※→*>+✗✘]|\p{Extended_Pictographic}|\uFE0F|\u200D|\u200B|\[[ xX√✓/~-]?\](?=\s))+/u
const LABEL =
  /^(?:【([^【】\n]{1,80})】|「([^「」\n]{1,80})」|『([^『』\n]{1,80})』|\[([^[\]\n]{1,80})\](?!\()|［([^［］\n]{1,80})］)\s*/
const LATIN_TAG = /^[\w ./#:&+-]+$/
const HAN = /[\u3040-\u30ff\u3400-\u9fff]/
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
  // `「增长」沙龙：…`: quotation marks inside a name
  if (
    (match[2] ?? match[3]) !== undefined &&
    /^[^\s：:，,。；;—–-][^：:，,。；;—\n]{0,20}[：:—]/.test(text.slice(after))
  )
    return null
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
  const rest = saysNoMore(
    text.slice(restStart).trimEnd(),
    text.slice(cut, restStart).includes('—') || text[cut - 1] === '—',
    lexicon,
  )
    ? ''
    : text.slice(restStart).trimEnd()
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
function saysNoMore(rest: string, dashed: boolean, lexicon: Lexicon): boolean {
  if (rest.length > 60) return false
  if (lexicon.statuses.get(rest.replace(/(?<![。.；;])[。.；;]+$/, '')) !== undefined) return true
  const before = dashed ? 'x — ' : 'x - '
  const { ranges } = findOwners(before + rest, lexicon)
  const [first] = ranges
  return (
    first !== undefined &&
    ranges.length === 1 &&
    first.start <= before.length &&
    first.end >= rest.replace(/(?<![。.；;])[。.；;]+$/, '').length + before.length
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
