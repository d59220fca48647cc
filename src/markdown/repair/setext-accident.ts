import type { Heading } from 'mdast'
import { flatMap } from '../../text/flat-map.ts'
import { endOf, startOf } from '../nodes.ts'
import { plainText } from '../plain-text.ts'
import { positionOf, type Source } from '../source.ts'
import { readMark } from './marks.ts'
import { type Block, mapBlocks, type Transform } from './transform.ts'

/** A paragraph or a typed list line above a rule of dashes reads as a setext heading; it becomes both again. */
export const setextAccident: Transform = {
  name: 'setext-accident',
  apply(root, source) {
    mapBlocks(root, (blocks) => flatMap(blocks, (block) => (block.type === 'heading' ? split(block, source) : [block])))
  },
}

// Wider than any heading that people underline; a CJK character counts as two.
const WIDEST = 80

function split(heading: Heading, source: Source): Block[] {
  const underline = underlineStart(heading, source.text)
  if (underline === undefined || !looksLikeProse(heading, source.text)) return [heading]
  const contentEnd = endOf(heading.children.at(-1) ?? heading)
  return [
    { type: 'paragraph', children: heading.children, position: positionOf(source, startOf(heading), contentEnd) },
    { type: 'thematicBreak', position: positionOf(source, underline, endOf(heading)) },
  ]
}

/** Where the dashes under a setext heading begin; undefined for every other heading. */
function underlineStart(heading: Heading, text: string): number | undefined {
  if (heading.depth !== 2) return undefined
  const last = heading.children.at(-1)
  if (!last) return undefined
  const under = /\n[ \t>]*(-+)[ \t]*$/.exec(text.slice(endOf(last), endOf(heading)))
  return under ? endOf(last) + under.index + under[0].indexOf('-') : undefined
}

function looksLikeProse(heading: Heading, source: string): boolean {
  const { text } = plainText(heading, source)
  const first = heading.children[0]
  const head = first?.type === 'text' ? first.value : ''
  return (
    text.trim().includes('\n') ||
    /[。；;.，,]$/.test(text.trimEnd()) ||
    width(text) > WIDEST ||
    readMark(head, heading.children.length > 1)?.weak === false
  )
}

function width(text: string): number {
  let units = 0
  for (const char of text) units += char > '\u2E7F' ? 2 : 1
  return units
}
