import { describe, expect, it } from 'vitest'
import { compileLexicon } from '../../src/lexicon/index.ts'
import { findAim } from '../../src/text/measure-aims.ts'
import cases from './measure-aims.json' with { type: 'json' }

const lexicon = compileLexicon()

describe('findAim', () => {
  it.each(cases)('$input', ({ input, expected }) => {
    const aim = findAim(input, lexicon)
    if (aim) expect(input.slice(aim.valueStart, aim.valueEnd)).toBe(aim.valueText)
    const said = aim && {
      name: aim.name,
      value: aim.value,
      unit: aim.unit,
      target: aim.target,
      previous: aim.previous,
      text: aim.text,
    }
    expect(said, input).toEqual(expected)
  })

  it('reads a long line in good time', () => {
    const started = performance.now()
    findAim(`KR1 ${'成功率 98%（'.repeat(20_000)}`, lexicon)
    findAim(`KR1 ${'提升到'.repeat(50_000)} 45%：目前 38%`, lexicon)
    expect(performance.now() - started).toBeLessThan(2000)
  })
})
