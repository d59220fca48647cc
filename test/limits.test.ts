import { describe, expect, test } from 'vitest'
import { parseReport } from '../src/index.ts'
import { REACH } from '../src/text/reach.ts'

const report = (body: string) => `# 周报 2023-09-01\n\n## 本周工作\n\n${body}\n\n## 下周计划\n\n- 网关：全量\n`
const rulesOf = (body: string) => parseReport(report(body)).diagnostics.map(({ rule }) => rule)
const words = (length: number) => '灰度发布'.repeat(length / 4)

describe('a limit that is hit is said, and its text is kept', () => {
  test.each([
    ['a list item', `- 网关：${words(REACH)}末尾`, 'text-too-long'],
    ['a paragraph', `${words(REACH)}末尾`, 'text-too-long'],
    ['a paragraph over the size of a block', `${words(300_000)}末尾`, 'block-too-large'],
    ['a table', `|甲|乙|\n|-|-|\n${'|一|二|\n'.repeat(20_000)}|末尾|二|`, 'block-too-large'],
    ['quotes', `${'>'.repeat(5_000)}末尾`, 'nesting-too-deep'],
    ['nested lists', `${'- '.repeat(4_000)}末尾`, 'nesting-too-deep'],
  ])('%s', (_, body, rule) => {
    expect(rulesOf(body)).toContain(rule)
    expect(JSON.stringify(parseReport(report(body)))).toContain('末尾')
  })

  test.each([
    ['a list item', `- 网关：${words(REACH - 100)}`],
    ['a table', `|甲|乙|\n|-|-|\n${'|一|二|\n'.repeat(1_000)}`],
  ])('%s below the limit says nothing', (_, body) => {
    expect(rulesOf(body).filter((rule) => rule.includes('too-'))).toEqual([])
  })
})
