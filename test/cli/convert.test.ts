import { spawn } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { zipOf } from '../read/zip-files.ts'
import { archive } from '../support/archive.ts'
import { randomOf } from '../support/random.ts'
import { bin, type RunOptions, weekly } from './run.ts'

const COUNT = 120

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'weekly-convert-'))
  for (const { path, text } of archive(COUNT)) put(`archive/${path}`, text)
})
afterAll(() => rmSync(folder, { recursive: true }))
beforeEach(() => {
  for (const name of readdirSync(folder))
    if (name !== 'archive' && name !== 'cache') rmSync(join(folder, name), { recursive: true })
})

const put = (name: string, text: string | Uint8Array) => {
  mkdirSync(dirname(join(folder, name)), { recursive: true })
  writeFileSync(join(folder, name), text)
}
const read = (name: string) => readFileSync(join(folder, name), 'utf8')
const REPORT = (what: string) => `# 周报 2024-01-19\n\n## 本周工作\n\n- ${what}：已完成\n`

/** All files below a folder, with what they hold. */
function tree(name: string): Record<string, string> {
  const names = readdirSync(join(folder, name), { recursive: true, encoding: 'utf8' })
  const files = names.filter((path) => statSync(join(folder, name, path)).isFile()).sort()
  return Object.fromEntries(files.map((path) => [path, read(`${name}/${path}`)]))
}

const convert = (args: string[], options: RunOptions & { cache?: string } = {}) =>
  weekly(['convert', ...args], {
    ...options,
    cwd: folder,
    env: { WEEKLY_CACHE: join(folder, options.cache ?? 'cache'), ...options.env },
  })

/** Runs it and says so where it did not end well. */
async function converted(args: string[], options: RunOptions & { cache?: string } = {}): Promise<string> {
  const { code, stdout, stderr } = await convert(args, options)
  expect({ code, stdout }, stderr).toEqual({ code: 0, stdout: '' })
  return stderr
}

describe('what it writes', () => {
  test('a file a report, in the tree of the sources, each what parse gives', async () => {
    await converted(['archive', '-o', 'data'])
    const files = tree('data')
    expect(Object.keys(files)).toHaveLength(COUNT)
    const { stdout } = await weekly(['parse', 'archive', '-f', 'ndjson'], { cwd: folder })
    const expected = stdout
      .split('\n')
      .filter(Boolean)
      .map((line) => [
        JSON.parse(line)
          .source.path.replace(/^archive\//, '')
          .replace(/md$/, 'json'),
        `${line}\n`,
      ])
    expect(files).toEqual(Object.fromEntries(expected))
  })

  test('one stream, in the order of the paths, whatever the number of threads', async () => {
    await converted(['archive', '-f', 'ndjson', '-o', 'one.ndjson', '--jobs', '1', '--no-cache'])
    await converted(['archive', '-f', 'ndjson', '-o', 'three.ndjson', '--jobs', '3', '--no-cache'])
    const { stdout } = await weekly(['parse', 'archive', '-f', 'ndjson'], { cwd: folder })
    expect(read('one.ndjson') === stdout, 'the stream of one thread is that of parse').toBe(true)
    expect(read('three.ndjson') === stdout, 'the stream of three threads is that of parse').toBe(true)
  })

  test('a thousand files, one of them bad; then again', async () => {
    for (const { path, text } of archive(1000)) put(`many/${path}`, text)
    put('many/picture.md', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]))
    const args = ['many', '-f', 'ndjson', '-o', 'many.ndjson']
    const first = await convert(args)
    expect([first.code, first.stderr]).toEqual([1, expect.stringMatching(/1,001 files, 0 unchanged, 1 failed/)])
    const lines = read('many.ndjson')
    expect(lines.split('\n')).toHaveLength(1001)
    const second = await convert(args)
    expect(second.stderr).toMatch(/1,001 files, 1,000 unchanged, 1 failed/)
    expect(read('many.ndjson') === lines, 'the second run writes the same').toBe(true)
  }, 120_000)

  test('a file a table', async () => {
    await converted(['archive', '-f', 'csv', '-o', 'tables', '--bom'])
    await weekly(['parse', 'archive', '-f', 'csv', '-o', 'expected', '--bom'], { cwd: folder })
    expect(tree('tables')).toEqual(tree('expected'))
  })

  test('a file of several weeks gives a file for each', async () => {
    put('in/many.md', `${REPORT('甲')}\n${REPORT('乙').replace('01-19', '01-26')}`)
    await converted(['in', '-o', 'data'])
    expect(Object.keys(tree('data'))).toEqual(['many.2.json', 'many.json'])
    put('in/many.md', REPORT('甲'))
    await converted(['in', '-o', 'data'])
    expect(Object.keys(tree('data'))).toEqual(['many.json'])
  })

  test('several sources stand in folders of their own', async () => {
    for (const name of ['a/w1.md', 'b/w1.md', 'c.md']) put(name, REPORT(name))
    await converted(['a', 'b', 'c.md', '-o', 'data'])
    expect(Object.keys(tree('data'))).toEqual(['a/w1.json', 'b/w1.json', 'c.json'])
  })

  test.each([
    { name: 'lines', list: 'a/w1.md\r\nb w 2.md\n\n' },
    { name: 'NUL', list: 'a/w1.md\0b w 2.md' },
  ])('a list of files, ended by $name', async ({ list }) => {
    for (const name of ['a/w1.md', 'b w 2.md']) put(name, REPORT(name))
    put('list', list)
    await converted(['--files-from', 'list', '-o', 'data'])
    expect(Object.keys(tree('data'))).toEqual(['a/w1.json', 'b w 2.json'])
    await converted(['--files-from', '-', '-o', 'data2'], { stdin: list })
    expect(tree('data2')).toEqual(tree('data'))
  })
})

