import type { Nodes, Table } from 'mdast'
import type { Lexicon, Property } from '../lexicon/index.ts'
import type { Document } from '../outline/document.ts'
import type { Ledger } from '../outline/ledger.ts'
import type { ReportBlocks } from '../outline/reports.ts'
import { PROPERTY } from '../outline/role.ts'
import {
  type Block,
  blocksOf,
  type Entry,
  entriesOf,
  type Section,
  sectionsOf,
  subsectionsOf,
} from '../outline/section.ts'
import { isPeriodLabel } from '../outline/week-marks.ts'
import { holds } from '../text/characters.ts'
import { findDates } from '../text/dates.ts'
import { stripDecoration } from '../text/labels.ts'
import { allMatches } from '../text/matches.ts'
import { join, lines, type PlainText, slice, trim } from '../text/plain.ts'
import { withoutRanges } from '../text/ranges.ts'
import { findWeek } from '../text/weeks.ts'
import { type FrontMatter, readFrontMatter } from './front-matter.ts'
import { type Place, wordsAt } from './places.ts'

/** What a report says of itself, as written. */
export interface Header {
  titles: PlainText[]
  /** Index in `titles` of the one that names the report. */
  named: number
  properties: Record<string, string>
  /** Where the values of the properties stand, by key. */
  places: Map<string, Place>
  /** Values of properties by what their key means, in order. */
  values: HeaderValue[]
}

export interface HeaderValue {
  property: Property
  value: string
  place: Place
}

const LONGEST_KEY = 16
const LONGEST_VALUE = 200
const LONGEST_PERIOD = 40
const KEY_VALUE = /^([^：:\n]{1,40}?)\s*(?:::|[：:])\s*(.*)$/s
/** Two properties on one line stand apart: `汇报人：…　　抄送：…`, `汇报人：… | 部门：…`. */
const APART = /(?:(?<![ \u3000\t])[ \u3000\t]{2,}(?=[^\s：:|｜]{1,12}[：:])|(?<!\s)\s*[|｜]\s*|(?<=\s)[·•]\s+)/g

function splitApart(line: PlainText): PlainText[] {
  const parts: PlainText[] = []
  let from = 0
  for (const { index, 0: sign } of allMatches(line.text, APART)) {
    parts.push(slice(line, from, index))
    from = index + sign.length
  }
  return [...parts, slice(line, from)]
}

/** Known keys stand apart by one space too: `部门：平台 填报人：…`. */
function splitAtKeys(part: PlainText, lexicon: Lexicon): PlainText[] {
  const { text } = part
  const parts: PlainText[] = []
  let from = 0
  for (const match of text.matchAll(/[ ，](?=([^\s：:，]{1,12})[：:])/g)) {
    // `Prepared by: …` is one key, though `by` is another
    if (!lexicon.properties.get(match[1] as string) || !/[：:]/.test(text.slice(from, match.index))) continue
    parts.push(slice(part, from, match.index))
    from = match.index + 1
  }
  return [...parts, slice(part, from)]
}

interface Pair {
  key: string
  value: string
  place: Place
}

const pair = (key: string, value: PlainText): Pair => ({ key, value: value.text, place: value })

/** `periods`: a period without a key counts as a pair with the key ''. */
function pairsOf(line: PlainText, lexicon: Lexicon, periods = false): Pair[] | null {
  const pairs = splitApart(line)
    .flatMap((part) => splitAtKeys(part, lexicon))
    .map(trim)
    .map((part): Pair | null => {
      const match = KEY_VALUE.exec(part.text)
      // `2025/05/19 – 2025/05/23 | 主笔：…`: the period needs no key
      if (periods && isPeriod(part.text, lexicon)) return pair('', part)
      // no colon of a time
      if (!match || (/\d$/.test(match[1] as string) && /^\d/.test(match[2] as string))) return null
      const key = stripDecoration(match[1] as string).text
      const value = trim(slice(part, part.text.length - (match[2] as string).length))
      if (!key || key.length > LONGEST_KEY || value.text.length > LONGEST_VALUE || /[，。；,;]|https?$/.test(key))
        return null
      return pair(key, value)
    })
  return pairs.every((one) => one !== null) ? pairs : null
}

/** A text that is only a day, a span or the number of a week: `2025年2月28日`, `第9周`. */
function isPeriod(text: string, lexicon: Lexicon): boolean {
  if (text.length > LONGEST_PERIOD || !/\d|第/.test(text)) return false
  let left = withoutRanges(text, findDates(text, { lexicon, reference: null, spans: true }))
  const week = findWeek(left, lexicon)
  if (week) left = left.slice(0, week.start) + left.slice(week.end)
  return left.length < text.length && !holds(left, 'letter', 'number')
}

