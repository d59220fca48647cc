import { parse } from 'yaml'

/** A block between `---` (YAML) or `+++` (TOML) lines at the top of a file. */
export interface FrontMatter {
  type: 'yaml' | 'toml'
  value: string
  position?: { start: { line: number }; end: { line: number } } | undefined
}

export const isFrontMatter = (node: { type: string }): node is FrontMatter =>
  node.type === 'yaml' || node.type === 'toml'

/** Values as written; lists joined by `, `, objects as JSON. Text that is no valid front matter gives nothing. */
export function readFrontMatter(node: FrontMatter): Record<string, string> {
  const parsed = node.type === 'yaml' ? readYaml(node.value) : readToml(node.value)
  return Object.fromEntries(Object.entries(parsed).map(([key, value]) => [key, written(value)]))
}

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
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

function readYaml(text: string): Record<string, unknown> {
  try {
    const value: unknown = parse(text, { schema: 'failsafe', uniqueKeys: false, logLevel: 'silent' })
    return value !== null && typeof value === 'object' && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : {}
  } catch {
    return {}
  }
}

function readToml(text: string): Record<string, unknown> {
  const pairs = text.matchAll(/^[ \t]*([\w.-]+)[ \t]*=[ \t]*(\S.*)$/gm)
  return Object.fromEntries(
    [...pairs].map(([, key, value]) => [key as string, (value as string).trim().replace(/^["']|["']$/g, '')]),
  )
}
