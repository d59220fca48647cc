import { parse as parseToml } from 'smol-toml'
import { parse } from 'yaml'

/** A block between `---` (YAML) or `+++` (TOML) lines at the top of a file. */
export interface FrontMatter {
  type: 'yaml' | 'toml'
  value: string
  position?: { start: { line: number }; end: { line: number } } | undefined
}

export const isFrontMatter = (node: { type: string }): node is FrontMatter =>
  node.type === 'yaml' || node.type === 'toml'

/** Values as written; lists joined by `, `, objects as JSON. Of text that is broken, what is sound. */
export function readFrontMatter(node: FrontMatter): Record<string, string> {
  const { values } = parsed(node)
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, written(value)]))
}

/** Whether the text is no YAML or TOML at all; empty text, and a list instead of pairs, are. */
export const isBroken = (node: FrontMatter): boolean => parsed(node).broken

/** Whether the pairs that were read say every word of the text; a list, or text that is no YAML, is no pairs. */
export function isReadWhole(node: FrontMatter): boolean {
  const said = new Set(words(Object.entries(readFrontMatter(node)).flat().join('\n')))
  const text = node.value.replace(/(?:^|\s)#.*/g, '')
  return words(text).every((word) => said.has(word))
}

const words = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? []

function written(value: unknown): string {
  if (Array.isArray(value)) return value.map(written).join(', ')
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return value.toISOString().replace(NO_MILLISECONDS, '$1')
  return typeof value === 'object' ? JSON.stringify(value, asText) : String(value)
}

/** JSON has no integers of any size; those of YAML are text, too. A time has no more digits than it was given. */
const asText = (_: string, value: unknown) =>
  typeof value === 'bigint' ? String(value) : typeof value === 'string' ? value.replace(NO_MILLISECONDS, '$1') : value

const NO_MILLISECONDS = /^([\d-]{10}T[\d:]{8})\.000(?![.\d])/

/** Lines of broken TOML that are tried one by one. */
const MOST_LINES = 200

interface Parsed {
  values: Record<string, unknown>
  broken: boolean
}

function parsed({ type, value }: FrontMatter): Parsed {
  try {
    const values: unknown = type === 'yaml' ? readYaml(value, 'error') : readToml(value)
    return { values: isPairs(values) ? values : {}, broken: false }
  } catch {
    return { values: recovered(type, value), broken: true }
  }
}

const isPairs = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value)

const readYaml = (text: string, logLevel: 'error' | 'silent'): unknown =>
  parse(text, { schema: 'failsafe', uniqueKeys: false, logLevel })

/** What is sound in broken front matter: what YAML's parser makes of it, or the lines that are TOML by themselves. */
function recovered(type: FrontMatter['type'], text: string): Record<string, unknown> {
  if (type === 'yaml') {
    try {
      const values = readYaml(text, 'silent')
      return isPairs(values) ? values : {}
    } catch {
      return {}
    }
  }
  const values: Record<string, unknown> = {}
  for (const line of text.split('\n').slice(0, MOST_LINES)) {
    try {
      if (!line.trimStart().startsWith('[')) Object.assign(values, readToml(line))
    } catch {}
  }
  return values
}

/** TOML knows numbers, dates and truth; what stands on a key's line is kept as it was written: `1.10`, `2024-04-12 09:30:00`. */
function readToml(text: string): Record<string, unknown> {
  const values: Record<string, unknown> = parseToml(text, { integersAsBigInt: true })
  for (const line of text.split('\n')) {
    const [, key, raw] = /^[ \t]*([\w-]+)[ \t]*=[ \t]*([^\s"'[{#][^#]*)/.exec(line) ?? []
    if (!key || !raw || !Object.hasOwn(values, key)) continue
    const value = values[key]
    if (typeof value !== 'string' && isSame(value, raw)) values[key] = raw.trim()
  }
  return values
}

function isSame(value: unknown, raw: string): boolean {
  try {
    return written(parseToml(`it = ${raw}`, { integersAsBigInt: true }).it) === written(value)
  } catch {
    return false
  }
}
