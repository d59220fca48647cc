import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { parse as parseYaml } from 'yaml'
import { weekly } from './run.ts'

const archive = fileURLToPath(new URL('../learn/archive', import.meta.url))

/** A fresh folder that holds the archive as `reports`, and these files. */
function folderOf(files: Record<string, string> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'weekly-learn-'))
  cpSync(archive, join(folder, 'reports'), { recursive: true })
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
  return folder
}

const learn = (cwd: string, ...args: string[]) => weekly(['lexicon', 'learn', ...args], { cwd })

const WORDS = {
  roles: { goals: ['军令状'], metrics: ['家底'], incidents: ['翻车现场'] },
  fields: { owner: ['掌舵人'] },
}
const LEFT = `4 reports: 1 label that could not be placed

  4  边角料  no suggestion
     reports/w31.md:26  reports/w32.md:25  reports/w33.md:25  and 1 more
`

/** A session in a page of docs: what was typed, and what came. */
function sessionsOf(page: string): { args: string[]; shown: string }[] {
  const text = readFileSync(new URL(`../../docs/${page}`, import.meta.url), 'utf8')
  return [...text.matchAll(/```console\n\$ weekly ([^\n]*)\n([\s\S]*?)```/g)].map(([, line, shown]) => ({
    args: (line as string).split(' '),
    shown: shown as string,
  }))
}

