import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { type ExplainPage, explain, toHtml, toText } from '../../src/explain/index.ts'
import { readReports } from '../../src/pipeline.ts'
import { columnsOf } from '../../src/text/columns.ts'
import { fixtures } from '../support/fixtures.ts'
import { markdown } from '../support/markdown.ts'

const expected = fileURLToPath(new URL('expected', import.meta.url))
const update = process.env.UPDATE_FIXTURES === '1'
const paint = new Proxy({} as ExplainPage['paint'], { get: () => String })

const explained = (text: string) => explain(readReports(text, { path: 'input.md', spans: true }), 'input.md')

describe('reports as they are explained', () => {
  const shown = fixtures().filter(({ name }) =>
    ['sample', 'readme/example', 'projects/member-table-risks', 'several/week-headings'].includes(name),
  )
  test('there are fixtures', () => {
    expect(shown).toHaveLength(4)
  })
  for (const { name, text } of shown)
    test.each([50, 80, 120])(`${name}, %i columns`, (width) => {
      const told = toText(explained(text), { width, paint })
      const file = `${expected}/${name.replace('/', '-')}.${width}.txt`
      if (update) writeFileSync(file, told)
      expect(existsSync(file), `${file} is missing; review it and make it with npm run update-fixtures`).toBe(true)
      expect(told).toBe(readFileSync(file, 'utf8'))
    })
})

describe('labels and what decided', () => {
  test.each([
    {
      body: '## 本周工作\n\n- 甲，已上线\n',
      line: 3,
      told: { role: 'progress', rule: 'words', words: ['本周', '工作'] },
    },
    {
      body: '## 本周工作\n\n- 甲，已上线\n\n## 茶话会\n\n楼下的猫。\n',
      line: 7,
      told: { role: null, rule: null, words: [] },
    },
    { body: '## 已完成\n\n- 甲\n', line: 3, told: { role: 'progress', rule: 'words', status: 'done' } },
    { body: '## 本周工作\n\n### 支付\n\n- 甲，已上线\n', line: 5, told: { role: 'progress', rule: 'above' } },
    { body: '## 需运维支持\n\n- 扩容 4 台\n', line: 3, told: { role: 'risks', rule: 'request' } },
  ])('$told.rule: $body', ({ body, line, told }) => {
    const { lines } = explained(`# 周报 2025-03-21\n\n${body}`)
    expect(lines[line - 1]?.labels).toEqual([expect.objectContaining(told)])
  })
})

test('lines that no word placed stand out', () => {
  const { lines } = explained(
    '# 周报 2025-03-21\n\n## 本周工作\n\n- 甲，已上线\n\n## 茶话会\n\n楼下的猫生了三只小猫。\n',
  )
  expect(lines.filter((line) => line.as === 'unplaced').map(({ line }) => line)).toEqual([7, 9])
})

test('the header of a table tells its fields', () => {
  const { lines } = explained(
    '# 周报 2025-03-21\n\n## 本周工作\n\n| 项目 | 负责人 | 心情 |\n|---|---|---|\n| 甲 | 小宋 | 好 |\n',
  )
  expect(lines[4]?.columns.map(({ title, field }) => `${title} ${field}`)).toEqual([
    '项目 name',
    '负责人 owner',
    '心情 ',
  ])
})

test('HTML escapes what a report holds', () => {
  const html = toHtml(explained('# 周报 2025-03-21\n\n## 本周工作\n\n- `<script>alert(1)</script>`，已上线 & "好"\n'))
  expect(html).not.toContain('<script>')
  expect(html).toContain('&lt;script&gt;')
})

function judge(text: string): void {
  const { lines } = explained(text)
  const sources = readReports(text).document.source.replace(/\n$/, '').split('\n')
  expect(lines.map((line) => line.text)).toEqual(sources)
  for (const { text: words, labels, columns, fields } of lines)
    for (const { start, end } of [...labels, ...columns, ...fields]) {
      expect(start, words).toBeGreaterThanOrEqual(0)
      expect(end, words).toBeGreaterThanOrEqual(start)
      expect(end, words).toBeLessThanOrEqual(words.length)
    }
  for (const width of [30, 100])
    for (const row of toText({ path: '-', lines }, { width, paint }).split('\n'))
      expect(columnsOf(row), row).toBeLessThanOrEqual(width)
}

describe('every part stands in its line, every row in its width', () => {
  test.each(fixtures())('$name', ({ text }) => judge(text))
  test.each(['```\n', '# a\n\n```\ncode\n', '> ```\n'])('code that is never closed: %j', judge)
  test.prop([markdown])('whatever the text', judge)
  test.prop([fc.string({ unit: 'binary' })])('any string', (text) => judge(text.replaceAll(/[\r\ufeff]/g, '')))
})
