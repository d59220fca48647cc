import type { Root } from 'mdast'
import type { Engine } from './engine.ts'
import { frontMatterEnd } from './front-matter.ts'
import { isDoubtful, readsOtherwise } from './satteri-differences.ts'

type MarkdownToMdast = (text: string, options: { features: { frontmatter: boolean } }) => unknown

/**
 * An engine out of the function of the package `satteri`: the tree of the reference in a fraction of the time. What it
 * reads otherwise than the reference, or may, goes to the reference.
 */
export function satteriEngine(markdownToMdast: MarkdownToMdast, reference: Engine): Engine {
  return (text) => {
    if (readsOtherwise(text)) return reference(text)
    const root = markdownToMdast(text, { features: { frontmatter: frontMatterEnd(text) > 0 } }) as Root
    return isDoubtful(root, text) ? reference(text) : root
  }
}
