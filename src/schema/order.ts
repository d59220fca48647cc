import { keyOrder } from './key-order.ts'
import type { Report } from './report.ts'

/** The same report with every object's keys in the order of the definitions; keys that those do not know are left out. */
export function inSchemaOrder(report: Report): Report {
  return order(0, report) as Report
}

function order(number: number, value: unknown): unknown {
  if (Array.isArray(value)) return number < 0 ? value : value.map((entry) => order(number, entry))
  const keys = keyOrder[number]
  if (!keys || value === null || typeof value !== 'object') return value
  const ordered: Record<string, unknown> = {}
  for (const key in keys) if (key in value) ordered[key] = order(keys[key] as number, value[key as keyof typeof value])
  return ordered
}
