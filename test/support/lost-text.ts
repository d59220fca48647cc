import type { Nodes } from 'mdast'
import type { Report } from '../../src/index.ts'
import { readMarkdown } from '../../src/markdown/index.ts'

/** A run of letters or digits of the source that no record standing on its line carries. */
export interface LostText {
  line: number
  text: string
}

const flat = (text: string) => text.normalize('NFKC').toLowerCase()
const letters = (text: string) => flat(text).replace(/[^\p{L}\p{N}]+/gu, '')

function* stringsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value
  else if (value && typeof value === 'object') for (const inner of Object.values(value)) yield* stringsIn(inner)
}

function addPairs(text: string, into: Set<string>): void {
  const plain = letters(text)
  for (let i = 0; i + 2 <= plain.length; i++) into.add(plain.slice(i, i + 2))
}

/** Text of the tree by line: what a reader sees, without marks, numbers, tags and ids. */
function textByLine(markdown: string): Map<number, string[]> {
  const found = new Map<number, string[]>()
  const add = (line: number, text: string) => {
    for (const [i, part] of text.split('\n').entries()) found.set(line + i, [...(found.get(line + i) ?? []), part])
  }
  const visit = (node: Nodes) => {
    const line = node.position?.start.line ?? 1
    if (node.type === 'text' || node.type === 'inlineCode') add(line, node.value)
    else if (node.type === 'code')
      add(line + (/^\s*(?:`{3}|~{3})/.test(markdown.split('\n')[line - 1] ?? '') ? 1 : 0), node.value)
    else if (node.type === 'html')
      add(
        line,
        node.value.replace(/<!--[\s\S]*?-->|<[^>]*>/g, (tag) => tag.replace(/[^\n]/g, ' ')).replace(/&#?\w+;/g, ' '),
      )
    if ('children' in node) for (const child of node.children) visit(child as Nodes)
  }
  visit(readMarkdown(markdown).root)
  return found
}

/** Everything of the source that is lost in the reports; empty where nothing is. */
export function lostText(markdown: string, reports: readonly Report[]): LostText[] {
  const everywhere = new Set<string>()
  const byLine = new Map<number, Set<string>>()
  for (const report of reports) {
    const { title, week, author, team, createdAt, properties } = report
    for (const text of stringsIn([title, week, author, team, createdAt, properties, Object.keys(properties)]))
      addPairs(text, everywhere)
    for (const record of [
      report.projects,
      report.kpis,
      report.incidents,
      report.goals,
      report.risks,
      report.notes,
    ].flat()) {
      for (const heading of record.source.headings) addPairs(heading, everywhere)
      const said = new Set<string>()
      for (const text of stringsIn({ ...record, id: null, source: null })) addPairs(text, said)
      for (let line = record.source.line; line <= record.source.endLine; line++) {
        const here = byLine.get(line) ?? new Set()
        for (const pair of said) here.add(pair)
        byLine.set(line, here)
      }
    }
  }
  const lost: LostText[] = []
  for (const [line, texts] of textByLine(markdown))
    for (const text of texts)
      for (const run of flat(text).match(/[\p{L}\p{N}]{2,}/gu) ?? []) {
        const here = [...run].map(() => false)
        for (let i = 0; i + 2 <= run.length; i++) {
          const pair = run.slice(i, i + 2)
          if (byLine.get(line)?.has(pair) || everywhere.has(pair)) here[i] = here[i + 1] = true
        }
        if (here.some((carried, i) => !carried && i < run.length)) lost.push({ line, text: run })
      }
  return lost
}
