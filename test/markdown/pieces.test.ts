import { test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { parsePieces } from '../../src/markdown/pieces.ts'
import { remark } from '../../src/markdown/remark.ts'
import { scan } from '../../src/markdown/scan.ts'
import { documents } from './documents.ts'

/** One parse of everything, the judge. */
const expectSameTree = (text: string) => {
  const { root, caps } = parsePieces(text, remark)
  expect(caps).toEqual([])
  const whole = remark(text)
  // The blocks one by one: the difference between two large trees is unreadable.
  for (const [i, block] of root.children.entries()) expect(block).toEqual(whole.children[i])
  expect(root.children.length).toBe(whole.children.length)
  expect(root.position).toEqual(whole.position)
}

const week = (number: number) =>
  [
    `# 第${number}周`,
    '',
    '- 【网关】',
    '灰度到一半。',
    '    1. 压测',
    '',
    '    2. 回滚演练',
    '- 账务：见 [说明][doc] 与 [^1]',
    '',
    '```yaml',
    '# 注释，不是标题',
    '',
    '正文不是段落',
    '```',
    '',
    '| 名 | 值 |',
    '| -- | -- |',
    `| 甲 | ${number} |`,
    '',
    '<details>',
    '<summary>折叠</summary>',
    '',
    '内文',
    '',
    '</details>',
    '',
    '结尾一段',
    '换行。',
    '',
  ].join('\n')

const weeks = Array.from({ length: 120 }, (_, i) => week(i)).join('\n')

describe('a text parsed in pieces gives the tree of the whole text', () => {
  const cases: [string, string][] = [
    ['empty', ''],
    ['blank lines', '\n\n\n'],
    ['many weeks', weeks],
    ['front matter', `---\ntitle: 周报\n\n# 不是标题\n---\n${weeks}`],
    ['dashes at the start that are no front matter', `---\n${weeks}`],
    ['definitions in the last piece', `${weeks}\n[doc]: http://d.example\n\n[^1]: 脚注\n`],
    ['definitions in the first piece', `[DOC]: http://d.example\n\n[^1]: 脚注\n\n${weeks}`],
    ['a fence that is never closed', `${weeks}\n\`\`\`\n${weeks}`],
    ['a fence in a list that is never closed', `${weeks}\n- \`\`\`\n${weeks}`],
    ['a comment over headings', `<!--\n${weeks}-->\n${weeks}`],
    ['a long list of two levels', `# 列表\n\n${'- 甲\n  - 乙\n'.repeat(400)}\n段落`],
    [
      'a long list with blank lines here and there',
      Array.from({ length: 300 }, (_, i) => `- 甲${i}\n${i % 7 ? '' : '\n'}`).join(''),
    ],
    ['a long ordered list', Array.from({ length: 300 }, (_, i) => `${i + 1}. 甲\n   续`).join('\n')],
    ['a long list that changes its mark', `${'- 甲\n'.repeat(200)}${'* 乙\n'.repeat(200)}`],
  ]
  test.each(cases)('%s', (_, text) => expectSameTree(text))

  test.prop([documents, documents], { numRuns: 200 })('whatever the lines', (one, other) => {
    // The same lines again after enough text that the first piece ends between them.
    expectSameTree(`${one}\n\n${'填充的段落。'.repeat(400)}\n\n${other}\n${one}`)
  })
})

test('a long text is cut', () => {
  expect(scan(weeks).length).toBeGreaterThan(200)
})

test('no cut inside front matter, code or HTML', () => {
  const frontMatter = '---\na: b\n\nplain\n---\n'
  const text = `${frontMatter}\`\`\`\n\n# a\n\nplain\n\`\`\`\n<!--\n\n# b\n\n-->\n`
  expect(scan(text).map(({ start }) => start)).toEqual([0, frontMatter.length])
})

test('lines that can be no list item are cut after a blank line', () => {
  const starts = ['> a', '**a**', '|a|', '2024', '🚧', '`a`']
  expect(scan(starts.join('\n\n'))).toHaveLength(starts.length)
  for (const item of ['- a', '* a', '-', '---', '1. a', '1)', '  a', '* * *'])
    expect(scan(`- b\n\n${item}`)).toHaveLength(1)
})
