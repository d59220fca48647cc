import { describe, expect, it } from 'vitest'
import { clauses, type Part, splitNumbered } from '../../src/text/clauses.ts'
import cases from './clauses.json' with { type: 'json' }

function check(input: string, parts: readonly Part[], expected: readonly string[]): void {
  expect(
    parts.map(({ text }) => text),
    input,
  ).toEqual(expected)
  for (const { start, end, text } of parts) expect(input.slice(start, end)).toBe(text)
}

describe('clauses', () => {
  it.each(cases.clauses)('$input', ({ input, expected }) => check(input, clauses(input), expected))

  it('is fast on a long line of brackets', () => {
    const long = '（(【'.repeat(100_000)
    const before = performance.now()
    expect(clauses(long)).toHaveLength(1)
    expect(performance.now() - before).toBeLessThan(2000)
  })
})

describe('splitNumbered', () => {
  it.each(cases.splitNumbered)('$input', ({ input, expected }) => check(input, splitNumbered(input), expected))
})
