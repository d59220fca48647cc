import { spawn } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { TABLE_NAMES } from '../../src/schema/index.ts'
import { makeFolder } from './folder.ts'
import { shell, weekly } from './run.ts'

let folder = ''
beforeEach(() => {
  folder = makeFolder()
})
afterEach(() => rmSync(folder, { recursive: true }))

const left = (path = folder) => readdirSync(path).filter((name) => name.endsWith('.tmp'))

describe('output', () => {
  test('CSV without --table makes a folder with a file a table', async () => {
    const outcome = await weekly(['parse', 'a.md', 'b.md', '-f', 'csv', '-o', 'deep/tables'], { cwd: folder })
    expect(outcome).toEqual({ code: 0, stdout: '', stderr: '' })
    const tables = join(folder, 'deep/tables')
    expect(readdirSync(tables).sort()).toEqual(TABLE_NAMES.map((table) => `${table}.csv`).sort())
    const projects = readFileSync(join(tables, 'projects.csv'), 'utf8').trimEnd().split('\r\n')
    expect(projects.map((line) => line.split(',')[0] === 'report_id')).toEqual([true, false, false])
  })

  test('one table into a file', async () => {
    const { stdout } = await weekly(['parse', 'a.md', '-f', 'csv', '--table', 'goals'], { cwd: folder })
    await weekly(['parse', 'a.md', '-f', 'csv', '--table', 'goals', '-o', 'goals.csv'], { cwd: folder })
    expect(readFileSync(join(folder, 'goals.csv'), 'utf8')).toBe(stdout)
  })

  test('where every input fails, the old file stays and no other one is left', async () => {
    writeFileSync(join(folder, 'out.json'), 'old')
    const { code } = await weekly(['parse', 'missing.md', 'picture.md', '-o', 'out.json'], { cwd: folder })
    expect(code).toBe(1)
    expect(readFileSync(join(folder, 'out.json'), 'utf8')).toBe('old')
    expect(left()).toEqual([])
  })

  test('a link stays a link and the mode of the old file stays', async () => {
    writeFileSync(join(folder, 'real.json'), 'old')
    chmodSync(join(folder, 'real.json'), 0o600)
    symlinkSync('real.json', join(folder, 'link.json'))
    await weekly(['parse', 'a.md', '-o', 'link.json'], { cwd: folder })
    expect(lstatSync(join(folder, 'link.json')).isSymbolicLink()).toBe(true)
    expect(statSync(join(folder, 'real.json')).mode & 0o777).toBe(0o600)
    expect(JSON.parse(readFileSync(join(folder, 'real.json'), 'utf8')).source.path).toBe('a.md')
  })

  test('a device is written to and stays a device', async () => {
    expect(await weekly(['parse', 'a.md', '-o', '/dev/null'], { cwd: folder })).toMatchObject({ code: 0, stdout: '' })
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true)
  })

  test('a reader that goes away ends the work quietly', async () => {
    const line = 'set -o pipefail; weekly parse many.md many.md many.md -f ndjson | head -c 10'
    expect(await shell(line, folder)).toEqual({ code: 0, stdout: '{"schemaVe', stderr: '' })
  })

  test('a pipe gets everything', async () => {
    const { stdout } = await shell('weekly parse many.md | { sleep 0.3; wc -c; }', folder)
    const whole = await weekly(['parse', 'many.md'], { cwd: folder })
    expect(Number(stdout)).toBe(Buffer.byteLength(whole.stdout))
    expect(Number(stdout)).toBeGreaterThan(200_000)
  })

  test('Ctrl-C ends with 130 and leaves nothing behind', async () => {
    const bin = fileURLToPath(new URL('../../bin/weekly.js', import.meta.url))
    const files = Array.from({ length: 400 }, () => 'many.md')
    const child = spawn(process.execPath, [bin, 'parse', ...files, '-f', 'ndjson', '-o', 'out.ndjson'], { cwd: folder })
    const ended = new Promise((resolve) => child.on('close', resolve))
    while (left().length === 0) await new Promise((resolve) => setTimeout(resolve, 10))
    child.kill('SIGINT')
    expect(await ended).toBe(130)
    expect(left()).toEqual([])
    expect(existsSync(join(folder, 'out.ndjson'))).toBe(false)
  })
})
