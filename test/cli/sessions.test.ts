import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { shell } from './run.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** The sessions of a page that read what ships with the project, and so can be run. */
function sessionsOf(page: string): { line: string; shown: string }[] {
  const text = readFileSync(`${root}${page}`, 'utf8')
  return [...text.matchAll(/```console\n\$ (weekly [^\n]*fixtures\/[^\n]*)\n([\s\S]*?)```/g)].map(
    ([, line = '', shown = '']) => ({ line, shown }),
  )
}

describe.each(['README.md', 'README.zh-CN.md', 'docs/check.md'])('the sessions of %s', (page) => {
  test('there are some', () => expect(sessionsOf(page).length).toBeGreaterThan(0))
  test.each(sessionsOf(page))('$line', async ({ line, shown }) => {
    const { stdout, stderr } = await shell(line, root)
    expect(stdout + stderr).toBe(shown)
  })
})
