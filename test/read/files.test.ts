import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readFile, readStream } from '../../src/read/index.ts'
import { MAX_BYTES } from '../../src/text/decode.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'weekly-read-'))
  mkdirSync(join(folder, 'sub'))
  for (const name of ['b.md', 'a.md', 'c [1].md', 'sub/d.md', 'e.txt']) writeFileSync(join(folder, name), name)
  symlinkSync('..', join(folder, 'sub/loop'))
  writeFileSync(join(folder, 'large.md'), '')
  truncateSync(join(folder, 'large.md'), MAX_BYTES + 1)
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('readFile', () => {
  test('gives the bytes', () => expect(Buffer.from(readFile(join(folder, 'a.md'))).toString()).toBe('a.md'))

  test.each([
    { path: 'none.md', rule: 'not-found' },
    { path: 'a.md/none.md', rule: 'not-found' },
    { path: 'sub', rule: 'is-folder' },
    { path: 'large.md', rule: 'too-large' },
    { path: 'nul\0.md', rule: 'not-readable' },
  ])('$path: $rule', ({ path, rule }) => {
    expect(() => readFile(join(folder, path))).toThrowError(expect.objectContaining({ rule }))
  })
})

describe('readStream', () => {
  test('joins the chunks', async () => {
    const bytes = await readStream(Readable.from([Buffer.from('ab'), Buffer.from('c')]))
    expect(Buffer.from(bytes).toString()).toBe('abc')
  })

  test('stops as soon as there is too much', async () => {
    let asked = 0
    const endless = (async function* () {
      for (;;) {
        asked++
        yield new Uint8Array(1024 * 1024)
      }
    })()
    await expect(readStream(endless)).rejects.toMatchObject({ rule: 'too-large' })
    expect(asked).toBe(33)
  })
})
