import { writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeFolder } from './folder.ts'
import { weekly } from './run.ts'

const LATE = '# 周报 2024-01-19\n\n## 本周工作\n\n- 甲：联调中，预计 1/12 上线\n'
const REVERSED =
  '# 周报 2024-01-19\n\n## 生产事件\n\n### 甲不可用\n\n- 发生时间：2024-01-18 10:00\n- 恢复时间：2024-01-17 11:00\n- 原因：断电\n- 处置：重启\n'

describe('weekly check', () => {
  let folder = ''
  beforeAll(() => {
    folder = makeFolder()
    writeFileSync(`${folder}/off.yaml`, 'check:\n  overdue: off\n')
    writeFileSync(`${folder}/wrong.yaml`, 'check:\n  overdu: off\n')
    writeFileSync(`${folder}/grave.yaml`, 'check:\n  overdue: error\n')
  })
  afterAll(() => rm(folder, { recursive: true }))

  const run = (args: string[], options = {}) => weekly(['check', ...args], { cwd: folder, ...options })

  test('nothing to tell', async () =>
    expect(await run(['a.md'])).toEqual({
      code: 0,
      stdout: '',
      stderr: '1 file: 0 errors, 0 warnings, 0 hints\n',
    }))

  test('a warning: on standard output with its line, and exit code 0', async () =>
    expect(await run([], { stdin: LATE })).toEqual({
      code: 0,
      stdout:
        '-:5:9 warning overdue 2024-01-12 has passed on 2024-01-19, and this is still in-progress\n' +
        '  5 | - 甲：联调中，预计 1/12 上线\n    |               ^^^^^^^^^^^^^^\n',
      stderr: '1 file: 0 errors, 1 warning, 0 hints\n',
    }))

  test.each([
    { name: 'an error', args: [], stdin: REVERSED, code: 1 },
    { name: 'a warning', args: [], stdin: LATE, code: 0 },
    { name: 'a warning too many', args: ['--max-warnings', '0'], stdin: LATE, code: 1 },
    { name: 'as many warnings as may be', args: ['--max-warnings', '1'], stdin: LATE, code: 0 },
    { name: 'a rule that the config makes an error', args: ['--config', 'grave.yaml'], stdin: LATE, code: 1 },
    { name: 'a file that cannot be read', args: ['none.md'], stdin: '', code: 1 },
    { name: 'a number that is none', args: ['--max-warnings', 'x'], stdin: LATE, code: 2 },
    { name: 'a format that there is not', args: ['-f', 'checkstyle'], stdin: LATE, code: 2 },
    { name: 'a rule of the config that there is not', args: ['--config', 'wrong.yaml'], stdin: LATE, code: 2 },
  ])('exit code $code: $name', async ({ args, stdin, code }) => {
    expect((await run(args, { stdin })).code).toBe(code)
  })

  test('a rule that the config turns off', async () =>
    expect((await run(['--config', 'off.yaml'], { stdin: LATE })).stdout).toBe(''))

  test('a rule of the config that there is not: the nearest is named', async () =>
    expect((await run(['--config', 'wrong.yaml'], { stdin: LATE })).stderr).toContain('did you mean overdue?'))

  test('--quiet keeps warnings back, not errors', async () => {
    expect((await run(['--quiet'], { stdin: LATE })).stdout).toBe('')
    expect((await run(['--quiet'], { stdin: REVERSED })).stdout).toContain('incident-order')
  })

  test('a file that fails is told, the others are checked', async () => {
    writeFileSync(`${folder}/late.md`, LATE)
    const { code, stdout, stderr } = await run(['none.md', 'picture.md', 'late.md'])
    expect(code).toBe(1)
    expect(stdout).toMatch(/^late\.md:5:9 warning overdue/)
    expect(stderr).toMatch(/^none\.md: error not-found .*\npicture\.md: error .*\n3 files: /)
  })

  test.each(['json', 'sarif', 'gitlab'])('%s is one document for all files', async (format) => {
    const { code, stdout } = await run(['-f', format, 'a.md', 'archive', 'late.md'])
    expect(code).toBe(0)
    expect(JSON.stringify(JSON.parse(stdout))).toContain('late.md')
  })
})
