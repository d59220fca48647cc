import type { List, ListItem, Nodes, Paragraph, RootContent } from 'mdast'
import { flatMap } from '../text/flat-map.ts'
import { stripDecoration } from '../text/labels.ts'
import { join, lines, type PlainText, slice } from '../text/plain.ts'
import type { Document } from './document.ts'
import { valueLabel } from './labels.ts'
import { type Role, type RoleReading, readRole } from './role.ts'
import { type Block, type Content, type Entry, type EntryList, rootSection, type Section } from './section.ts'

/** Roles that a list item with its value on the same line can have; `文档：…` in a plan is no section of references. */
const LISTED: ReadonlySet<Role> = new Set(['progress', 'goals', 'metrics', 'incidents', 'risks'])
/** The number that a line of its own begins with is a mark, no text. */
const TYPED_NUMBER = /^\d{1,2}[.、．)）]\s?(?=\D)/
const ITEM_RANK = 9
/** `owner: …`: an item all of whose lines begin so is a card of fields. */
const KEYED = /^[A-Za-z][\w ]{0,24}:\s+\S/

const firstLine = (node: Nodes) => node.position?.start.line ?? 1
const lastLine = (node: Nodes) => node.position?.end.line ?? 1

export function blockOf(node: Nodes, document: Document): Block {
  return { kind: 'block', node, text: document.text(node), line: firstLine(node), endLine: lastLine(node) }
}

/** An entry made of some lines of a block, with no children. */
export function lineEntry(words: PlainText, node: Nodes, document: Document): Entry {
  const number = TYPED_NUMBER.exec(words.text)?.[0].length ?? 0
  const text = number > 0 ? slice(words, number) : words
  const start = text.offsets[0] as number
  const end = text.offsets.at(-1) as number
  const line = document.lineAt(start)
  const endLine = document.lineAt(Math.max(start, end - 1))
  const links = document.links(node).filter((link) => link.start < end && link.end > start)
  return {
    text,
    strong: null,
    checked: null,
    box: null,
    children: [],
    sections: [],
    blocks: [],
    links,
    line,
    endLine,
    textEndLine: endLine,
  }
}

/** Range of a leading bold or linked run in the entry's text. */
function strongRange(paragraph: Paragraph | undefined, text: PlainText): Entry['strong'] {
  const first = paragraph?.children.find((child) => child.type !== 'text' || child.value.trim() !== '')
  if (!first || (first.type !== 'strong' && first.type !== 'link')) return null
  const from = first.position?.start.offset ?? 0
  const to = first.position?.end.offset ?? 0
  const start = text.offsets.findIndex((offset) => offset >= from)
  let end = start
  while (end < text.text.length && (text.offsets[end] as number) < to) end++
  return end > start && start >= 0 ? { start, end } : null
}

interface ItemLabel {
  text: PlainText
  title: string
  titleStart: number
  reading: RoleReading
  value: PlainText | null
  /** Further lines of the item, each `key: …`. */
  fields: PlainText[]
}

/** A list item that is only a label (`- 已完成：` with items below), or a label with its value (`- next: …`). */
function itemLabel(item: ListItem, document: Document): ItemLabel | null {
  const [head, ...below] = item.children
  if (head?.type !== 'paragraph') return null
  const all = lines(document.text(head))
  const line = all[0]
  if (!line) return null
  const read = valueLabel(line, document.lexicon)
  const valued = read && LISTED.has(read.reading.role) ? read : null
  if (valued && (valued.value.text || all.length > 1)) {
    const further = all.slice(1)
    const isCard = further.length > 0 && further.every((part) => KEYED.test(part.text))
    const rest = [valued.value, ...(isCard ? [] : further)].filter((part) => part.text)
    return {
      text: valued.label,
      title: valued.title,
      titleStart: valued.titleStart,
      reading: valued.reading,
      value: join(rest, '\n'),
      fields: isCard ? further : [],
    }
  }
  if (all.length > 1 || below.length === 0) return null
  const { text: title, start: titleStart } = stripDecoration(line.text)
  const reading = readRole(title, document.lexicon)
  return reading?.covered && reading.role !== 'neutral'
    ? { text: line, title, titleStart, reading, value: null, fields: [] }
    : null
}

/** The labelled lines of an item that have a role of their own (`下周：…` below a name). */
function labelledLines(all: PlainText[], node: Nodes, document: Document): { own: PlainText[]; sections: Section[] } {
  const own: PlainText[] = []
  const sections: Section[] = []
  for (const [index, line] of all.entries()) {
    const label = index > 0 ? valueLabel(line, document.lexicon) : null
    if (label?.value.text && LISTED.has(label.reading.role))
      sections.push(
        itemSection({ text: label.label, ...label }, [lineEntry(label.value, node, document)], node, document),
      )
    else own.push(line)
  }
  return { own, sections }
}

