import type { Paragraph } from 'mdast'
import type { Source } from '../source.ts'
import { linesOf, paragraphOf } from './lines.ts'
import { chineseNumber, isBracketedLine } from './marks.ts'
import { type Block, mapParagraphs, type Transform } from './transform.ts'

/** A line that begins `一、`, `（一）` or `第一部分`, or is `【…】`, stands alone, wherever in a paragraph it is. */
export const chineseNumberedLines: Transform = {
  name: 'chinese-numbered-lines',
  apply(root, source) {
    mapParagraphs(root, (paragraph) => split(paragraph, source))
  },
}

function split(paragraph: Paragraph, source: Source): Block[] | undefined {
  const lines = linesOf(paragraph, source)
  const numbers = lines.map(
    (line, i) => chineseNumber(line.head) ?? (i > 0 && isBracketedLine(line.text) ? '' : undefined),
  )
  if (numbers.every((number) => number === undefined)) return undefined
  const blocks: Block[] = []
  let from = 0
  const finish = (end: number) => {
    if (end > from) blocks.push(paragraphOf(lines.slice(from, end), source))
    from = end
  }
  for (const [i, marker] of numbers.entries()) {
    if (marker === undefined) continue
    finish(i)
    const alone = paragraphOf(lines.slice(i, i + 1), source)
    blocks.push(marker ? { ...alone, data: { ...paragraph.data, marker } } : alone)
    from = i + 1
  }
  finish(lines.length)
  return blocks
}
