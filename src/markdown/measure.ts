import { allMatches } from '../text/matches.ts'
import { limits } from './limits.ts'

export type CapRule = 'nesting-too-deep' | 'block-too-large'

/** What the lines between two cuts would cost to parse, added up line by line. */
export interface Cost {
  depth: number
  items: number
  /** UTF-16 units of all lines. */
  length: number
  worstRun: Run
  run: Run
  /** Columns of the list marks that are open at this line, outermost first. */
  open: number[]
}

interface Run {
  lines: number
  length: number
  marks: number
  declarations: number
  backticks: number
  pipes: number
}

export function emptyCost(): Cost {
  return { depth: 0, items: 0, length: 0, worstRun: emptyRun(), run: emptyRun(), open: [] }
}

function emptyRun(): Run {
  return { lines: 0, length: 0, marks: 0, declarations: 0, backticks: 0, pipes: 0 }
}

const BULLET_OR_NUMBER = /(?:[-*+]|\d{1,9}[.)])(?=[ \t]|$)/y
const RULE = /^[ \t]*([-*_])(?:[ \t]*\1)*[ \t]*$/

/** Adds a line outside code and HTML. */
export function addLine(cost: Cost, line: string): void {
  if (/^[ \t]*$/.test(line)) {
    cost.run = emptyRun()
    return
  }
  cost.length += line.length + 1
  addContainers(cost, line)
  addToRun(cost.run, line)
  for (const key of Object.keys(cost.run) as (keyof Run)[]) {
    cost.worstRun[key] = Math.max(cost.worstRun[key], cost.run[key])
  }
}

function addContainers(cost: Cost, line: string): void {
  let at = 0
  let column = 0
  let quotes = 0
  const isRule = RULE.test(line)
  for (;;) {
    while (line[at] === ' ' || line[at] === '\t') {
      column += line[at] === '\t' ? 4 - (column % 4) : 1
      at++
    }
    BULLET_OR_NUMBER.lastIndex = at
    if (line[at] === '>') {
      quotes++
      at++
      column++
    } else if (!isRule && BULLET_OR_NUMBER.test(line)) {
      while ((cost.open.at(-1) ?? -1) >= column) cost.open.pop()
      cost.open.push(column)
      cost.items++
      column += BULLET_OR_NUMBER.lastIndex - at
      at = BULLET_OR_NUMBER.lastIndex
    } else break
  }
  cost.depth = Math.max(cost.depth, cost.open.length + quotes)
}

const MARK = /[[\]*_~<&\\@:`|]/g

function addToRun(run: Run, line: string): void {
  run.lines++
  run.length += line.length + 1
  let ticks = 0
  let ticked = 0
  for (const { index, 0: char } of allMatches(line, MARK)) {
    ticks = char !== '`' ? 0 : index === ticked ? ticks + 1 : 1
    ticked = index + 1
    if (ticks > run.backticks) run.backticks = ticks
    if (char === '|') run.pipes++
    else run.marks++
    if (char === '<' && (line[index + 1] === '!' || line[index + 1] === '?')) run.declarations++
  }
}

/** The limit that the lines go over, if any. */
export function overLimit({ depth, items, length, worstRun }: Cost): CapRule | undefined {
  if (depth > limits.depth) return 'nesting-too-deep'
  const large =
    items > limits.items ||
    length > limits.block ||
    worstRun.lines > limits.runLines ||
    worstRun.length > limits.run ||
    worstRun.marks > limits.marks ||
    worstRun.declarations > limits.declarations ||
    worstRun.backticks > limits.backticks ||
    worstRun.pipes > limits.pipes
  return large ? 'block-too-large' : undefined
}
