import type { Root } from 'mdast'
import type { Engine } from '../engine.ts'
import { remark } from '../remark.ts'
import { sourceOf } from '../source.ts'
import { chineseNumberedLines } from './chinese-numbered-lines.ts'
import { details } from './details.ts'
import { headingMarks } from './heading-marks.ts'
import { htmlTables } from './html-tables.ts'
import { indentedProse } from './indented-prose.ts'
import { interruptedLists } from './interrupted-lists.ts'
import { quotedSections } from './quoted-sections.ts'
import { setextAccident } from './setext-accident.ts'
import { siblingChildren } from './sibling-children.ts'
import { splitListAtNumberedLine, typedSiblings } from './split-list.ts'
import { titleLine } from './title-line.ts'
import type { Transform } from './transform.ts'
import { typedLists } from './typed-lists.ts'

/** The repairs, in the order in which they run: first what sets lines free, then what makes lists of them. */
export const transforms: readonly Transform[] = [
  details,
  quotedSections,
  htmlTables,
  indentedProse,
  setextAccident,
  titleLine,
  splitListAtNumberedLine,
  headingMarks,
  chineseNumberedLines,
  typedSiblings,
  typedLists,
  siblingChildren,
  interruptedLists,
]

/**
 * Mends what people lay out for the eye and CommonMark reads otherwise. Changes `root` in place and returns it; every
 * node has a position in `source`, the text that `root` was parsed from. `engine` parses what was no Markdown before.
 */
export function repair(root: Root, source: string, engine: Engine = remark): Root {
  const read = sourceOf(source)
  for (const { apply } of transforms) apply(root, read, engine)
  return root
}
