import type { RootContent } from 'mdast'
import { walk } from './nodes.ts'

/** The labels that links or footnotes may refer to, by normal form, each with a definition that makes it known. */
export function labelsDefined(nodes: readonly RootContent[]): Map<string, string> {
  const labels = new Map<string, string>()
  for (const top of nodes) {
    walk(top, (node) => {
      if (node.type === 'definition') labels.set(normal(node.identifier), `[${node.identifier}]: #`)
      else if (node.type === 'footnoteDefinition') labels.set(normal(`^${node.identifier}`), `[^${node.identifier}]: #`)
    })
  }
  return labels
}

/** Every label in brackets, in normal form, whether it proves to be a reference or not. */
export function labelsUsed(text: string): Set<string> {
  const labels = new Set<string>()
  for (const [, label] of text.matchAll(/\[((?:[^[\]\\]|\\[\s\S]){0,999})\]/g)) {
    // A label may run over lines, with the marks of its container between.
    labels.add(normal((label as string).replace(/\n[ \t>]*/g, ' ')))
  }
  return labels
}

/** Labels match without regard to case and to the amount of white space (CommonMark 0.31, matches). */
function normal(label: string): string {
  return label
    .replace(/[\t\n\r ]+/g, ' ')
    .trim()
    .toLowerCase()
    .toUpperCase()
}
