import { describe, expect, it } from 'vitest'
import { compileLexicon } from '../../src/lexicon/index.ts'
import { tableMeasures } from '../../src/text/table-measures.ts'
import cases from './table-measures.json' with { type: 'json' }

const lexicon = compileLexicon()
interface Case {
  name: string
  input: { header: string[]; rows: string[][] }
  expected: object[] | null
}

describe('tableMeasures', () => {
  it.each(cases as Case[])('$name', ({ input, expected }) => {
    const empty = { dimension: null, previous: null, target: null, changes: [] }
    const found = tableMeasures(input, lexicon)
    expect(found?.map(({ places: _, ...one }) => one) ?? null, JSON.stringify(input.header)).toEqual(
      expected?.map((one) => ({ ...empty, ...one })) ?? null,
    )
  })
})
