import * as z from 'zod/mini'
import { type Field, ROLES, tables, type UnitKind } from '../lexicon/index.ts'
import { statusSchema } from '../schema/records.ts'
import { canonicalEncoding } from '../text/decode.ts'
import { CHECK_RULES, type CheckRule } from './check-rules.ts'
import { conflictsOf } from './conflicts.ts'

const MOST = 1000
const LONGEST = 100

const word = z.string().check(z.maxLength(LONGEST), z.regex(/\S/))
/** A list of words. */
export const words = z.array(word).check(z.maxLength(MOST))

function lists<Name extends string>(names: readonly Name[]) {
  const entries = names.map((name) => [name, z.optional(words)] as const)
  return z.strictObject(Object.fromEntries(entries) as Record<Name, z.ZodMiniOptional<typeof words>>)
}

/** Roles that a config can give a label; `ignoreHeadings` gives the remaining one. */
const roles = ROLES.filter((role) => role !== 'ignored' && role !== 'meta')

/** Units, without the multipliers and the marks of numbers that measure nothing. */
const units = (Object.keys(tables.units) as UnitKind[]).filter((kind) => kind !== 'label' && !/^e\d/.test(kind))

const wordsSchema = z.strictObject({
  roles: z
    .optional(lists(roles))
    .check(z.describe('Labels of sections by what the section holds. They go before the built-in words.')),
  statuses: z.optional(lists(statusSchema.options)).check(z.describe('Words of state.')),
  fields: z
    .optional(lists(Object.keys(tables.fields) as Field[]))
    .check(z.describe('Labels of lines and table columns by what their value says.')),
  units: z.optional(lists(units)).check(z.describe('Units of measured numbers.')),
})

const severity = z.optional(z.enum(['error', 'warning', 'info', 'off']))
const severities = Object.fromEntries(CHECK_RULES.map((rule) => [rule, severity])) as Record<CheckRule, typeof severity>

/** The user's config, as it may stand in `weekly.config.json`, `weekly.config.yaml` or `package.json#weekly`. */
export const configSchema = z
  .strictObject({
    $schema: z.optional(z.string()).check(z.describe('Where the JSON Schema of this file is, for editors.')),
    words: z.optional(wordsSchema).check(z.describe('Words that your reports use.')),
    projects: z
      .optional(z.record(word, words))
      .check(z.describe('Names of projects, and the other names by which reports call them.')),
    people: z.optional(words).check(z.describe('Names of people, where they are hard to tell from other words.')),
    weekNumbering: z
      .optional(z.enum(['iso', 'excel-1', 'excel-2']))
      .check(
        z.describe(
          'How weeks are counted: by ISO 8601, or as WEEKNUM(date, 1) or WEEKNUM(date, 2) of Excel does. Default: ISO to find a date, any common way to check one.',
        ),
      ),
    ignoreHeadings: z
      .optional(words)
      .check(z.describe('Headings whose sections are kept as notes, whatever they hold.')),
    check: z
      .optional(z.strictObject(severities))
      .check(z.describe('How grave weekly check takes what a rule finds; off: not at all.')),
    encoding: z
      .optional(
        z
          .string()
          .check(
            z.refine(
              (label) => canonicalEncoding(label) !== undefined,
              'no such encoding; known are gb18030, big5, shift_jis, …',
            ),
          ),
      )
      .check(z.describe('The encoding of files that are neither marked nor UTF-8.')),
  })
  .check((payload) => {
    for (const { path, message } of conflictsOf(payload.value))
      payload.issues.push({ code: 'custom', input: payload.value, path, message })
  })

export type Config = z.infer<typeof configSchema>
