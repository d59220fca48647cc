import type { Root } from 'mdast'
import type {} from './data.ts'
import type { Engine } from './engine.ts'
import { type CapHit, parseMarkdown } from './parse.ts'
import { remark } from './remark.ts'
import { repair } from './repair/index.ts'

export type { Engine } from './engine.ts'
export { withLineFeeds } from './line-feeds.ts'
export { type Definitions, definitionsOf, type FoundLink, linksOf } from './links.ts'
export { type CapHit, type Parsed, parseMarkdown } from './parse.ts'
export { plainText } from './plain-text.ts'
export { repair } from './repair/index.ts'

/** A report's text as repaired mdast; all positions refer to `source`. */
export interface ReadMarkdown {
  root: Root
  source: string
  caps: CapHit[]
}

/** Parses and repairs a decoded text whose line ends are `\n`. Never throws on any text. */
export function readMarkdown(text: string, engine: Engine = remark): ReadMarkdown {
  const { root, caps } = parseMarkdown(text, engine)
  return { root: repair(root, text, engine), source: text, caps }
}
