import type { Nodes, Root } from 'mdast'
import { countBelow } from '../text/sorted.ts'
import { walk } from './nodes.ts'

/** Of the tree of a text with any line ends, makes the tree of the same text with `\n` alone: its offsets and its values. */
export function withLineFeeds(root: Root, text: string): Root {
  if (!text.includes('\r')) return root
  const returns = [...text.matchAll(/\r\n/g)].map(({ index }) => index)
  const moved = <Point extends { offset?: number | undefined }>(point: Point): Point => ({
    ...point,
    offset: point.offset === undefined ? undefined : point.offset - countBelow(returns, point.offset),
  })
  walk(root, (node: Nodes) => {
    if (node.position) node.position = { start: moved(node.position.start), end: moved(node.position.end) }
    if ('value' in node) node.value = node.value.replace(/\r\n?/g, '\n')
  })
  return root
}
