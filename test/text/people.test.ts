import { describe, expect, it } from 'vitest'
import { compileLexicon } from '../../src/lexicon/index.ts'
import { findOwners, isPersonName, personOf, splitPeople } from '../../src/text/people.ts'
import cases from './people.json' with { type: 'json' }

const lexicon = compileLexicon()

describe('isPersonName', () => {
  it.each(cases.isPersonName)('$input: $expected', ({ input, expected }) => {
    expect(isPersonName(input, lexicon), input).toBe(expected)
  })
})

describe('personOf', () => {
  it.each(cases.personOf)('$input', ({ input, expected }) => {
    expect(personOf(input, lexicon), input).toBe(expected)
  })
})

describe('findOwners', () => {
  it.each(cases.findOwners)('$input', ({ input, expected }) => {
    const { owners, places, ranges } = findOwners(input, lexicon)
    expect(owners, input).toEqual(expected)
    expect(places.map(({ start, end }) => input.slice(start, end))).toEqual(owners)
    for (const owner of owners)
      expect(ranges.some(({ start, end }) => input.slice(start, end).includes(owner))).toBe(true)
  })
})

describe('splitPeople', () => {
  it.each(cases.splitPeople)('$input', ({ input, expected }) => {
    expect(splitPeople(input), input).toEqual(expected)
  })
})
