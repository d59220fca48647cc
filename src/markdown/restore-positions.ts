import type { Nodes, Parents, Root } from 'mdast'
import { align } from './align.ts'
import { endOf, isParent, startOf } from './nodes.ts'
import { positionOf, type Source } from './source.ts'

/**
 * Mends what remark says wrongly of places. Nodes without any: mdast-util-gfm-autolink-literal cuts a text node into
 * text and links after the parse. Siblings that overlap: a setext heading under a definition begins at the definition,
 * and a list item with a fence that nobody closed ends inside the next item.
 */
export function restorePositions(root: Root, source: Source): void {
  visit(root)
  function visit(node: Nodes): void {
    if (!isParent(node)) return
    if (node.children.some((child) => !child.position)) restoreChildren(node, source)
    for (const child of node.children) visit(child)
    for (let i = 1; i < node.children.length; i++) separate(node.children[i - 1] as Nodes, node.children[i] as Nodes)
  }
}

function separate(before: Nodes, node: Nodes): void {
  if (!before.position || !node.position || endOf(before) <= startOf(node)) return
  const first = isParent(node) ? node.children[0] : undefined
  if (node.type === 'heading' && first?.position && startOf(first) >= endOf(before)) {
    node.position = { start: { ...first.position.start }, end: node.position.end }
    return
  }
  const last = isParent(before) ? before.children.at(-1) : undefined
  const end = last?.position && endOf(last) <= startOf(node) ? last.position.end : node.position.start
  before.position = { start: before.position.start, end: { ...end } }
}

function restoreChildren(parent: Parents, source: Source): void {
  const children = parent.children
  for (let i = 0; i < children.length; i++) {
    if ((children[i] as Nodes).position) continue
    let next = i
    while (next < children.length && !(children[next] as Nodes).position) next++
    const run = children.slice(i, next) as Nodes[]
    const before = children[i - 1]
    const after = children[next]
    place(run, before ? endOf(before) : startOf(parent), after ? startOf(after) : endOf(parent), !before, source)
    i = next
  }
}

function place(run: Nodes[], from: number, end: number, afterMarks: boolean, source: Source): void {
  const values = run.map(textOf)
  const whole = values.join('')
  let start = from
  if (afterMarks) while (start < end && source.text[start] !== whole[0] && isMark(source.text, start)) start++
  const offsets = align(whole, source.text, start, end, { escapes: true })
  let at = 0
  for (const [i, node] of run.entries()) {
    const position = positionOf(source, offsets[at] as number, offsets[at + (values[i] as string).length] as number)
    for (const part of [node, ...(isParent(node) ? (node.children as Nodes[]) : [])]) part.position = position
    at += (values[i] as string).length
  }
}

/** The marks that open a heading, emphasis, a link or a table cell stand between its start and its first text. */
function isMark(text: string, at: number): boolean {
  return /[#*_~|[\s]/.test(text[at] as string)
}

function textOf(node: Nodes): string {
  if ('value' in node) return node.value
  return isParent(node) ? node.children.map((child) => textOf(child as Nodes)).join('') : ''
}
