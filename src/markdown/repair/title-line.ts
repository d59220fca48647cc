import { linesOf, paragraphOf } from './lines.ts'
import type { Transform } from './transform.ts'

const LONGEST_TITLE = 60
const SENTENCE_END = /[。；;！!？?.，,：:]\s*$/
const DATE = /(?:19|20)\d{2}|\d{1,2}\s*月\s*\d|\d{1,2}[./]\d{1,2}/
/** `Week 3, 2025 (Jan 13 - Jan 17)` below the title. */
const PERIOD = /^(?:week\s*\d|w\d|第\s*[\d一二三四五六七八九十]+\s*[周週]|(?:19|20)\d{2}\s*[-/.年])/i
const KEY = /^[^\s：:]{1,12}\s*[：:]/

/** A file whose first line is a title without a mark, with lines such as `汇报人：…` right below: the title stands alone. */
export const titleLine: Transform = {
  name: 'title-line',
  apply(root, source) {
    const at = root.children.findIndex(({ type }) => type !== 'yaml' && (type as string) !== 'toml')
    const first = root.children[at]
    if (first?.type !== 'paragraph') return
    const [title, ...others] = linesOf(first, source)
    const next = others[0]
    if (!title || !next || title.text.length > LONGEST_TITLE) return
    if (SENTENCE_END.test(title.text) || KEY.test(title.text)) return
    if (!DATE.test(title.text) && !KEY.test(next.text) && !PERIOD.test(next.text)) return
    root.children.splice(at, 1, paragraphOf([title], source), paragraphOf(others, source))
  },
}
