import { describe, expect, test } from 'vitest'
import { parseReport } from '../src/index.ts'

const body = '# Weekly 2024-09-13\n\n- Glyph cache: merged\n'
const read = (fence: string, text: string) => parseReport(`${fence}\n${text}\n${fence}\n\n${body}`)
const notesOf = (report: ReturnType<typeof read>) => report.notes.map(({ text }) => text)

describe('TOML', () => {
  test.each([
    ['strings', 'author = "Ines"\nteam = \'a "b"\'', { author: 'Ines', team: 'a "b"' }],
    ['escapes', 'author = "In\\u00e9s"', { author: 'Inés' }],
    ['a comment behind a value', 'date = 2024-09-13 # Friday', { date: '2024-09-13' }],
    ['a sign of comments in a string', 'channel = "#render"', { channel: '#render' }],
    ['a list over several lines', 'tags = [\n  "a",\n  "b", # two\n]', { tags: 'a, b' }],
    ['text over several lines', 'about = """\none\ntwo"""', { about: 'one\ntwo' }],
    [
      'numbers as written',
      'version = 1.10\nmask = 0xFF\nbig = 9_007_199_254_740_993',
      {
        version: '1.10',
        mask: '0xFF',
        big: '9_007_199_254_740_993',
      },
    ],
    ['times as written', 'at = 2024-09-13 09:30:00', { at: '2024-09-13 09:30:00' }],
    ['a key in quotes', '"written by" = "Ines"', { 'written by': 'Ines' }],
    ['a table', '[review]\nby = "Ola"\nround = 2', { review: '{"by":"Ola","round":"2"}' }],
    ['names that objects have already', '__proto__ = "a"\ntoString = "b"', { toString: 'b' }],
  ])('%s', (_, text, properties) => {
    const report = read('+++', text)
    expect(report.properties).toMatchObject(properties)
    expect(report.diagnostics).toEqual([])
  })
})

describe('front matter that is broken is told of and kept', () => {
  test.each([
    ['+++', 'author = "Ines', 'TOML'],
    ['+++', 'author = "Ines"\nauthor = "Ola"', 'TOML'],
    ['+++', 'author = [\n  "Ines"', 'TOML'],
    ['---', 'author: "Ines', 'YAML'],
    ['---', 'tags: [a, b', 'YAML'],
  ])('%s %s', (fence, text, language) => {
    const report = read(fence, text)
    expect(report.diagnostics).toContainEqual({
      rule: 'broken-front-matter',
      severity: 'warning',
      message: `the front matter is no valid ${language}; what could not be read is kept as a note`,
      line: 1,
      column: 1,
    })
    const told = JSON.stringify([report.properties, notesOf(report)])
    for (const word of text.match(/\w+/g) ?? []) expect(told).toContain(word)
  })

  test.each([
    ['+++', 'author = "Ines"\nteam = Maps'],
    ['---', 'author: Ines\nteam: [Maps'],
  ])('what is sound in it is read: %s', (fence, text) => {
    const report = read(fence, text)
    expect(report.author).toBe('Ines')
    expect(JSON.stringify([report.properties, notesOf(report)])).toContain('Maps')
  })

  test('what is whole says nothing', () => {
    for (const report of [read('+++', 'author = "Ines"'), read('---', 'author: Ines'), read('---', '- a\n- b')])
      expect(report.diagnostics).toEqual([])
  })
})
