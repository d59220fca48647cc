import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseReport } from '../src/index.ts'

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')
const input = read('fixtures/readme/example/input.md')

/** The fenced block of a language that follows a mark. */
const blockAfter = (text: string, mark: string, language: string) =>
  new RegExp(`${mark}[\\s\\S]*?\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(text)?.[1] ?? ''

describe.each(['README.md', 'README.zh-CN.md'])('%s', (path) => {
  const text = read(path)

  test('shows the report of the fixture', () =>
    expect(blockAfter(text, '# weekly', 'markdown').trim()).toBe(input.trim()))

  test('shows what the parser makes of it', () => {
    const shown = JSON.parse(blockAfter(text, '<!-- example -->', 'json'))
    expect(parseReport(input, { path: 'input.md' })).toMatchObject(shown)
  })

  test('shows a library call that does what it says', () => {
    const source = /parseReport\('([^']*)'\)/.exec(text)?.[1]?.replaceAll('\\n', '\n') ?? ''
    expect(parseReport(source).projects[0]?.status).toBe('done')
  })
})
