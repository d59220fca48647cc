import type { Blockquote } from 'mdast'
import type { Block, Transform } from './transform.ts'

/** A quote with headings in it is a part of the report in a frame, not the words of somebody else: its blocks stand where it stood. */
export const quotedSections: Transform = {
  name: 'quoted-sections',
  apply(root) {
    root.children = root.children.flatMap((block) => (isFrame(block) ? (block.children as Block[]) : [block]))
  },
}

const isFrame = (block: Block): block is Blockquote =>
  block.type === 'blockquote' && block.children.some(({ type }) => type === 'heading')
