import { describe, expect, it } from 'vitest'
import { compileLexicon } from '../../src/lexicon/index.ts'
import { findFields, labelOf, objectiveOf, stripDecoration } from '../../src/text/labels.ts'
import cases from './labels.json' with { type: 'json' }

const lexicon = compileLexicon()

describe('stripDecoration', () => {
  it.each(cases.stripDecoration)('$input', ({ input, expected }) => {
    const stripped = stripDecoration(input)
    expect(stripped.text, input).toBe(expected)
    expect(input.slice(stripped.start, stripped.end)).toBe(stripped.text)
  })

  it.each([
    ['一、本周重点', '一、'],
    ['1.1 网关', '1.1'],
    ['Part 2: Overview', 'Part 2:'],
    ['概览', null],
  ])('keeps the numbering of %s', (input, marker) => {
    expect(stripDecoration(input).marker).toBe(marker)
  })
})

describe('objectiveOf', () => {
  it.each(cases.objectiveOf)('$input', ({ input, expected }) => {
    expect(objectiveOf(input), input).toBe(expected)
  })
})

describe('findFields', () => {
  it.each(cases.findFields)('$input', ({ input, expected }) => {
    const found = findFields(input, lexicon)
    const said = found.map(({ field, valueStart, valueEnd }) => [field, input.slice(valueStart, valueEnd)])
    expect(said, input).toEqual(expected)
    for (const { labelStart, labelEnd, valueStart, valueEnd } of found) {
      expect(labelStart).toBeLessThan(labelEnd)
      expect(labelEnd).toBeLessThanOrEqual(valueStart)
      expect(valueStart).toBeLessThanOrEqual(valueEnd)
    }
  })
})

describe('labelOf', () => {
  it.each(cases.labelOf)('$input', ({ input, expected }) => {
    const label = labelOf(input, lexicon)
    expect(label && [label.field, label.value], input).toEqual(expected)
    if (label) expect(input.startsWith(label.value, label.valueStart)).toBe(true)
  })
})
