import { describe, expect, test } from 'vitest'
import { parseReports } from '../../src/index.ts'
import { fixtures } from '../support/fixtures.ts'
import { randomOf } from '../support/random.ts'
import { faultsOf } from './judge.ts'
import { mutated } from './mutate.ts'
import seeds from './seeds.json' with { type: 'json' }

/** What the fuzz run found once, made small; the seed says which run. */
describe('inputs that once failed', () => {
  test.each(seeds)('seed $seed: $found', ({ input }) => {
    expect(faultsOf(new TextEncoder().encode(input))).toEqual([])
  })
})

/** Below every limit; each once took minutes, or ran out of stack. */
const LONG: readonly [string, string][] = [
  ['lines that are labels', `## 核心指标\n\n${'指标：99%\n'.repeat(7_900)}`],
  ['quotations of one line', '> 甲\n\n'.repeat(7_000)],
  ['times of day in one line', `- 网关：${'8/28 16:24 '.repeat(7_000)}`],
  ['dates in one paragraph', `# 周报 2023-09-01\n\n${'9/18 '.repeat(14_000)}`],
  ['words of state in one line', `- 网关：${'已完成'.repeat(6_000)}`],
  ['links in one paragraph', 'http://a.b 甲\n'.repeat(3_500)],
]

describe('long texts', () => {
  test.each(LONG)('%s: linear time, nothing lost', { timeout: 15_000 }, (_, text) => {
    const count = (words: string) => words.split(/[甲\d]/).length
    expect(count(JSON.stringify(parseReports(text)))).toBeGreaterThanOrEqual(count(text))
  })
})

describe('the fuzz run itself', () => {
  const texts = fixtures().map(({ text }) => text)

  test('makes the same input of the same seed', () => {
    expect(mutated(texts, randomOf(7))).toEqual(mutated(texts, randomOf(7)))
    expect(mutated(texts, randomOf(7))).not.toEqual(mutated(texts, randomOf(8)))
  })
})
