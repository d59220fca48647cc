import * as z from 'zod/mini'
import type { JsonSchema } from '../schema/json-schema.ts'
import { configSchema } from './schema.ts'

/** The JSON Schema (2020-12) of a config file. */
export function configJsonSchema(): JsonSchema {
  const schema = JSON.parse(JSON.stringify(z.toJSONSchema(configSchema, { io: 'input', reused: 'ref' }))) as JsonSchema
  return { ...schema, title: 'Config of weekly' }
}
