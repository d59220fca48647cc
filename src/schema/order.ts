import type * as z from 'zod/mini'
import { type Report, reportSchema } from './report.ts'

/** The same report with every object's keys in the order of the definitions; keys that those do not know are left out. */
export function inSchemaOrder(report: Report): Report {
  return order(reportSchema, report) as Report
}

function order(schema: z.core.$ZodType, value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value
  const def = (schema as z.core.$ZodTypes)._zod.def
  if (def.type === 'nullable') return order(def.innerType, value)
  if (def.type === 'array') return (value as unknown[]).map((entry) => order(def.element, entry))
  if (def.type !== 'object') return value
  const from = value as Record<string, unknown>
  return Object.fromEntries(Object.entries(def.shape).map(([key, inner]) => [key, order(inner, from[key])]))
}
