import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { shell } from '../cli/run.ts'

const examples = fileURLToPath(new URL('../../examples', import.meta.url))
const read = (path: string) => parse(readFileSync(join(examples, path), 'utf8'))
/** The line of a shell, with the program of this project for the one of the registry. */
const here = (line: string) => line.replace(/^npx --yes weekly-report@[\d.]+ /, 'weekly ')

const GOOD = '# 周报 2024-01-19\n\n## 本周工作\n\n- 接口改造：已完成\n'
const LATE = '# 周报 2024-01-19\n\n## 本周工作\n\n- 甲：联调中，预计 1/12 上线\n'

describe('what the examples run', () => {
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'weekly-examples-'))
    mkdirSync(join(folder, 'reports'))
  })
  afterAll(() => rmSync(folder, { recursive: true }))
  const run = (line: string, report: string) => {
    writeFileSync(join(folder, 'reports/w3.md'), report)
    return shell(here(line), folder)
  }

  test('the workflow of GitHub writes SARIF, then annotations, and fails where there are warnings', async () => {
    const lines = read('github-workflow/weekly.yml').jobs.check.steps.flatMap(
      ({ run: line }: { run?: string }) => line ?? [],
    )
    expect(lines).toHaveLength(2)
    const [sarif, annotations] = lines as [string, string]
    expect((await run(sarif, LATE)).code).toBe(0)
    expect(JSON.parse(readFileSync(join(folder, 'weekly.sarif'), 'utf8')).runs[0].results).toHaveLength(1)
    const late = await run(annotations, LATE)
    expect([late.code, late.stdout]).toEqual([1, expect.stringMatching(/^::warning file=reports\/w3\.md,line=5,/)])
    expect(await run(annotations, GOOD)).toMatchObject({ code: 0, stdout: '' })
  })

  test('the hook of pre-commit', async () => {
    const [hook] = read('pre-commit/.pre-commit-config.yaml').repos[0].hooks
    expect('reports/w3.md').toMatch(new RegExp(hook.files))
    expect((await run(`${hook.entry} reports/w3.md`, LATE)).code).toBe(1)
    expect((await run(`${hook.entry} reports/w3.md`, GOOD)).code).toBe(0)
  })

  test('both take the version of this package', () => {
    const { version } = JSON.parse(readFileSync(join(examples, '../package.json'), 'utf8'))
    const [, minor] = /^(\d+\.\d+)/.exec(version) ?? []
    for (const path of ['github-workflow/weekly.yml', 'pre-commit/.pre-commit-config.yaml'])
      expect(readFileSync(join(examples, path), 'utf8')).toContain(`weekly-report@${minor}`)
  })
})
