import { describe, expect, test } from 'vitest'
import { columnsOf, TABLE_NAMES } from '../../src/schema/index.ts'
import { toCsv } from '../../src/write/index.ts'
import cells from './csv-cells.json' with { type: 'json' }
import { item, project, report } from './report.ts'

const csv = (...args: Parameters<typeof toCsv>) => [...toCsv(...args)].join('')

describe('CSV', () => {
  test.each(cells)('cell: $name', ({ input, expected }) => {
    const text = csv([report({ projects: [project('x', { summary: input })] })], 'projects', { header: false })
    expect(text).toBe(`r,2024-01-19,2024-W03,3,r#p1,,3,4,x,,,,,,,,${expected},,,,周报 > 本周\r\n`)
  })

  test.each(TABLE_NAMES)('%s without records is its header', (table) => {
    if (table === 'reports') return
    expect(csv([report()], table)).toBe(
      `${columnsOf(table)
        .map(({ name }) => name)
        .join(',')}\r\n`,
    )
  })

  test('lists of strings are joined, lists of objects are JSON', () => {
    const links = [{ text: 'a', url: 'https://example.org' }]
    const text = csv([report({ projects: [project('x', { aliases: ['y', 'z'], links })] })], 'projects')
    expect(text).toContain(',y; z,')
    expect(text).toContain('"[{""text"":""a"",""url"":""https://example.org""}]"')
  })

  test('entries are rows that name what they stand in', () => {
    const items = [item('one', [item('one.one'), item('one.two', [item('deep')])]), item('two')]
    const rows = csv([report({ projects: [project('x', { items })] })], 'items', { header: false })
      .trimEnd()
      .split('\r\n')
    expect(rows.map((row) => row.split(',').slice(4, 9))).toEqual([
      ['r#p1.1', 'r#p1', '3', '4', 'one'],
      ['r#p1.1.1', 'r#p1.1', '3', '4', 'one.one'],
      ['r#p1.1.2', 'r#p1.1', '3', '4', 'one.two'],
      ['r#p1.1.2.1', 'r#p1.1.2', '3', '4', 'deep'],
      ['r#p1.2', 'r#p1', '3', '4', 'two'],
    ])
  })

  test('a report is a row with its source, week and properties', () => {
    expect(csv([report({ properties: { mood: 'fine' } })], 'reports')).toBe(
      'schema_version,id,source_path,source_encoding,source_bytes,source_sha256,source_line,source_end_line,title,date,' +
        'week_label,week_number,week_year,week_iso,week_start,week_end,author,team,created_at,properties\r\n' +
        '1,r,a.md,utf-8,10,f,1,9,周报,2024-01-19,第3周,3,2024,2024-W03,2024-01-15,2024-01-21,,,,"{""mood"":""fine""}"\r\n',
    )
  })

  test('a report without a week', () => {
    expect(csv([report({ week: null })], 'reports', { header: false })).toContain(',2024-01-19,,,,,,,,,,\r\n')
  })

  test('the mark comes first and once', () => {
    expect(csv([report(), report()], 'reports', { bom: true }).match(/\ufeff/g)).toHaveLength(1)
    expect(csv([report()], 'reports', { bom: true })).toMatch(/^\ufeffschema_version/)
  })
})
