/**
 * Flat tables, one per record kind, derived from the zod definitions: a field that is added there is a column here.
 * Lists of strings are joined by `; ` (headings by ` > `), lists of objects are JSON, and entries below a record
 * (`items`) are rows of their own table.
 */
import * as z from 'zod/mini'
import { goalSchema, incidentSchema, itemSchema, kpiSchema, noteSchema, projectSchema, riskSchema } from './records.ts'
import { type Report, reportSchema } from './report.ts'
import type { TableName } from './table-names.ts'

export type Cell = string | number | null

/** What one row of a table is made from. `record` is the report itself in the table `reports`. */
export interface Row {
  readonly report: Report
  readonly record: object
  readonly id: string
  /** Id of the record or entry that an entry stands in; null for everything else. */
  readonly parentId: string | null
}

export interface Column {
  readonly name: string
  readonly description: string
  /** What the cell holds when the table is written as typed data; CSV writes null as nothing. */
  readonly schema: z.core.$ZodType
  readonly value: (row: Row) => Cell
}

type Shape = Readonly<Record<string, z.core.$ZodType>>
type Path = readonly string[]

const recordSchemas = {
  projects: projectSchema,
  items: itemSchema,
  kpis: kpiSchema,
  incidents: incidentSchema,
  goals: goalSchema,
  risks: riskSchema,
  notes: noteSchema,
} as const

const known = new Map<TableName, readonly Column[]>()

/** The columns of a table, in the order in which they are written. */
export function columnsOf(table: TableName): readonly Column[] {
  const columns = known.get(table) ?? derive(table)
  known.set(table, columns)
  return columns
}

function derive(table: TableName): Column[] {
  if (table === 'reports') return fieldColumns(reportSchema.shape, [], [])
  const { id: _id, source, ...own } = recordSchemas[table].shape as Shape
  const { headings, ...place } = shapeOf(source as z.core.$ZodType)
  const trail = 'headings' in own ? [] : fieldColumns({ headings } as Shape, ['source'], ['source'])
  return [
    ...leadColumns,
    ...fieldColumns(place as Shape, ['source'], ['source']),
    ...fieldColumns(own, [], []),
    ...trail,
  ]
}

const text = z.string()
const textOrNull = z.nullable(z.string())

const leadColumns: readonly Column[] = [
  lead('report_id', 'Id of the report.', text, ({ report }) => report.id),
  lead('date', 'Date of the report.', textOrNull, ({ report }) => report.date),
  lead('week_iso', 'ISO week of the report.', textOrNull, ({ report }) => report.week?.iso ?? null),
  lead('week_number', 'Week number as written.', z.nullable(z.int()), ({ report }) => report.week?.number ?? null),
  lead('id', 'Id of the record, or of the entry: `<id>.1.2` is the second entry of the first.', text, ({ id }) => id),
  lead('parent_id', 'For an entry, the id of what it stands in.', textOrNull, ({ parentId }) => parentId),
]

function lead(name: string, description: string, schema: z.core.$ZodType, value: (row: Row) => Cell): Column {
  return { name, description, schema, value }
}

/** The columns of an object's fields. `hidden` is the part of the path that column names leave out. */
function fieldColumns(shape: Shape, path: Path, hidden: Path, optional = false): Column[] {
  return Object.entries(shape).flatMap(([key, schema]) => {
    const at = [...path, key]
    const inner = definition(schema)
    // What is only there where it is asked for has no column.
    if (inner.type === 'optional') return []
    if (inner.type === 'object') return fieldColumns(inner.shape as Shape, at, hidden, optional || isNullable(schema))
    if (inner.type === 'array' && hasSource(inner.element)) return []
    if (inner.type === 'array' && key === 'diagnostics') return []
    const name = at.slice(hidden.length).map(snake).join('_')
    const description = z.globalRegistry.get(schema)?.description ?? ''
    return [{ name, description, ...cell(schema, at, optional) }]
  })
}

function cell(schema: z.core.$ZodType, path: Path, optional: boolean): Pick<Column, 'schema' | 'value'> {
  const def = definition(schema)
  if (def.type === 'array' && definition(def.element).type === 'string') {
    const glue = path.at(-1) === 'headings' ? ' > ' : '; '
    return { schema: textOrNull, value: ({ record }) => (reach(record, path) as string[]).join(glue) || null }
  }
  if (def.type === 'array' || def.type === 'record') {
    return { schema: textOrNull, value: ({ record }) => jsonOrNull(reach(record, path)) }
  }
  return {
    schema: optional && !isNullable(schema) ? z.nullable(schema as z.ZodMiniType) : schema,
    value: ({ record }) => reach(record, path) as Cell,
  }
}

function jsonOrNull(value: unknown): string | null {
  return Object.keys(value as object).length === 0 ? null : JSON.stringify(value)
}

function reach(from: object, path: Path): unknown {
  let value: unknown = from
  for (const key of path) value = (value as Record<string, unknown> | null)?.[key] ?? null
  return value
}

/** The definition below `nullable`. */
function definition(schema: z.core.$ZodType): z.core.$ZodTypes['_zod']['def'] {
  const def = (schema as z.core.$ZodTypes)._zod.def
  return def.type === 'nullable' ? definition(def.innerType) : def
}

const isNullable = (schema: z.core.$ZodType) => schema._zod.def.type === 'nullable'

function shapeOf(schema: z.core.$ZodType): Shape {
  const def = definition(schema)
  return def.type === 'object' ? (def.shape as Shape) : {}
}

/** Records and entries have a place in the file, and a table of their own. */
function hasSource(schema: z.core.$ZodType): boolean {
  return 'source' in shapeOf(schema)
}

const snake = (key: string) => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
