import { readFileSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeFolder } from './folder.ts'
import { weekly } from './run.ts'

const SHOWN = `第3周 周报 2024-01-19
2024-W03 · 2024-01-15 – 2024-01-21

Projects  1   1 done

  ✓ 接口改造

Goals  1

  1. 压测
`
const RULE = `\n${'─'.repeat(80)}\n\n`

describe('weekly show', () => {
  let folder = ''
  beforeAll(() => {
    folder = makeFolder()
  })
  afterAll(() => rm(folder, { recursive: true }))

  const run = (args: string[], options = {}) => weekly(['show', ...args], { cwd: folder, ...options })

  test('a file', async () => expect(await run(['a.md'])).toEqual({ code: 0, stdout: SHOWN, stderr: '' }))

  test.each([[[]], [['-']]])('standard input %j', async (args) => {
    const stdin = readFileSync(`${folder}/a.md`)
    expect(await run(args, { stdin })).toEqual({ code: 0, stdout: SHOWN, stderr: '' })
  })

  test('several files, and a folder, with a rule between the reports', async () => {
    const { code, stdout } = await run(['a.md', 'archive'])
    expect({ code, stdout }).toEqual({ code: 0, stdout: SHOWN + RULE + SHOWN })
  })

  test('a file of two reports', async () => {
    const stdin = '# 第3周 2024-01-19\n\n## 本周工作\n\n- 甲\n\n# 第4周 2024-01-26\n\n## 本周工作\n\n- 乙\n'
    const { stdout } = await run([], { stdin })
    expect(stdout.split(RULE).map((text) => text.split('\n', 1)[0])).toEqual(['第3周 2024-01-19', '第4周 2024-01-26'])
  })

  test('warnings are counted on standard error, unless --quiet', async () => {
    const stdin = '## 本周工作\n\n- 甲，已完成\n'
    expect((await run([], { stdin })).stderr).toBe('-: 1 warning (weekly parse tells them)\n')
    expect((await run(['--quiet'], { stdin })).stderr).toBe('')
  })

  test('a file that fails is told, the others are shown', async () => {
    const { code, stdout, stderr } = await run(['none.md', 'picture.md', 'a.md'])
    expect({ code, stdout }).toEqual({ code: 1, stdout: SHOWN })
    expect(stderr).toMatch(/^none\.md: error not-found .*\npicture\.md: error .*\n$/)
  })

  test.each([
    { name: 'none in a pipe', env: {}, colored: false },
    { name: 'FORCE_COLOR', env: { FORCE_COLOR: '1' }, colored: true },
    { name: 'NO_COLOR before FORCE_COLOR', env: { FORCE_COLOR: '1', NO_COLOR: '1' }, colored: false },
  ])('colours: $name', async ({ env, colored }) => {
    const { stdout } = await run(['a.md'], { env })
    expect(stdout.includes('\u001b[')).toBe(colored)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what colours are made of
    expect(stdout.replace(/\u001b\[\d+m/g, '')).toBe(SHOWN)
  })

  test('the words of the config', async () => {
    const stdin = '# 周报 2024-01-19\n\n## 冲刺清单\n\n- 压测\n'
    writeFileSync(`${folder}/own.yaml`, 'words:\n  roles:\n    goals: [冲刺清单]\n')
    expect((await run(['--config', 'own.yaml'], { stdin })).stdout).toContain('Goals  1\n\n  1. 压测\n')
  })

  test.each([
    { args: ['--encoding', 'nope', 'a.md'], stderr: /no such encoding/ },
    { args: ['-', '-'], stderr: /read only once/ },
    { args: ['--width', '3'], stderr: /unknown option/ },
  ])('wrong usage: $args', async ({ args, stderr }) => {
    const outcome = await run(args)
    expect(outcome).toMatchObject({ code: 2, stdout: '' })
    expect(outcome.stderr).toMatch(stderr)
  })
})
