import * as z from 'zod/mini'
import {
  changeSchema,
  dateMentionSchema,
  diagnosticSchema,
  goalSchema,
  incidentSchema,
  itemSchema,
  kpiSchema,
  linkSchema,
  noteSchema,
  projectSchema,
  riskSchema,
  sourceSchema,
} from './records.ts'
import { reportSchema, reportSourceSchema, weekSchema } from './report.ts'
import type { TableName } from './table-names.ts'
import { columnsOf } from './tables.ts'

export type JsonSchema = Record<string, unknown>

const DIALECT = 'https://json-schema.org/draft/2020-12/schema'

/** Definitions that get a name of their own under `$defs`. */
const names = new Map<z.core.$ZodType, string>([
  [changeSchema, 'Change'],
  [dateMentionSchema, 'DateMention'],
  [diagnosticSchema, 'Diagnostic'],
  [goalSchema, 'Goal'],
  [incidentSchema, 'Incident'],
  [itemSchema, 'Item'],
  [kpiSchema, 'Kpi'],
  [linkSchema, 'Link'],
  [noteSchema, 'Note'],
  [projectSchema, 'Project'],
  [reportSourceSchema, 'ReportSource'],
  [riskSchema, 'Risk'],
  [sourceSchema, 'Source'],
  [weekSchema, 'Week'],
])

/** The JSON Schema (2020-12) of one report. */
export function reportJsonSchema(): JsonSchema {
  return { ...plain(z.toJSONSchema(reportSchema, { io: 'input', metadata: namedRegistry() })), title: 'Weekly report' }
}

/** The JSON Schema (2020-12) of one row of a flat table; an empty cell in CSV is null. */
export function tableJsonSchema(table: TableName): JsonSchema {
  const columns = columnsOf(table)
  const properties = columns.map(({ name, description, schema }) => {
    const { $schema: _, ...type } = plain(z.toJSONSchema(schema, { io: 'input' }))
    return [name, description ? { ...type, description } : type]
  })
  return {
    $schema: DIALECT,
    title: `One row of the table ${table}`,
    type: 'object',
    properties: Object.fromEntries(properties),
    required: columns.map(({ name }) => name),
  }
}

const plain = (schema: object): JsonSchema => JSON.parse(JSON.stringify(schema)) as JsonSchema

/** The descriptions of the global registry, and the names above, without writing to what other users of zod share. */
function namedRegistry(): typeof z.globalRegistry {
  const registry = z.registry<Record<string, unknown>>()
  registry.get = (schema) => {
    const id = names.get(schema)
    const described = z.globalRegistry.get(schema)
    return id ? { ...described, id } : described
  }
  return registry as unknown as typeof z.globalRegistry
}
