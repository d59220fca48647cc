import { describe, expect, test } from 'vitest'
import { compileLexicon } from '../../src/lexicon/index.ts'
import { findClockTimes, findDurations } from '../../src/text/dates.ts'
import clocks from './date-clock.json' with { type: 'json' }
import durations from './date-durations.json' with { type: 'json' }

const lexicon = compileLexicon()

describe('times of day', () => {
  test.each(clocks as unknown as [string, string[]][])('%s', (input, expected) => {
    const times = findClockTimes(input)
    for (const time of times) expect(input.slice(time.start, time.end)).toBe(time.text)
    expect(
      times.map(({ hour, minute }) => `${hour}:${minute}`),
      input,
    ).toEqual(expected)
  })
})

describe('lengths of time', () => {
  test.each(durations as unknown as [string, [string, number][]][])('%s', (input, expected) => {
    const found = findDurations(input, lexicon)
    for (const duration of found) expect(input.slice(duration.start, duration.end)).toBe(duration.text)
    expect(
      found.map(({ text, minutes }) => [text, minutes]),
      input,
    ).toEqual(expected)
  })
})
