import { isDeepStrictEqual } from 'node:util'
import { Document, isSeq, parseDocument } from 'yaml'
import { configSchema } from '../config/index.ts'
import type { Teaching } from '../learn/index.ts'
import { OutputError } from './exit.ts'

interface Lesson {
  readonly keys: readonly string[]
  readonly words: readonly string[]
}

const lessonsOf = (teaching: Teaching): Lesson[] =>
  Object.entries(teaching).flatMap(([table, concepts]) =>
    Object.entries(concepts as Record<string, string[]>).map(([concept, words]) => ({
      keys: ['words', table, concept],
      words,
    })),
  )

/** The lines of a config file of that name that teach the words. */
export function linesFor(path: string, teaching: Teaching): string {
  return isJson(path) ? inJson('{}\n', teaching, path) : inYaml('', teaching)
}

/**
 * The text of a config file with the words added. YAML keeps its comments, JSON its indentation; the byte order mark, the
 * line ends and every other setting stay.
 * @throws OutputError where that cannot be done without changing what the file says.
 */
export function teachConfig(content: string, path: string, teaching: Teaching): string {
  const [, mark = '', text = ''] = /^(\ufeff?)(.*)$/s.exec(content) ?? []
  const taught = isJson(path) ? inJson(text, teaching, path) : inYaml(text, teaching)
  const crlf = /\r\n/.test(text) ? taught.replace(/\r?\n/g, '\r\n') : taught
  if (!says(crlf, text, path, teaching)) throw byHand(path)
  return mark + crlf
}

const isJson = (path: string) => path.endsWith('.json')
const above = (path: string) => (/(?:^|[\\/])package\.json$/.test(path) ? ['weekly'] : [])
const byHand = (path: string) => new OutputError(`cannot add words to ${path}; add the lines by hand`)

function inYaml(text: string, teaching: Teaching): string {
  const document = text === '' ? new Document({}) : parseDocument(text)
  if (document.contents === null) document.contents = document.createNode({}) as never
  for (const { keys, words } of lessonsOf(teaching)) {
    const known = document.getIn(keys, true)
    if (isSeq(known)) for (const word of words) known.add(document.createNode(word))
    else document.setIn(keys, document.createNode(words, { flow: true }))
  }
  return document.toString({
    lineWidth: 0,
    indent: /^( +)\S/m.exec(text)?.[1]?.length ?? 2,
    indentSeq: !/^( *)[^\s#-][^\n]*:[^\S\n]*\n\1- /m.test(text),
    flowCollectionPadding: /[[{] \S/.test(text),
  })
}

function inJson(text: string, teaching: Teaching, path: string): string {
  const value = plainJson(text, path)
  for (const { keys, words } of lessonsOf(teaching)) {
    const steps = [...above(path), ...keys]
    const list = steps.pop() as string
    const table = steps.reduce<Record<string, unknown>>((inner, key) => {
      inner[key] ??= {}
      return inner[key] as Record<string, unknown>
    }, value)
    table[list] = [...((table[list] as string[] | undefined) ?? []), ...words]
  }
  const indent = /^([ \t]+)"/m.exec(text)?.[1] ?? 2
  return JSON.stringify(value, null, indent) + (/\n$|^$/.test(text) ? '\n' : '')
}

function plainJson(text: string, path: string): Record<string, unknown> {
  try {
    return text.trim() === '' ? {} : JSON.parse(text)
  } catch {
    throw byHand(path)
  }
}

/** Whether the new text says what the old one does, with the words, and nothing else. */
function says(taught: string, text: string, path: string, teaching: Teaching): boolean {
  const read = (content: string) => parseDocument(content).toJS() ?? {}
  const wanted = read(inJson(`${JSON.stringify(read(text))}\n`, teaching, path))
  const own = above(path).reduce((value, key) => value[key], wanted)
  return isDeepStrictEqual(read(taught), wanted) && configSchema.safeParse(own).success
}
