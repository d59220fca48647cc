import type { Nodes, Parents } from 'mdast'

/** Offset in the source where a node begins; -1 where it has no position. */
export function startOf(node: Nodes): number {
  return node.position?.start.offset ?? -1
}

/** Offset in the source just after a node; -1 where it has no position. */
export function endOf(node: Nodes): number {
  return node.position?.end.offset ?? -1
}

export function isParent(node: Nodes): node is Parents {
  return 'children' in node
}

/** Calls `visit` for a node and everything under it, in document order. */
export function walk(node: Nodes, visit: (node: Nodes) => void): void {
  visit(node)
  if (isParent(node)) for (const child of node.children) walk(child, visit)
}