/** A period with its year. */
const namesWhole = (text: string, lexicon: Lexicon) => /(?:19|20)\d{2}/.test(text) && isPeriod(text, lexicon)

export function readHeader(
  report: ReportBlocks,
  frontMatter: readonly FrontMatter[],
  root: Section,
  document: Document,
  ledger: Ledger,
): Header {
  // no prototype: `__proto__` is a key like any other
  const titles = report.titles.map((node) => trim(document.text(node)))
  const header: Header = { titles, named: 0, properties: Object.create(null), places: new Map(), values: [] }
  const add = ({ key, value, place }: Pair) => {
    if (key === '') {
      header.values.push({ property: 'period', value, place })
      return
    }
    const known = Object.hasOwn(header.properties, key) && header.properties[key] !== value
    header.properties[key] = known ? `${header.properties[key]}, ${value}` : value
    header.places.set(key, known ? together(header.places.get(key), place) : place)
    const property = document.lexicon.properties.get(key)
    if (property && value && !/^[\s_＿]+$/.test(value)) header.values.push({ property, value, place })
  }
  for (const node of frontMatter)
    for (const { key, value, range } of readFrontMatter(node)) {
      const text = document.text(node as Nodes)
      add({ key, value, place: range && text.text === node.value ? [text, range.start, range.end] : null })
    }
  const named = titles.findIndex(({ text }) => !isPeriodLabel(text))
  header.named = Math.max(0, named)
  for (const block of topBlocks(root)) {
    if (block.node.type === 'table') readPropertyTable(block.node, add, document, ledger)
    else readPropertyBlock(block, add, document, ledger)
  }
  readTopList(root, add, document, ledger)
  for (const section of sectionsOf(root))
    if (section.reading?.role === 'meta') readMetaSection(section, add, document, ledger)
  const [opening] = subsectionsOf(root)
  if (opening && !opening.reading) readOpening(opening, add, document, ledger)
  // `*16 June 2025*` below the title
  if (opening?.label && opening.form === 'bold' && namesWhole(opening.label.text, document.lexicon)) {
    add(pair('', opening.label))
    if (opening.content.every(({ kind }) => kind === 'block')) opening.reading = PROPERTY
  }
  const foot = lastBlock(root)
  if (foot) readFoot(foot, add, document, ledger)
  return header
}

/** From the one to the other. */
function together(first: Place, second: Place): Place {
  const words = [wordsAt(first), wordsAt(second)].filter((text) => text !== null)
  return join(words, ', ')
}

/** `- **Author:** …` items above the first label: a list of properties if most of their keys are known. */
function readTopList(root: Section, add: (pair: Pair) => void, { lexicon }: Document, ledger: Ledger): void {
  const at = root.content.findIndex((part) => part.kind !== 'block')
  const list = root.content[at]
  if (list?.kind !== 'entries') return
  const read = list.entries.map((entry) => ({
    entry,
    pairs: hasMoreThanText(entry) ? null : pairsOf(entry.text, lexicon),
  }))
  const known = read.filter(({ pairs }) => pairs?.some(({ key }) => lexicon.properties.get(key))).length
  if (known * 3 < read.length || read.some(({ pairs }) => !pairs?.every(({ value }) => value))) return
  for (const { entry, pairs } of read) {
    for (const pair of pairs ?? []) add(pair)
    ledger.claim(entry.text)
  }
  // What a link leads to is no part of the text.
  const linked = list.entries.filter(({ text, links }) => !links.every(({ url }) => text.text.includes(url)))
  if (linked.length > 0) list.entries = linked
  else root.content.splice(at, 1)
}

const hasMoreThanText = ({ children, sections, blocks }: Entry) => children.length + sections.length + blocks.length > 0

/** The blocks above the first label. */
function topBlocks(root: Section): Block[] {
  const end = root.content.findIndex((part) => part.kind !== 'block')
  return root.content.slice(0, end < 0 ? undefined : end).filter((part) => part.kind === 'block')
}

function lastBlock(section: Section): Block | null {
  const last = section.content.at(-1)
  if (!last || last.kind === 'entries') return null
  return last.kind === 'section' ? lastBlock(last) : last
}

const proseLines = (block: Block): PlainText[] =>
  block.node.type === 'paragraph' || block.node.type === 'blockquote' ? lines(block.text) : []

function readPropertyBlock(block: Block, add: (pair: Pair) => void, { lexicon }: Document, ledger: Ledger): void {
  const read = proseLines(block).map((line) => ({ line, pairs: pairsOf(line, lexicon, true) }))
  const all = read.length > 0 && read.every(({ pairs }) => pairs !== null)
  for (const { line, pairs } of read) {
    if (!pairs) readParts(line, add, lexicon)
    if (!pairs || !(all || pairs.every(({ key }) => key === '' || lexicon.properties.get(key)))) continue
    if (pairs.some(({ value }) => value === '')) continue
    for (const pair of pairs) add(pair)
    // a period without a key stands in no property, so its words are kept as a note
    if (pairs.every(({ key }) => key !== '')) ledger.claim(line)
  }
}

