import type { List, ListItem, Paragraph, Root } from 'mdast'
import { flatMap } from '../../text/flat-map.ts'
import { endOf, startOf } from '../nodes.ts'
import { positionOf, type Source } from '../source.ts'
import { type Line, linesOf, paragraphOf, withoutHead } from './lines.ts'
import { chineseNumber, headingMark, holdsNext, isBracketedLine, readMark } from './marks.ts'
import { type Block, mapBlocks, type Transform } from './transform.ts'
import { familyOf } from './typed-lists.ts'

/**
 * A line that a list item swallowed as a lazy continuation, though it begins something new: `二、下周`, `##标题`, the
 * next number of the lines around the list (`2、` after `1、` and its bullets), a label between two items. The list is
 * split there; the line and what follows it in the item stand after the list.
 */
export const splitListAtNumberedLine: Transform = {
  name: 'split-list-at-numbered-line',
  apply(root: Root, source: Source) {
    mapBlocks(root, (blocks) => {
      if (!blocks.some((block) => block.type === 'list')) return blocks
      const numbers = new Map<string, number>()
      return flatMap(blocks, (block) => {
        if (block.type === 'heading') numbers.clear()
        if (block.type === 'paragraph') remember(block, numbers, source)
        if (block.type !== 'list') return [block]
        const parts = splitList(block, numbers, source)
        for (const part of parts) if (part.type === 'paragraph') remember(part, numbers, source)
        return parts
      })
    })
  },
}

/** The last number of each family of typed numbers at this level. */
type Numbers = Map<string, number>

function remember(paragraph: Paragraph, numbers: Numbers, source: Source): void {
  for (const line of linesOf(paragraph, source)) {
    const mark = readMark(line.head, line.children.length > 1)
    if (mark?.number != null && !holdsNext(mark, line.text)) numbers.set(mark.family, mark.number)
  }
}

function splitList(list: List, numbers: Numbers, source: Source): Block[] {
  const parts: Block[] = []
  let items: ListItem[] = []
  let first = 0
  const column = list.position?.start.column ?? 1
  const finish = () => {
    if (items.length > 0) parts.push(listOfItems(list, items, first, source))
    items = []
  }
  for (const [i, item] of list.children.entries()) {
    if (items.length === 0) first = i
    items.push(item)
    const freed = freedFrom(item, column, i < list.children.length - 1, numbers, source)
    if (freed.length === 0) continue
    finish()
    for (const block of freed) parts.push(block)
    for (const block of freed) if (block.type === 'paragraph') remember(block, numbers, source)
  }
  finish()
  return parts.length === 1 && parts[0]?.type === 'list'
    ? [Object.assign(list, { children: parts[0].children })]
    : parts
}

function listOfItems(list: List, items: ListItem[], index: number, source: Source): List {
  const [first, last] = [items[0], items.at(-1)] as [ListItem, ListItem]
  const start = list.ordered ? (list.start ?? 1) + index : list.start
  return {
    ...list,
    ...(start === undefined ? {} : { start }),
    children: items,
    position: positionOf(source, startOf(first), endOf(last)),
  }
}

/** Takes from an item the blocks that begin with a line of a new thing at or left of the list's mark. */
function freedFrom(item: ListItem, column: number, hasNext: boolean, numbers: Numbers, source: Source): Block[] {
  for (const [k, child] of item.children.entries()) {
    const columnOf = (offset: number) => source.pointAt(offset).column
    if (child.type !== 'paragraph') {
      // What an inner list has set free already may have to leave this list too.
      const outside = k > 0 && columnOf(startOf(child)) <= column
      if (outside && isInnerRest(item, k)) return take(item, k, [], source)
      continue
    }
    if (k > 0 && columnOf(startOf(child)) <= column) return take(item, k, [], source)
    if (!source.text.slice(startOf(child), endOf(child)).includes('\n')) continue
    const lines = linesOf(child, source)
    const isLast = k === item.children.length - 1
    const at = lines.findIndex(
      (line, i) => i > 0 && columnOf(line.start) <= column && beginsAnew(line, lines, i, numbers, hasNext && isLast),
    )
    if (at < 0) continue
    const rest = paragraphOf(lines.slice(at), source)
    item.children[k] = paragraphOf(lines.slice(0, at), source)
    return take(item, k + 1, [rest], source)
  }
  return []
}

