import type { Root } from 'mdast'
import type { Engine } from './engine.ts'

/** A place that was kept as it stands. Line and column are 1-based. */
export interface CapHit {
  rule: 'nesting-too-deep' | 'block-too-large'
  line: number
  column: number
}

export function parsePieces(text: string, engine: Engine): { root: Root; caps: CapHit[] } {
  return { root: engine(text), caps: [] }
}
