import { isDeepStrictEqual } from 'node:util'
import { Document, isAlias, isCollection, isMap, isNode, isScalar, isSeq, type Node, parseDocument, visit } from 'yaml'
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
  return isJson(path) ? inJson('{}\n', teaching, path) : inYaml('', teaching, path)
}

/**
 * The text of a config file with the words added. YAML keeps its comments, JSON its indentation; the byte order mark, the
 * line ends and every other setting stay.
 * @throws OutputError where that cannot be done without changing what the file says.
 */
export function teachConfig(content: string, path: string, teaching: Teaching): string {
  const [, mark = '', text = ''] = /^(\ufeff?)(.*)$/s.exec(content) ?? []
  const taught = isJson(path) ? inJson(text, teaching, path) : inYaml(text, teaching, path)
  const crlf = /\r\n/.test(text) ? taught.replace(/\r?\n/g, '\r\n') : taught
  if (!says(crlf, text, path, teaching)) throw byHand(path)
  return mark + crlf
}

const isJson = (path: string) => path.endsWith('.json')
const above = (path: string) => (/(?:^|[\\/])package\.json$/.test(path) ? ['weekly'] : [])
const byHand = (path: string) => new OutputError(`cannot add words to ${path}; add the lines by hand`)

function inYaml(text: string, teaching: Teaching, path: string): string {
  const document = text === '' ? new Document({}) : parseDocument(text)
  if (document.contents === null) document.contents = document.createNode({}) as never
  for (const { keys, words } of lessonsOf(teaching)) {
    for (const depth of [1, 2]) fill(document, keys.slice(0, depth), document.createNode({}))
    fill(document, keys, document.createNode([], { flow: true }))
    if (!isSeq(document.getIn(keys))) throw byHand(path)
    for (const word of words) document.addIn(keys, word)
  }
  return document.toString({
    lineWidth: 0,
    indent: /^( +)\S/m.exec(text)?.[1]?.length ?? 2,
    indentSeq: indentsLists(document, text),
    flowCollectionPadding: /[[{] \S/.test(text),
  })
}

/** Puts a value where a key has none, with the comment that stands there. */
function fill(document: Document, keys: readonly string[], value: Node): void {
  const old = document.getIn(keys, true)
  if (isCollection(old) || isAlias(old)) return
  if (isScalar(old) && old.comment) value[isMap(value) ? 'commentBefore' : 'comment'] = old.comment
  document.setIn(keys, value)
}

/** Whether the dashes of lists stand further right than the keys above them; true where there are none. */
function indentsLists(document: Document, text: string): boolean {
  const columnOf = (offset: number) => offset - text.lastIndexOf('\n', offset - 1)
  let indents = true
  visit(document, {
    Pair(_, { key, value }) {
      if (!isSeq(value) || value.flow || !isNode(key) || !key.range || !value.range) return
      indents = columnOf(value.range[0]) > columnOf(key.range[0])
      return visit.BREAK
    },
  })
  return indents
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
