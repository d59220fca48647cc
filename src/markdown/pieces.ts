import type { Code, List, Root, RootContent } from 'mdast'
import type { Engine } from './engine.ts'
import { labelsDefined, labelsUsed } from './labels.ts'
import { limits } from './limits.ts'
import type { CapRule } from './measure.ts'
import { endOf, startOf, walk } from './nodes.ts'
import { scan, type Unit } from './scan.ts'
import { positionOf, type Source, sourceOf } from './source.ts'

/** A place that was kept as it stands. Line and column are 1-based. */
export interface CapHit {
  rule: CapRule
  line: number
  column: number
}

interface Piece {
  start: number
  end: number
  /** Where the first words of the next piece end, which are parsed with this one to prove the cut. */
  proofEnd: number
  nodes: RootContent[]
}

/**
 * Parses a text in pieces; the tree is the same as that of the whole text, save what goes over a limit. A cut is
 * taken only where the parse shows that a new block (or list item) begins there: CommonMark reads blocks line by line,
 * so no later line can change what stands before. Only labels reach further; see `resolveLabels`.
 */
export function parsePieces(text: string, engine: Engine): { root: Root; caps: CapHit[] } {
  const source = sourceOf(text)
  const units = scan(text)
  const caps: CapHit[] = []
  const pieces: Piece[] = []
  for (let i = 0; i < units.length; ) {
    const unit = units[i] as Unit
    if (unit.cap) {
      const { line, column } = source.pointAt(unit.start)
      caps.push({ rule: unit.cap, line, column })
      pieces.push({ start: unit.start, end: unit.end, proofEnd: unit.end, nodes: [verbatim(unit, source)] })
      i++
    } else {
      const { piece, next } = nextPiece(units, i, source, engine)
      pieces.push(piece)
      i = next
    }
  }
  resolveLabels(pieces, source, engine)
  return { root: { type: 'root', children: joined(pieces, text), position: positionOf(source, 0, text.length) }, caps }
}

function verbatim(unit: Unit, source: Source): Code {
  const raw = source.text.slice(unit.start, unit.end).trimEnd()
  const position = positionOf(source, unit.start, unit.start + raw.length)
  return { type: 'code', lang: null, meta: null, value: raw, data: { capped: true }, position }
}

// Enough of a line to tell a heading, a plain line or a list item from anything else.
const PROOF = 40

/** The piece that begins with a unit: as few units as reach the size and end at a proven cut. */
function nextPiece(
  units: readonly Unit[],
  first: number,
  source: Source,
  engine: Engine,
): { piece: Piece; next: number } {
  let size: number = limits.piece
  let next = first
  for (;;) {
    const start = (units[first] as Unit).start
    while (next < units.length && !units[next]?.cap && (next === first || (units[next - 1] as Unit).end - start < size))
      next++
    const end = (units[next - 1] as Unit).end
    const after = units[next]
    const proofEnd = after && !after.cap ? Math.min(lineEnd(source.text, end), end + PROOF) : end
    const piece: Piece = { start, end, proofEnd, nodes: [] }
    if (parseInto(piece, '', source, engine) || !after || after.cap) return { piece, next }
    // Parsed again with twice the text: the cost stays within a constant of one parse.
    size = (end - start) * 2
  }
}

function lineEnd(text: string, from: number): number {
  const feed = text.indexOf('\n', from)
  return feed < 0 ? text.length : feed
}

/** Parses a piece, after `prefix` or, for the first piece, before it; false where its end is no cut. */
function parseInto(piece: Piece, labels: string, source: Source, engine: Engine): boolean {
  const own = source.text.slice(piece.start, piece.proofEnd)
  const atStart = piece.start === 0
  const prefix = atStart || labels === '' ? '' : `${labels}\n\n`
  const root = engine(atStart && labels !== '' ? `${own}\n\n${labels}` : prefix + own)
  const from = prefix.length
  const cut = from + piece.end - piece.start
  const children = root.children.filter((node) => startOf(node) >= from)
  const firstAfter = children.findIndex((node) => startOf(node) >= cut)
  const kept = firstAfter < 0 ? children : children.slice(0, firstAfter)
  const last = kept.at(-1)
  const provenByBlock = firstAfter >= 0 && startOf(children[firstAfter] as RootContent) === cut
  const provenByItem = !provenByBlock && piece.proofEnd > piece.end && last?.type === 'list' && dropItemAt(last, cut)
  piece.nodes = kept
  if (piece.start > 0 || prefix) shift(kept, piece.start - from, source.pointAt(piece.start).line - 1 - linesIn(prefix))
  return piece.proofEnd === piece.end || provenByBlock || provenByItem
}

function dropItemAt(list: List, cut: number): boolean {
  const item = list.children.at(-1)
  const before = list.children.at(-2)
  if (!item || !before?.position || !list.position || startOf(item) !== cut) return false
  list.children.pop()
  list.position.end = { ...before.position.end }
  return true
}

function linesIn(text: string): number {
  return text.split('\n').length - 1
}

function shift(nodes: readonly RootContent[], offset: number, lines: number): void {
  for (const top of nodes) {
    walk(top, ({ position }) => {
      for (const point of position ? [position.start, position.end] : []) {
        point.line += lines
        point.offset = (point.offset as number) + offset
      }
    })
  }
}

/** Parses again the pieces that use labels which other pieces define; only the labels count, not their targets. */
function resolveLabels(pieces: readonly Piece[], source: Source, engine: Engine): void {
  if (pieces.length < 2 || !source.text.includes(']:')) return
  const defined = pieces.map((piece) => labelsDefined(piece.nodes))
  const all = new Map(defined.flatMap((labels) => [...labels]))
  if (all.size === 0) return
  for (const [i, piece] of pieces.entries()) {
    if (piece.nodes.some((node) => node.data && 'capped' in node.data)) continue
    const used = labelsUsed(source.text.slice(piece.start, piece.end))
    const foreign = [...used].filter((label) => all.has(label) && !defined[i]?.has(label))
    if (foreign.length > 0) parseInto(piece, foreign.map((label) => all.get(label)).join('\n\n'), source, engine)
  }
}

/** The blocks of all pieces; a list that was cut between two items is one again. */
function joined(pieces: readonly Piece[], text: string): RootContent[] {
  const children: RootContent[] = []
  for (const piece of pieces) {
    const [first, ...rest] = piece.nodes
    const last = children.at(-1)
    if (
      first?.type === 'list' &&
      last?.type === 'list' &&
      last.position &&
      first.position &&
      isSameList(last, first, text)
    ) {
      for (const item of first.children) last.children.push(item)
      last.spread = last.spread === true || first.spread === true
      last.position.end = first.position.end
    } else if (first) children.push(first)
    for (const node of rest) children.push(node)
  }
  return children
}

function isSameList(before: List, list: List, text: string): boolean {
  return (
    listMark(text, startOf(before)) === listMark(text, startOf(list)) &&
    !/\S/.test(text.slice(endOf(before), startOf(list)))
  )
}

function listMark(text: string, at: number): string | undefined {
  return /^(?:\d{1,9}([.)])|([-*+]))/
    .exec(text.slice(at, at + 10))
    ?.slice(1)
    .join('')
}
