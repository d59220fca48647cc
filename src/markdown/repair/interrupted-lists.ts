import type { List, Root, RootContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import type { Transform } from './transform.ts'

/** The number of the item after the last one of an ordered list. */
const nextNumber = (list: List) => (list.start ?? 1) + list.children.length

const LONGEST_LABEL = 24

const isOrdered = (node: RootContent | undefined): node is List => node?.type === 'list' && node.ordered === true

const breaks = (node: RootContent) => node.type === 'heading' || node.type === 'thematicBreak'

/** A short line that names what follows it: `相关链接：`, a bold line, `二、计划`. */
function labelText(node: RootContent): string | null {
  if (node.type !== 'paragraph') return null
  const text = textOf(node).trim()
  const bold = node.children.length === 1 && node.children[0]?.type === 'strong'
  const label = text.length <= LONGEST_LABEL && (bold || /[:：]$|^[一二三四五六七八九十]+、/.test(text))
  return label ? text : null
}

/** Where the list goes on with its next number before any heading, or -1; a label right above the number is another list's. */
function continuation(blocks: readonly RootContent[], from: number, list: List): number {
  for (let at = from; at < blocks.length; at++) {
    const node = blocks[at] as RootContent
    if (breaks(node)) return -1
    if (isOrdered(node))
      return node.start === nextNumber(list) && (at === from || labelText(blocks[at - 1] as RootContent) === null)
        ? at
        : -1
  }
  return -1
}

function extend(list: List, blocks: readonly RootContent[]): void {
  const item = list.children.at(-1)
  const last = blocks.at(-1)
  if (!item || !last) return
  for (const block of blocks as typeof item.children) item.children.push(block)
  item.spread = true
  if (item.position && last.position) item.position.end = last.position.end
  if (list.position && last.position) list.position.end = last.position.end
}

/**
 * `1. one` / paragraphs at the margin / `2. two`: what stands between belongs to the item above it, and the numbers are
 * one list; what follows the last number belongs to that, up to a heading or a label not seen before.
 */
export const interruptedLists: Transform = {
  name: 'interrupted-lists',
  apply(root: Root) {
    const { children } = root
    const result: RootContent[] = []
    for (let at = 0; at < children.length; ) {
      const list = children[at] as RootContent
      result.push(list)
      at++
      if (!isOrdered(list)) continue
      let joined = false
      const labels = new Set<string>()
      for (let next = continuation(children, at, list); next >= 0; next = continuation(children, at, list)) {
        if (next === at && !joined) break
        const between = children.slice(at, next)
        for (const node of between) labels.add(labelText(node) ?? '')
        extend(list, between)
        const further = children[next] as List
        for (const item of further.children) list.children.push(item)
        if (list.position && further.position) list.position.end = further.position.end
        at = next + 1
        joined = true
      }
      if (!joined) continue
      let end = at
      while (
        end < children.length &&
        !breaks(children[end] as RootContent) &&
        labels.has(labelText(children[end] as RootContent) ?? '')
      )
        end++
      extend(list, children.slice(at, end))
      at = end
    }
    root.children = result
  },
}
