import { describe, expect, test } from 'vitest'
import { parseMarkdown, readMarkdown } from '../../src/markdown/index.ts'
import { positionFaults, sketch } from './sketch.ts'

const before = '# 上周\n\n- 甲\n\n'
const after = '\n\n# 下周\n\n- 乙\n'
const hostile: [name: string, text: string, rule: string][] = [
  ['4,000 list marks', `${'- '.repeat(4000)}a`, 'nesting-too-deep'],
  ['5,000 quote marks', `${'> '.repeat(5000)}a`, 'nesting-too-deep'],
  ['5,000 quote marks without spaces', `${'>'.repeat(5000)}a`, 'nesting-too-deep'],
  ['4,000 numbers', `${'1. '.repeat(4000)}a`, 'nesting-too-deep'],
  [
    '400 levels by indentation',
    Array.from({ length: 400 }, (_, i) => `${'  '.repeat(i)}- a`).join('\n'),
    'nesting-too-deep',
  ],
  ['100,000 brackets', '['.repeat(100_000), 'block-too-large'],
  ['100,000 stars', '*a'.repeat(100_000), 'block-too-large'],
  [
    'backtick runs of every length',
    Array.from({ length: 800 }, (_, i) => '`'.repeat(i + 1)).join(' '),
    'block-too-large',
  ],
  ['comments that never end', 'a <!--'.repeat(10_000), 'block-too-large'],
  ['a paragraph of 1 MB', 'word '.repeat(200_000), 'block-too-large'],
  ['a paragraph of 100,000 lines', '一行\n'.repeat(100_000).trim(), 'block-too-large'],
  ['a table of 100,000 cells', `|a|b|\n|-|-|\n${'|1|2|\n'.repeat(50_000)}`.trim(), 'block-too-large'],
]

describe('input that remark would take long over is kept as it stands', () => {
  test.each(hostile)('%s', (_, text, rule) => {
    const source = `${before}## 坏\n\n${text}${after}`
    const { root, caps } = readMarkdown(source)
    expect(caps.map((cap) => cap.rule)).toEqual([rule])
    const kept = root.children.find((node) => node.data && 'capped' in node.data)
    expect(kept).toMatchObject({ type: 'code' })
    expect((kept as { value: string }).value.includes(text.trim())).toBe(true)
    expect(caps[0]?.line).toBe(kept?.position?.start.line)
    const around = sketch(root, source).filter((line) => !line.includes('code '))
    expect(around.map((line) => line.replace(/\d+: /, ''))).toEqual([
      '# 上周',
      'ul',
      '  -',
      '    甲',
      '## 坏',
      '# 下周',
      'ul',
      '  -',
      '    乙',
    ])
    expect(positionFaults(root, source)).toEqual([])
  })
})

test.each([
  ['ten levels', Array.from({ length: 10 }, (_, i) => `${'  '.repeat(i)}- a`).join('\n')],
  ['a rule of many dashes', '- '.repeat(300)],
  ['a hundred quotes below each other', '> a\n\n'.repeat(300)],
  ['code that looks deep', `\`\`\`\n${'> '.repeat(400)}\n\`\`\``],
  ['a table of 1,000 rows', `|a|b|\n|-|-|\n${'|1|2|\n'.repeat(1000)}`],
])('%s is parsed', (_, text) => {
  expect(parseMarkdown(text).caps).toEqual([])
})
