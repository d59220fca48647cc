import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseReports } from '../src/index.ts'
import { fixtures } from './support/fixtures.ts'

const update = process.env.UPDATE_FIXTURES === '1'

describe('golden fixtures', () => {
  const all = fixtures()
  test('there are fixtures', () => expect(all.length).toBeGreaterThan(0))
  for (const fixture of all)
    test(fixture.name, () => {
      const reports = parseReports(fixture.text, { path: 'input.md' })
      const actual = `${JSON.stringify(reports.length === 1 ? reports[0] : reports, null, 2)}\n`
      if (update) writeFileSync(fixture.output, actual)
      expect(
        existsSync(fixture.output),
        `${fixture.output} is missing; review the output and run npm run update-fixtures`,
      ).toBe(true)
      expect(JSON.parse(actual)).toEqual(JSON.parse(readFileSync(fixture.output, 'utf8')))
    })
})
