import { fc, test as property } from '@fast-check/vitest'
import stringWidth from 'string-width'
import { describe, expect, test } from 'vitest'
import { columnsOf } from '../../src/text/columns.ts'
import { wrap } from '../../src/text/wrap.ts'

const linesOf = (text: string, width: number) => wrap(text, width).map(({ start, end }) => text.slice(start, end))

describe('wrap', () => {
  test.each([
    { text: '', width: 10, lines: [''] },
    { text: '一二三四五', width: 4, lines: ['一二', '三四', '五'] },
    { text: '一二三四五', width: 5, lines: ['一二', '三四', '五'] },
    { text: '一二，三四', width: 4, lines: ['一', '二，', '三四'] },
    { text: '看见（附件）', width: 6, lines: ['看见', '（附', '件）'] },
    { text: '见（附件）', width: 6, lines: ['见（附', '件）'] },
    { text: '完成API改造', width: 6, lines: ['完成', 'API改', '造'] },
    { text: 'one two  three', width: 8, lines: ['one two', 'three'] },
    { text: 'a\nb', width: 8, lines: ['a', 'b'] },
    { text: 'a\n\nb', width: 8, lines: ['a', '', 'b'] },
    { text: 'a\n', width: 8, lines: ['a'] },
    { text: 'abcdefgh', width: 3, lines: ['abc', 'def', 'gh'] },
    { text: 'ab cdefgh', width: 3, lines: ['ab', 'cde', 'fgh'] },
    { text: '👨‍👩‍👧👨‍👩‍👧', width: 3, lines: ['👨‍👩‍👧', '👨‍👩‍👧'] },
    { text: '成功率 99.95% 以上', width: 8, lines: ['成功率', '99.95%', '以上'] },
  ])('$text in $width columns', ({ text, width, lines }) => expect(linesOf(text, width)).toEqual(lines))

  const text = fc
    .array(
      fc.oneof(
        fc.constantFrom(
          '网关',
          '，',
          '（',
          '）',
          'API',
          ' ',
          '\n',
          '👨‍👩‍👧',
          '🇨🇳',
          'e\u0301',
          '99.95%',
          'https://a.example/b?c=d',
          'ｶﾅ',
          '한글',
        ),
        fc.string({ unit: 'grapheme', maxLength: 6 }),
      ),
      { maxLength: 40 },
    )
    .map((parts) => parts.join(''))

  property.prop([text, fc.integer({ min: 2, max: 60 })])(
    'no line is too wide, and only white space is left out',
    (words, width) => {
      const lines = linesOf(words, width)
      for (const line of lines) {
        const single = [...new Intl.Segmenter().segment(line)].length === 1
        expect(single || stringWidth(line) <= width, JSON.stringify(line)).toBe(true)
      }
      expect(lines.join('').replace(/\s/g, '')).toBe(words.replace(/\s/g, ''))
    },
  )
})

test('long texts are measured in parts, which cut no pair', () => {
  expect(columnsOf('网'.repeat(10_000))).toBe(20_000)
  expect(columnsOf(`a${'😀'.repeat(1000)}`)).toBe(2001)
  expect(linesOf('é'.repeat(5000), 1000).map(({ length }) => length)).toEqual([1000, 1000, 1000, 1000, 1000])
})
