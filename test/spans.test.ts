import { readFileSync, writeFileSync } from 'node:fs'
import { test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { parseReports, type Spans } from '../src/index.ts'
import { fixtures } from './support/fixtures.ts'
import { markdown } from './support/markdown.ts'
import { type Spanned, spanned, valueAt } from './support/spanned.ts'

const read = (text: string) => parseReports(text, { path: 'input.md', spans: true })

/** What is wrong with the spans of a text; empty where nothing is. */
function faults(text: string): string[] {
  return read(text).flatMap((report) => spanned(report).flatMap((record) => faultsOf(record, text)))
}

function faultsOf({ name, record, spans }: Spanned, text: string): string[] {
  return Object.entries(spans).flatMap(([field, [start, end]]) => {
    const value = valueAt(record, field)
    const slice = text.slice(start, end)
    const fault = (what: string) => [
      `${name} ${field}: ${JSON.stringify(value)} was read in [${start}, ${end}) ${JSON.stringify(slice)}: ${what}`,
    ]
    if (!(start >= 0 && start < end && end <= text.length)) return fault('out of range')
    if (slice.trim() !== slice) return fault('white space outside')
    if (value === null || value === undefined) return fault('there is no value')
    if (!says(slice, field, value)) return fault('it says something else')
    const line = text.slice(0, start).split('\n').length
    const { source } = record
    // A label without content may have lines of its own.
    const near = (line <= source.endLine || record.text === null) && (line >= source.line || ABOVE.test(field))
    return near ? [] : fault(`line ${line} is not among ${source.line} to ${source.endLine}`)
  })
}

/** What a label or the head of a table may say of all that is below it. */
const ABOVE = /^(?:category|objective|group|owners\.\d+|status|headings\.\d+|name|dimension|unit|role)$/

/** What may have been cut out of the middle. */
const PIECES = /^(?:title|statusText)$/
/** Made of the words in the span, not the words themselves. */
const JUDGED = /^(?:status|detectedBy|unit|role)$/
const NUMBER = /^(?:value|previous|target|progress|durationMinutes|changes\.\d+)$/
const DATE = /^(?:date|week|due|occurredAt|resolvedAt|createdAt|dates\.\d+)$/

const letters = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')

function says(slice: string, field: string, value: unknown): boolean {
  if (JUDGED.test(field)) return true
  if (NUMBER.test(field)) return /[\d一二三四五六七八九十两半]/.test(slice)
  if (DATE.test(field)) return /\d|[周週日天月曜요]|day|lun|mar|jue|vier|s[áa]b|dom|mi[ée]r/i.test(slice)
  const words = typeof value === 'string' ? value : (value as { text: string }).text
  const [wanted, written] = [letters(words), letters(slice)]
  // `冷存储单价 …，热存储 …`: the second name is completed by the first
  if (field === 'name' && written.length > 1 && wanted.startsWith(written)) return true
  // Marks, tags and targets of links stand between the words; without them nothing but the words may.
  if (!PIECES.test(field) && !words.includes('\n') && !/[\\&<>[\]|*_`\n]/.test(slice)) return written === wanted
  return isWithin(wanted, written) || ((field === 'statusText' || /[|\n]/.test(slice)) && holdsCells(words, written))
}

/** The cells of a row, and the blocks of a note, may be told in another order than they stand in. */
const holdsCells = (words: string, written: string) =>
  words.split(/[\s|]+/).every((cell) => written.includes(letters(cell)))

/** Whether the letters stand in the text in this order, perhaps among others. */
function isWithin(words: string, text: string): boolean {
  let at = 0
  for (const letter of words) {
    at = text.indexOf(letter, at) + letter.length
    if (at < letter.length) return false
  }
  return true
}

const shifted = (text: string, by: (offset: number) => number) =>
  read(text).flatMap((report) =>
    spanned(report).map(({ spans }) =>
      Object.entries(spans).map(([field, [start, end]]) => [field, by(start), by(end)]),
    ),
  )

/** CRLF counts as two, a byte order mark as one. */
function expectShifted(text: string): void {
  const feedsBefore = (offset: number) => text.slice(0, offset).split('\n').length - 1
  const plain = shifted(text, (offset) => offset + feedsBefore(offset) + 1)
  expect(shifted(`\ufeff${text.replaceAll('\n', '\r\n')}`, (offset) => offset)).toEqual(plain)
}

const odd = markdown.map((text) => text.replaceAll('网关', '𠮷网关😀').replaceAll('灰度', '灰\t度'))

describe('spans of whatever text', () => {
  property.prop([odd], { numRuns: 300 })('hold what was read', (text) => {
    expect(faults(text)).toEqual([])
  })
  property.prop([odd], { numRuns: 100 })('count CRLF and the byte order mark', (text) => {
    expectShifted(text)
  })
  property.prop([odd], { numRuns: 50 })('change nothing else', (text) => {
    const bare = JSON.stringify(read(text), (key, value) => (key === 'spans' ? undefined : value))
    expect(bare).toBe(JSON.stringify(parseReports(text, { path: 'input.md' })))
  })
})

describe('spans of every fixture', () => {
  for (const { name, text } of fixtures()) {
    test(`${name}: hold what was read`, () => expect(faults(text)).toEqual([]))
    test(`${name}: count CRLF and the byte order mark`, () => expectShifted(text))
  }
})

/** The spans of a report as a reader checks them: the range and the words in it. */
const told = (text: string) =>
  Object.fromEntries(
    read(text).flatMap((report) =>
      spanned(report).map(({ name, spans }) => [
        name,
        Object.fromEntries(
          Object.entries(spans).map(([field, [start, end]]) => [field, `${start}-${end} ${text.slice(start, end)}`]),
        ),
      ]),
    ),
  )

test('golden spans', () => {
  const [fixture] = fixtures().filter(({ name }) => name === 'spans/constructs')
  const file = fixture?.output.replace('output.json', 'spans.json') ?? ''
  const actual = told(fixture?.text ?? '')
  if (process.env.UPDATE_FIXTURES === '1') writeFileSync(file, `${JSON.stringify(actual, null, 2)}\n`)
  expect(actual).toEqual(JSON.parse(readFileSync(file, 'utf8')))
})

test('bytes and text have the same spans', () => {
  const text = '\ufeff# 第36周 2023-09-01\r\n\r\n## 本周工作\r\n\r\n- 网关：灰度中\r\n'
  expect(read(text)).toEqual(parseReports(new TextEncoder().encode(text), { path: 'input.md', spans: true }))
  const [report] = read(text)
  const [start, end] = report?.projects[0]?.spans?.name ?? [0, 0]
  expect(text.slice(start, end)).toBe('网关')
})

/** The words at a span. */
const wordsAt = (text: string, spans: Spans | undefined, field: string) => {
  const [start, end] = spans?.[field] ?? [0, 0]
  return text.slice(start, end)
}

test('a project that the config names otherwise keeps the place of its name, also as an alias', () => {
  const text = '# 周报 2024-10-18\n\n## 本周工作\n\n- 小岛（灯塔平台）：灰度中\n'
  const config = { projects: { 灯塔二期: ['小岛'] } }
  const [project] = parseReports(text, { spans: true, config })[0]?.projects ?? []
  expect([project?.name, ...(project?.aliases ?? [])]).toEqual(['灯塔二期', '小岛', '灯塔平台'])
  const words = ['name', 'aliases.0', 'aliases.1'].map((field) => wordsAt(text, project?.spans, field))
  expect(words).toEqual(['小岛', '小岛', '灯塔平台'])
})

test('several reports count from the beginning of the file', () => {
  const week = (day: string, name: string) => `# 周报 2024-10-${day}\n\n## 本周工作\n\n- ${name}：已完成\n\n`
  const text = week('11', '换灯') + week('18', '修塔')
  const names = read(text).flatMap(({ projects }) => projects.map(({ spans }) => wordsAt(text, spans, 'name')))
  expect(names).toEqual(['换灯', '修塔'])
})
