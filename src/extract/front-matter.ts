import { parse as parseToml } from 'smol-toml'
import { isMap, isNode, parseDocument } from 'yaml'

/** A block between `---` (YAML) or `+++` (TOML) lines at the top of a file. */
export interface FrontMatter {
  type: 'yaml' | 'toml'
  value: string
  position?: { start: { line: number }; end: { line: number } } | undefined
}

export const isFrontMatter = (node: { type: string }): node is FrontMatter =>
  node.type === 'yaml' || node.type === 'toml'

/** A part of a text; both ends in UTF-16 units, end excluded. */
interface Range {
  start: number
  end: number
}

/** A key with its value as written; `range` is where that stands in the node's value, null where it is not known. */
export interface FrontMatterEntry {
  key: string
  value: string
  range: Range | null
}

/** Values as written; lists joined by `, `, objects as JSON. Of text that is broken, what is sound. */
export function readFrontMatter(node: FrontMatter): FrontMatterEntry[] {
  const { values, ranges } = parsed(node)
  return Object.entries(values).map(([key, value]) => ({
    key,
    value: written(value),
    range: ranges.get(key) ?? null,
  }))
}

/** Whether the text is no YAML or TOML at all; empty text, and a list instead of pairs, are. */
export const isBroken = (node: FrontMatter): boolean => parsed(node).broken

/** Whether the pairs that were read say every word of the text; a list, or text that is no YAML, is no pairs. */
export function isReadWhole(node: FrontMatter): boolean {
  const entries = readFrontMatter(node)
  const said = new Set(words(entries.flatMap(({ key, value }) => [key, value]).join('\n')))
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

interface Pairs {
  values: Record<string, unknown>
  /** Where the values stand. */
  ranges: ReadonlyMap<string, Range>
}

const known = new WeakMap<FrontMatter, Pairs & { broken: boolean }>()

/** The pairs of a block, read once. */
function parsed(node: FrontMatter): Pairs & { broken: boolean } {
  const read = known.get(node) ?? parse(node)
  known.set(node, read)
  return read
}

function parse({ type, value }: FrontMatter): Pairs & { broken: boolean } {
  try {
    return { broken: false, ...(type === 'yaml' ? readYaml(value, 'error') : readToml(value)) }
  } catch {
    return { broken: true, ...recovered(type, value) }
  }
}

const NO_PAIRS: Pairs = { values: {}, ranges: new Map() }

const isPairs = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value)

function readYaml(text: string, logLevel: 'error' | 'silent'): Pairs {
  const document = parseDocument(text, { schema: 'failsafe', uniqueKeys: false, logLevel })
  const [error] = document.errors
  if (error && logLevel === 'error') throw error
  const values: unknown = document.toJS()
  const ranges = new Map<string, Range>()
  if (isMap(document.contents))
    for (const { key, value } of document.contents.items)
      if (isNode(value) && value.range) ranges.set(String(key), withoutQuotes(text, value.range[0], value.range[1]))
  return isPairs(values) ? { values, ranges } : NO_PAIRS
}

function withoutQuotes(text: string, start: number, end: number): Range {
  const quoted = end - start >= 2 && /["']/.test(text[start] as string) && text[end - 1] === text[start]
  return quoted ? { start: start + 1, end: end - 1 } : { start, end }
}

/** What is sound in broken front matter: what YAML's parser makes of it, or the lines that are TOML by themselves. */
function recovered(type: FrontMatter['type'], text: string): Pairs {
  if (type === 'yaml') {
    try {
      return readYaml(text, 'silent')
    } catch {
      return NO_PAIRS
    }
  }
  const values: Record<string, unknown> = {}
  for (const line of text.split('\n').slice(0, MOST_LINES)) {
    try {
      if (!line.trimStart().startsWith('[')) Object.assign(values, readToml(line).values)
    } catch {}
  }
  return { values, ranges: tomlRanges(text) }
}

/** TOML knows numbers, dates and truth; what stands on a key's line is kept as it was written: `1.10`, `2024-04-12 09:30:00`. */
function readToml(text: string): Pairs {
  const values: Record<string, unknown> = parseToml(text, { integersAsBigInt: true })
  for (const line of text.split('\n')) {
    const [, key, raw] = /^[ \t]*([\w-]+)[ \t]*=[ \t]*([^\s"'[{#][^#]*)/.exec(line) ?? []
    if (!key || !raw || !Object.hasOwn(values, key)) continue
    const value = values[key]
    if (typeof value !== 'string' && isSame(value, raw)) values[key] = raw.trim()
  }
  return { values, ranges: tomlRanges(text) }
}

/** The values that stand on the lines of their keys, above the first table: a string, a list, or anything up to a comment. */
function tomlRanges(text: string): Map<string, Range> {
  const ranges = new Map<string, Range>()
  let start = 0
  for (const line of text.split('\n')) {
    if (/^\s*\[/.test(line)) break
    const [, lead, key, value] = TOML_LINE.exec(line) ?? []
    if (lead && key && value) {
      const at = start + lead.length
      ranges.set(key.replace(/^"|"$/g, ''), withoutQuotes(text, at, at + value.trimEnd().length))
    }
    start += line.length + 1
  }
  return ranges
}

const TOML_LINE = /^([ \t]*([\w-]+|"[^"]*")[ \t]*=[ \t]*)("(?:[^"\\]|\\.)*"|'[^']*'|\[.*\]|\{.*\}|[^\s"'[{#][^#]*)/

function isSame(value: unknown, raw: string): boolean {
  try {
    return written(parseToml(`it = ${raw}`, { integersAsBigInt: true }).it) === written(value)
  } catch {
    return false
  }
}
