import * as z from 'zod/mini'
import type { JsonSchema } from '../schema/json-schema.ts'
import { configSchema, words } from './schema.ts'

/** The JSON Schema (2020-12) of a config file. */
export function configJsonSchema(): JsonSchema {
  const registry = z.registry<Record<string, unknown>>()
  registry.get = (schema) => ((schema as z.core.$ZodType) === words ? { id: 'Words' } : z.globalRegistry.get(schema))
  const metadata = registry as unknown as typeof z.globalRegistry
  const schema = JSON.parse(JSON.stringify(z.toJSONSchema(configSchema, { io: 'input', metadata }))) as JsonSchema
  return { ...schema, title: 'Config of weekly' }
}
