import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listSources } from '../../src/read/index.ts'
import { InputError } from '../../src/text/decode.ts'

const FILES: Record<string, string> = {
  'a.md': '',
  'c [1].md': '',
  'e.txt': '',
  'repo/.git/HEAD.md': '',
  'repo/.gitignore': '/out\n*.tmp.md\n!keep.tmp.md\ndrafts/*\n',
  'repo/.weeklyignore': 'templates/\n',
  'repo/2/b.markdown': '',
  'repo/2/.gitignore': '!x.tmp.md\nlocal.md\n',
  'repo/2/local.md': '',
  'repo/2/x.tmp.md': '',
  'repo/10/c.MD': '',
  'repo/drafts/d.md': '',
  'repo/keep.tmp.md': '',
  'repo/node_modules/m/readme.md': '',
  'repo/.obsidian/o.md': '',
  'repo/out/gone.md': '',
  'repo/templates/t.md': '',
  'repo/z.tmp.md': '',
}

let folder = ''
let home = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'weekly-sources-'))
  for (const [name, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  mkdirSync(join(folder, 'closed'))
  symlinkSync('..', join(folder, 'repo/2/loop'))
  symlinkSync('../../a.md', join(folder, 'repo/10/linked.md'))
  symlinkSync('nowhere', join(folder, 'repo/10/broken.md'))
  symlinkSync('round.md', join(folder, 'repo/10/round.md'))
  home = process.cwd()
  process.chdir(folder)
})
afterAll(() => {
  process.chdir(home)
  chmodSync(join(folder, 'closed'), 0o700)
  rmSync(folder, { recursive: true })
})

const list = (args: string[], listed: string[] = []) =>
  listSources({ args, listed, stdin: async () => new Uint8Array() })

describe('what is read', () => {
  test.each<{ args: string[]; expected: string[] }>([
    { args: ['c [1].md', 'a.md'], expected: ['c [1].md', 'a.md'] },
    { args: ['e.txt'], expected: ['e.txt'] },
    { args: ['none.md', '-'], expected: ['none.md', '-'] },
    { args: ['?.md'], expected: ['a.md'] },
    { args: ['*.rst'], expected: ['*.rst'] },
    { args: ['a.md', './a.md', '?.md'], expected: ['a.md'] },
    {
      args: ['repo/10', 'repo/2'],
      expected: [
        'repo/10/broken.md',
        'repo/10/c.MD',
        'repo/10/linked.md',
        'repo/10/round.md',
        'repo/2/b.markdown',
        'repo/2/x.tmp.md',
      ],
    },
    {
      args: ['repo'],
      expected: [
        'repo/10/broken.md',
        'repo/10/c.MD',
        'repo/10/linked.md',
        'repo/10/round.md',
        'repo/2/b.markdown',
        'repo/2/x.tmp.md',
        'repo/keep.tmp.md',
      ],
    },
    { args: ['repo/out'], expected: ['repo/out/gone.md'] },
    { args: ['repo/drafts'], expected: ['repo/drafts'] },
    { args: ['repo/.obsidian'], expected: ['repo/.obsidian/o.md'] },
  ])('$args', async ({ args, expected }) => expect((await list(args)).map(({ path }) => path)).toEqual(expected))

  test('a folder beside the repository that one works in', async () => {
    mkdirSync('beside')
    writeFileSync('beside/z.tmp.md', '')
    process.chdir('repo')
    const found = await list(['../beside'])
    process.chdir(folder)
    expect(found.map(({ path }) => path)).toEqual(['../beside/z.tmp.md'])
  })

  test('paths of a list are meant as they stand', async () => {
    expect((await list([], ['c [1].md', '?.md'])).map(({ path }) => path)).toEqual(['c [1].md', '?.md'])
  })

  test.each([
    { path: '*.rst', rule: 'not-found' },
    { path: 'none.md', rule: 'not-found' },
    { path: 'repo/drafts', rule: 'not-found' },
    { path: 'repo/10/broken.md', rule: 'not-found' },
    { path: 'repo/10/round.md', rule: 'not-readable' },
  ])('$path fails with $rule when it is read', async ({ path, rule }) => {
    const [source] = await list([path])
    expect(() => source?.read()).toThrowError(expect.objectContaining({ rule }))
    expect(() => source?.read()).toThrowError(InputError)
  })

  test.skipIf(process.getuid?.() === 0)('a folder that cannot be listed is one failure among the others', async () => {
    chmodSync('closed', 0)
    const sources = await list(['closed', 'a.md'])
    expect(sources.map(({ path }) => path)).toEqual(['closed', 'a.md'])
    expect(() => sources[0]?.read()).toThrowError(expect.objectContaining({ rule: 'not-readable' }))
  })
})

describe('where a source stands', () => {
  const places = async (args: string[], listed: string[] = []) =>
    (await list(args, listed)).map(({ root, name }) => `${root}|${name}`)

  test.each<{ args: string[]; expected: string[] }>([
    { args: ['repo/2'], expected: ['|b.markdown', '|x.tmp.md'] },
    { args: ['./repo/2/'], expected: ['|b.markdown', '|x.tmp.md'] },
    { args: ['repo/2', 'a.md'], expected: ['repo/2/|b.markdown', 'repo/2/|x.tmp.md', '|a.md'] },
    { args: ['repo/2/b.markdown'], expected: ['|b.markdown'] },
    { args: ['repo/*/b.markdown'], expected: ['|repo/2/b.markdown'] },
  ])('$args', async ({ args, expected }) => expect(await places(args)).toEqual(expected))

  test('outside of the working directory it is told from the root', async () => {
    process.chdir('repo/2')
    const found = await places(['../10/c.MD', `${folder}/a.md`])
    process.chdir(folder)
    expect(found).toEqual([`|${folder}/repo/10/c.MD`, `|${folder}/a.md`])
  })

  test('a list keeps its paths, also with one entry', async () =>
    expect(await places([], ['repo/2/b.markdown'])).toEqual(['|repo/2/b.markdown']))
})
