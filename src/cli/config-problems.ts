import type { core } from 'zod/mini'
import { configSchema } from '../config/index.ts'
import { nearest } from './nearest.ts'

/** What is wrong, and the keys down to it. */
export interface Problem {
  keys: (string | number)[]
  message: string
}

/** The findings of the config's schema in words. `value` is the whole config. */
export function problemsOf(issues: readonly core.$ZodIssue[], value: unknown): Problem[] {
  return issues.flatMap((issue) => {
    const keys = issue.path.map((key) => (typeof key === 'number' ? key : String(key)))
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => ({ keys: [...keys, key], message: unknown(key, keys) }))
    return [{ keys, message: wording(issue, at(value, keys)) }]
  })
}

function unknown(key: string, above: readonly (string | number)[]): string {
  const near = nearest(key, knownKeys(above))
  return `no such key${near ? `; did you mean ${near}?` : ''}`
}

interface Shaped {
  _zod: { def: { shape?: Record<string, Shaped>; innerType?: Shaped } }
}

const shapeOf = (schema: Shaped | undefined): Record<string, Shaped> =>
  schema?._zod.def.innerType ? shapeOf(schema._zod.def.innerType) : (schema?._zod.def.shape ?? {})

/** The keys that the schema has below some keys. */
function knownKeys(above: readonly (string | number)[]): string[] {
  const inner = above.reduce<Shaped | undefined>(
    (schema, key) => shapeOf(schema)[key],
    configSchema as unknown as Shaped,
  )
  return Object.keys(shapeOf(inner))
}

function wording(issue: core.$ZodIssue, found: unknown): string {
  if (issue.code === 'invalid_type') return `needs ${article(issue.expected)}, not ${article(typeName(found))}`
  if (issue.code === 'invalid_value')
    return `needs one of ${issue.values.join(', ')}; ${JSON.stringify(found)} is none of them`
  if (issue.code === 'too_small' || issue.code === 'invalid_format') return 'must not be empty'
  if (issue.code === 'too_big') return `must not be longer than ${issue.maximum}`
  if (issue.code === 'invalid_key') return 'a name must have 1 to 100 characters'
  return issue.message
}

const typeName = (value: unknown) => (value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value)

const NAMES: Readonly<Record<string, string>> = {
  array: 'a list',
  object: 'an object',
  record: 'an object',
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  null: 'nothing',
  undefined: 'nothing',
}

const article = (type: string) => NAMES[type] ?? type

function at(value: unknown, keys: readonly (string | number)[]): unknown {
  return keys.reduce<unknown>((inner, key) => (inner as Record<string | number, unknown> | undefined)?.[key], value)
}
