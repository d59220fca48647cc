import { fc, test as property } from '@fast-check/vitest'
import stringWidth from 'string-width'
import { expect } from 'vitest'
import { parseReports } from '../../src/index.ts'
import type { Report } from '../../src/schema/index.ts'
import { showReport } from '../../src/show/index.ts'
import { fixtures } from '../support/fixtures.ts'
import { plainPage } from './page.ts'

const reports = fixtures().flatMap(({ text }) => parseReports(text, { path: 'input.md' }))

/** A text, of which most is words that people write; a name is never empty. */
const words = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '网关重构',
        '，已上线',
        'checkout latency',
        '（二期）',
        '👨‍👩‍👧',
        '9/12',
        'x'.repeat(70),
        '\n',
        '　',
        '。',
      ),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => `名${parts.join('')}`)

/** A report of the fixtures with other words in it. */
const report = fc
  .tuple(fc.constantFrom(...reports), fc.array(words, { minLength: 8, maxLength: 8 }))
  .map(([base, texts]): Report => {
    let at = 0
    const next = () => texts[at++ % texts.length] as string
    return {
      ...base,
      title: next(),
      projects: base.projects.map((one) => ({ ...one, name: next(), category: next(), summary: next() })),
      kpis: base.kpis.map((one) => ({ ...one, name: next(), valueText: next() })),
      incidents: base.incidents.map((one) => ({ ...one, title: next(), cause: next() })),
      goals: base.goals.map((one) => ({ ...one, text: next(), category: next() })),
      risks: base.risks.map((one) => ({ ...one, text: next() })),
    }
  })

/** Without what breaks lines and what a terminal does not get. */
const bare = (text: string) => text.replace(/[\s\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, '')

property.prop([report, fc.integer({ min: 20, max: 130 })], { numRuns: 150 })(
  'no line is wider than the page, and every record is named',
  (shown, width) => {
    const text = showReport(shown, plainPage(width))
    for (const line of text.split('\n')) expect(stringWidth(line), JSON.stringify(line)).toBeLessThanOrEqual(width)
    const { projects, kpis, incidents, goals, risks } = shown
    const all = bare(text)
    for (const name of [
      ...projects.map((one) => one.name),
      ...incidents.map((one) => one.title),
      ...goals.map((one) => one.text),
      ...risks.map((one) => one.text),
    ])
      expect(all).toContain(bare(name))
    for (const { name } of kpis) for (const unit of new Set(bare(name))) expect(all, name).toContain(unit)
  },
)
