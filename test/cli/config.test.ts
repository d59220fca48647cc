import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { configJsonSchema } from '../../src/index.ts'
import { weekly } from './run.ts'

const REPORT = '# 周报 2024-03-08\n\n## 冲刺清单\n\n- 压测环境\n'

const made: string[] = []
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true })
})

/** A fresh folder with these files, and the folder `in/ner` in it. */
function folderOf(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'weekly-config-'))
  made.push(folder)
  mkdirSync(join(folder, 'in/ner'), { recursive: true })
  for (const [name, content] of Object.entries({ 'in/ner/a.md': REPORT, ...files })) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  return folder
}

const inner = (files: Record<string, string>) => ({ cwd: join(folderOf(files), 'in/ner') })
const goalsOf = (stdout: string) => JSON.parse(stdout).goals.length

const YAML = 'words:\n  roles:\n    goals: [冲刺清单]\n'
const JSON_TEXT = '{\n\t"words": { "roles": { "goals": ["冲刺清单"] } }\n}\n'
const PACKAGE = `{ "name": "x", "weekly": ${JSON_TEXT} }`
const PROGRAM = "export default { words: { roles: { goals: ['冲刺清单'] } } }\n"

describe('where a config is found', () => {
  test.each<{ name: string; files: Record<string, string>; args?: string[]; goals: number }>([
    { name: 'nowhere', files: {}, goals: 0 },
    { name: 'beside the working directory', files: { 'in/ner/weekly.config.yaml': YAML }, goals: 1 },
    { name: 'above it, as YAML', files: { 'weekly.config.yaml': YAML }, goals: 1 },
    {
      name: 'above it, as JSON with a byte order mark and tabs',
      files: { 'weekly.config.json': `\ufeff${JSON_TEXT}` },
      goals: 1,
    },
    { name: 'in package.json', files: { 'package.json': PACKAGE }, goals: 1 },
    {
      name: 'above a package.json that has none',
      files: { 'in/package.json': '{ "bin": { "weekly": "x" } }', 'weekly.config.yaml': YAML },
      goals: 1,
    },
    {
      name: 'above a package.json that is broken',
      files: { 'in/package.json': '{', 'weekly.config.yaml': YAML },
      goals: 1,
    },
    { name: 'the nearest only', files: { 'in/weekly.config.json': '{}', 'weekly.config.yaml': YAML }, goals: 0 },
    { name: 'not with --no-config', files: { 'weekly.config.yaml': YAML }, args: ['--no-config'], goals: 0 },
    {
      name: 'by --config',
      files: { 'in/weekly.config.json': '{}', 'other.yml': YAML },
      args: ['--config', '../../other.yml'],
      goals: 1,
    },
    {
      name: 'no program by itself',
      files: { 'in/weekly.config.js': 'throw new Error("ran")', 'in/weekly.config.mjs': PROGRAM },
      goals: 0,
    },
    { name: 'a program by --config', files: { 'c.mjs': PROGRAM }, args: ['--config', '../../c.mjs'], goals: 1 },
    {
      name: 'a CommonJS program by --config',
      files: { 'c.cjs': PROGRAM.replace('export default', 'module.exports =') },
      args: ['--config', '../../c.cjs'],
      goals: 1,
    },
  ])('$name', async ({ files, args = [], goals }) => {
    const { code, stdout, stderr } = await weekly(['parse', 'a.md', '--quiet', ...args], inner(files))
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(goalsOf(stdout)).toBe(goals)
  })
})

describe('a bad config is told with its place, and nothing is parsed', () => {
  test.each<{ file: string; content: string; stderr: RegExp }>([
    {
      file: 'c.yaml',
      content: 'words:\n  roles:\n    goal: [x]\n',
      stderr: /^c\.yaml:3:5 error config words\.roles\.goal: no such key; did you mean goals\?\n$/,
    },
    {
      file: 'c.yaml',
      content: 'people: 橙子\n',
      stderr: /^c\.yaml:1:9 error config people: needs a list, not a text\n$/,
    },
    {
      file: 'c.json',
      content: '{\n  "people": ["a", 3]\n}',
      stderr: /^c\.json:2:19 error config people\[1\]: needs a text, not a number\n$/,
    },
    {
      file: 'c.json',
      content: '{ "people": [" "] }',
      stderr: /^c\.json:1:14 error config people\[0\]: must not be empty\n$/,
    },
    {
      file: 'c.json',
      content: '{ "weekNumbering": "excel" }',
      stderr:
        /^c\.json:1:20 error config weekNumbering: needs one of iso, excel-1, excel-2; "excel" is none of them\n$/,
    },
    {
      file: 'c.json',
      content: '{ "encoding": "klingon" }',
      stderr: /^c\.json:1:15 error config encoding: no such encoding/,
    },
    {
      file: 'c.json',
      content: '{ "people": [], "people": [] }',
      stderr: /^c\.json:1:17 error config Map keys must be unique\n$/,
    },
    { file: 'c.json', content: '{ "people": ', stderr: /^c\.json:1:\d+ error config / },
    { file: 'c.yaml', content: '- 1\n', stderr: /^c\.yaml:1:1 error config needs an object, not a list\n$/ },
    {
      file: 'c.yaml',
      content: 'words:\n  roles:\n    goals: [冲刺]\n    risks: [冲刺]\n  statuses:\n    blocked:\n      - 已完成\n',
      stderr:
        /^c\.yaml:4:13 error config words\.roles\.risks\[0\]: "冲刺" cannot be roles\.risks: it is roles\.goals already\nc\.yaml:7:9 error config words\.statuses\.blocked\[0\]: .*statuses\.done already, a built-in word\n$/,
    },
    {
      file: 'package.json',
      content: '{ "weekly": {\n "peple": [] } }',
      stderr: /^package\.json:2:2 error config weekly\.peple: no such key; did you mean people\?\n$/,
    },
    { file: 'c.toml', content: '', stderr: /^c\.toml:1:1 error config a config ends in \.json, \.yaml/ },
    { file: 'c.mjs', content: 'throw new Error("boom")', stderr: /^c\.mjs:1:1 error config boom\n$/ },
    {
      file: 'c.mjs',
      content: 'export const people = []',
      stderr: /^c\.mjs:1:1 error config needs an object, not nothing\n$/,
    },
  ])('$file: $content', async ({ file, content, stderr }) => {
    const cwd = folderOf({ [file]: content })
    const outcome = await weekly(['parse', 'in/ner/a.md', '--config', file], { cwd })
    expect(outcome).toMatchObject({ code: 2, stdout: '' })
    expect(outcome.stderr).toMatch(stderr)
  })

  test('one that is found is told as well', async () => {
    const outcome = await weekly(['parse', 'a.md'], inner({ 'weekly.config.yaml': 'peple: []\n' }))
    expect(outcome).toMatchObject({ code: 2, stdout: '' })
    expect(outcome.stderr).toMatch(/^\.\.[/\\]\.\.[/\\]weekly\.config\.yaml:1:1 error config peple: /)
  })

  test('one that is not there', async () => {
    const outcome = await weekly(['parse', 'a.md', '--config', 'none.json'], inner({}))
    expect(outcome).toEqual({ code: 2, stdout: '', stderr: 'none.json:1:1 error config there is no such file\n' })
  })
})

