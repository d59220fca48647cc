import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { reportJsonSchema, reportSchema } from '../../src/schema/index.ts'

type Node = Record<string, unknown>

describe('the JSON Schema of a report', () => {
  const schema = reportJsonSchema()
  const definitions = schema.$defs as Record<string, Node>

  test('every key is required, but for the spans', () => {
    const without = (keys: object) => Object.keys(keys).filter((key) => key !== 'spans')
    expect(schema.required).toEqual(without(reportSchema.shape))
    for (const one of Object.values(definitions)) expect(one.required).toEqual(without(one.properties as Node))
  })

  test('records and entries have spans', () => {
    const spans = { additionalProperties: { prefixItems: [{ type: 'integer' }, { type: 'integer' }] } }
    for (const name of ['Project', 'Item', 'Kpi', 'Incident', 'Goal', 'Risk', 'Note'])
      expect(definitions[name]?.properties).toMatchObject({ spans })
    expect(schema.properties).toMatchObject({ spans })
  })

  test('definitions have names, and every reference leads to one', () => {
    expect(Object.keys(definitions)).toContain('Project')
    const references = [...JSON.stringify(schema).matchAll(/"\$ref":"#\/\$defs\/(\w+)"/g)].map(([, name]) => name)
    expect(new Set(references)).toEqual(new Set(Object.keys(definitions)))
    expect(Object.keys(definitions).filter((name) => name.startsWith('_'))).toEqual([])
  })

  test('entries nest', () => {
    expect(definitions.Item?.properties).toMatchObject({ items: { items: { $ref: '#/$defs/Item' } } })
  })

  test('descriptions are there', () => {
    expect(definitions.Kpi?.properties).toMatchObject({ name: { description: 'What is measured.' } })
  })

  test('making it leaves the registry of zod as it was', () => {
    expect(z.globalRegistry.get(reportSchema)?.id).toBeUndefined()
  })
})
