import { writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { explain } from '../../src/cli/commands/explain.ts'
import type { Io } from '../../src/cli/io.ts'
import { makeFolder } from './folder.ts'
import { weekly } from './run.ts'

describe('weekly explain', () => {
  let folder = ''
  beforeAll(() => {
    folder = makeFolder()
  })
  afterAll(() => rm(folder, { recursive: true }))

  const run = (args: string[], options = {}) => weekly(['explain', ...args], { cwd: folder, ...options })

  test('a file, every line', async () => {
    const { code, stdout, stderr } = await run(['a.md'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout.split('\n').slice(2, 5)).toEqual([
      '  3 │ ## 本周工作             │ section progress ← 本周, 工作',
      '  4 │                         │',
      '  5 │ - 接口改造：已完成      │ project p1: name; status done ← 已完成',
    ])
  })

  test('one line of it', async () =>
    expect((await run(['a.md:5'])).stdout).toBe('  5 │ - 接口改造：已完成 │ project p1: name; status done ← 已完成\n'))

  test('a file whose name ends like a line', async () => {
    writeFileSync(`${folder}/w:5`, '# 周报 2024-01-19\n')
    expect((await run(['w:5'])).stdout).toMatch(/^ {2}1 │ # 周报 2024-01-19 +│ report: title; date\n/)
  })

  test('standard input, CRLF, GB18030', async () => {
    const lines = (await run(['a.md'])).stdout
    expect((await run(['crlf.md'])).stdout).toBe(lines)
    expect((await run(['gb.md'])).stdout).toContain('│ section progress')
    expect((await run([], { stdin: '# 第3周 2024-01-19\r\n' })).stdout).toContain('report: title; week; date')
  })

  test('JSON, HTML', async () => {
    const { lines } = JSON.parse((await run(['a.md', '-f', 'json'])).stdout)
    expect(lines[4]).toMatchObject({ line: 5, as: 'record', role: 'progress', fields: [{ field: 'name' }, {}] })
    expect((await run(['a.md', '-f', 'html'])).stdout).toMatch(/^<!doctype html>/)
  })

  test('colours only where they are asked for', async () => {
    const plain = (await run(['a.md'])).stdout
    const colored = (await run(['a.md'], { env: { FORCE_COLOR: '1' } })).stdout
    expect(colored).not.toBe(plain)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what colours are made of
    expect(colored.replace(/\u001b\[\d+m/g, '')).toBe(plain)
  })

  test.each([
    { args: ['none.md'], code: 1, stderr: /^none\.md: error not-found/ },
    { args: ['picture.md'], code: 1, stderr: /^picture\.md: error/ },
    { args: ['archive'], code: 0, stderr: /^$/ },
    { args: ['a.md:99'], code: 2, stderr: /there is no line 99, the last one is 9/ },
    { args: ['*.md'], code: 2, stderr: /one file at a time/ },
    { args: ['-f', 'pdf', 'a.md'], code: 2, stderr: /Allowed: text, json, html/ },
  ])('exit code $code: $args', async ({ args, code, stderr }) => {
    const outcome = await run(args)
    expect([outcome.code, outcome.stderr]).toEqual([code, expect.stringMatching(stderr)])
  })

  /** A terminal, whose text is kept. */
  function terminal(pager: string): { io: Io; written: () => string } {
    let text = ''
    const write = async (more: string) => {
      text += more
    }
    const io: Io = {
      stdout: { isTTY: true, columns: 80, write },
      stderr: { isTTY: true, columns: 80, write: () => {} },
      stdin: { isTTY: true, read: async () => new Uint8Array() },
      env: { PAGER: pager, NO_COLOR: '1' },
      onInterrupt: () => () => {},
      stopSignal: () => new AbortController().signal,
    }
    return { io, written: () => text }
  }

  test.each([
    { name: 'takes all', pager: 'cat > /dev/null', direct: false },
    { name: 'ends early', pager: 'true', direct: false },
    { name: 'is not there', pager: 'no-such-pager-here', direct: true },
    { name: 'is not wanted', pager: '', direct: true },
  ])('on a terminal, a pager that $name', async ({ pager, direct }) => {
    const { io, written } = terminal(pager)
    expect(await explain(`${folder}/many.md`, { format: 'text', config: false }, io)).toBe(0)
    expect(written() !== '').toBe(direct)
  })
})
