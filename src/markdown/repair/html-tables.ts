import type { Html, Table, TableCell, TableRow } from 'mdast'
import { type HtmlToken, htmlTokens } from '../html.ts'
import { endOf, startOf } from '../nodes.ts'
import { positionOf, type Source } from '../source.ts'
import { type Block, mapBlocks, type Transform } from './transform.ts'

/** An HTML `<table>` in one block becomes a table; each cell holds its HTML, whose words `plainText` reads. */
export const htmlTables: Transform = {
  name: 'html-tables',
  apply(root, source) {
    if (!source.text.includes('<')) return
    mapBlocks(root, (blocks) => blocks.flatMap((block) => (block.type === 'html' ? split(block, source) : [block])))
  },
}

function split(html: Html, source: Source): Block[] {
  if (!/<table[\s>]/i.test(html.value)) return [html]
  const base = startOf(html)
  const raw = source.text.slice(base, endOf(html))
  const blocks: Block[] = []
  let at = 0
  const keep = (end: number) => {
    const part = raw.slice(at, end)
    if (/\S/.test(part)) blocks.push(htmlNode(base + at, base + end, source))
  }
  for (const [open, tokens] of tablesIn(htmlTokens(raw))) {
    const table = tableOf(open, tokens, base, source)
    if (!table) continue
    keep(open.start)
    for (const [start, end] of outside(raw, tokens)) blocks.push(htmlNode(base + start, base + end, source))
    blocks.push(table)
    at = (tokens.at(-1) ?? open).end
  }
  keep(raw.length)
  return blocks
}

function htmlNode(start: number, end: number, source: Source): Html {
  return { type: 'html', value: source.text.slice(start, end), position: positionOf(source, start, end) }
}

/** Each outer table's opening tag, and its tokens up to the closing tag (or the end). */
function tablesIn(tokens: readonly HtmlToken[]): [HtmlToken, HtmlToken[]][] {
  const tables: [HtmlToken, HtmlToken[]][] = []
  let depth = 0
  for (const token of tokens) {
    const isTable = token.name === 'table'
    if (isTable && token.kind === 'open' && depth++ === 0) tables.push([token, []])
    else if (depth > 0) tables.at(-1)?.[1].push(token)
    if (isTable && token.kind === 'close' && depth > 0) depth--
  }
  return tables
}

function tableOf(open: HtmlToken, tokens: readonly HtmlToken[], base: number, source: Source): Table | undefined {
  const rows: TableRow[] = []
  let cells: TableCell[] = []
  let cellStart = -1
  let depth = 0
  const end = tokens.at(-1)?.end ?? open.end
  const endCell = (at: number) => {
    if (cellStart >= 0) cells.push(cellOf(base + cellStart, base + at, source))
    cellStart = -1
  }
  const endRow = (at: number) => {
    endCell(at)
    if (cells.length > 0) rows.push(rowOf(cells, source))
    cells = []
  }
  for (const token of tokens) {
    // a table inside one, but in no cell of it: no row would hold its words
    if (token.name === 'table' && token.kind === 'open' && cellStart < 0) return undefined
    if (token.name === 'table') depth += token.kind === 'open' ? 1 : -1
    if (depth > 0) continue
    if (token.name === 'tr' || token.name === 'table') endRow(token.start)
    else if (token.name === 'td' || token.name === 'th') {
      endCell(token.start)
      if (token.kind === 'open') cellStart = token.end
    }
  }
  endRow(end)
  if (rows.length === 0) return undefined
  return { type: 'table', align: [], children: rows, position: positionOf(source, base + open.start, base + end) }
}

/** The texts [start, end) of a table that stand in no cell: a caption, or a slip of the writer's. */
function outside(raw: string, tokens: readonly HtmlToken[]): [number, number][] {
  const parts: [number, number][] = []
  let inCell = false
  let depth = 0
  for (const { kind, name, start, end } of tokens) {
    if (kind === 'text' && !inCell && depth === 0 && /\S/.test(raw.slice(start, end))) parts.push([start, end])
    if (name === 'table') depth += kind === 'open' ? 1 : -1
    else if (depth === 0 && (name === 'tr' || name === 'td' || name === 'th')) inCell = name !== 'tr' && kind === 'open'
  }
  return parts
}

function cellOf(start: number, end: number, source: Source): TableCell {
  const children = end > start ? [htmlNode(start, end, source)] : []
  return { type: 'tableCell', children, position: positionOf(source, start, end) }
}

function rowOf(cells: TableCell[], source: Source): TableRow {
  const [first, last] = [cells[0], cells.at(-1)] as [TableCell, TableCell]
  return { type: 'tableRow', children: cells, position: positionOf(source, startOf(first), endOf(last)) }
}