describe('a ZIP archive', () => {
  const id = (digit: string) => digit.repeat(32)
  const notion = async (pages: Record<string, string>) =>
    zipOf({ 'ExportBlock-1b2c-Part-1.zip': await zipOf(pages), 'index.html': '<html>' })

  test('is converted like the folder that was packed; Notion\u2019s ids are dropped', async () => {
    const pages = {
      [`周报/第3周 ${id('a')}.md`]: REPORT('甲'),
      [`周报/第3周 ${id('a')}/第4周 ${id('b')}.md`]: REPORT('乙'),
    }
    put('Export.zip', await notion(pages))
    await converted(['Export.zip', '-o', 'data'])
    expect(Object.keys(tree('data'))).toEqual(['周报/第3周/第4周.json', '周报/第3周.json'].sort())
    expect(JSON.parse(read('data/周报/第3周.json')).source.path).toBe(`Export.zip!周报/第3周 ${id('a')}.md`)
    const { stdout } = await weekly(['parse', 'Export.zip', '-f', 'ndjson'], { cwd: folder })
    await converted(['Export.zip', '-o', 'all.ndjson', '-f', 'ndjson'])
    expect(read('all.ndjson')).toBe(stdout)
  })

  test('stands in a folder among others, and one bad member harms nobody', async () => {
    put('in/old.zip', await zipOf({ 'w1.md': REPORT('甲'), 'bad.md': Buffer.from([0x89, 0x50, 0x4e, 0x47]) }))
    put('in/new.md', REPORT('乙'))
    const { code, stderr } = await convert(['in', '-o', 'data'])
    expect(Object.keys(tree('data'))).toEqual(['new.json', 'old.zip/w1.json'])
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: expect.stringMatching(/^in\/old\.zip!bad\.md: error not-text/m),
    })
  })

  test.each([
    {
      name: 'broken',
      bytes: async () => (await zipOf({ 'a.md': REPORT('甲').repeat(99) })).subarray(0, 150),
      rule: /zip-broken|not-zip/,
    },
    { name: 'empty', bytes: async () => zipOf({ 'a.txt': '' }), rule: /not-found no Markdown file/ },
  ])('that is $name is one failure', async ({ bytes, rule }) => {
    put('x.zip', await bytes())
    const { code, stderr } = await convert(['x.zip', '-o', 'data'])
    expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringMatching(rule) })
  })
})

