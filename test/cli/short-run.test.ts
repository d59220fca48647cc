import { expect, test } from 'vitest'
import type { Io } from '../../src/cli/io.ts'
import { tellShortRun } from '../../src/cli/short-run.ts'
import type { Source } from '../../src/read/index.ts'

const KB = 1024

/** Whether a run that reads inputs of these sizes is said to be short. */
async function isShort(...sizes: number[]): Promise<boolean> {
  let told = false
  const io = { keepSimple: () => (told = true) } as unknown as Io
  const sources = sizes.map((size, i): Source => {
    return { path: `${i}.md`, name: `${i}.md`, root: '', read: () => new Uint8Array(size) }
  })
  const read = await Promise.all(tellShortRun(sources, io).map(async (source) => (await source.read()).length))
  expect(read).toEqual(sizes)
  return told
}

test.each<{ sizes: number[]; short: boolean }>([
  { sizes: [], short: false },
  { sizes: [0], short: true },
  { sizes: [5 * KB], short: true },
  { sizes: [128 * KB], short: true },
  { sizes: [128 * KB + 1], short: false },
  { sizes: [KB, KB], short: false },
])('a run over $sizes bytes', async ({ sizes, short }) => {
  expect(await isShort(...sizes)).toBe(short)
})
