import { describe, expect, it } from 'vitest'
import { compileLexicon } from '../../src/lexicon/index.ts'
import { saysNothing } from '../../src/text/absence.ts'
import cases from './absence.json' with { type: 'json' }

const lexicon = compileLexicon()

describe('saysNothing', () => {
  it.each(cases)('$input', ({ input, expected }) => {
    expect(saysNothing(input, lexicon), input).toBe(expected)
  })
})