describe('what changed only', () => {
  test('a second run reads nothing anew and leaves the files alone', async () => {
    put('in/a.md', REPORT('甲'))
    put('in/b.md', REPORT('乙'))
    expect(await converted(['in', '-o', 'data'])).toMatch(/^2 files, 0 unchanged/m)
    const before = statSync(join(folder, 'data/a.json')).mtimeMs
    expect(await converted(['in', '-o', 'data'])).toMatch(/^2 files, 2 unchanged/m)
    expect(statSync(join(folder, 'data/a.json')).mtimeMs).toBe(before)
    put('in/b.md', REPORT('丙'))
    expect(await converted(['in', '-o', 'data'])).toMatch(/^2 files, 1 unchanged/m)
    expect(read('data/b.json')).toContain('丙')
  })

  test.each([
    { name: 'another config', args: ['--config', 'other.json'] },
    { name: 'another encoding', args: ['--encoding', 'gb18030'] },
    { name: 'spans', args: ['--spans'] },
    { name: '--force', args: ['--force'] },
    { name: '--no-cache', args: ['--no-cache'] },
  ])('$name: everything is read anew', async ({ args }) => {
    put('other.json', '{ "words": { "roles": { "goals": ["展望"] } } }')
    put('in/ascii.md', '# Report 2024-01-19\n\n## Done\n\n- api: done\n')
    await converted(['in', '-o', 'data'])
    expect(await converted(['in', '-o', 'data', ...args])).toMatch(/^1 file, 0 unchanged/m)
  })

  test('spans are written in this thread and in others', async () => {
    put('in/a.md', REPORT('甲'))
    put('in/b.md', REPORT('乙'))
    await converted(['in', '-o', 'data', '--spans', '--jobs', '1', '--no-cache'])
    await converted(['in', '-o', 'threads', '--spans', '--jobs', '2', '--no-cache'])
    expect(read('data/a.json')).toMatch(/"spans":\{"name":\[\d+,\d+\]/)
    expect(tree('threads')).toEqual(tree('data'))
  })

  test('a cache that is broken is read past', async () => {
    put('in/a.md', REPORT('甲'))
    await converted(['in', '-o', 'data'], { cache: 'broken' })
    const expected = read('data/a.json')
    for (const name of Object.keys(tree('broken'))) put(`broken/${name}`, read(`broken/${name}`).slice(0, -20))
    rmSync(join(folder, 'data'), { recursive: true })
    expect(await converted(['in', '-o', 'data'], { cache: 'broken' })).toMatch(/ 0 unchanged/)
    expect(read('data/a.json')).toBe(expected)
  })

  test('a cache that cannot be written costs nothing but time', async () => {
    put('in/a.md', REPORT('甲'))
    put('file', '')
    await converted(['in', '-o', 'data'], { cache: 'file/cache' })
    expect(read('data/a.json')).toContain('甲')
  })

  test('outputs of sources that are gone stay, until --prune', async () => {
    for (const name of ['a.md', 'old/b.md', 'old/c.md']) put(`in/${name}`, REPORT(name))
    await converted(['in', '-o', 'data'])
    put('data/own.json', '{"mine":true}')
    put('data/old/notes.txt', 'mine')
    rmSync(join(folder, 'in/old'), { recursive: true })
    await converted(['in', '-o', 'data'])
    expect(Object.keys(tree('data'))).toEqual(['a.json', 'old/b.json', 'old/c.json', 'old/notes.txt', 'own.json'])
    expect(await converted(['in', '-o', 'data', '--prune'])).toContain('2 removed')
    expect(Object.keys(tree('data'))).toEqual(['a.json', 'old/notes.txt', 'own.json'])
  })
})

describe('what goes wrong', () => {
  const bad = () => {
    put('in/a.md', REPORT('甲'))
    put('in/b.md', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0]))
    put('in/c.md', REPORT('丙'))
  }

  test.each([
    { format: 'json', names: ['a.json', 'c.json'] },
    {
      format: 'csv',
      names: [
        'goals.csv',
        'incidents.csv',
        'items.csv',
        'kpis.csv',
        'notes.csv',
        'projects.csv',
        'reports.csv',
        'risks.csv',
      ],
    },
  ])('a file that fails is told at the end, the others are there: $format', async ({ format, names }) => {
    bad()
    const { code, stderr } = await convert(['in', '-o', 'data', '-f', format])
    expect(code, stderr).toBe(1)
    expect(stderr).toMatch(/^in\/b\.md: error not-text this is a PNG image/m)
    expect(stderr).toMatch(/^3 files, \d unchanged, 1 failed/m)
    expect(Object.keys(tree('data'))).toEqual(names)
  })

  test('--quiet tells the failure only', async () => {
    bad()
    const { stderr } = await convert(['in', '-o', 'data', '--quiet'])
    expect(stderr.trim().split('\n')).toEqual([expect.stringContaining('in/b.md: error not-text')])
  })

  test('--fail-fast ends at the first, and a stream is not half-written', async () => {
    bad()
    put('out.ndjson', 'before')
    const { code } = await convert(['in', '-o', 'out.ndjson', '-f', 'ndjson', '--fail-fast'])
    expect(code).toBe(1)
    expect(read('out.ndjson')).toBe('before')
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([])
  })

  test.each<{ args: string[]; message: RegExp }>([
    { args: ['-o', 'data'], message: /no sources: name files, folders/ },
    { args: ['in'], message: /required option '-o, --output <path>'/ },
    { args: ['in', '-o', '', '--prune'], message: /argument '' is invalid\. It is empty/ },
    { args: ['-', '-o', 'data'], message: /weekly parse/ },
    { args: ['in', '-o', '-'], message: /weekly parse writes to standard output/ },
    { args: ['in', '-o', 'in/a.md'], message: /this is a file; json needs a folder/ },
    { args: ['in/a.md', '-f', 'ndjson', '-o', 'in/a.md'], message: /overwrite an input/ },
    { args: ['--files-from', 'in/a.md', '-f', 'ndjson', '-o', 'in/a.md'], message: /overwrite an input/ },
    { args: ['in', '-f', 'ndjson', '-o', 'x', '--prune'], message: /--prune needs --format json/ },
    { args: ['in', '-o', 'data', '--bom'], message: /--bom needs --format csv/ },
    { args: ['in', '-f', 'csv', '-o', 'data', '--spans'], message: /--spans needs --format json or ndjson/ },
    { args: ['in', '-o', 'data', '--shard', '3/2'], message: /from 1\/n to n\/n/ },
    { args: ['in', '-o', 'data', '--shard', '1/2', '--prune'], message: /--prune needs all sources/ },
    { args: ['in', '-o', 'data', '--jobs', '0'], message: /number from 1/ },
    { args: ['in', '-o', 'data', '--encoding', 'klingon'], message: /no such encoding/ },
  ])('$args is wrong usage', async ({ args, message }) => {
    put('in/a.md', REPORT('甲'))
    const { code, stderr } = await convert(args)
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringMatching(message) })
    expect(existsSync(join(folder, 'data'))).toBe(false)
  })

  test('an archive is not overwritten by what it holds', async () => {
    const bytes = await zipOf({ 'a.md': REPORT('甲') })
    put('in/x.zip', bytes)
    for (const args of [['in/x.zip'], ['in']]) {
      const { code, stderr } = await convert([...args, '-f', 'ndjson', '-o', 'in/x.zip'])
      expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('overwrite an input') })
    }
    expect(readFileSync(join(folder, 'in/x.zip'))).toEqual(Buffer.from(bytes))
  })

  test('a link in a circle is a failure among the others', async () => {
    put('in/a.md', REPORT('甲'))
    symlinkSync('round.md', join(folder, 'in/round.md'))
    const { code, stderr } = await convert(['in', '-o', 'data'])
    expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringMatching(/^in\/round\.md: error not-readable/m) })
    expect(Object.keys(tree('data'))).toEqual(['a.json'])
  })

  test.each([
    { args: ['none', '-o', 'data'], message: /none: error not-found/ },
    { args: ['empty', '-o', 'data'], message: /no report stands below/ },
    { args: ['--files-from', 'none', '-o', 'data'], message: /no such file/ },
    { args: ['--files-from', 'empty', '-o', 'data'], message: /--files-from empty: this is a folder/ },
  ])('$args fails', async ({ args, message }) => {
    mkdirSync(join(folder, 'empty'))
    const { code, stderr } = await convert(args)
    expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringMatching(message) })
  })
})

