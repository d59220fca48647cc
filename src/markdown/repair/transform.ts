import type { Nodes, Paragraph, Root, RootContent } from 'mdast'
import { flatMap } from '../../text/flat-map.ts'
import type { Engine } from '../engine.ts'
import { isParent } from '../nodes.ts'
import type { Source } from '../source.ts'

/** One repair: changes the tree in place. Every node it makes has a position. Linear in the size of the tree. */
export interface Transform {
  name: string
  apply(root: Root, source: Source, engine: Engine): void
}

export type Block = RootContent

/** Gives every container of blocks (root, quote, list item, footnote) its new children; the inner ones first. */
export function mapBlocks(root: Root, map: (blocks: Block[], container: Nodes) => Block[]): void {
  visit(root)
  function visit(node: Nodes): void {
    if (!isParent(node)) return
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'table') return
    for (const child of node.children) visit(child as Nodes)
    if (node.type === 'list') return
    const container = node as { children: Block[] }
    container.children = map(container.children, node)
  }
}

/** Replaces every paragraph by one or more blocks; `first` tells whether it opens its container. */
export function mapParagraphs(
  root: Root,
  map: (paragraph: Paragraph, first: boolean, container: Nodes) => Block[] | undefined,
): void {
  mapBlocks(root, (blocks, container) => {
    if (!blocks.some((block) => block.type === 'paragraph')) return blocks
    return flatMap(blocks, (block, i) =>
      block.type === 'paragraph' ? (map(block, i === 0, container) ?? [block]) : [block],
    )
  })
}
