import { createRequire } from 'node:module'
import { describe, expect, test } from 'vitest'
import { check, type Finding, formats, type Paint } from '../../src/check/index.ts'
import { readReports } from '../../src/pipeline.ts'

const require = createRequire(import.meta.url)
const Ajv = require('ajv-draft-04')
const schema = require('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json')

const plain = new Proxy({} as Paint, { get: () => String })
const text =
  '# 仓储组周报 2025-03-21\n\n## 本周工作\n\n- 波次拣货：联调中，预计 3/14 上线\n- 波次拣货：联调中，预计 3/14 上线\n\n## 风险\n'
const found = check(readReports(text, { path: '周报 100%/第12周,上.md' }))
const write = (name: keyof typeof formats, findings: readonly Finding[] = found) => formats[name].write(findings, plain)

test('there is something to tell', () => {
  expect(found.map(({ rule, line }) => `${line} ${rule}`)).toEqual([
    '5 overdue',
    '6 duplicate-project',
    '6 overdue',
    '8 empty-section',
  ])
})

test('text: the caret stands below the place, full-width characters counted', () => {
  expect(write('text').split('\n').slice(0, 3)).toEqual([
    '周报 100%/第12周,上.md:5:12 warning overdue 2025-03-14 has passed on 2025-03-21, and this is still in-progress',
    '  5 | - 波次拣货：联调中，预计 3/14 上线',
    '    |                     ^^^^^^^^^^^^^^',
  ])
})

describe('text: long lines are cut around the place', () => {
  const finding = (before: string, place: string, after: string): Finding => ({
    rule: 'overdue',
    severity: 'warning',
    message: '',
    path: 'a.md',
    line: 1,
    column: before.length + 1,
    endColumn: before.length + place.length + 1,
    excerpt: before + place + after,
  })
  test.each([
    { name: 'at its end', before: '', place: '这里', after: '字'.repeat(200) },
    { name: 'at its start', before: '字'.repeat(200), place: '这里', after: '' },
    { name: 'at both', before: '字'.repeat(200), place: '这里', after: 'x'.repeat(200) },
    { name: 'with a place that is longer', before: 'a', place: '👩‍👩‍👧字'.repeat(100), after: 'b' },
  ])('$name', ({ before, place, after }) => {
    const [, excerpt = '', caret = ''] = write('text', [finding(before, place, after)]).split('\n')
    expect(excerpt.length).toBeLessThan(320)
    expect(excerpt).toContain(place.slice(0, 2))
    expect(excerpt).toContain('…')
    expect(caret).toContain('^')
  })
})

test('json: an array that holds everything', () => {
  expect(JSON.parse(write('json'))).toEqual(found)
  expect(JSON.parse(write('json', []))).toEqual([])
})

test('github: commands, escaped', () => {
  expect(write('github').split('\n')[0]).toBe(
    '::warning file=周报 100%25/第12周%2C上.md,line=5,col=12,endColumn=22,title=overdue::2025-03-14 has passed on 2025-03-21, and this is still in-progress',
  )
})

test('gitlab: what its documentation asks for, and no fingerprint twice', () => {
  const issues = JSON.parse(write('gitlab'))
  expect(issues[0]).toEqual({
    description: found[0]?.message,
    check_name: 'overdue',
    fingerprint: expect.stringMatching(/^[\da-f]{64}$/),
    severity: 'major',
    location: { path: '周报 100%/第12周,上.md', lines: { begin: 5 } },
  })
  expect(new Set(issues.map(({ fingerprint }: { fingerprint: string }) => fingerprint)).size).toBe(found.length)
})

test('gitlab: a fingerprint stays when lines come in above', () => {
  const later = check(
    readReports(text.replace('## 本周工作\n', '## 本周工作\n\n<!-- 新 -->\n'), { path: '周报 100%/第12周,上.md' }),
  )
  const prints = (findings: readonly Finding[]) =>
    JSON.parse(write('gitlab', findings)).map(({ fingerprint }: { fingerprint: string }) => fingerprint)
  expect(later[0]?.line).toBe(7)
  expect(prints(later)).toEqual(prints(found))
})

describe('sarif', () => {
  const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema)
  test.each([
    { name: 'findings', findings: found },
    { name: 'nothing', findings: [] },
  ])('$name: valid by the official schema', ({ findings }) => {
    expect(validate(JSON.parse(write('sarif', findings))), JSON.stringify(validate.errors)).toBe(true)
  })
  test('the schema refuses what is none', () => expect(validate({ version: '2.1.0', runs: [{}] })).toBe(false))
  test('places and rules', () => {
    const [run] = JSON.parse(write('sarif')).runs
    const [result] = run.results
    expect(run.tool.driver.rules[result.ruleIndex].id).toBe('overdue')
    expect(result.locations[0].physicalLocation).toMatchObject({
      artifactLocation: { uri: '%E5%91%A8%E6%8A%A5%20100%25/%E7%AC%AC12%E5%91%A8%2C%E4%B8%8A.md' },
      region: { startLine: 5, startColumn: 12, endColumn: 22 },
    })
  })
})