/** `2024/03/25 - 2024/03/31 · 编辑：@moyu · 往期`: of a line in parts, the periods and what known keys say; the line stays a note. */
function readParts(line: PlainText, add: (pair: Pair) => void, lexicon: Lexicon): void {
  const parts = splitApart(line)
  if (parts.length < 2) return
  for (const part of parts)
    for (const one of pairsOf(trim(part), lexicon, true) ?? [])
      if (one.value !== '' && (one.key === '' || lexicon.properties.get(one.key))) add(one)
}

/** `| 汇报人 | 林小满 | 部门 | 平台 |`: cells in pairs, a known key in front of each value; the header row is often empty. */
function readPropertyTable(table: Table, add: (pair: Pair) => void, { text, lexicon }: Document, ledger: Ledger): void {
  const pairs = table.children.flatMap(({ children }) =>
    children.flatMap((cell, column) => {
      const value = children[column + 1]
      return column % 2 === 0 && value ? [{ key: text(cell), value: text(value) }] : []
    }),
  )
  const told = pairs.filter(({ key, value }) => key.text || value.text)
  const known = told.filter(({ key }) => lexicon.properties.get(key.text.replace(/[：:]\s*$/, '')))
  const [header, only, ...others] = table.children
  const keys = header?.children.map((cell) => text(cell)) ?? []
  const named = keys.filter((key) => lexicon.properties.get(key.text))
  // `姓名 | 部门 | 周期` over one row of values
  if (only && others.length === 0 && named.length >= 2 && named.length * 2 >= keys.length) {
    for (const [column, key] of keys.entries()) {
      const value = only.children[column] && text(only.children[column])
      if (!key.text || !value?.text || value.text.length > LONGEST_VALUE) continue
      add(pair(key.text, value))
      ledger.claim(key)
      ledger.claim(value)
    }
    return
  }
  const odd = table.children.some(({ children }) => children.length % 2 === 1)
  if (odd || known.length < 2 || known.length * 2 < told.length) return
  for (const { key, value } of told) {
    if (!key.text || key.text.length > LONGEST_KEY * 2 || value.text.length > LONGEST_VALUE) continue
    add(pair(key.text.replace(/[：:]\s*$/, ''), value))
    ledger.claim(key)
    ledger.claim(value)
  }
}

/** `基本信息` with `- **项目：** …` below it; `姓名` with the name below it. */
function readMetaSection(section: Section, add: (pair: Pair) => void, document: Document, ledger: Ledger): void {
  const single = document.lexicon.properties.get(section.title)
  for (const entry of entriesOf(section)) {
    const pairs = entry.children.length === 0 ? pairsOf(entry.text, document.lexicon) : null
    if (pairs?.every(({ value }) => value)) {
      for (const pair of pairs) add(pair)
      if (entry.links.length === 0) ledger.claim(entry.text)
    } else if (single && entry.children.length === 0) {
      add(pair(section.title, entry.text))
      if (entry.links.length === 0) ledger.claim(entry.text)
    }
  }
  for (const block of blocksOf(section)) {
    const all = proseLines(block)
    if (single && all.length === 1 && all[0] && all[0].text.length <= LONGEST_VALUE) {
      add(pair(section.title, all[0]))
      if (document.links(block.node).length === 0) ledger.claim(block.text)
    } else readPropertyBlock(block, add, document, ledger)
  }
}

/** A subtitle over nothing but properties: `Team 6` / `Period: …`. */
function readOpening(section: Section, add: (pair: Pair) => void, document: Document, ledger: Ledger): void {
  const known = (line: PlainText) =>
    pairsOf(line, document.lexicon)?.every(({ key, value }) => value && document.lexicon.properties.get(key)) ?? false
  const all = section.content.flatMap((part) => (part.kind === 'block' ? proseLines(part) : []))
  if (all.length === 0 || section.content.some((part) => part.kind !== 'block') || !all.every(known)) return
  section.reading = PROPERTY
  for (const block of blocksOf(section)) readPropertyBlock(block, add, document, ledger)
}

/** A known key with its value as the very last line: `작성자: …`. */
function readFoot(block: Block, add: (pair: Pair) => void, { lexicon }: Document, ledger: Ledger): void {
  for (const line of proseLines(block)) {
    const pairs = pairsOf(line, lexicon)
    if (!pairs?.every(({ key, value }) => value && lexicon.properties.get(key))) continue
    if (ledger.has(line.offsets[0] as number)) continue
    for (const pair of pairs) add(pair)
    ledger.claim(line)
  }
}
