import type { Nodes, Table } from 'mdast'
import type { Field, Lexicon } from '../lexicon/index.ts'
import type { Block } from '../outline/section.ts'
import type { PlainText } from '../text/plain.ts'
import type { Context } from './context.ts'

export interface TableRow {
  cells: PlainText[]
  nodes: Nodes[]
  line: number
  endLine: number
}

export interface TableReading {
  header: PlainText[]
  /** What each column says, where its header is a known word. */
  fields: (Field | null)[]
  rows: TableRow[]
}

export const isTable = (block: Block): block is Block & { node: Table } => block.node.type === 'table'

/** Headers hold their word exactly, or with a few others around it: `进度评估与证据`. */
function fieldOf(header: string, lexicon: Lexicon): Field | null {
  const exact = lexicon.fields.get(header.replace(/[（(].*$/s, '').trim())
  if (exact) return exact
  const found = lexicon.fields.find(header)
  return found.length > 0 && header.length <= 12 ? (found[0]?.concept ?? null) : null
}

export function readTable(table: Table, { document }: Context): TableReading {
  const [head, ...body] = table.children
  const header = (head?.children ?? []).map((cell) => document.text(cell))
  return {
    header,
    fields: header.map(({ text }) => fieldOf(text, document.lexicon)),
    rows: body.map((row) => ({
      cells: row.children.map((cell) => document.text(cell)),
      nodes: row.children,
      line: row.position?.start.line ?? 1,
      endLine: row.position?.end.line ?? 1,
    })),
  }
}

/** The cell of a row in the column of a field, or null where there is none or it is empty. */
export function cellOf(row: TableRow, reading: TableReading, field: Field): PlainText | null {
  const cell = row.cells[reading.fields.indexOf(field)]
  return cell?.text ? cell : null
}
