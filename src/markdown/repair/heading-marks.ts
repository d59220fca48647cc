import type { Heading, Paragraph } from 'mdast'
import { positionOf, type Source } from '../source.ts'
import { type Line, linesOf, paragraphOf, withoutHead, withoutTail } from './lines.ts'
import { type HeadingMark, headingMark } from './marks.ts'
import { type Block, mapParagraphs, type Transform } from './transform.ts'

/** `###标题`, `##本周##`, `########跟进########`, or a zero-width space before `#`: headings without a proper mark. */
export const headingMarks: Transform = {
  name: 'heading-marks',
  apply(root, source) {
    if (!source.text.includes('#')) return
    mapParagraphs(root, (paragraph) => split(paragraph, source))
  },
}

function split(paragraph: Paragraph, source: Source): Block[] | undefined {
  const lines = linesOf(paragraph, source)
  const marks = lines.map((line) => headingMark(line.head, line.text, lines.length === 1))
  if (!marks.some((mark) => mark)) return undefined
  const blocks: Block[] = []
  let plain: Line[] = []
  const finish = () => {
    if (plain.length > 0) blocks.push(paragraphOf(plain, source))
    plain = []
  }
  for (const [i, line] of lines.entries()) {
    const mark = marks[i]
    if (!mark) plain.push(line)
    else {
      finish()
      blocks.push(headingOf(line, mark, source))
    }
  }
  finish()
  return blocks
}

function headingOf(line: Line, mark: HeadingMark, source: Source): Heading {
  const closing = /(?:(?<!\s)\s+|(?<![\s#]))#+\s*$/.exec(line.text)
  const open = withoutHead(line, mark.length, source)
  const { children } = closing ? withoutTail(open, closing[0].length, source) : open
  return { type: 'heading', depth: mark.depth, children, position: positionOf(source, line.start, line.end) }
}
