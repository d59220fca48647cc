import { frontMatterEnd } from './front-matter.ts'
import { limits } from './limits.ts'
import { addLine, type CapRule, type Cost, emptyCost, overLimit } from './measure.ts'

/** Lines [start, end) of a text between two places where it may be cut; offsets in UTF-16 units. */
export interface Unit {
  start: number
  end: number
  cap: CapRule | undefined
}

/**
 * Cuts a text at lines that most likely begin a new block at the top level: a heading at column 1, a line at column 1
 * after a blank line that is no list item, and in long lists an item at column 1; none of them in front matter, code or HTML. The
 * guess is cheap and may be wrong; the parse of the lines before it, with its first words, tells.
 */
export function scan(text: string): Unit[] {
  const units: Unit[] = []
  const bodyStart = frontMatterEnd(text)
  let region: Region | undefined
  let cost = emptyCost()
  let start = 0
  let afterBlank = true
  for (let at = bodyStart; at < text.length; ) {
    const feed = text.indexOf('\n', at)
    const end = feed < 0 ? text.length : feed
    const line = text.slice(at, end)
    if (region && leaves(region, line)) region = undefined
    if (at > start && !region && isCut(line, afterBlank, cost)) {
      units.push(...unitsOf(text, start, at, cost))
      start = at
      cost = emptyCost()
    }
    if (region) {
      if (closes(region, line)) region = undefined
      afterBlank = false
    } else {
      addLine(cost, line)
      region = opens(line)
      afterBlank = /^[ \t]*$/.test(line)
    }
    at = end + 1
  }
  if (start < text.length) units.push(...unitsOf(text, start, text.length, cost))
  return units
}

/** The lines as one unit; a heading above lines that go over a limit stays out of them. */
function unitsOf(text: string, start: number, end: number, cost: Cost): Unit[] {
  const cap = overLimit(cost)
  const whole: Unit = { start, end, cap }
  if (!cap) return [whole]
  const line = /^[^\n]*\n+/.exec(text.slice(start, end))?.[0] ?? ''
  const own = emptyCost()
  addLine(own, line.trimEnd())
  if (!HEADING.test(line) || overLimit(own) || start + line.length >= end) return [whole]
  return [
    { start, end: start + line.length, cap: undefined },
    { start: start + line.length, end, cap },
  ]
}

const HEADING = /^#{1,6}(?:[ \t]|$)/
/** What can be no item of a list, and no front matter where it opens a piece. */
const PLAIN = /^(?![-+]|(?:\*|\d{1,9}[.)])(?:[ \t]|$))\S/
const ITEM = /^(?:[-*+]|\d{1,9}[.)])[ \t]+\S/
const RULE = /^([-*_])(?:[ \t]*\1)*[ \t]*$/

function isCut(line: string, afterBlank: boolean, cost: Cost): boolean {
  const head = line.slice(0, 100)
  if (HEADING.test(head) || (afterBlank && PLAIN.test(head))) return true
  return cost.items >= limits.itemsOfPiece && ITEM.test(head) && !RULE.test(head)
}

/** Lines that are no Markdown: a fence, or HTML up to `end` (a blank line where null). */
type Region = { fence: string; topLevel: boolean } | { end: RegExp | null }

/** What every fence holds. */
const MARKS = /```|~~~/
/** How every line begins that begins HTML. */
const TAG = /^ {0,3}</
const FENCE = /^(.{0,200}?)(`{3,}|~{3,})(.*)$/
const HTML_STARTS: readonly (readonly [RegExp, RegExp | null])[] = [
  [/^ {0,3}<(?:script|pre|style|textarea)(?:[\s>]|$)/i, /<\/(?:script|pre|style|textarea)>/i],
  [/^ {0,3}<!--/, /-->/],
  [/^ {0,3}<\?/, /\?>/],
  [/^ {0,3}<![A-Za-z]/, />/],
  [/^ {0,3}<!\[CDATA\[/, /\]\]>/],
  [/^ {0,3}<\/?[A-Za-z]/, null],
]

function opens(line: string): Region | undefined {
  const fence = MARKS.test(line) ? FENCE.exec(line.slice(0, 1000)) : null
  if (fence && /^(?:[ \t>]|[-*+]|\d{1,9}[.)])*$/.test(fence[1] as string)) {
    const isInline =
      (fence[2] as string).startsWith('`') && line.slice((fence[1] + (fence[2] as string)).length).includes('`')
    if (!isInline) return { fence: fence[2] as string, topLevel: fence[1] === '' }
  }
  if (!TAG.test(line)) return undefined
  for (const [start, end] of HTML_STARTS) {
    if (start.test(line.slice(0, 100))) return end?.test(line) ? undefined : { end }
  }
  return undefined
}

/** Whether a line ends a region by not belonging to it: the container of an indented fence ends at column 1. */
function leaves(region: Region, line: string): boolean {
  if ('fence' in region) return !region.topLevel && /^[^\s>`~]/.test(line)
  return region.end === null && /^[ \t]*$/.test(line)
}

/** Whether a line is the last of its region. */
function closes(region: Region, line: string): boolean {
  if ('end' in region) return region.end?.test(line) === true
  const marks = /^[ \t>]*(`{3,}|~{3,})[ \t]*$/.exec(line)?.[1]
  return marks !== undefined && marks[0] === region.fence[0] && marks.length >= region.fence.length
}