describe('an output that cannot be written', () => {
  test.each([
    { blocked: 'data/a.json/x', message: /^error: cannot write data\/a\.json: this is a folder$/m },
    { blocked: 'data', message: /-o data: this is a file; json needs a folder/ },
    { blocked: 'data/sub', message: /^error: cannot write data\/sub\/b\.json: a part of the path is a file$/m },
  ])('is named: $blocked stands in its way', async ({ blocked, message }) => {
    put('in/a.md', REPORT('甲'))
    put('in/sub/b.md', REPORT('乙'))
    put(blocked, '')
    const { code, stderr } = await convert(['in', '-o', 'data'])
    expect(stderr).toMatch(message)
    expect(code).not.toBe(0)
    const left = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    expect(left.filter((name) => name.endsWith('.tmp'))).toEqual([])
  })
})

describe('on many machines', () => {
  test('the shards hold what one run holds', async () => {
    await converted(['archive', '-f', 'ndjson', '-o', 'all.ndjson'])
    await converted(['archive', '-o', 'all'])
    for (const shard of ['1/3', '2/3', '3/3']) {
      await converted(['archive', '-f', 'ndjson', '-o', `${shard[0]}.ndjson`, '--shard', shard])
      await converted(['archive', '-o', 'shards', '--shard', shard])
    }
    const lines = (text: string) => text.split('\n').filter(Boolean).sort()
    const parts = ['1', '2', '3'].map((shard) => read(`${shard}.ndjson`))
    expect(Math.min(...parts.map((part) => lines(part).length)), 'no shard is empty').toBeGreaterThan(0)
    expect(lines(parts.join('')), 'equal after sort').toEqual(lines(read('all.ndjson')))
    expect(tree('shards')).toEqual(tree('all'))
  })

  test('shares do not move when files are added', async () => {
    const inShare = async () => {
      rmSync(join(folder, 'data'), { recursive: true, force: true })
      await converted(['in', '-o', 'data', '--shard', '1/2'])
      return existsSync(join(folder, 'data')) ? Object.keys(tree('data')) : []
    }
    for (const name of ['a', 'b', 'c', 'd', 'e', 'f']) put(`in/${name}.md`, REPORT(name))
    const before = await inShare()
    for (const name of ['0', 'bb', 'g']) put(`in/${name}.md`, REPORT(name))
    expect(await inShare()).toEqual(expect.arrayContaining(before))
  })
})

