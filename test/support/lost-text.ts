import type { Nodes, Root } from 'mdast'
import remarkCjkFriendly from 'remark-cjk-friendly/parseOnly'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { Report } from '../../src/index.ts'

/** A run of letters or digits of the source that no record standing on its line carries, or a URL that none carries. */
export interface LostText {
  line: number
  text: string
}

/** The reference parser itself: the judge shares no code with what it judges. */
const remark = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).use(remarkCjkFriendly).freeze()
const withFrontMatter = remark().use(remarkFrontmatter, ['yaml', 'toml']).freeze()

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

interface SourceText {
  /** Text by line: what a reader sees, without marks, tags, comments and ids. */
  lines: Map<number, string[]>
  urls: { line: number; url: string }[]
}

const isFence = (line: string | undefined) => /^[\s>]*(?:(?:[-*+]|\d+[.)])\s+)*(?:`{3}|~{3})/.test(line ?? '')

function sourceText(markdown: string): SourceText {
  const sourceLines = markdown.split('\n')
  const found: SourceText = { lines: new Map(), urls: [] }
  const add = (line: number, text: string) => {
    for (const [i, part] of text.split('\n').entries()) {
      const here = found.lines.get(line + i) ?? []
      here.push(part)
      found.lines.set(line + i, here)
    }
  }
  const visit = (node: Nodes) => {
    const line = node.position?.start.line ?? 1
    if (node.type === 'text' || node.type === 'inlineCode') add(line, node.value)
    else if (node.type === 'code') add(line + (isFence(sourceLines[line - 1]) ? 1 : 0), node.value)
    else if (node.type === 'html') add(line, withoutTags(node.value))
    else if ((node.type === 'image' || node.type === 'imageReference') && node.alt) add(line, node.alt)
    else if (node.type === 'yaml' || (node.type as string) === 'toml')
      add(line + 1, withoutComments((node as { value: string }).value))
    if ('url' in node && node.url !== '') found.urls.push({ line, url: node.url })
    if ('children' in node) for (const child of node.children) visit(child as Nodes)
  }
  visit(
    (/^(?:---|\+\+\+)[ \t]*\n/.test(markdown) && frontMatterIsClosed(markdown) ? withFrontMatter : remark).parse(
      markdown,
    ) as Root,
  )
  return found
}

const frontMatterIsClosed = (markdown: string) => /^(---|\+\+\+)[ \t]*\n(?:[\s\S]*?\n)?\1[ \t]*(?:\n|$)/.test(markdown)

const withoutTags = (html: string) =>
  html
    .replace(/<!--[\s\S]*?-->|<(?:script|style)\b[\s\S]*?<\/(?:script|style)>|<[^>]*>/gi, (tag) =>
      tag.replace(/[^\n]/g, ' '),
    )
    .replace(/&#?\w+;/g, ' ')

const withoutComments = (yaml: string) => yaml.replace(/(?:^|\s)#.*/g, '').replace(/\\./g, ' ')

/** Everything of the source that is lost in the reports; empty where nothing is. */
export function lostText(markdown: string, reports: readonly Report[]): LostText[] {
  const everywhere = new Set<string>()
  const byLine = new Map<number, Set<string>[]>()
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
        const here = byLine.get(line) ?? []
        here.push(said)
        byLine.set(line, here)
      }
    }
  }
  const lost: LostText[] = []
  const { lines, urls } = sourceText(markdown)
  for (const [line, texts] of lines) {
    const carriers = [everywhere, ...(byLine.get(line) ?? [])]
    for (const text of texts)
      for (const run of flat(text).match(/[\p{L}\p{N}]{2,}/gu) ?? []) {
        if (!isCarried(run, carriers)) lost.push({ line, text: run })
      }
  }
  const all = [...stringsIn(reports)].join('\n')
  for (const { line, url } of urls) if (!all.includes(url)) lost.push({ line, text: url })
  return lost
}

/** Every unit of the run stands in a pair that some record carries. */
function isCarried(run: string, carriers: readonly ReadonlySet<string>[]): boolean {
  let before = false
  for (let i = 0; i + 2 <= run.length; i++) {
    const pair = run.slice(i, i + 2)
    const here = carriers.some((carrier) => carrier.has(pair))
    if (!here && !before) return false
    before = here
  }
  return before
}
