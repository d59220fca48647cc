import type { Block } from '../outline/section.ts'
import { type PlainText, slice, trim } from '../text/plain.ts'

/** `[!bug]`, which opens a callout. */
const MARK = /^\s*\[![a-z-]{1,20}\][+-]?\s*/i

/** Where what a callout says begins; 0 where no mark opens the text. */
export const markLength = (text: string): number => MARK.exec(text)?.[0].length ?? 0

/** A callout, `> [!WARNING] …`: its mark and what it says. Null where a block is none, or says nothing. */
export function calloutOf({ node, text }: Block): { mark: PlainText; words: PlainText } | null {
  const at = node.type === 'blockquote' ? markLength(text.text) : 0
  return at > 0 && at < text.text.trimEnd().length ? { mark: trim(slice(text, 0, at)), words: slice(text, at) } : null
}
