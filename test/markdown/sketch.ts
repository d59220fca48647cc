import type { Nodes } from 'mdast'
import { plainText } from '../../src/markdown/index.ts'

/** A tree as lines that a person can read: one a block, indented by depth, with its source line. */
export function sketch(node: Nodes, source: string, depth = 0): string[] {
  const children = 'children' in node ? (node.children as Nodes[]) : []
  if (node.type === 'root') return children.flatMap((child) => sketch(child, source))
  const line = `${'  '.repeat(depth)}${node.position?.start.line}: ${label(node, source)}`
  const isLeaf = ['paragraph', 'heading', 'code', 'html', 'tableRow', 'yaml', 'toml'].includes(node.type)
  return [line.trimEnd(), ...(isLeaf ? [] : children.flatMap((child) => sketch(child, source, depth + 1)))]
}

function label(node: Nodes, source: string): string {
  const text = () => plainText(node, source).text.replaceAll('\n', '⏎')
  switch (node.type) {
    case 'heading':
      return `${'#'.repeat(node.depth)} ${text()}`
    case 'paragraph':
      return `${node.data?.summary ? 'summary ' : ''}${text()}`
    case 'list':
      return node.ordered ? `ol ${node.start}` : 'ul'
    case 'listItem':
      return '-'
    case 'tableRow':
      return node.children.map((cell) => plainText(cell, source).text.replaceAll('\n', '⏎')).join(' | ')
    case 'code':
    case 'html':
      return `${node.type} ${text()}`
    default:
      return node.type
  }
}

/** What is wrong with the positions of a tree: none, outside the source, outside the parent, or before a sibling. */
export function positionFaults(node: Nodes, source: string, lineStarts = startsOf(source)): string[] {
  const faults: string[] = []
  const visit = (at: Nodes, low: number, high: number) => {
    const start = at.position?.start.offset
    const end = at.position?.end.offset
    if (start === undefined || end === undefined) {
      faults.push(`${at.type} has no position`)
      return
    }
    if (start < low || end > high || end < start) faults.push(`${at.type} ${start}-${end} is not in ${low}-${high}`)
    for (const point of [at.position?.start, at.position?.end]) {
      if (point && (lineStarts[point.line - 1] ?? -1) + point.column - 1 !== point.offset) {
        faults.push(`${at.type}: line ${point.line}, column ${point.column} is not offset ${point.offset}`)
      }
    }
    let from = start
    for (const child of 'children' in at ? (at.children as Nodes[]) : []) {
      visit(child, from, end)
      from = child.position?.end.offset ?? from
    }
  }
  visit(node, 0, source.length)
  return faults
}

function startsOf(source: string): number[] {
  return [0, ...[...source.matchAll(/\n/g)].map((match) => match.index + 1)]
}
