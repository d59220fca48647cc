import type { Root } from 'mdast'
import type { Engine } from './engine.ts'
import { type CapHit, parsePieces } from './pieces.ts'
import { remark } from './remark.ts'
import { restorePositions } from './restore-positions.ts'
import { sourceOf } from './source.ts'

/** A text as mdast, and the places that were kept as they stand because they are too deep or too large to parse. */
export interface Parsed {
  root: Root
  caps: CapHit[]
}

/**
 * Parses a decoded text whose line ends are `\n`. Every node has a position that refers to `text` (offsets UTF-16,
 * 0-based, end excluded; lines and columns 1-based). Never throws on any text.
 */
export function parseMarkdown(text: string, engine: Engine = remark): Parsed {
  const { root, caps } = parsePieces(text, engine)
  restorePositions(root, sourceOf(text))
  return { root, caps }
}
export type { CapHit }
