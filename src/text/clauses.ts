import { allMatches } from './matches.ts'
import { trimTail } from './trim.ts'

/** A part of a text; offsets in UTF-16 units, end excluded. */
export interface Part {
  start: number
  end: number
  text: string
}

/** Round brackets of both widths close each other. */
const BRACKETS: ReadonlyMap<string, string> = new Map([
  ['（', ')）'],
  ['(', ')）'],
  ['【', '】'],
  ['[', ']'],
  ['「', '」'],
  ['『', '』'],
  ['《', '》'],
  ['“', '”'],
])
/** What every bracket and every URL begins with. */
const SHELTER = /[（(【[「『《“]|:\/\//
/** Brackets, and the end of a line, behind which none of them closes. */
const SIGNS = /[（(【[「『《“）)】\]」』》”\n]/g
const URL_PATTERN = /(?:https?|ftp):\/\/[^\s，。；、）】」》”]+/g
const isDigit = (character: string | undefined) => character !== undefined && character >= '0' && character <= '9'

const closesWith = (open: string | undefined, close: string) =>
  open !== undefined && (BRACKETS.get(open) as string).includes(close)

/** For each unit whether it stands inside a bracket that closes on its line, or inside a URL. */
function sheltered(text: string): Uint8Array {
  const inside = new Uint8Array(text.length)
  if (!SHELTER.test(text)) return inside
  let open: number[] = []
  const depth: [number, number][] = []
  for (const { index: i, 0: character } of allMatches(text, SIGNS)) {
    if (character === '\n') open = []
    else if (BRACKETS.has(character)) open.push(i)
    else {
      let at = open.length - 1
      while (at >= 0 && !closesWith(text[open[at] as number], character) && open.length - at < 4) at--
      if (at >= 0 && closesWith(text[open[at] as number], character)) {
        depth.push([open[at] as number, i + 1])
        open.length = at
      }
    }
  }
  for (const [start, end] of outermost(depth)) inside.fill(1, start, end)
  for (const match of allMatches(text, URL_PATTERN)) inside.fill(1, match.index, match.index + match[0].length)
  return inside
}

function outermost(ranges: readonly [number, number][]): [number, number][] {
  const kept: [number, number][] = []
  let end = 0
  for (const range of [...ranges].sort((a, b) => a[0] - b[0])) {
    if (range[1] <= end) continue
    kept.push(range)
    end = range[1]
  }
  return kept
}

const WIDE = '，；。！？\n'
/** What may end a clause. */
const STOP = /[，；。！？\n,;!?.]/g

function splitsAt(text: string, at: number): boolean {
  const character = text[at] as string
  if (WIDE.includes(character)) return true
  const next = text[at + 1]
  if (character === ',')
    return !(isDigit(text[at - 1]) && isDigit(next) && isDigit(text[at + 2]) && isDigit(text[at + 3]))
  if (character === ';' || character === '!' || character === '?') return true
  if (character !== '.') return false
  if (next !== undefined && !/\s/.test(next) && !/[\u3400-\u9fff]/.test(next)) return false
  return (
    !/(?:^|[\s(])(?:e\.g|i\.e|etc|vs|no|approx|ca|v|resp)$|(?:^|\W)\d{1,2}$/i.test(
      text.slice(Math.max(0, at - 8), at),
    ) || next === undefined
  )
}

/**
 * The clauses of a text, cut at `，,；;。.!?！？` and line feeds, never inside numbers (1,284, 3.5), URLs, brackets,
 * times and versions. Each is trimmed; empty ones are left out.
 */
export function clauses(text: string): Part[] {
  const inside = sheltered(text)
  const parts: Part[] = []
  let from = 0
  for (const { index } of allMatches(text, STOP)) {
    if (inside[index] || !splitsAt(text, index)) continue
    push(parts, text, from, index)
    from = index + 1
  }
  push(parts, text, from, text.length)
  return parts
}

function push(parts: Part[], text: string, from: number, to: number, tail = /\s/): void {
  const raw = text.slice(from, to)
  const start = from + (raw.length - raw.trimStart().length)
  const value = trimTail(text.slice(start, to), tail)
  if (value) parts.push({ start, end: start + value.length, text: value })
}

const CLOSING = /[\s；;，,、]/

interface Marker {
  start: number
  end: number
  number: number
  style: string
}

const MARKERS =
  /[（(](\d{1,2})[)）]\s*[、.．]?\s*|(?<![A-Za-z0-9.\-/_%年月]|\d[:：])(\d{1,2})(?:([、)）．])|\.(?!\d))\s*|([①-⑳])\s*/g

function markersIn(text: string): Marker[] {
  return allMatches(text, MARKERS).map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    number: match[4] ? match[4].charCodeAt(0) - 0x245f : Number(match[1] ?? match[2]),
    style: match[4] ? 'circle' : match[1] ? 'bracket' : (match[3] ?? '.').replace('）', ')').replace('．', '.'),
  }))
}

/**
 * The parts of a text that its writer numbered, without the numbers: `1. … 2. …`, `（1）…；（2）…`, `1）…`, `①…②…`.
 * A text without numbering is one part (decision 16). Words before the first number that only introduce (`处置如下：`)
 * are left out, others are a part of their own.
 */
export function splitNumbered(text: string): Part[] {
  const parts: Part[] = []
  const chosen: Marker[] = []
  for (const marker of markersIn(text)) {
    const last = chosen.at(-1)
    const expected = last ? last.number + 1 : 1
    if (marker.number === expected && (!last || last.style === marker.style)) chosen.push(marker)
  }
  const [first] = chosen
  if (!first || (chosen.length < 2 && text.slice(0, first.start).trim() !== '')) {
    push(parts, text, 0, text.length)
    return parts
  }
  const lead = text.slice(0, first.start)
  if (lead.trim() && !/[:：]\s*$/.test(lead)) push(parts, text, 0, first.start, CLOSING)
  for (const [index, marker] of chosen.entries())
    push(parts, text, marker.end, chosen[index + 1]?.start ?? text.length, CLOSING)
  return parts
}