function itemSection(
  label: Omit<ItemLabel, 'value' | 'fields'>,
  entries: Entry[],
  node: Nodes,
  document: Document,
): Section {
  const line = document.lineAt(label.text.offsets[0] as number)
  const endLine = entries.reduce((last, entry) => Math.max(last, entry.endLine), line)
  return {
    ...rootSection(line, endLine),
    form: 'item',
    rank: ITEM_RANK,
    label: label.text,
    title: label.title,
    titleStart: label.titleStart,
    node,
    reading: label.reading,
    content: entries.length > 0 ? [{ kind: 'entries', entries, ordered: false }] : [],
  }
}

/** The box of a task stands behind the mark of its item. */
function boxOf(item: ListItem, { source }: Document): PlainText {
  const start = source.indexOf('[', item.position?.start.offset ?? 0)
  return { text: source.slice(start, start + 3), offsets: [start, start + 1, start + 2, start + 3] }
}

function readItem(item: ListItem, document: Document): Entry {
  const paragraphs = item.children.filter((child) => child.type === 'paragraph')
  const entry: Entry = {
    text: { text: '', offsets: [item.position?.start.offset ?? 0] },
    strong: null,
    checked: item.checked ?? null,
    box: typeof item.checked === 'boolean' ? boxOf(item, document) : null,
    children: [],
    sections: [],
    blocks: [],
    links: flatMap(paragraphs, (paragraph) => document.links(paragraph)),
    line: firstLine(item),
    endLine: lastLine(item),
    textEndLine: paragraphs.length > 0 ? lastLine(paragraphs.at(-1) as Paragraph) : firstLine(item),
  }
  const own: PlainText[] = []
  for (const child of item.children) {
    if (child.type === 'paragraph') {
      const read = labelledLines(lines(document.text(child)), child, document)
      const isFirst = own.length === 0
      for (const line of read.own) own.push(line)
      for (const section of read.sections) entry.sections.push(section)
      if (isFirst && read.own[0]) entry.strong = strongRange(child, read.own[0])
    } else if (child.type === 'list') {
      for (const part of readList(child, document)) {
        if (part.kind === 'entries') for (const below of part.entries) entry.children.push(below)
        else if (part.kind === 'section') entry.sections.push(part)
      }
    } else entry.blocks.push(blockOf(child, document))
  }
  if (own.length > 1 && own.every((line) => KEYED.test(line.text))) {
    const [first, ...further] = own as [PlainText, ...PlainText[]]
    const paragraph = paragraphs[0] as Paragraph
    entry.children = [
      ...further.map((line) => ({ ...lineEntry(line, paragraph, document), links: [] })),
      ...entry.children,
    ]
    own.splice(0, own.length, first)
    entry.textEndLine = entry.line
  }
  entry.text = join(own, '\n')
  return entry
}

/** The items of a list; items that are role labels become sections. */
export function readList(list: List, document: Document): Content[] {
  const parts: Content[] = []
  let entries: EntryList | null = null
  for (const item of list.children) {
    const label = itemLabel(item, document)
    if (label) {
      entries = null
      parts.push(labelledItem(label, item, document))
      continue
    }
    if (!entries) {
      entries = { kind: 'entries', entries: [], ordered: list.ordered ?? false }
      parts.push(entries)
    }
    entries.entries.push(readItem(item, document))
  }
  return parts
}

function labelledItem(label: ItemLabel, item: ListItem, document: Document): Section {
  const [head, ...below] = item.children
  const values = label.value ? [lineEntry(label.value, head as Nodes, document)] : []
  for (const value of values) {
    for (const line of label.fields) value.children.push(lineEntry(line, head as Nodes, document))
    value.endLine = value.children.at(-1)?.endLine ?? value.endLine
  }
  const section = itemSection(label, values, item, document)
  section.endLine = lastLine(item)
  for (const child of below) {
    const value = values[0]
    if (child.type !== 'list') for (const part of readBlock(child, document)) section.content.push(part)
    else if (value) {
      for (const part of readList(child, document)) {
        if (part.kind === 'entries') for (const entry of part.entries) value.children.push(entry)
        else if (part.kind === 'section') value.sections.push(part)
      }
      value.endLine = lastLine(child)
    } else for (const part of readList(child, document)) section.content.push(part)
  }
  return section
}

function readBlock(node: RootContent, document: Document): Content[] {
  return node.type === 'list' ? readList(node, document) : [blockOf(node, document)]
}
