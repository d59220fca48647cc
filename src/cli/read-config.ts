import { basename, relative, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Loader, lilconfig } from 'lilconfig'
import { isMap, isNode, isPair, LineCounter, type ParsedNode, parseDocument } from 'yaml'
import { configSchema } from '../config/index.ts'
import { ConfigFileError } from './config-error.ts'
import { type Problem, problemsOf } from './config-problems.ts'
import { CONFIG_FILES, type FoundConfig, type Place } from './found-config.ts'
import type { Io } from './io.ts'

type Keys = readonly (string | number)[]

/** What a loader found, and how to tell where. */
interface Loaded {
  value: unknown
  placeOf(keys: Keys): Place
}

const MOST_PROBLEMS = 20
const START: Place = { line: 1, column: 1 }

/** The nearest config from a folder upwards; null where there is none. Runs no code. */
export async function searchConfig(from: string, io: Io): Promise<FoundConfig | null> {
  const { search, loaded } = reader(from, io)
  const result = await search(from)
  return result && checked(result.filepath, loaded, from)
}

/** The config of a file that the user names; the only one that may be a program. */
export async function readConfig(path: string, from: string, io: Io): Promise<FoundConfig> {
  const { load, loaded } = reader(from, io)
  const file = resolve(from, path)
  try {
    await load(file)
  } catch (error) {
    if (error instanceof ConfigFileError) throw error
    throw new ConfigFileError(shown(file, from), [{ ...START, key: '', message: unreadable(error) }])
  }
  if (!loaded.has(file)) loaded.set(file, { value: {}, placeOf: () => START })
  return checked(file, loaded, from)
}

function unreadable(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'there is no such file'
  if (code === 'EISDIR') return 'this is a folder'
  if (code === 'EACCES' || code === 'EPERM') return 'permission to read it is missing'
  return /^No loader/.test(message)
    ? 'a config ends in .json, .yaml, .yml, .js, .mjs or .cjs'
    : firstLine(error as Error)
}

const firstLine = ({ message }: Error) => message.split('\n', 1)[0] as string

function reader(from: string, { importModule = (url) => import(url) }: Io) {
  const loaded = new Map<string, Loaded>()
  const text: Loader = (file, content) => {
    if (basename(file) === 'package.json' && !content.includes('"weekly"')) return {}
    const found = parseText(content, shown(file, from))
    loaded.set(file, found)
    return found.value
  }
  const program: Loader = async (file) => {
    const { default: value } = (await importModule(pathToFileURL(file).href)) as { default?: unknown }
    loaded.set(file, { value, placeOf: () => START })
    return value
  }
  const { search, load } = lilconfig('weekly', {
    searchPlaces: [...CONFIG_FILES],
    ignoreEmptySearchPlaces: false,
    cache: false,
    loaders: { '.json': text, '.yaml': text, '.yml': text, '.js': program, '.mjs': program, '.cjs': program },
  })
  return { search, load, loaded }
}

/** JSON is YAML, too, so that one parser tells the places of both. */
function parseText(content: string, path: string): Loaded {
  const lineCounter = new LineCounter()
  const document = parseDocument(content, { lineCounter, prettyErrors: false })
  const at = (offset: number): Place => {
    const { line, col } = lineCounter.linePos(offset)
    return { line: Math.max(1, line), column: Math.max(1, col) }
  }
  const [broken] = document.errors
  if (broken) throw new ConfigFileError(path, [{ ...at(broken.pos[0]), key: '', message: firstLine(broken) }])
  return { value: plainValue(document, path), placeOf: (keys) => at(offsetOf(document.contents, keys)) }
}

function plainValue(document: { toJS(): unknown }, path: string): unknown {
  try {
    return document.toJS() ?? {}
  } catch (error) {
    throw new ConfigFileError(path, [{ ...START, key: '', message: firstLine(error as Error) }])
  }
}

/** Where the value of some keys stands; of a key that is not there, the nearest one above it. */
function offsetOf(contents: ParsedNode | null, keys: Keys): number {
  let node: unknown = contents
  let offset = contents?.range?.[0] ?? 0
  for (const [depth, key] of keys.entries()) {
    let next: unknown
    if (isMap(node)) {
      const pair = node.items.find(
        (item) => isPair(item) && String(isNode(item.key) ? item.key.toJSON() : item.key) === String(key),
      )
      next = pair?.value
      const start = (pair?.key as ParsedNode | undefined)?.range?.[0]
      if (start !== undefined) offset = start
    } else if (node && typeof node === 'object' && 'items' in node && Array.isArray(node.items))
      next = node.items[Number(key)]
    if (!isNode(next)) return offset
    const last = depth === keys.length - 1
    const start = (next as ParsedNode).range?.[0]
    if (start !== undefined && (!isMap(node) || (last && !('items' in next)))) offset = start
    node = next
  }
  return offset
}

function checked(file: string, loaded: ReadonlyMap<string, Loaded>, from: string): FoundConfig {
  const { value, placeOf } = loaded.get(file) ?? { value: {}, placeOf: () => START }
  const inPackage = basename(file) === 'package.json'
  const above: Keys = inPackage ? ['weekly'] : []
  const own = inPackage ? ((value as Record<string, unknown> | null)?.weekly ?? {}) : value
  const path = shown(file, from)
  const result = configSchema.safeParse(own)
  if (!result.success) {
    const problems = problemsOf(result.error.issues, own).map((problem: Problem) => ({
      ...placeOf([...above, ...problem.keys]),
      key: keyText([...above, ...problem.keys]),
      message: problem.message,
    }))
    throw new ConfigFileError(path, problems.slice(0, MOST_PROBLEMS))
  }
  return { path, config: result.data, placeOf: (keys) => placeOf([...above, ...keys]) }
}

const keyText = (keys: Keys) =>
  keys.map((key, i) => (typeof key === 'number' ? `[${key}]` : `${i > 0 ? '.' : ''}${key}`)).join('')

/** The path from the working directory, where that is shorter to read. */
function shown(file: string, from: string): string {
  return relative(from, file) || file
}
