import remarkCjkFriendly from 'remark-cjk-friendly/parseOnly'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { Engine } from './engine.ts'
import { frontMatterEnd } from './front-matter.ts'

/**
 * What every construct of GFM is written with: tables, strikethrough, footnotes, boxes of tasks, addresses without
 * brackets. A text without any of it is the same in CommonMark alone, which takes a third less time.
 */
const GFM_SIGN = /\||:-|-:|~~|\[\^|\[[\sx]\]|https?:\/\/|www\.|@/i

/** A link that is one in CommonMark too, so that the address in it calls for no GFM; its label may. */
const PLAIN_LINK = /(?<!\\)\[(?!\^)([^\][\n`<>\\]{0,200})\]\(https?:\/\/[^\0-\x20\x7f\s()<>`\\|~@]*\)/gi

const commonMark = unified().use(remarkParse).use(remarkCjkFriendly).freeze()

// A single tilde is a range of dates or numbers far more often than a strikethrough: `9.1~9.7 和 10~20%`.
const gfm = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).use(remarkCjkFriendly).freeze()

// Only where there is front matter: after dashes at the top that prove to be none, micromark-extension-frontmatter
// 2.0.0 leaves all lists and quotes of the text unread.
const withFrontMatter = gfm().use(remarkFrontmatter, ['yaml', 'toml']).freeze()

/** The reference engine: CommonMark, GFM, front matter, and emphasis beside CJK punctuation. */
export const remark: Engine = (text) => {
  if (frontMatterEnd(text) > 0) return withFrontMatter.parse(text)
  return (GFM_SIGN.test(text.replace(PLAIN_LINK, '$1')) ? gfm : commonMark).parse(text)
}
