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

/** `㎏` and `℃` are symbols; only their compatible forms have letters. Numbers before the things of a list are marks. */
const withoutSymbols = (text: string) =>
  text.replace(/^\s*(?:[（(]?\d{1,3}[、.．)）]\s*)+|[\p{S}\u2460-\u24ff\u2776-\u2793]/gu, (mark) =>
    ' '.repeat(mark.length),
  )
const flat = (text: string) => text.normalize('NFKC').toLowerCase()
const letters = (text: string) => flat(text).replace(/[^\p{L}\p{N}]+/gu, '')

function* stringsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value
  else if (value && typeof value === 'object') for (const inner of Object.values(value)) yield* stringsIn(inner)
}

function addPairs(text: string, into: Set<string>): void {
  const plain = letters(text)
  for (let i = 0; i + 2 <= plain.length; i++) into.add(plain.slice(i, i + 2))
  for (const run of flat(text).match(/[\p{L}\p{N}]+/gu) ?? []) if ([...run].length === 1) into.add(run)
}

/** Text that stands somewhere on some lines: on one, or, where the parser gives no place, on any of its parent's. */
interface Place {
  from: number
  to: number
}

interface SourceText {
  /** What a reader sees, without marks, tags, comments and ids. */
  texts: (Place & { text: string })[]
  urls: (Place & { url: string })[]
}

function sourceText(markdown: string): SourceText {
  const sourceLines = markdown.split('\n')
  const found: SourceText = { texts: [], urls: [] }
  const add = (place: Place, first: number | null, value: string) => {
    for (const [i, text] of value.split('\n').entries())
      found.texts.push({ ...(first === null ? place : { from: first + i, to: first + i }), text })
  }
  const visit = (node: Nodes, above: Place) => {
    // A bare URL is found after the parse; it, and the text around it, have no position.
    const place = node.position ? { from: node.position.start.line, to: node.position.end.line } : above
    const line = node.position?.start.line ?? null
    if (node.type === 'text' || node.type === 'inlineCode') {
      // Where line feeds were dropped, which words stand on which line is not known.
      const exact = node.value.split('\n').length === place.to - place.from + 1
      add(place, exact ? line : null, node.value)
    } else if (node.type === 'code') {
      // Indented text may be read as blocks, where a tag is no text.
      const fenced = /^(?:`{3}|~{3})/.test(markdown.slice(node.position?.start.offset ?? 0))
      add(place, place.from + (fenced ? 1 : 0), fenced ? node.value : withoutTags(node.value))
    } else if (node.type === 'html') add(place, line, withoutTags(node.value))
    else if ((node.type === 'image' || node.type === 'imageReference') && node.alt) add(place, null, node.alt)
    else if (node.type === 'yaml' || (node.type as string) === 'toml')
      add(place, place.from + 1, withoutTags(withoutComments((node as { value: string }).value)))
    if ('url' in node && node.url !== '') found.urls.push({ ...place, url: node.url })
    if ('children' in node) for (const child of node.children) visit(child as Nodes, place)
  }
  const parser = /^(?:---|\+\+\+)[ \t]*\n/.test(markdown) && frontMatterIsClosed(markdown) ? withFrontMatter : remark
  visit(parser.parse(markdown) as Root, { from: 1, to: sourceLines.length })
  return found
}

const frontMatterIsClosed = (markdown: string) => /^(---|\+\+\+)[ \t]*\n(?:[\s\S]*?\n)?\1[ \t]*(?:\n|$)/.test(markdown)

const withoutTags = (html: string) =>
  html
    .replace(
      /<!--[\s\S]*?(?:-->|(?![\s\S]))|<(?:script|style)\b[\s\S]*?<\/(?:script|style)>|<[^>]*>|^[ \t]*(?:`{3}|~{3}).*$/gim,
      (tag) => tag.replace(/[^\n]/g, ' '),
    )
    .replace(/&#?\w+;/g, ' ')

const withoutComments = (yaml: string) => yaml.replace(/(^|[^\S\n])#.*/gm, '$1').replace(/\\./g, ' ')

/** Everything of the source that is lost in the reports; empty where nothing is. */
export function lostText(markdown: string, reports: readonly Report[]): LostText[] {
  const everywhere = new Set<string>()
  const byLine = new Map<number, Set<string>[]>()
  for (const report of reports) {
    const { title, week, author, team, createdAt, properties } = report
    for (const text of stringsIn([title, week, author, team, createdAt, properties, Object.keys(properties)]))
      addPairs(text, everywhere)
    // The word between two names is no text of theirs.
    for (const { owners } of report.projects)
      for (const and of ['和', '与', '及', 'and', 'y']) addPairs(owners.join(and), everywhere)
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
  const { texts, urls } = sourceText(markdown)
  for (const { from, to, text } of texts) {
    const carriers = new Set([everywhere])
    for (let line = from; line <= to; line++) for (const said of byLine.get(line) ?? []) carriers.add(said)
    for (const run of lostRuns(flat(withoutSymbols(text)), [...carriers])) lost.push({ line: from, text: run })
  }
  const all = [...stringsIn(reports)].join('\n')
  for (const { from, url } of urls) if (!all.includes(url)) lost.push({ line: from, text: url })
  return lost
}

/** Runs of two and more letters of which one stands in no pair, with the letter before or after it, that is carried. */
function lostRuns(text: string, carriers: readonly ReadonlySet<string>[]): string[] {
  const plain = text.replace(/[^\p{L}\p{N}]+/gu, '')
  const carried = new Uint8Array(plain.length)
  for (let i = 0; i + 2 <= plain.length; i++)
    if (carriers.some((carrier) => carrier.has(plain.slice(i, i + 2)))) carried[i] = carried[i + 1] = 1
  for (let i = 0; i < plain.length; i++)
    if (carried[i] === 0 && carriers.some((carrier) => carrier.has(plain[i] as string))) carried[i] = 1
  let end = 0
  return (text.match(/[\p{L}\p{N}]+/gu) ?? []).filter((run) => {
    const start = end
    end += run.length
    return run.length > 1 && carried.subarray(start, end).includes(0)
  })
}
