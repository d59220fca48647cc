import type { ListItem, Nodes, Parents } from 'mdast'
import { allMatches } from '../text/matches.ts'
import { dependsOnCjk } from './emphasis.ts'
import { isParent, startOf } from './nodes.ts'

/** What satteri 0.10.5 reads otherwise than remark-parse with its plugins; docs/engines.md has an example of each. */
const SIGNS: readonly RegExp[] = [
  // Control characters, and halves of surrogate pairs, which UTF-8 does not know.
  /[^\P{Cc}\t\n]|\p{Cs}/u,
  // Strikethrough of a single tilde cannot be switched off.
  /(?<!~)~(?!~)/,
  // Addresses without brackets: `www.`, e-mail, and any but a plain URL up to white space.
  /(?<!\/\/)www\.|[\w.+-]@[\w-]+\.[\w-]/i,
  /(?<!\]\(|<)https?:(?!\/\/[a-z0-9][a-z0-9-]*\.[a-z0-9-][\w/?=&%.#\x80-\uffff-]*(?<![.?&])(?:\s|$))/i,
  /https?:(?!\/\/[a-z0-9][a-z0-9-]*\.[a-z0-9])/i,
  // Footnotes and definitions.
  /\[\^|\]:/,
  // Boxes of tasks where no words follow, or which do not open an item.
  /(?<!^[ \t]*(?:[-*+]|\d{1,9}[.)]) )\[[ \tx]\]|\[[ \tx]\](?! \S)/im,
  // Fences in lists or by indentation, fences that are none, unusual white space after the language.
  /^[ \t>]+(?:`{3}|~{3})|^(?:`{3,}[^`\n]*`|~{3,}[^~\n]*~)|^(?:`{3}|~{3})[^\n]*[^\S\n\t ]/m,
  // Lists in quotes.
  />[ \t]*(?:[-*+]|\d{1,9}[.)])(?:[ \t]|$)/m,
  // Tables that end at HTML, delimiters of tables that are list items.
  /\|[^|\n]*\n[ \t>]*</,
  /^[ \t>]*[-+*][ \t][-: \t]*\|[-:| \t]*$/m,
]

/** Whether satteri reads a text otherwise, or may. */
export function readsOtherwise(text: string): boolean {
  return SIGNS.some((sign) => sign.test(text)) || hasUrlInBrackets(text) || dependsOnCjk(text)
}

const BRACKET_OR_URL = /[[\]]|\n[ \t]*\n|https?:/gi

/** Whether a URL stands in square brackets, or after one that nobody closed. */
function hasUrlInBrackets(text: string): boolean {
  let depth = 0
  for (const [sign] of allMatches(text, BRACKET_OR_URL)) {
    if (sign === '[') depth++
    else if (sign === ']') depth = Math.max(0, depth - 1)
    else if (sign.startsWith('\n')) depth = 0
    else if (depth > 0) return true
  }
  return false
}

/**
 * Whether a tree of satteri holds what it reads otherwise in some places: code and HTML inside containers, code by
 * indentation, headings of tasks. Puts the paragraphs of tasks where remark-gfm has them.
 */
export function isDoubtful(parent: Parents, text: string): boolean {
  if (parent.type === 'listItem' && typeof parent.checked === 'boolean') {
    if (parent.children[0]?.type === 'heading') return true
    placeTask(parent)
  }
  for (const child of parent.children as Nodes[]) {
    if (child.type === 'code' && (parent.type !== 'root' || !'`~'.includes(text.charAt(startOf(child))))) return true
    if (child.type === 'html' && (parent.type === 'listItem' || parent.type === 'blockquote')) return true
    if (isParent(child) && isDoubtful(child, text)) return true
  }
  return false
}

/** remark-gfm leaves the box in a task's paragraph where it begins with something else than text. */
function placeTask({ children: [head] }: ListItem): void {
  if (head?.type !== 'paragraph' || head.children[0]?.type === 'text' || !head.position) return
  head.position.start.column -= 4
  head.position.start.offset = (head.position.start.offset as number) - 4
}