describe('when it is killed', () => {
  const start = (args: string[], cache: string) =>
    spawn(process.execPath, [bin, 'convert', 'archive', ...args], {
      cwd: folder,
      env: { PATH: process.env.PATH, WEEKLY_CACHE: join(folder, cache) },
      stdio: ['ignore', 'ignore', 'pipe'],
    })

  test('at any moment, whole files are left, and the next run completes them to the same bytes', async () => {
    await converted(['archive', '-o', 'expected'])
    const expected = tree('expected')
    const { below } = randomOf(7)
    for (let round = 0; round < 5; round++) {
      const child = start(['-o', 'data'], 'killed')
      const ended = new Promise<void>((resolve) => child.on('close', () => resolve()))
      setTimeout(() => child.kill('SIGKILL'), 100 + below(900))
      await ended
      const left = existsSync(join(folder, 'data')) ? tree('data') : {}
      for (const [name, text] of Object.entries(left)) {
        if (name.endsWith('.json')) expect(text === expected[name], `${name} is whole`).toBe(true)
        else expect(name).toMatch(/^\.weekly-.*\.tmp$/)
      }
    }
    await converted(['archive', '-o', 'data'], { cache: 'killed' })
    expect(tree('data')).toEqual(expected)
    expect(Object.keys(tree('killed')).filter((name) => name.endsWith('.tmp'))).toEqual([])
  })

  test.each([
    { args: ['-o', 'data.ndjson', '-f', 'ndjson'], place: '' },
    { args: ['-o', 'tables', '-f', 'csv'], place: 'tables' },
  ])('$args: the next run removes what was left, and nothing of other machines', async ({ args, place }) => {
    const left = () => {
      const path = join(folder, place)
      return existsSync(path) ? readdirSync(path).filter((name) => name.endsWith('.tmp')) : []
    }
    const child = start(args, 'left')
    const ended = new Promise<void>((resolve) => child.on('close', () => resolve()))
    while (left().length === 0 && child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 5))
    child.kill('SIGKILL')
    await ended
    expect(left()).not.toEqual([])
    const foreign = [`.weekly-another.machine-${child.pid}-1.tmp`, '.weekly-own.tmp']
    for (const name of foreign) put(join(place, name), '')
    await converted(['archive', ...args], { cache: 'left' })
    expect(left()).toEqual(foreign)
  })

  test('Ctrl-C finishes what is in hand and says how far it came; the next run goes on from there', async () => {
    const child = start(['-o', 'data.ndjson', '-f', 'ndjson', '--jobs', '1'], 'interrupted')
    let stderr = ''
    child.stderr.on('data', (chunk: Buffer) => {
      stderr += chunk
    })
    const code = new Promise<number | null>((resolve) => child.on('close', resolve))
    while (!existsSync(join(folder, 'interrupted'))) await new Promise((resolve) => setTimeout(resolve, 5))
    child.kill('SIGINT')
    expect(await code, stderr).toBe(130)
    const [, done] = /interrupted after (\d+) of 120 files; the next run goes on from there/.exec(stderr) ?? []
    expect(Number(done), stderr).toBeGreaterThan(0)
    expect(Number(done)).toBeLessThan(COUNT)
    expect(existsSync(join(folder, 'data.ndjson'))).toBe(false)
    const next = await converted(['archive', '-o', 'data.ndjson', '-f', 'ndjson'], { cache: 'interrupted' })
    expect(next).toContain(`${COUNT} files, ${done} unchanged`)
  })
})

