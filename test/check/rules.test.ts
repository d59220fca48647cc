import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { check, type Finding, formats, type Paint, rules } from '../../src/check/index.ts'
import { CHECK_RULES } from '../../src/config/check-rules.ts'
import { readReports } from '../../src/pipeline.ts'

const root = fileURLToPath(new URL('../../fixtures/check', import.meta.url))
const update = process.env.UPDATE_FIXTURES === '1'
const plain = new Proxy({} as Paint, { get: () => String })

/** What one rule finds in a file; `fail-2025-03-14.md` is read as `2025-03-14.md`. */
function findings(rule: string, file: string): Finding[] {
  const text = readFileSync(join(root, rule, file))
  return check(readReports(text, { path: file.replace(/^(?:fail|pass)-/, '') })).filter((found) => found.rule === rule)
}

describe('every rule', () => {
  test('is in the list of the config, once', () => expect(rules.map(({ id }) => id)).toEqual([...CHECK_RULES]))

  describe.each(rules)('$id', ({ id }) => {
    const files = readdirSync(join(root, id))
    const failing = files.filter((file) => /^fail.*\.md$/.test(file))
    const passing = files.filter((file) => /^pass.*\.md$/.test(file))
    test('has a failing and a passing fixture', () => {
      expect([failing.length, passing.length]).not.toContain(0)
    })
    test.each(failing)('finds something in %s', (file) => {
      const expected = join(root, id, file.replace(/md$/, 'txt'))
      const found = findings(id, file)
      const told = formats.text.write(found, plain)
      if (update) writeFileSync(expected, told)
      expect(found.length, 'nothing was found').toBeGreaterThan(0)
      expect(existsSync(expected), `${expected} is missing; review it and run npm run update-fixtures`).toBe(true)
      expect(told).toBe(readFileSync(expected, 'utf8'))
    })
    test.each(passing)('finds nothing in %s', (file) => expect(findings(id, file)).toEqual([]))
  })
})
