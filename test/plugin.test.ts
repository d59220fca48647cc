import remarkCjkFriendly from 'remark-cjk-friendly'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { describe, expect, test } from 'vitest'
import { parseReports, weekly } from '../src/index.ts'
import { fixtures } from './support/fixtures.ts'

const reader = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkFrontmatter, ['yaml', 'toml'])
  .use(remarkCjkFriendly)

const LINE_ENDS = { LF: '\n', CRLF: '\r\n', CR: '\r' }

describe('as a plugin of unified', () => {
  for (const { name, text } of fixtures())
    test.each(Object.entries(LINE_ENDS))(`${name} with %s, as parseReports reads it`, (_, end) => {
      const value = `\ufeff${text.replace(/\r\n?|\n/g, end)}`
      const path = 'input.md'
      const { result } = reader().use(weekly, { spans: true }).processSync({ value, path })
      expect(result).toEqual(parseReports(value, { path, spans: true }))
    })

  test('the config is used', () => {
    const config = { words: { roles: { goals: ['冲刺目标'] } } }
    const text = '# 2024-09-06\n\n## 冲刺目标\n\n- 接口压测\n'
    const { result } = reader().use(weekly, { config }).processSync(text)
    expect(result[0]?.goals.map(({ text }) => text)).toEqual(['接口压测'])
  })
})
