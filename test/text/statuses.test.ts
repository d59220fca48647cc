import { describe, expect, it } from 'vitest'
import { compileLexicon } from '../../src/lexicon/index.ts'
import type { Status } from '../../src/schema/index.ts'
import { readStatus, rollUp } from '../../src/text/statuses.ts'
import cases from './statuses.json' with { type: 'json' }

const lexicon = compileLexicon()
interface Case {
  input: string
  checked?: boolean
  expected: { status: Status | null; statusText?: string }
}
interface RollUp {
  input: { own: string; items: (Status | null)[]; openDate?: boolean }
  expected: Status | null
}

describe('readStatus', () => {
  it.each(cases.readStatus as Case[])('$input', ({ input, checked, expected }) => {
    const reading = readStatus(input, lexicon, { checked: checked ?? null })
    expect(reading, input).toMatchObject(expected)
    if (reading.end > 0) expect(input.slice(reading.start, reading.end)).toBe(reading.statusText)
    else expect([null, '[x]', '[ ]']).toContain(reading.statusText)
  })
})

describe('rollUp', () => {
  it.each(cases.rollUp as RollUp[])('$input', ({ input, expected }) => {
    const { own, items, openDate = false } = input
    const whole = rollUp(
      readStatus(own, lexicon),
      items.map((status) => ({ status })),
      { openDate },
    )
    expect(whole.status, JSON.stringify(input)).toBe(expected)
  })
})