describe('weekly lexicon learn', () => {
  test('the sessions of the docs, one after the other', async () => {
    const sessions = sessionsOf('learn.md')
    expect(sessions.map(({ args }) => args.join(' '))).toEqual([
      'lexicon learn reports/',
      'lexicon learn reports/ --write',
      'lexicon learn reports/',
    ])
    const cwd = folderOf()
    for (const { args, shown } of sessions) {
      const { code, stdout, stderr } = await weekly(args, { cwd })
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
      const [end, left] = shown.split('…\n').reverse()
      expect(left === undefined ? stdout : stdout.slice(-(end as string).length)).toBe(end)
    }
  })

  test('--format json', async () => {
    const { code, stdout } = await learn(folderOf(), 'reports', '--format', 'json')
    const { reports, unplaced, config } = JSON.parse(stdout)
    expect({ code, reports, config }).toEqual({
      code: 0,
      reports: 4,
      config: { path: 'weekly.config.yaml', words: WORDS, written: false },
    })
    expect(unplaced[0]).toMatchObject({
      kind: 'heading',
      label: '军令状',
      count: 4,
      places: [{ path: 'reports/w31.md', line: 20 }, {}, {}, {}],
      suggestion: { table: 'roles', concept: 'goals' },
    })
    expect(unplaced.at(-1)).toMatchObject({ label: '边角料', suggestion: null })
  })

  test('nothing is written without --write', async () => {
    const cwd = folderOf()
    await learn(cwd, 'reports')
    expect(readdirSync(cwd)).toEqual(['reports'])
  })

  test.each<{ name: string; files: Record<string, string>; target: string; words(text: string): unknown }>([
    { name: 'a new file', files: {}, target: 'weekly.config.yaml', words: (text) => parseYaml(text).words },
    {
      name: 'YAML',
      files: { 'weekly.config.yaml': '# ours\nwords: # all\n  statuses:\n    done: [收口] # closed\n' },
      target: 'weekly.config.yaml',
      words(text) {
        for (const comment of ['# ours\n', '# all\n', ' # closed\n']) expect(text).toContain(comment)
        const { statuses, ...words } = parseYaml(text).words
        expect(statuses).toEqual({ done: ['收口'] })
        return words
      },
    },
    {
      name: 'JSON',
      files: { 'weekly.config.json': '{\n\t"people": ["陈小满"]\n}\n' },
      target: 'weekly.config.json',
      words(text) {
        expect(text).toMatch(/^\{\n\t"people": \[\n\t\t"陈小满"\n\t\],\n\t"words"/)
        return JSON.parse(text).words
      },
    },
    {
      name: 'package.json',
      files: { 'package.json': '{\n    "name": "x",\n    "weekly": {}\n}\n' },
      target: 'package.json',
      words: (text) => JSON.parse(text).weekly.words,
    },
  ])('--write into $name: the next run lists what is left', async ({ files, target, words }) => {
    const cwd = folderOf(files)
    const { code, stdout, stderr } = await learn(cwd, 'reports', '--write')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toContain(`\nAdded to ${target}:\n\n`)
    expect(words(readFileSync(join(cwd, target), 'utf8'))).toEqual(WORDS)
    expect(readdirSync(cwd).sort()).toEqual([target, 'reports'].sort())
    expect(await learn(cwd, 'reports', '--write')).toEqual({ code: 0, stdout: LEFT, stderr: '' })
  })

  test('what was taught is read', async () => {
    const cwd = folderOf()
    const count = async () => {
      const { stdout } = await weekly(['parse', 'reports/w31.md'], { cwd })
      const { goals, kpis, incidents, projects } = JSON.parse(stdout)
      const [{ owners }] = projects
      return [goals.length, kpis.length, incidents.length, owners]
    }
    const before = await count()
    await learn(cwd, 'reports', '--write')
    expect([before, await count()]).toEqual([
      [0, 2, 2, []],
      [3, 2, 2, ['陈小满']],
    ])
  })

  test('the config above the working directory', async () => {
    const cwd = folderOf({ 'weekly.config.yaml': '# above\n' })
    const { stdout } = await learn(join(cwd, 'reports'), '.', '--write')
    expect(stdout).toContain('\nAdded to ../weekly.config.yaml:\n')
    expect(parseYaml(readFileSync(join(cwd, 'weekly.config.yaml'), 'utf8')).words).toEqual(WORDS)
  })

  test('the config that --config names', async () => {
    const cwd = folderOf({ 'weekly.config.yaml': '# not this\n', 'own.yml': '# this\n' })
    expect((await learn(cwd, 'reports', '--write', '--config', 'own.yml')).code).toBe(0)
    expect(parseYaml(readFileSync(join(cwd, 'own.yml'), 'utf8')).words).toEqual(WORDS)
    expect(readFileSync(join(cwd, 'weekly.config.yaml'), 'utf8')).toBe('# not this\n')
  })

  test('what cannot be extended stays as it is, and the lines are shown', async () => {
    const content = '{ "people": ["陈小满"], }\n'
    const cwd = folderOf({ 'weekly.config.json': content })
    const { code, stdout, stderr } = await learn(cwd, 'reports', '--write')
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: 'error: cannot add words to weekly.config.json; add the lines by hand\n',
    })
    expect(stdout).toContain('\nLines for weekly.config.json (--write adds them):\n\n{\n  "words"')
    expect(readFileSync(join(cwd, 'weekly.config.json'), 'utf8')).toBe(content)
  })

  test.each([
    { args: ['--write', '--config', 'own.js', 'reports'], stderr: /own\.js is a program; add the lines by hand/ },
    { args: ['--write', '--no-config', 'reports'], stderr: /--write needs a config, and --no-config uses none/ },
    { args: ['--encoding', 'nope', 'reports'], stderr: /no such encoding/ },
    { args: ['--config', 'none.yaml', 'reports'], stderr: /none\.yaml:1:1 error config there is no such file/ },
  ])('wrong usage: $args', async ({ args, stderr }) => {
    const cwd = folderOf({ 'own.js': 'export default {}\n' })
    const outcome = await learn(cwd, ...args)
    expect(outcome).toMatchObject({ code: 2, stdout: '' })
    expect(outcome.stderr).toMatch(stderr)
    expect(existsSync(join(cwd, 'weekly.config.yaml'))).toBe(false)
  })

  test('a file that fails is told, the others are learnt from', async () => {
    const cwd = folderOf({ 'picture.md': '\u0000\u0001\u0002' })
    const { code, stdout, stderr } = await learn(cwd, 'reports', 'picture.md', 'none.md')
    expect({ code, head: stdout.split('\n', 1)[0] }).toEqual({
      code: 1,
      head: '4 reports: 5 labels that could not be placed',
    })
    expect(stderr).toMatch(/^picture\.md: error .*\nnone\.md: error not-found .*\n$/)
  })

  test('a report on standard input', async () => {
    const stdin = '# 周报 2024-01-19\n\n## 本周工作\n\n- 压测\n\n## 下周计划\n\n- 上线\n'
    const { code, stdout } = await weekly(['lexicon', 'learn'], { stdin })
    expect({ code, stdout }).toEqual({ code: 0, stdout: '1 report: no label that could not be placed\n' })
  })

  test('control characters of a report do not reach the terminal', async () => {
    const stdin = '# 周报 2024-01-19\n\n## 本周工作\n\n- 压测已完成\n\n## 茶\u001b[31m话\u0007会\n\n喝茶。\n'
    const { stdout } = await weekly(['lexicon', 'learn'], { stdin })
    expect(stdout).toContain('  1  茶[31m话会  no suggestion\n     -:7\n')
  })

  test.each([
    { env: {}, colored: false },
    { env: { FORCE_COLOR: '1' }, colored: true },
    { env: { FORCE_COLOR: '1', NO_COLOR: '1' }, colored: false },
  ])('colours: $env', async ({ env, colored }) => {
    const { stdout } = await weekly(['lexicon', 'learn', 'reports'], { cwd: folderOf(), env })
    expect(stdout.includes('\u001b[')).toBe(colored)
  })
})
