import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inWorkers } from '../../src/archive/parser.ts'

/** Reads sources by the words of their paths, as no report makes the real one do. */
const WORKER = `export default async (batch) => {
  const paths = batch.map(({ path }) => path)
  if (paths.includes('throws')) throw new Error('unforeseen')
  if (paths.includes('ends its thread')) {
    setImmediate(() => { throw new Error('out of memory') })
    await new Promise(() => {})
  }
  return paths.map((path) => ({ entry: path }))
}
`

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'weekly-parser-'))
  writeFileSync(join(folder, 'worker.mjs'), WORKER)
})
afterAll(() => rmSync(folder, { recursive: true }))

test.each([
  { name: 'throws', message: /unforeseen/ },
  { name: 'ends its thread', message: /out of memory/ },
])('a source that $name harms no other', async ({ name, message }) => {
  const parser = inWorkers(2, pathToFileURL(join(folder, 'worker.mjs')).href, { config: {}, engine: 'remark' })
  const input = (path: string) => ({ path, bytes: new Uint8Array() })
  try {
    const batches = [['a', 'b'], ['c', name, 'd'], ['e']].map((paths) => parser.parse(paths.map(input)))
    expect((await Promise.all(batches)).flat()).toEqual([
      { entry: 'a' },
      { entry: 'b' },
      { entry: 'c' },
      { failure: expect.objectContaining({ path: name, rule: 'internal', message: expect.stringMatching(message) }) },
      { entry: 'd' },
      { entry: 'e' },
    ])
  } finally {
    await parser.close()
  }
})
