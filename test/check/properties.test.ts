import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { check } from '../../src/check/index.ts'
import { readReports } from '../../src/pipeline.ts'
import { fixtures } from '../support/fixtures.ts'
import { markdown } from '../support/markdown.ts'

function judge(text: string): void {
  const reading = readReports(text, { path: '第12周.md' })
  const lines = reading.document.source.split('\n')
  const found = check(reading)
  for (const finding of found) {
    const { rule, line, column, endColumn, excerpt } = finding
    const what = JSON.stringify(finding)
    expect(lines[line - 1], `${rule} on line ${line} of ${lines.length}`).toBe(excerpt)
    expect(column, what).toBeGreaterThan(0)
    expect(endColumn, what).toBeGreaterThanOrEqual(column)
    expect(endColumn, what).toBeLessThanOrEqual(excerpt.length + 1)
  }
  expect(check(readReports(text, { path: '第12周.md' }))).toEqual(found)
}

describe('findings stand on their lines, and are the same again', () => {
  test.each(fixtures())('$name', ({ text }) => judge(text))
  test.prop([markdown])('whatever the text', judge)
  test.prop([fc.string({ unit: 'binary' })])('any string', judge)
})
