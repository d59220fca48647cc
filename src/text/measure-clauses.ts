import type { Quantity } from './quantities.ts'

/** A stretch between two separators. Offsets are UTF-16 units of the text, end excluded. */
export interface Clause {
  start: number
  end: number
  /** 0 outside brackets. */
  depth: number
  /** What stands before it: `.` a sentence's end, `,` a lesser stop, `(` a bracket that opens, `)` one that closed. */
  opener: '.' | ',' | '(' | ')'
  quantities: Quantity[]
}

const OPEN = '([{【「《<'
const CLOSE = ')]}】」》>'

/** The separator at `index` of a narrow text: its kind and length, or null. */
function separatorAt(text: string, index: number): { kind: '.' | ','; length: number } | null {
  const c = text[index] as string
  if (/[。!?\n]/.test(c)) return { kind: '.', length: 1 }
  if (
    c === '.' &&
    /^\.(?:\s|$)/.test(text.slice(index, index + 2)) &&
    !/\b(?:no|vs|approx|max|min|avg|prev)$/i.test(text.slice(Math.max(0, index - 6), index))
  )
    return { kind: '.', length: 1 }
  if (c === ';' && /^tl;dr/i.test(text.slice(index - 2, index + 3))) return null
  if (c === ',' || c === ';' || c === '、' || c === '|' || c === '·' || c === '，') return { kind: ',', length: 1 }
  if (c === '/' && text[index - 1] === ' ' && text[index + 1] === ' ') return { kind: ',', length: 1 }
  if (/[—–-]/.test(c) && text[index - 1] === ' ' && text[index + 1] === ' ') return { kind: ',', length: 1 }
  if (c === '—' && text[index + 1] === '—') return { kind: ',', length: 2 }
  return null
}

/** Where a bracket closes, at most 400 units away; -1 if nowhere. */
function closing(text: string, open: number, bracket: string): number {
  const found = text.slice(open + 1, open + 400).indexOf(bracket)
  return found < 0 ? -1 : open + 1 + found
}

/** Cuts a narrow text into clauses; separators inside a quantity or a bracket without numbers do not cut. */
export function splitClauses(text: string, quantities: readonly Quantity[]): Clause[] {
  const clauses: Clause[] = []
  const insideAt = new Map(quantities.map((q) => [q.start, q]))
  let depth = 0
  let next = 0
  let opener: Clause['opener'] = '.'
  let start = 0
  let own: Quantity[] = []
  const close = (end: number, following: Clause['opener'], resume: number) => {
    clauses.push({ start, end, depth, opener, quantities: own })
    own = []
    opener = following
    start = resume
  }
  for (let i = 0; i < text.length; i++) {
    const quantity = insideAt.get(i)
    if (quantity) {
      own.push(quantity)
      i = quantity.end - 1
      continue
    }
    const c = text[i] as string
    const bracket = OPEN.indexOf(c)
    if (bracket >= 0 && !(c === '<' && !/[>]/.test(text.slice(i, i + 40)))) {
      const end = closing(text, i, CLOSE[bracket] as string)
      while ((quantities[next]?.start ?? Infinity) < i) next++
      const holds = end > 0 && (quantities[next]?.end ?? Infinity) <= end
      if (!holds) {
        if (end > 0 && end - i < 200) i = end
        continue
      }
      close(i, '(', i + 1)
      depth++
      continue
    }
    if (depth > 0 && CLOSE.includes(c) && c !== '>') {
      close(i, ')', i + 1)
      depth--
      continue
    }
    const separator = separatorAt(text, i)
    if (!separator) continue
    close(i, separator.kind, i + separator.length)
    i += separator.length - 1
  }
  close(text.length, '.', text.length)
  return clauses
}
