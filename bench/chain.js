import remarkCjkFriendly from 'remark-cjk-friendly/parseOnly'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { parseReports, toJson } from '../dist/index.js'
import { alternate } from './median.js'

/** Bytes to reports, against the bare parse of the same text with the same plugins. */
export function chain(bytes, rounds = 300) {
  const text = new TextDecoder().decode(bytes)
  const remark = unified()
    .use(remarkParse)
    .use(remarkGfm, { singleTilde: false })
    .use(remarkFrontmatter, ['yaml', 'toml'])
    .use(remarkCjkFriendly)
    .freeze()
  const runs = [() => remark.parse(text), () => parseReports(bytes), () => [...toJson(parseReports(bytes))]]
  alternate(runs, rounds)
  const [parse, whole, written] = alternate(runs, rounds)
  const base = { base: 'remark-parse, same plugins', baseMs: parse }
  return [
    { name: 'parseReports(sample)', ms: whole, ...base, goal: '<= 1.3' },
    { name: 'parseReports(sample) and JSON', ms: written, ...base },
  ]
}
