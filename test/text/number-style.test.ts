import { expect, it } from 'vitest'
import { hasDecimalComma } from '../../src/text/number-style.ts'
import cases from './number-style.json' with { type: 'json' }

it.each(cases)('$input', ({ input, expected }) => {
  expect(hasDecimalComma(input), input).toBe(expected)
})

it.each([
  ['digits', '1'.repeat(200_000)],
  ['commas', '1,'.repeat(100_000)],
  ['dots', '1.234'.repeat(40_000)],
])('looks through a long line of %s', (_, line) => {
  expect(hasDecimalComma(`${line} 4,4`)).toBe(false)
})
