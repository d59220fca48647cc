import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { parseReports, type Report, reportSchema } from '../src/index.ts'
import { fixtures } from './support/fixtures.ts'
import { lostText } from './support/lost-text.ts'
import { markdown } from './support/markdown.ts'
import { recordsOf } from './support/records.ts'

/** Reports without what depends on the bytes alone. */
const withoutHash = (reports: Report[]) =>
  JSON.parse(
    JSON.stringify(reports, (key, value) => (['id', 'sha256', 'bytes'].includes(key) ? undefined : value)),
  ) as unknown

describe('whatever the text', () => {
  property.prop(
    [
      fc.oneof(
        fc.string({ unit: 'binary', maxLength: 400 }),
        fc.string({ unit: 'grapheme', maxLength: 400 }),
        markdown,
      ),
    ],
    { numRuns: 300 },
  )('the parser never throws and its output fits the schema', (text) => {
    for (const report of parseReports(text)) expect(reportSchema.safeParse(report).error?.issues ?? []).toEqual([])
  })

  property.prop([markdown], { numRuns: 400 })('no text is lost', (text) => {
    expect(lostText(text, parseReports(text))).toEqual([])
  })

  property.prop([markdown], { numRuns: 200 })('every record stands on lines of the file', (text) => {
    const count = text.split('\n').length
    for (const report of parseReports(text))
      for (const { id, source } of recordsOf(report)) {
        expect(source.line, id).toBeGreaterThanOrEqual(1)
        expect(source.endLine, id).toBeGreaterThanOrEqual(source.line)
        expect(source.endLine, id).toBeLessThanOrEqual(count)
      }
  })

  property.prop([markdown], { numRuns: 100 })('CRLF gives the same records as LF', (text) => {
    expect(withoutHash(parseReports(text.replaceAll('\n', '\r\n')))).toEqual(withoutHash(parseReports(text)))
  })

  property.prop([markdown], { numRuns: 50 })('the same bytes give the same output', (text) => {
    expect(JSON.stringify(parseReports(text))).toBe(JSON.stringify(parseReports(text)))
  })
})

describe('in every fixture', () => {
  for (const { name, text } of fixtures()) {
    test(`${name}: no text is lost`, () => expect(lostText(text, parseReports(text, { path: 'input.md' }))).toEqual([]))
    test(`${name}: CRLF gives the same records as LF`, () =>
      expect(withoutHash(parseReports(text.replaceAll('\n', '\r\n')))).toEqual(withoutHash(parseReports(text))))
  }
})
