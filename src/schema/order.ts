import { keyOrder } from './key-order.ts'
import type { Report } from './report.ts'

/** The same report with every object's keys in the order of the definitions; keys that those do not know are left out. */
export function inSchemaOrder(report: Report): Report {
  return order(0, report) as Report
}

const shapes = keyOrder.map((keys) => Object.entries(keys))

function order(number: number, value: unknown): unknown {
  if (number < 0 || value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map((entry) => order(number, entry))
  const ordered: Record<string, unknown> = {}
  for (const [key, inner] of shapes[number] ?? [])
    if (key in value) ordered[key] = order(inner, (value as Record<string, unknown>)[key])
  return ordered
}