function isInnerRest(item: ListItem, k: number): boolean {
  return item.children.slice(0, k).some((child) => child.type === 'list')
}

function take(item: ListItem, from: number, first: Block[], source: Source): Block[] {
  const rest = item.children.splice(from)
  const last = item.children.at(-1)
  item.position = positionOf(source, startOf(item), last ? endOf(last) : startOf(item) + 1)
  return [...first, ...rest]
}

function beginsAnew(line: Line, lines: readonly Line[], i: number, numbers: Numbers, beforeItem: boolean): boolean {
  if (chineseNumber(line.head) || isBracketedLine(line.text)) return true
  if (headingMark(line.head, line.text, i === lines.length - 1)) return true
  if (beforeItem && i === lines.length - 1 && line.text.length <= 12 && /[：:]\s*$/.test(line.text)) return true
  const mark = readMark(line.head, line.children.length > 1)
  if (mark?.number == null || numbers.get(mark.family) !== mark.number - 1) return false
  return !lines.slice(0, i).some((before) => readMark(before.head, before.children.length > 1)?.family === mark.family)
}

/** `-b` directly under `- a`, `2.乙` directly under `1. 甲`: the next item of the list, without the space. */
export const typedSiblings: Transform = {
  name: 'typed-siblings',
  apply(root: Root, source: Source) {
    mapBlocks(root, (blocks) => {
      for (const block of blocks) if (block.type === 'list') freeSiblings(block, source)
      return blocks
    })
  },
}

function freeSiblings(list: List, source: Source): void {
  const family = familyOf(list, source)
  let number = list.ordered ? (list.start ?? 1) : 0
  const column = list.position?.start.column ?? 1
  list.children = flatMap(list.children, (item) => {
    const items = siblingsIn(item, family, number, column, source)
    number += items.length
    return items
  })
}

function siblingsIn(item: ListItem, family: string, number: number, column: number, source: Source): ListItem[] {
  const first = item.children[0]
  if (first?.type !== 'paragraph' || !source.text.slice(startOf(first), endOf(first)).includes('\n')) return [item]
  const lines = linesOf(first, source)
  const starts = [0]
  for (const [i, line] of lines.entries()) {
    if (i === 0 || source.pointAt(line.start).column > column) continue
    const mark = readMark(line.head, line.children.length > 1)
    if (mark?.family !== family || (mark.number === null && mark.weak)) continue
    if (mark.number === null || mark.number === number + starts.length) starts.push(i)
  }
  if (starts.length === 1) return [item]
  return starts.map((from, k) => {
    const own = lines.slice(from, starts[k + 1])
    const head = own[0] as Line
    const isLast = k === starts.length - 1
    const children: ListItem['children'] = [k === 0 ? paragraphOf(own, source) : withoutMark(own, source)]
    if (isLast) for (const child of item.children.slice(1)) children.push(child)
    const start = k === 0 ? startOf(item) : head.start
    const position = positionOf(source, start, endOf(children.at(-1) as Paragraph))
    if (k === 0) return { ...item, children, position }
    const marker = readMark(head.head, head.children.length > 1)?.written ?? ''
    return { type: 'listItem', spread: false, checked: null, children, data: { marker }, position }
  })
}

function withoutMark(lines: readonly Line[], source: Source): Paragraph {
  const [first, ...rest] = lines as [Line, ...Line[]]
  const mark = readMark(first.head, first.children.length > 1)
  return paragraphOf([withoutHead(first, mark?.length ?? 0, source), ...rest], source)
}
