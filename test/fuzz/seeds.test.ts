import { describe, expect, test } from 'vitest'
import { fixtures } from '../support/fixtures.ts'
import { faultsOf } from './judge.ts'
import { mutated } from './mutate.ts'
import { randomOf } from './random.ts'
import seeds from './seeds.json' with { type: 'json' }

/** What the fuzz run found once, made small; the seed says which run. */
describe('inputs that once failed', () => {
  test.each(seeds)('seed $seed: $found', ({ input }) => {
    expect(faultsOf(new TextEncoder().encode(input))).toEqual([])
  })
})

describe('the fuzz run itself', () => {
  const texts = fixtures().map(({ text }) => text)

  test('makes the same input of the same seed', () => {
    expect(mutated(texts, randomOf(7))).toEqual(mutated(texts, randomOf(7)))
    expect(mutated(texts, randomOf(7))).not.toEqual(mutated(texts, randomOf(8)))
  })
})
