import { describe, expect, it } from 'vitest'
import { compileLexicon } from '../../src/lexicon/index.ts'
import { type NameParts, splitName } from '../../src/text/names.ts'
import cases from './names.json' with { type: 'json' }

const lexicon = compileLexicon()
interface Case {
  input: string
  strong?: { start: number; end: number }
  expected: Partial<Omit<NameParts, 'aliases'>> & { aliases?: string[] }
}

describe('splitName', () => {
  it.each(cases.splitName as Case[])('$input', ({ input, strong, expected }) => {
    const parts = splitName(input, { lexicon, strong: strong ?? null })
    expect({ ...parts, aliases: parts.aliases.map(({ text }) => text) }, input).toMatchObject(expected)
    for (const { start, end, text } of parts.aliases) expect(input.slice(start, end)).toBe(text)
    expect(input.slice(parts.nameStart, parts.nameEnd)).toBe(parts.name)
    expect(parts.rest === null ? '' : parts.rest).toBe(input.slice(parts.restStart, parts.restEnd))
  })

  it('gives a name for every text that has one', () => {
    for (const { input } of cases.splitName) expect(splitName(input, { lexicon }).name.trim(), input).not.toBe('')
  })
})
