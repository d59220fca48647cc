import type { Nodes, Root } from 'mdast'
import type { Lexicon } from '../lexicon/index.ts'
import { definitionsOf, linksOf, plainText } from '../markdown/index.ts'
import type { PlainText } from '../text/plain.ts'
import { countBelow } from '../text/sorted.ts'

export interface SourceLink {
  text: string
  url: string
  /** Offset of the link in the source, UTF-16. */
  start: number
  end: number
}

/** One file as the later stages see it: its source, and the plain text of each of its blocks, read once. */
export interface Document {
  readonly source: string
  readonly lexicon: Lexicon
  text(node: Nodes): PlainText
  /** In order of their start. */
  links(node: Nodes): readonly SourceLink[]
  /** 1-based line of an offset in the source. */
  lineAt(offset: number): number
  /** Where a line (1-based) begins in the source, and where it ends before its line feed. */
  lineSpan(line: number): { start: number; end: number }
}

export function createDocument(root: Root, source: string, lexicon: Lexicon): Document {
  const definitions = definitionsOf(root)
  const texts = new WeakMap<Nodes, PlainText>()
  const links = new WeakMap<Nodes, readonly SourceLink[]>()
  const readLinks = (node: Nodes): readonly SourceLink[] => {
    if (node.type !== 'definition') return linksOf(node, source, definitions)
    const { label, identifier, url, position } = node
    return [{ text: label ?? identifier, url, start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 }]
  }
  const breaks: number[] = []
  for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) breaks.push(at)
  return {
    source,
    lexicon,
    text(node) {
      let text = texts.get(node)
      if (!text) {
        text = plainText(node, source)
        texts.set(node, text)
      }
      return text
    },
    links(node) {
      let found = links.get(node)
      if (!found) {
        found = readLinks(node)
        links.set(node, found)
      }
      return found
    },
    lineAt: (offset) => countBelow(breaks, offset) + 1,
    lineSpan: (line) => ({
      start: line < 2 ? 0 : (breaks[line - 2] ?? source.length - 1) + 1,
      end: breaks[line - 1] ?? source.length,
    }),
  }
}
