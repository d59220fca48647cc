import type { Table } from 'mdast'
import type { Document } from '../outline/document.ts'
import { blocksOf, type Section, sectionsOf } from '../outline/section.ts'
import type { PlainText } from '../text/plain.ts'

/** A label, and where it stands: offsets in the source. */
export interface Label {
  section: Section
  start: number
  end: number
}

/** The labels of a report. */
export const labelsOf = (root: Section): Label[] =>
  [...sectionsOf(root)].flatMap((section) => (section.label ? [{ section, ...rangeOf(section.label) }] : []))

/** The cells of table headers, with the fields that their words name. */
export const columnsIn = (
  root: Section,
  document: Document,
): { title: string; field: string; start: number; end: number }[] =>
  [...sectionsOf(root)]
    .flatMap(blocksOf)
    .flatMap(({ node }) => (node.type === 'table' ? headerOf(node) : []))
    .map((cell) => document.text(cell))
    .filter(({ text }) => text !== '')
    .map((cell) => ({ title: cell.text, field: document.lexicon.fields.get(cell.text) ?? '', ...rangeOf(cell) }))

const headerOf = ({ children: [header] }: Table) => header?.children ?? []

function rangeOf({ text, offsets }: PlainText): { start: number; end: number } {
  const start = offsets[0] as number
  return { start, end: Math.max(start, (offsets[Math.max(0, text.trimEnd().length - 1)] as number) + 1) }
}
