import type { Config } from '../../config/index.ts'
import { type ConfigOptions, findConfig } from '../config-file.ts'
import { ExitCode } from '../exit.ts'
import type { ListFormat } from '../formats.ts'
import type { FoundConfig } from '../found-config.ts'
import type { Io } from '../io.ts'

export interface ConfigCommandOptions extends ConfigOptions {
  readonly format: ListFormat
  readonly schema?: boolean
}

/** One setting with its value, and where that comes from. */
interface Setting {
  key: string
  value: unknown
  from: 'default' | { file: string; line: number; column: number }
}

/** What holds where no config says otherwise. */
const DEFAULTS = {
  'words.roles': {},
  'words.statuses': {},
  'words.fields': {},
  'words.units': {},
  projects: {},
  people: [],
  weekNumbering: null,
  ignoreHeadings: [],
  encoding: null,
  check: {},
} as const

/** `weekly config`: prints what is in force and where each part comes from, or the JSON Schema of a config. */
export async function config(options: ConfigCommandOptions, io: Io): Promise<number> {
  if (options.schema) {
    const { configJsonSchema } = await import('../../config/index.ts')
    await io.stdout.write(`${JSON.stringify(configJsonSchema(), null, 2)}\n`)
    return ExitCode.fine
  }
  const found = await findConfig(options, io)
  const settings = Object.entries(DEFAULTS).flatMap(([key, value]) => settingsOf(key, value, found))
  const text =
    options.format === 'json' ? `${JSON.stringify({ file: found.path, settings }, null, 2)}\n` : tell(found, settings)
  await io.stdout.write(text)
  return ExitCode.fine
}

/** A setting, or one for each of its keys where it has some: `words.roles.goals`, `projects.商户系统升级`. */
function settingsOf(key: string, value: unknown, found: FoundConfig): Setting[] {
  const keys = key.split('.')
  const own = keys.reduce<unknown>(
    (inner, name) => (inner as (Config & Record<string, unknown>) | undefined)?.[name],
    found.config,
  )
  if (own === undefined) return [{ key, value, from: 'default' }]
  const entries = typeof own === 'object' && own !== null && !Array.isArray(own) ? Object.entries(own) : null
  const parts = entries
    ? entries.map(([name, inner]) => ({ keys: [...keys, name], value: inner as unknown }))
    : [{ keys, value: own }]
  if (parts.length === 0) return [{ key, value: own, from: place(keys, found) }]
  return parts.map((part) => ({ key: part.keys.join('.'), value: part.value, from: place(part.keys, found) }))
}

function place(keys: readonly string[], { path, placeOf }: FoundConfig): Setting['from'] {
  return { file: path ?? '', ...(placeOf(keys) ?? { line: 1, column: 1 }) }
}

function tell({ path }: FoundConfig, settings: readonly Setting[]): string {
  const lines = settings.map(({ key, value, from }) => {
    const origin = from === 'default' ? 'default' : `${from.file}:${from.line}`
    return `${key}: ${valueText(value)}  (${origin})`
  })
  return `${[`config: ${path ?? 'none'}`, ...lines].join('\n')}\n`
}

const valueText = (value: unknown): string => {
  if (value === null) return 'found out'
  if (Array.isArray(value)) return value.length > 0 ? value.join(', ') : 'none'
  return typeof value === 'object' ? 'none' : String(value)
}
