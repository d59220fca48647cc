import type { Break, Paragraph, PhrasingContent, Text } from 'mdast'
import { align } from '../align.ts'
import { endOf, startOf } from '../nodes.ts'
import { positionOf, type Source } from '../source.ts'

/** One line of a paragraph. Line ends inside emphasis or a link do not count. Offsets refer to the source. */
export interface Line {
  children: PhrasingContent[]
  /** The hard break that ended the line before, where it was one. */
  before?: Break
  start: number
  end: number
  /** The text that the line begins with, '' where it begins with another node or an escaped mark. */
  head: string
  /** The text nodes of the line. */
  text: string
}

/** Cuts a paragraph into its lines. */
export function linesOf(paragraph: Paragraph, source: Source): Line[] {
  const lines: Line[] = []
  let children: PhrasingContent[] = []
  let before: Break | undefined
  const finish = (next?: Break) => {
    if (children.length > 0) lines.push(lineFrom(children, source, before))
    children = []
    before = next
  }
  for (const child of paragraph.children) {
    if (child.type === 'break') finish(child)
    else if (child.type === 'text' && child.value.includes('\n')) {
      for (const [i, part] of textLines(child, source).entries()) {
        if (i > 0) finish()
        if (part.value !== '') children.push(part)
      }
    } else children.push(child)
  }
  finish()
  return lines
}

// Who escapes a mark wants to see it: `1\\. 甲`, `\\# 甲`.
const ESCAPED_MARK = /^[\s\d（(]*\\/

function lineFrom(children: PhrasingContent[], source: Source, before?: Break): Line {
  const first = children[0] as PhrasingContent
  const line: Line = {
    children,
    start: startOf(first),
    end: endOf(children.at(-1) as PhrasingContent),
    head:
      first.type === 'text' && !ESCAPED_MARK.test(source.text.slice(startOf(first), startOf(first) + 12))
        ? first.value
        : '',
    text: textOf(children),
  }
  if (before) line.before = before
  return line
}

function textOf(children: readonly PhrasingContent[]): string {
  let text = ''
  for (const child of children) text += 'value' in child ? child.value : '\uFFFC'
  return text
}

function textLines(text: Text, source: Source): Text[] {
  const offsets = align(text.value, source.text, startOf(text), endOf(text), { escapes: true })
  let at = 0
  return text.value.split('\n').map((value) => {
    const [start, end] = [offsets[at], offsets[at + value.length]] as [number, number]
    at += value.length + 1
    return { type: 'text', value, position: positionOf(source, start, end) }
  })
}

/** The line without its first `units` UTF-16 units, which must belong to its head. */
export function withoutHead(line: Line, units: number, source: Source): Line {
  const [first, ...rest] = line.children
  if (first?.type !== 'text' || units === 0) return line
  const value = first.value.slice(units)
  const offsets = align(first.value, source.text, startOf(first), endOf(first), { escapes: true })
  const start = offsets[units] as number
  const text: Text = { type: 'text', value, position: positionOf(source, start, endOf(first)) }
  const children = value === '' ? rest : [text, ...rest]
  if (children.length === 0) return { children, start, end: line.end, head: '', text: '' }
  return { ...lineFrom(children, source, line.before), end: line.end }
}

/** The line without its last `units` UTF-16 units, where it ends with text at least that long. */
export function withoutTail(line: Line, units: number, source: Source): Line {
  const last = line.children.at(-1)
  if (last?.type !== 'text' || units === 0 || last.value.length < units) return line
  const value = last.value.slice(0, -units)
  const offsets = align(last.value, source.text, startOf(last), endOf(last), { escapes: true })
  const end = offsets[value.length] as number
  const text: Text = { type: 'text', value, position: positionOf(source, startOf(last), end) }
  const children = value === '' ? line.children.slice(0, -1) : [...line.children.slice(0, -1), text]
  return { ...line, children, end, text: line.text.slice(0, -units) }
}

/** A paragraph of one or more lines, in one piece again. */
export function paragraphOf(lines: readonly Line[], source: Source): Paragraph {
  const children: PhrasingContent[] = []
  for (const [i, line] of lines.entries()) {
    if (i > 0) joinLine(children, line, source)
    else for (const child of line.children) children.push(child)
  }
  const first = lines[0] as Line
  const last = lines.at(-1) as Line
  return { type: 'paragraph', children, position: positionOf(source, first.start, last.end) }
}

function joinLine(children: PhrasingContent[], line: Line, source: Source): void {
  const last = children.at(-1)
  if (line.before) {
    children.push(line.before, ...line.children)
    return
  }
  const [first, ...rest] = line.children
  const textBefore = last?.type === 'text' ? last : undefined
  const textAfter = first?.type === 'text' ? first : undefined
  const start = textBefore ? startOf(textBefore) : last ? endOf(last) : line.start
  const end = textAfter ? endOf(textAfter) : line.start
  const joined: Text = {
    type: 'text',
    value: `${textBefore?.value ?? ''}\n${textAfter?.value ?? ''}`,
    position: positionOf(source, start, end),
  }
  if (textBefore) children.pop()
  children.push(joined, ...(textAfter ? rest : line.children))
}