describe('--watch', () => {
  test('converts what is saved and forgets what is removed; files of editors do not count', async () => {
    put('in/a.md', REPORT('甲'))
    const child = spawn(process.execPath, [bin, 'convert', 'in', '-o', 'out.ndjson', '-f', 'ndjson', '--watch'], {
      cwd: folder,
      env: { PATH: process.env.PATH, WEEKLY_CACHE: join(folder, 'cache') },
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    let stderr = ''
    child.stderr.on('data', (chunk: Buffer) => {
      stderr += chunk
    })
    const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
    const runs = () => stderr.match(/^\d+ files?, /gm)?.length ?? 0
    const until = async (count: number) => {
      const end = Date.now() + 30_000
      while (runs() < count && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 20))
      return runs()
    }
    try {
      expect(await until(1), stderr).toBe(1)
      expect(read('out.ndjson')).toContain('甲')
      for (const name of ['.a.md.swp', 'a.md~', '~$a.md', '.#a.md', '4913']) put(`in/${name}`, 'x')
      await new Promise((resolve) => setTimeout(resolve, 500))
      put('in/sub/b.md', REPORT('乙'))
      expect(await until(2), stderr).toBe(2)
      expect(read('out.ndjson').split('\n')).toHaveLength(3)
      rmSync(join(folder, 'in/a.md'))
      expect(await until(3), stderr).toBe(3)
      expect(read('out.ndjson')).not.toContain('甲')
    } finally {
      child.kill('SIGINT')
    }
    expect(await ended, stderr).toBe(130)
  })

  test('a pattern cannot be watched', async () => {
    const { code, stderr } = await convert(['in/*.rst', '-o', 'data', '--watch'])
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('not a pattern: in/*.rst') })
  })
})
