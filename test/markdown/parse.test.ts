import { test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { parseMarkdown, readMarkdown } from '../../src/markdown/index.ts'
import { documents } from './documents.ts'
import { positionFaults, sketch } from './sketch.ts'

describe('front matter', () => {
  test.each([
    ['YAML', '---\ntitle: 周报\n---\n\n正文', ['1: yaml', '5: 正文']],
    ['TOML', '+++\ntitle = "周报"\n+++\n\n正文', ['1: toml', '5: 正文']],
    ['after a comment', '---\n# 注释\nweek: 36\n---\n正文', ['1: yaml', '5: 正文']],
    ['empty', '---\n---\n正文', ['1: yaml', '3: 正文']],
    [
      'two rules of a report',
      '---\n\n本周顺利\n\n- 甲\n\n---\n\n正文',
      ['1: thematicBreak', '3: 本周顺利', '5: ul', '  5: -', '    5: 甲', '7: thematicBreak', '9: 正文'],
    ],
    ['a rule at the top, and lists below', '---\n\n- 甲\n', ['1: thematicBreak', '3: ul', '  3: -', '    3: 甲']],
  ])('%s', (_, text, expected) => {
    const { root } = parseMarkdown(text)
    expect(sketch(root, text).map((line) => line.replace(/(yaml|toml) .*|title: .*|.*week: 36/, '$1'))).toEqual(
      expected.map((line) => line),
    )
  })
})

test('links that are found after the parse have positions', () => {
  const text = '# [见 https://a.example/x 与 b@c.example 完'
  const { root } = parseMarkdown(text)
  expect(positionFaults(root, text)).toEqual([])
  const heading = root.children[0] as unknown as {
    children: { type: string; position: { start: { offset: number }; end: { offset: number } } }[]
  }
  const parts = heading.children.map(({ type, position }) => [
    type,
    text.slice(position.start.offset, position.end.offset),
  ])
  expect(parts).toEqual([
    ['text', '[见 '],
    ['link', 'https://a.example/x'],
    ['text', ' 与 '],
    ['link', 'b@c.example'],
    ['text', ' 完'],
  ])
})

test.prop([documents], { numRuns: 200 })('the same text gives the same tree', (text) => {
  expect(JSON.stringify(readMarkdown(text))).toBe(JSON.stringify(readMarkdown(text)))
})
