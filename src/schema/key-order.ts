/**
 * The order of the keys of a report as plain data: one entry per object in the definitions, each key with the number of
 * the object that its value (or every element of it) is, or -1. The first entry is the report.
 */
import type * as z from 'zod/mini'
import { reportSchema } from './report.ts'

export type KeyOrder = readonly Readonly<Record<string, number>>[]

export const keyOrder: KeyOrder = orderOf(reportSchema)

function orderOf(root: z.core.$ZodType): KeyOrder {
  const numbers = new Map<z.core.$ZodType, number>()
  const found: Record<string, number>[] = []
  const visit = (schema: z.core.$ZodType): number => {
    const { def } = (schema as z.core.$ZodTypes)._zod
    if (def.type === 'nullable') return visit(def.innerType)
    if (def.type === 'array') return visit(def.element)
    if (def.type !== 'object') return -1
    const known = numbers.get(schema)
    if (known !== undefined) return known
    const keys: Record<string, number> = {}
    const number = found.push(keys) - 1
    numbers.set(schema, number)
    for (const [key, inner] of Object.entries(def.shape)) keys[key] = visit(inner)
    return number
  }
  visit(root)
  return found
}
