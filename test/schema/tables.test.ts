import { describe, expect, test } from 'vitest'
import { columnsOf, reportSchema, TABLE_NAMES, tableJsonSchema } from '../../src/schema/index.ts'

const LEAD = ['report_id', 'date', 'week_iso', 'week_number', 'id', 'parent_id', 'line', 'end_line']

describe('tables', () => {
  test('there is a table for every kind of record', () => {
    const kinds = Object.entries(reportSchema.shape).flatMap(([key, schema]) => {
      const { def } = schema._zod
      return def.type === 'array' && 'id' in def.element.shape ? [key] : []
    })
    expect([...TABLE_NAMES].sort()).toEqual([...kinds, 'items', 'reports'].sort())
  })

  test.each(TABLE_NAMES)('%s: names are snake case and stand once', (table) => {
    const names = columnsOf(table).map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
    for (const name of names) expect(name).toMatch(/^[a-z]+(_[a-z0-9]+)*$/)
    if (table !== 'reports') expect(names.slice(0, 8)).toEqual(LEAD)
  })

  test.each(TABLE_NAMES)('%s: every column is described', (table) => {
    const nameless = columnsOf(table).filter(({ description }) => description === '')
    expect(nameless.map(({ name }) => name)).toEqual(table === 'reports' ? ['schema_version'] : [])
  })

  test.each(TABLE_NAMES)('%s: the JSON Schema names the same columns', (table) => {
    const names = columnsOf(table).map(({ name }) => name)
    const schema = tableJsonSchema(table)
    expect(Object.keys(schema.properties as object)).toEqual(names)
    expect(schema.required).toEqual(names)
  })

  test('columns follow the definitions', () => {
    expect(columnsOf('goals').map(({ name }) => name)).toEqual([
      ...LEAD,
      ...['text', 'name', 'project', 'category', 'owners', 'due', 'dates', 'priority', 'status', 'links', 'headings'],
    ])
  })

  test('types: a number that may be missing, one that may not', () => {
    const properties = tableJsonSchema('kpis').properties as Record<string, object>
    expect(properties.value).toMatchObject({ type: 'number' })
    expect(properties.previous).toMatchObject({ type: ['number', 'null'] })
    expect(properties.line).toMatchObject({ type: 'integer' })
  })
})
