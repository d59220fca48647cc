import { describe, expect, it } from 'vitest'
import { compileLexicon } from '../../src/lexicon/index.ts'
import { findMeasures } from '../../src/text/measures.ts'
import cases from './measures.json' with { type: 'json' }

const lexicon = compileLexicon()
type Setting = 'metrics' | 'label' | 'prose'
interface Case {
  input: string
  setting?: string
  group?: string
  expected: object[]
}

describe('findMeasures', () => {
  it.each(cases as Case[])('$input', ({ input, setting = 'prose', group, expected }) => {
    const found = findMeasures(input, { lexicon, setting: setting as Setting, group: group ?? null })
    const said = found.map(({ name, dimension, value, unit, previous, target, changes, text }) => ({
      name,
      dimension,
      value,
      unit,
      previous,
      target,
      changes,
      text,
    }))
    const empty = { dimension: null, previous: null, target: null, changes: [] }
    expect(said, input).toEqual(expected.map((one) => ({ ...empty, ...one })))
    for (const measure of found) {
      expect(input.slice(measure.valueStart, measure.valueEnd)).toBe(measure.valueText)
      expect(input.slice(measure.start, measure.end).trim()).toBe(measure.text)
    }
  })

  it.each([
    ['measures', '成功率99%（上周98%），'.repeat(5_000)],
    ['brackets', '（1%'.repeat(20_000)],
    ['arrows', '1% → '.repeat(20_000)],
    ['words', `${'达到约为'.repeat(40_000)}9%`],
    ['spaces', `率${' '.repeat(200_000)}9%${' '.repeat(200_000)}x`],
    ['open brackets and digits', '(1'.repeat(40_000)],
    ['modifiers', '3个x'.repeat(20_000)],
    ['colons', '率：1 '.repeat(20_000)],
  ])('reads a long line of %s in good time', (_, line) => {
    const started = performance.now()
    findMeasures(line, { lexicon, setting: 'prose' })
    expect(performance.now() - started).toBeLessThan(5000)
  })
})
