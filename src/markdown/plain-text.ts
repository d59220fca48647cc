import type { Code, Nodes } from 'mdast'
import { flatMap } from '../text/flat-map.ts'
import type { PlainText } from '../text/plain.ts'
import { align } from './align.ts'
import { clean, withoutWikiMarks } from './clean.ts'
import { htmlText } from './html.ts'
import { endOf, isParent, startOf } from './nodes.ts'

/**
 * The plain text of a leaf block (paragraph, heading, table cell, code, HTML, front matter) or of any phrasing node,
 * with a source offset for every UTF-16 unit: what mdast-util-to-string gives, with soft and hard breaks and `<br>` as
 * `\n`, other tags and comments dropped, zero-width characters dropped, odd spaces as ' ', images as their alt text,
 * `[[page|alias]]` as its alias. An entity or an escape maps to its start.
 *
 * `source` is the whole text that the node's positions refer to.
 */
export function plainText(node: Nodes, source: string): PlainText {
  const text: string[] = []
  const offsets: number[] = []
  for (const part of partsOf(node, source)) {
    text.push(part.text)
    const { length } = part.text
    for (let i = 0; i < length; i++) offsets.push(part.offsets[i] as number)
  }
  offsets.push(Math.max(endOf(node), offsets.at(-1) ?? 0))
  return clean({ text: text.join(''), offsets })
}

function partsOf(node: Nodes, source: string): PlainText[] {
  switch (node.type) {
    case 'text':
      return [withoutWikiMarks(literal(node.value, node, source, startOf(node), true))]
    case 'inlineCode':
      return [literal(node.value, node, source, afterTicks(source, node), false)]
    case 'break':
      return [{ text: '\n', offsets: [startOf(node), endOf(node)] }]
    case 'image':
    case 'imageReference':
      return node.alt ? [literal(node.alt, node, source, startOf(node) + 2, true)] : []
    case 'code':
    case 'yaml':
    case 'toml' as never:
      return [lineAligned(node as Code, source)]
    case 'html':
      return [htmlText(lineAligned(node, source))]
    default:
      return isParent(node) ? flatMap(node.children, (child) => partsOf(child as Nodes, source)) : []
  }
}

function literal(value: string, node: Nodes, source: string, start: number, escapes: boolean): PlainText {
  return { text: value, offsets: align(value, source, start, endOf(node), { escapes }) }
}

/** Where the content of inline code begins: after the backticks and the one space that padding takes. */
function afterTicks(source: string, node: Nodes): number {
  let at = startOf(node)
  while (source[at] === '`') at++
  return at
}

/** A node whose value is whole source lines less their indentation and container marks: code, HTML, front matter. */
function lineAligned(node: { value: string } & Nodes, source: string): PlainText {
  const start = startOf(node)
  const end = endOf(node)
  const offsets: number[] = []
  let at = opensWithFence(node, source, start) ? nextLine(source, start, end) : start
  for (const line of node.value.split('\n')) {
    const lineEnd = Math.min(end, nextLine(source, at, end))
    const stop = source[lineEnd - 1] === '\n' && lineEnd > at ? lineEnd - 1 : lineEnd
    const from = lineStart(line, source, at, stop)
    for (let i = 0; i < line.length; i++) offsets.push(Math.min(stop, Math.max(at, from + i)))
    offsets.push(stop)
    at = lineEnd
  }
  offsets.pop()
  offsets.push(end)
  return { text: node.value, offsets }
}

/** Where a line of a value begins in its source line [at, stop); less than `at` where a tab stands for its spaces. */
function lineStart(line: string, source: string, at: number, stop: number): number {
  if (source.startsWith(line, stop - line.length)) return stop - line.length
  const words = line.trimStart()
  const found = source.slice(at, stop).indexOf(words)
  return found < 0 ? at : at + found - (line.length - words.length)
}

function opensWithFence(node: Nodes, source: string, start: number): boolean {
  if (node.type === 'yaml' || (node.type as string) === 'toml') return true
  return node.type === 'code' && !node.data?.capped && /^(?:```|~~~)/.test(source.slice(start, start + 3))
}

function nextLine(source: string, at: number, end: number): number {
  const feed = source.indexOf('\n', at)
  return feed < 0 || feed >= end ? end : feed + 1
}
