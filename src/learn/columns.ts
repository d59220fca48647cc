import type { Table } from 'mdast'
import type { Field, Lexicon } from '../lexicon/index.ts'
import { readRole } from '../outline/role.ts'
import { blocksOf, type Section, sectionsOf } from '../outline/section.ts'
import { holds } from '../text/characters.ts'
import { cellText, FIGURE } from './content.ts'
import type { UnknownField } from './fields.ts'

/** Columns by which a table is one of records, not of measured values. */
const RECORDS: ReadonlySet<Field> = new Set(['owner', 'status', 'progress', 'due', 'priority', 'cause', 'action'])
const LONGEST = 24

/** The columns of one report's tables of records whose meaning is unknown. Columns of figures need none. */
export function unknownColumns(root: Section, lexicon: Lexicon): UnknownField[] {
  return [...sectionsOf(root)].flatMap((section) =>
    blocksOf(section).flatMap(({ node, line }) =>
      node.type === 'table' && section.role !== 'ignored' ? columnsOf(node, line, lexicon) : [],
    ),
  )
}

function columnsOf({ children: [head, ...rows] }: Table, line: number, lexicon: Lexicon): UnknownField[] {
  const columns = (head?.children ?? []).map((cell, at) => {
    const label = cellText(cell)
    const values = rows.flatMap(({ children }) => (children[at] ? [cellText(children[at])] : []))
    return { label, values, line, known: lexicon.fields.find(label).map(({ concept }) => concept) }
  })
  const known = columns.flatMap((column) => column.known)
  if (!known.some((field) => RECORDS.has(field))) return []
  const unknown = columns.filter(
    ({ label, values, known }) =>
      known.length === 0 && !readRole(label, lexicon) && !values.every((value) => FIGURE.test(value)),
  )
  // where no column is known to hold the names, the first one does
  const [, ...others] = unknown
  return (known.includes('name') ? unknown : others)
    .filter(({ label }) => label.length <= LONGEST && holds(label, 'letter'))
    .map(({ label, values }) => ({ label, values, line }))
}
