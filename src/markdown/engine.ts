import type { Root } from 'mdast'
import remarkCjkFriendly from 'remark-cjk-friendly/parseOnly'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

/** The one step from text to mdast. Every node has a position that refers to the text. */
export type Engine = (text: string) => Root

// A single tilde is a range of dates or numbers far more often than a strikethrough: `9.1~9.7 和 10~20%`.
const processor = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkFrontmatter, ['yaml', 'toml'])
  .use(remarkCjkFriendly)
  .freeze()

/** The reference engine: CommonMark, GFM, front matter, and emphasis beside CJK punctuation. */
export const remark: Engine = (text) => processor.parse(text)
