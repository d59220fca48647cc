import { readdirSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { dirname, posix, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../src', import.meta.url))

/** The chain: a room may use what stands before it. */
const CHAIN = ['schema', 'lexicon', 'text', 'config', 'markdown', 'outline', 'extract', 'resolve', 'pipeline']

/** What stands beside the chain, and what it may use. */
const BESIDE: Record<string, readonly string[]> = {
  write: ['schema'],
  show: ['schema', 'lexicon', 'text'],
  learn: ['schema', 'lexicon', 'text', 'config', 'outline'],
  check: CHAIN,
  explain: CHAIN,
  analyze: ['schema'],
  read: ['schema', 'text'],
  archive: [...CHAIN, 'satteri', 'read', 'write'],
  plugin: CHAIN,
  satteri: ['markdown'],
  index: [...CHAIN, 'write', 'analyze', 'plugin'],
  cli: [
    'schema',
    'lexicon',
    'text',
    'pipeline',
    'index',
    'satteri',
    'read',
    'write',
    'show',
    'learn',
    'analyze',
    'archive',
    'config',
    'check',
    'explain',
  ],
}

/** The rooms that may touch files, processes, the clock and the terminal. */
const OUTSIDE = ['read', 'archive', 'cli']

const OUTSIDE_WORDS =
  /\b(?:process\.|Date\.now\b|new Date\(\)|performance\.|Math\.random\b|console\.|fetch\(|setTimeout\()/

interface File {
  path: string
  room: string
  /** Paths in `src/` as they are imported. */
  own: string[]
  packages: string[]
  text: string
}

const files = readdirSync(root, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  .map((entry) => readSource(relative(root, `${entry.parentPath}/${entry.name}`).replaceAll('\\', '/')))

function readSource(path: string): File {
  const text = readFileSync(`${root}/${path}`, 'utf8')
  const code = text.replace(/^\s*(?:\*|\/\/|\/\*).*$/gm, '')
  const imports = [...code.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'([^']+)'/g)].map((match) => match[1] as string)
  return {
    path,
    room: roomOf(path),
    own: imports.filter((name) => name.startsWith('.')).map((name) => posix.join(dirname(path), name)),
    packages: imports.filter((name) => !name.startsWith('.')),
    text: code,
  }
}

function roomOf(path: string): string {
  return (path.split('/')[0] as string).replace(/\.ts$/, '')
}

function mayUse(room: string): readonly string[] {
  const place = CHAIN.indexOf(room)
  return place < 0 ? (BESIDE[room] ?? []) : CHAIN.slice(0, place)
}

describe('the law of imports', () => {
  test('the files are found, and their imports', () => {
    expect(files.length).toBeGreaterThan(30)
    expect(files.flatMap(({ own }) => own).length).toBeGreaterThan(60)
  })

  test('every room has a place', () => {
    const rooms = [...new Set(files.map(({ room }) => room))]
    expect(rooms.filter((room) => !CHAIN.includes(room) && !BESIDE[room])).toEqual([])
  })

  test('a room uses only what stands before it', () => {
    const breaches = files.flatMap(({ path, room, own }) =>
      own
        .filter(
          (target) => target !== '../package.json' && roomOf(target) !== room && !mayUse(room).includes(roomOf(target)),
        )
        .map((target) => `${path} -> ${target}`),
    )
    expect(breaches).toEqual([])
  })

  test('nothing goes round in a circle', () => {
    expect(circles()).toEqual([])
  })

  test('only the outer rooms use Node', () => {
    const builtin = (name: string) => name.startsWith('node:') || builtinModules.includes(name)
    const inner = files.filter(({ room }) => !OUTSIDE.includes(room))
    expect(inner.flatMap(({ path, packages }) => packages.filter(builtin).map((name) => `${path} -> ${name}`))).toEqual(
      [],
    )
  })

  test('only the outer rooms touch processes, the clock, chance and the terminal', () => {
    const inner = files.filter(({ room }) => !OUTSIDE.includes(room))
    const found = inner.flatMap(({ path, text }) => {
      const word = OUTSIDE_WORDS.exec(text)?.[0]
      return word ? [`${path}: ${word}`] : []
    })
    expect(found).toEqual([])
  })
})

/** Every circle of imports, as the path that closes it. */
function circles(): string[] {
  const imports = new Map(files.map(({ path, own }) => [path, own]))
  const done = new Set<string>()
  const found: string[] = []
  const visit = (path: string, trail: readonly string[]): void => {
    const start = trail.indexOf(path)
    if (start >= 0) found.push([...trail.slice(start), path].join(' -> '))
    if (start >= 0 || done.has(path)) return
    for (const target of imports.get(path) ?? []) visit(target, [...trail, path])
    done.add(path)
  }
  for (const path of imports.keys()) visit(path, [])
  return found
}