describe('weekly config', () => {
  test('tells each value and where it comes from', async () => {
    const { code, stdout } = await weekly(['config'], {
      cwd: folderOf({ 'weekly.config.yaml': `# mine\n${YAML}weekNumbering: iso\n` }),
    })
    expect(code).toBe(0)
    expect(stdout).toMatch(
      /^config: weekly\.config\.yaml\nwords\.roles\.goals: 冲刺清单 {2}\(weekly\.config\.yaml:4\)\n/,
    )
    expect(stdout).toContain('\nweekNumbering: iso  (weekly.config.yaml:5)\n')
    expect(stdout).toContain('\npeople: none  (default)\n')
  })

  test('--format json', async () => {
    const { stdout } = await weekly(['config', '--format', 'json'], { cwd: folderOf({ 'package.json': PACKAGE }) })
    const { file, settings } = JSON.parse(stdout)
    expect(file).toBe('package.json')
    expect(settings).toContainEqual({
      key: 'words.roles.goals',
      value: ['冲刺清单'],
      from: { file: 'package.json', line: 2, column: 24 },
    })
    expect(settings).toContainEqual({ key: 'encoding', value: null, from: 'default' })
  })

  test('without a config', async () => {
    const { code, stdout } = await weekly(['config', '--no-config'], inner({}))
    expect(code).toBe(0)
    expect(stdout).toMatch(/^config: none\n/)
    expect(stdout.match(/\(default\)/g)).toHaveLength(10)
  })

  test('--schema prints the schema that the package holds', async () => {
    const { stdout } = await weekly(['config', '--schema'])
    expect(JSON.parse(stdout)).toEqual(configJsonSchema())
    expect(readFileSync(fileURLToPath(new URL('../../dist/weekly.config.schema.json', import.meta.url)), 'utf8')).toBe(
      stdout,
    )
    expect(JSON.parse(stdout)).toMatchObject({
      additionalProperties: false,
      properties: { people: { $ref: '#/$defs/Words' } },
    })
  })
})

describe('weekly lexicon', () => {
  const files = { 'weekly.config.yaml': `${YAML}people: [橙子]\n` }

  test('--role tells the words that make a section of that role, and marks the user’s', async () => {
    const { code, stdout } = await weekly(['lexicon', '--role', 'goals'], inner(files))
    expect(code).toBe(0)
    expect(stdout).toMatch(/^roles\n {2}goals\n {4}\* +冲刺清单\*\n\nheadings\n {2}next -> goals\n {4}zh +[^\n]*下周, /)
    expect(stdout).toMatch(/zh-Hant 下週, /)
    expect(stdout).not.toContain('风险')
  })

  test('--lang keeps one language and the user’s words', async () => {
    const { stdout } = await weekly(['lexicon', '--lang', 'ko', '-f', 'json'], inner(files))
    const rows: { language: string | null; user: boolean; table: string; words: string[] }[] = JSON.parse(stdout)
    expect(new Set(rows.map(({ language }) => language))).toEqual(new Set(['ko', null]))
    expect(rows.filter(({ user }) => user).flatMap(({ words }) => words)).toEqual(['冲刺清单', '橙子'])
    expect(rows.find(({ table, words }) => table === 'statuses' && words.includes('완료'))).toBeDefined()
  })

  test.each([
    { args: ['--role', 'goal'], stderr: /Did you mean goals\?/ },
    { args: ['--lang', 'kr'], stderr: /Did you mean ko\?/ },
  ])('wrong usage: $args', async ({ args, stderr }) => {
    const outcome = await weekly(['lexicon', ...args], inner({}))
    expect(outcome).toMatchObject({ code: 2, stdout: '' })
    expect(outcome.stderr).toMatch(stderr)
  })
})
