import { describe, expect, test } from 'vitest'
import { check } from '../../src/check/index.ts'
import { readReports } from '../../src/pipeline.ts'

const HEAD = '# 仓储组周报 2025-03-21\n\n## 本周工作\n\n'
const LATE = '- 波次拣货：联调中，预计 3/14 上线\n'
const LATER = '- 称重台：联调中，预计 3/15 上线\n'
const told = (body: string, path = 'a.md') =>
  check(readReports(HEAD + body, { path })).map(({ rule, line }) => `${line} ${rule}`)

describe('comments', () => {
  test.each<{ name: string; body: string; expected: string[] }>([
    { name: 'none', body: LATE + LATER, expected: ['5 overdue', '6 overdue'] },
    {
      name: 'this line',
      body: `${LATE.trim()} <!-- weekly-disable-line overdue -->\n${LATER}`,
      expected: ['6 overdue'],
    },
    {
      name: 'the next line',
      body: `${LATE}  <!-- weekly-disable-next-line -->\n${LATER}`,
      expected: ['5 overdue'],
    },
    { name: 'all from here', body: `<!-- weekly-disable overdue -->\n\n${LATE}${LATER}`, expected: [] },
    {
      name: 'up to there',
      body: `<!-- weekly-disable overdue -->\n\n${LATE}\n<!-- weekly-enable overdue -->\n\n${LATER}`,
      expected: ['11 overdue'],
    },
    {
      name: 'all rules, and all back',
      body: `<!-- weekly-disable -->\n\n${LATE}\n<!-- weekly-enable -->\n\n${LATER}`,
      expected: ['11 overdue'],
    },
    { name: 'another rule', body: `<!-- weekly-disable vague-goal -->\n\n${LATE}`, expected: ['7 overdue'] },
    { name: 'two rules', body: `<!-- weekly-disable vague-goal, overdue -->\n\n${LATE}`, expected: [] },
    { name: 'a comment of somebody else', body: `<!-- markdownlint-disable -->\n\n${LATE}`, expected: ['7 overdue'] },
    {
      name: 'a rule that there is not',
      body: `<!-- weekly-disable overdu -->\n\n${LATE}`,
      expected: ['5 unknown-rule', '7 overdue'],
    },
  ])('$name', ({ body, expected }) => expect(told(body)).toEqual(expected))
})

test('severities of the config', () => {
  const levels = check(readReports(HEAD + LATE), { overdue: 'error' }).map(({ severity }) => severity)
  expect(levels).toEqual(['error'])
  expect(check(readReports(HEAD + LATE), { overdue: 'off' })).toEqual([])
})
