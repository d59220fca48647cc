import { fc, test as property } from '@fast-check/vitest'
import remarkCjkFriendly from 'remark-cjk-friendly/parseOnly'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { describe, expect, test } from 'vitest'
import { remark } from '../../src/markdown/remark.ts'
import { archive } from '../support/archive.ts'
import { fixtures } from '../support/fixtures.ts'
import { scraps } from './scraps.ts'

const whole = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).use(remarkCjkFriendly).freeze()

/** Front matter aside, which is another processor's. */
function expectSame(text: string): void {
  const body = `\n${text}`
  expect(remark(body)).toEqual(whole.parse(body))
}

const links = fc
  .array(
    fc.constantFrom(
      ...[
        '[',
        ']',
        '](',
        ')',
        'https://a.example/b',
        'http://c.example',
        '[设计稿](https://d.example/1)',
        '!',
        '\\',
        '`',
      ],
      ...[
        '<',
        '>',
        '"',
        '**',
        '~',
        '甲',
        ' ',
        '\n',
        '\n\n',
        '- ',
        '> ',
        'www.e.example',
        '[a]: ',
        '^',
        '|',
        'x@f.example',
      ],
    ),
    { maxLength: 14 },
  )
  .map((parts) => parts.join(''))

describe('a text without signs of GFM is read as with GFM', () => {
  test.each([
    ['a plain link', '- 见[设计稿](https://a.example/1)。'],
    ['an escaped bracket', '\\[设计稿](https://a.example/1)'],
    ['a label that code ends', '`x [a`](https://a.example/1)'],
    ['an address as the label', '[https://a.example](https://b.example)'],
    ['a definition', '[a]: [b](https://a.example)'],
  ])('%s', (_, text) => expectSame(text))

  test('fixtures and an archive', () => {
    for (const { text } of [...fixtures(), ...archive(12)]) expectSame(text)
  })

  property.prop([links], { numRuns: 500 })('links of all sorts', expectSame)
  property.prop([scraps], { numRuns: 300 })('marks alone', expectSame)
})
