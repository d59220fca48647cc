import { describe, expect, it } from 'vitest'
import { compileLexicon } from '../../src/lexicon/index.ts'
import { readProgress } from '../../src/text/progress.ts'
import cases from './progress.json' with { type: 'json' }

const lexicon = compileLexicon()

describe('readProgress', () => {
  it.each(cases.readProgress)('$input', ({ input, expected }) => {
    const progress = readProgress(input, lexicon)
    expect(progress && [progress.value, input.slice(progress.start, progress.end)], input).toEqual(expected)
  })
})
