import { rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeFolder } from './folder.ts'
import { type Outcome, type RunOptions, weekly } from './run.ts'

let folder = ''
beforeAll(() => {
  folder = makeFolder()
})
afterAll(() => rmSync(folder, { recursive: true }))

interface Case extends RunOptions {
  args: string[]
  code: number
  /** Paths of the reports that standard output holds, in order; `one` where it is an object. */
  json?: 'one' | string[]
  stdout?: RegExp | ''
  stderr?: RegExp | ''
}

const weekOf = (text: string) => JSON.parse(text).week?.number

const cases: Record<string, Case> = {
  'a file gives one object': { args: ['parse', 'a.md'], code: 0, json: 'one', stderr: '' },
  'standard input is read where there are no files': { args: ['parse'], stdin: '# 第3周\n', code: 0, json: 'one' },
  '- is standard input': { args: ['parse', '-'], stdin: '# 第3周\n', code: 0, stdout: /"path":"-"/ },
  'several files give an array': { args: ['parse', 'a.md', 'b.md'], code: 0, json: ['a.md', 'b.md'] },
  'a glob that no shell expanded': { args: ['parse', '[ab].md'], code: 0, json: ['a.md', 'b.md'] },
  'a glob that matches nothing': { args: ['parse', 'z*.md'], code: 1, stdout: '', stderr: /^z\*\.md: error not-found/ },
  'options may stand after files': { args: ['parse', 'a.md', '-f', 'ndjson'], code: 0, json: 'one' },
  'a missing file among good ones': {
    args: ['parse', 'a.md', 'missing.md', 'b.md'],
    code: 1,
    json: ['a.md', 'b.md'],
    stderr: /^missing\.md: error not-found there is no such file\n$/,
  },
  'a missing file alone prints no data': {
    args: ['parse', 'missing.md'],
    code: 1,
    stdout: '',
    stderr: /^missing\.md: /,
  },
  'one of two failed: still an array': { args: ['parse', 'missing.md', 'a.md'], code: 1, json: ['a.md'] },
  'a failed input is told with --quiet too': {
    args: ['parse', '--quiet', 'missing.md'],
    code: 1,
    stderr: /missing\.md/,
  },
  'a folder without reports': {
    args: ['parse', 'notes/'],
    code: 1,
    stdout: '',
    stderr: /notes\/: error not-found no report/,
  },
  'a folder gives an array, also of one report': { args: ['parse', 'archive'], code: 0, json: ['archive/2024/c.md'] },
  'a binary file': { args: ['parse', 'picture.md'], code: 1, stdout: '', stderr: /error not-text .*PNG/ },
  'GB18030 is found out': { args: ['parse', 'gb.md'], code: 0, stdout: /"encoding":"gb18030".*第3周/ },
  'UTF-16 is found out': { args: ['parse', 'utf16.md'], code: 0, stdout: /"encoding":"utf-16le".*第3周/ },
  'Big5 asks for its name': {
    args: ['parse', 'big5.md'],
    code: 1,
    stdout: '',
    stderr: /unknown-encoding .*--encoding big5/,
  },
  'Big5 by name': { args: ['parse', 'big5.md', '--encoding', 'big5'], code: 0, stdout: /"encoding":"big5".*第3週/ },
  'a wrong encoding by name': {
    args: ['parse', 'gb.md', '--encoding', 'utf-8'],
    code: 1,
    stderr: /error wrong-encoding/,
  },
  'an encoding that does not exist': {
    args: ['parse', 'a.md', '--encoding', 'utf9'],
    code: 2,
    stderr: /no such encoding/,
  },
  CRLF: { args: ['parse', 'crlf.md'], code: 0, json: 'one' },
  'an empty file is a report of nothing, with a word about it': {
    args: ['parse', 'empty.md'],
    code: 0,
    stdout: /"projects":\[\]/,
    stderr: /^empty\.md:1:1 warning \S+ .+\n$/,
  },
  '--quiet keeps diagnostics back': { args: ['parse', '--quiet', 'empty.md'], code: 0, json: 'one', stderr: '' },
  '--strict fails on a warning': { args: ['parse', '--strict', 'empty.md'], code: 1, json: 'one' },
  '--strict is content with a good report': { args: ['parse', '--strict', 'a.md'], code: 0, json: 'one' },
  'FORCE_COLOR paints': {
    args: ['parse', 'empty.md'],
    env: { FORCE_COLOR: '1' },
    code: 0,
    stderr: /\[33mwarning/,
  },
  'NO_COLOR wins': {
    args: ['parse', 'empty.md'],
    env: { FORCE_COLOR: '1', NO_COLOR: '1' },
    code: 0,
    stderr: /1 warning /,
  },
  'one table as CSV': {
    args: ['parse', 'a.md', '-f', 'csv', '--table', 'projects'],
    code: 0,
    stdout: /^report_id,date,week_iso,.*\r\n[0-9a-f]{16},2024-01-19,2024-W03,3,.*接口改造.*\r\n$/,
  },
  'CSV with a byte order mark': {
    args: ['parse', 'a.md', '-f', 'csv', '--table', 'kpis', '--bom'],
    code: 0,
    stdout: /^\ufeffreport_id/,
  },
  'a formula is made harmless': {
    args: ['parse', 'formula.md', '-f', 'csv', '--table', 'projects'],
    code: 0,
    stdout: /'=HYPERLINK/,
  },
  'CSV without table and folder explains itself': {
    args: ['parse', 'a.md', '-f', 'csv'],
    code: 2,
    stdout: '',
    stderr: /-o FOLDER.*--table projects\|items/,
  },
  'spans of what a file says': {
    args: ['parse', 'crlf.md', '--spans'],
    code: 0,
    stdout: /"name":"接口改造",.*"spans":\{"name":\[36,40\],"status":\[41,44\]/,
  },
  'no spans that nobody asked for': { args: ['parse', 'a.md'], code: 0, stdout: /^(?!.*"spans")/ },
  '--spans with CSV': {
    args: ['parse', 'a.md', '-f', 'csv', '--table', 'kpis', '--spans'],
    code: 2,
    stderr: /--spans needs --format json or ndjson/,
  },
  '--table without CSV': { args: ['parse', 'a.md', '--table', 'kpis'], code: 2, stderr: /--table needs --format csv/ },
  'an unknown format names the nearest': {
    args: ['parse', 'a.md', '-f', 'jsno'],
    code: 2,
    stdout: '',
    stderr: /Did you mean json\?/,
  },
  'an unknown table names the nearest': {
    args: ['parse', 'a.md', '-f', 'csv', '--table', 'kpi'],
    code: 2,
    stderr: /Did you mean kpis\?/,
  },
  'an unknown option names the nearest': {
    args: ['parse', 'a.md', '--ouput', 'x'],
    code: 2,
    stdout: '',
    stderr: /Did you mean --output\?/,
  },
  'standard input twice': { args: ['parse', '-', '-'], code: 2, stderr: /only once/ },
  'an output that is an input': { args: ['parse', 'a.md', '-o', './a.md'], code: 2, stderr: /overwrite an input/ },
  'an output that is a folder': { args: ['parse', 'a.md', '-o', 'notes'], code: 2, stderr: /name a file/ },
  'an output in a folder that is not there': {
    args: ['parse', 'a.md', '-o', 'no/x.json'],
    code: 1,
    stderr: /cannot write no\/x\.json/,
  },
  'a CSV folder that is a file': {
    args: ['parse', 'a.md', '-f', 'csv', '-o', 'b.md'],
    code: 2,
    stderr: /needs a folder/,
  },
}

describe('weekly parse', () => {
  test.each(Object.entries(cases))('%s', async (_name, { args, code, json, stdout, stderr, ...options }) => {
    const outcome = await weekly(args, { cwd: folder, ...options })
    expect(outcome).toMatchObject({ code })
    expect(outcome.stderr).not.toMatch(/^\s+at /m)
    if (json !== undefined) expect(paths(outcome)).toEqual(json)
    for (const [actual, expected] of [
      [outcome.stdout, stdout],
      [outcome.stderr, stderr],
    ] as const) {
      if (expected === '') expect(actual).toBe('')
      else if (expected) expect(actual).toMatch(expected)
    }
  })

  test('NDJSON has a line a report', async () => {
    const { stdout } = await weekly(['parse', 'a.md', 'b.md', '-f', 'ndjson'], { cwd: folder })
    expect(stdout.trimEnd().split('\n').map(weekOf)).toEqual([3, 4])
  })

  test('what is too large is refused while it comes in', async () => {
    const { code, stdout, stderr } = await weekly(['parse'], { stdin: new Uint8Array(33 * 1024 * 1024).fill(0x61) })
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toMatch(/^-: error too-large /)
  })

  test('two runs give the same bytes', async () => {
    const args = ['parse', 'a.md', 'gb.md', 'many.md']
    const [first, second] = await Promise.all([weekly(args, { cwd: folder }), weekly(args, { cwd: folder })])
    expect(second.stdout).toBe(first.stdout)
    expect(first.code).toBe(0)
  })

  test('the file named by -o holds what standard output would', async () => {
    const { stdout } = await weekly(['parse', 'a.md', 'b.md'], { cwd: folder })
    const outcome = await weekly(['parse', 'a.md', 'b.md', '-o', 'out.json'], { cwd: folder })
    expect(outcome).toEqual({ code: 0, stdout: '', stderr: '' })
    expect(await readFile(join(folder, 'out.json'), 'utf8')).toBe(stdout)
  })
})

function paths({ stdout }: Outcome): 'one' | string[] {
  const value = JSON.parse(stdout) as { source: { path: string } }[] | object
  return Array.isArray(value) ? value.map(({ source }) => source.path) : 'one'
}
