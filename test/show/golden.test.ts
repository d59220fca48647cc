import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import stringWidth from 'string-width'
import { describe, expect, test } from 'vitest'
import { parseReports } from '../../src/index.ts'
import { rule, showReport } from '../../src/show/index.ts'
import { fixtures } from '../support/fixtures.ts'
import { plainPage } from './page.ts'

const expected = fileURLToPath(new URL('expected', import.meta.url))
const update = process.env.UPDATE_FIXTURES === '1'

const SHOWN = [
  'goals/table',
  'incidents/line-with-fields',
  'kpis/counts-and-key-results',
  'languages/korean',
  'projects/steps',
  'readme/example',
  'risks/mitigation',
  'sample',
  'several/week-headings',
]
const WIDTHS = [40, 80, 120]

describe('reports as they are shown', () => {
  const all = fixtures().filter(({ name }) => SHOWN.includes(name))
  test('there are fixtures', () => expect(all.map(({ name }) => name)).toEqual(SHOWN))
  for (const { name, text } of all)
    test.each(WIDTHS)(`${name}, %i columns`, (width) => {
      const page = plainPage(width)
      const shown = parseReports(text, { path: 'input.md' })
        .map((report) => showReport(report, page))
        .join(rule(page))
      const file = `${expected}/${name.replace('/', '-')}.${width}.txt`
      if (update) writeFileSync(file, shown)
      expect(existsSync(file), `${file} is missing; review it and make it with UPDATE_FIXTURES=1`).toBe(true)
      expect(shown).toBe(readFileSync(file, 'utf8'))
      for (const line of shown.split('\n')) expect(stringWidth(line), line).toBeLessThanOrEqual(width)
    })
})
