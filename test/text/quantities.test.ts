import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileLexicon } from '../../src/lexicon/index.ts'
import { findQuantities } from '../../src/text/quantities.ts'
import cases from './quantities.json' with { type: 'json' }

const lexicon = compileLexicon()

interface Case {
  input: string
  /** Numbers are written `1.234,5`. */
  decimalComma?: boolean
  expected: object[]
}

describe('findQuantities', () => {
  it.each(cases as Case[])('$input', ({ input, expected, decimalComma = false }) => {
    const found = findQuantities(input, { ...lexicon, decimalComma }).map(
      ({ value, unit, valueText, kind, bound }) => ({
        value,
        unit,
        valueText,
        kind,
        bound,
      }),
    )
    expect(found, input).toEqual(expected.map((one) => ({ kind: 'number', bound: null, ...one })))
  })

  it('gives offsets that hold the text of the number, in order and apart', () => {
    const pieces = fc.constantFrom(
      '成功率',
      '99.9%',
      '1,284 条',
      '，',
      ' ',
      '第5',
      '≤',
      '213.4 万元',
      '-',
      '从',
      '→',
      'v1.2',
      '（',
      '）',
      '02:30',
      '三十个',
      '，３％',
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
        const text = parts.join('')
        let end = 0
        for (const found of findQuantities(text, lexicon)) {
          expect(found.start).toBeGreaterThanOrEqual(end)
          expect(text.slice(found.start, found.end)).toBe(found.valueText)
          expect(Number.isFinite(found.value)).toBe(true)
          end = found.end
        }
      }),
    )
  })

  it.each([
    ['digits', '1'.repeat(200_000)],
    ['signs', '+-'.repeat(100_000)],
    ['commas', '1,'.repeat(100_000)],
    ['slashes', '/a'.repeat(100_000)],
    ['dots', '1.'.repeat(100_000)],
    ['numbers', '成功率9% '.repeat(20_000)],
  ])('reads a long line of %s', (_, line) => {
    expect(findQuantities(line, lexicon).every(({ start, end }) => start < end && end <= line.length)).toBe(true)
  })
})
