import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { archive } from '../support/archive.ts'
import { weekly } from './run.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const sample = join(root, 'fixtures/sample/input.md')
const isInstalled = await import('satteri').then(
  () => true,
  () => false,
)

describe('--engine', () => {
  test('an unknown one names the nearest', async () => {
    const { code, stderr } = await weekly(['parse', '--engine', 'remrak', sample])
    expect([code, stderr]).toEqual([2, expect.stringContaining('Did you mean remark?')])
  })

  test.skipIf(!isInstalled)('every engine prints the same', async () => {
    const [auto, remark, satteri] = await Promise.all(
      ['auto', 'remark', 'satteri'].map((engine) => weekly(['parse', '--engine', engine, sample])),
    )
    expect(auto?.code).toBe(0)
    expect(JSON.parse(auto?.stdout ?? '').projects.length).toBeGreaterThan(0)
    expect([remark, satteri]).toEqual([auto, auto])
  })

  test.skipIf(!isInstalled)('convert writes the same with every engine, in one thread and in several', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'weekly-engines-'))
    for (const [i, { text }] of [...archive(60)].entries()) writeFileSync(join(folder, `${i}.md`), text)
    const written = []
    for (const options of ['auto --jobs 1', 'remark --jobs 1', 'satteri --jobs 2', 'remark --jobs 2']) {
      const args = `convert . -f ndjson -o out.ndjson --no-cache --engine ${options}`.split(' ')
      expect(await weekly(args, { cwd: folder })).toMatchObject({ code: 0 })
      written.push(readFileSync(join(folder, 'out.ndjson'), 'utf8'))
    }
    rmSync(folder, { recursive: true })
    expect(written[0]?.split('\n')).toHaveLength(61)
    expect(new Set(written).size).toBe(1)
  })
})

describe('where satteri is not installed', () => {
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'weekly-engine-'))
    for (const part of ['bin', 'dist/cli']) cpSync(join(root, part), join(folder, part), { recursive: true })
  })
  afterAll(() => rmSync(folder, { recursive: true }))
  const run = (engine: string) =>
    weekly(['parse', '--engine', engine, sample], { program: join(folder, 'bin/weekly.js') })

  test('auto reads with remark-parse and says nothing', async () => {
    expect(await run('auto')).toEqual(await run('remark'))
    expect(await run('auto')).toMatchObject({ code: 0, stderr: '' })
  })

  test('satteri is refused, with what to install', async () => {
    const { optionalDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
    expect(await run('satteri')).toEqual({
      code: 2,
      stdout: '',
      stderr: `error: --engine satteri: not installed here; npm install satteri@${optionalDependencies.satteri}\n`,
    })
  })
})
