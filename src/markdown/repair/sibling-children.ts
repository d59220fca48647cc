import type { List, ListItem } from 'mdast'
import { endOf, startOf } from '../nodes.ts'
import { plainText } from '../plain-text.ts'
import { positionOf, type Source } from '../source.ts'
import { type Block, mapBlocks, type Transform } from './transform.ts'
import { familyOf } from './typed-lists.ts'

/**
 * Lists side by side that a reader sees as parent and children: (a) a last item that is only a label, or ends with one, and the list of
 * another type under it; (b) numbers directly under a bullet; (c) a list that is indented a little, not enough for
 * CommonMark; (d) bullets between two numbers. A list that its children had interrupted becomes one again.
 */
export const siblingChildren: Transform = {
  name: 'sibling-children',
  apply(root, source) {
    mapBlocks(root, (blocks) => {
      if (!blocks.some((block, i) => block.type === 'list' && blocks[i + 1]?.type === 'list')) return blocks
      const adopted = new Set<List>()
      return underOthers(underLabels(blocks, adopted, source), adopted, source)
    })
  },
}

/** Case (a). `adopted` collects the lists whose last item has been given children. */
function underLabels(blocks: Block[], adopted: Set<List>, source: Source): Block[] {
  const out: Block[] = []
  for (const block of blocks) {
    const before = out.at(-1)
    if (block.type === 'list' && before?.type === 'list' && !adopted.has(before) && isLabelled(before, block, source)) {
      adopt(before, block, source)
      adopted.add(before)
    } else out.push(block)
  }
  return out
}

function isLabelled(before: List, list: List, source: Source): boolean {
  const last = before.children.at(-1)?.children.at(-1)
  if (last?.type !== 'paragraph') return false
  return familyOf(before, source) !== familyOf(list, source) && /[：:]\s*$/.test(plainText(last, source.text).text)
}

/** Cases (c), (d), (b), and the lists that come together again. */
function underOthers(blocks: Block[], adopted: Set<List>, source: Source): Block[] {
  const labelled = new Set(adopted)
  const out: Block[] = []
  for (const [i, block] of blocks.entries()) {
    const before = out.at(-1)
    if (block.type !== 'list' || before?.type !== 'list') {
      out.push(block)
      continue
    }
    if (continues(before, block, adopted.has(before), source)) {
      merge(before, block, source)
      if (adopted.has(block)) adopted.add(before)
    } else if (
      isIndentedUnder(before, block, source) ||
      standsBetweenNumbers(before, block, blocks[i + 1], adopted.has(before), source) ||
      (isNumbersUnderBullet(before, block, source) && !labelled.has(block))
    ) {
      adopt(before, block, source)
      adopted.add(before)
    } else out.push(block)
  }
  return out
}

function continues(before: List, list: List, interrupted: boolean, source: Source): boolean {
  if (familyOf(before, source) !== familyOf(list, source)) return false
  if (!list.ordered) return interrupted
  return list.start === nextNumber(before)
}

function nextNumber(list: List): number {
  return (list.start ?? 1) + list.children.length
}

function isIndentedUnder(before: List, list: List, source: Source): boolean {
  return columnOf(list) > columnOf(before) && familyOf(before, source) !== familyOf(list, source)
}

function standsBetweenNumbers(
  before: List,
  list: List,
  after: Block | undefined,
  again: boolean,
  source: Source,
): boolean {
  if (!before.ordered || list.ordered || hasGap(before, list, source)) return false
  return again || (after?.type === 'list' && after.ordered === true && after.start === nextNumber(before))
}

function isNumbersUnderBullet(before: List, list: List, source: Source): boolean {
  return (
    !before.ordered && list.ordered === true && columnOf(list) === columnOf(before) && !hasGap(before, list, source)
  )
}

function columnOf(list: List): number {
  return list.position?.start.column ?? 1
}

function hasGap(before: List, after: List, source: Source): boolean {
  return /\n[ \t>]*\n/.test(source.text.slice(endOf(before), startOf(after)))
}

function adopt(parent: List, child: List, source: Source): void {
  const item = parent.children.at(-1) as ListItem
  item.children.push(child)
  item.position = positionOf(source, startOf(item), endOf(child))
  parent.position = positionOf(source, startOf(parent), endOf(child))
}

function merge(before: List, list: List, source: Source): void {
  for (const item of list.children) before.children.push(item)
  before.position = positionOf(source, startOf(before), endOf(list))
}
