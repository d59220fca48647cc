import { describe, expect, test } from 'vitest'
import { duration, progressText } from '../../src/cli/progress.ts'

describe('how far it is', () => {
  test.each<{ args: [number, number, number, number]; expected: string }>([
    { args: [0, 1000, 0, 1], expected: '0 of 1,000 files, 0 a second' },
    { args: [1200, 10000, 0, 3], expected: '1,200 of 10,000 files, 400 a second, 22 s left' },
    { args: [100, 1000, 2, 2], expected: '100 of 1,000 files, 50 a second, 18 s left, 2 failed' },
    { args: [10, 10, 0, 1], expected: '10 of 10 files, 10 a second' },
  ])('$expected', ({ args, expected }) => expect(progressText(...args)).toBe(expected))

  test.each([
    [0.04, '0.0 s'],
    [9.94, '9.9 s'],
    [59.4, '59 s'],
    [59.6, '1 min 0 s'],
    [185, '3 min 5 s'],
  ])('%d seconds', (seconds, expected) => expect(duration(seconds)).toBe(expected))
})
