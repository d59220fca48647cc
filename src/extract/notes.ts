import type { Nodes } from 'mdast'
import type { Block, Entry, Section } from '../outline/section.ts'
import { sectionsOf } from '../outline/section.ts'
import type { Link, Note, NoteRole } from '../schema/index.ts'
import { holds } from '../text/characters.ts'
import { flatMap } from '../text/flat-map.ts'
import { join, type PlainText, slice, trim } from '../text/plain.ts'
import type { Context, Draft, Extractor } from './context.ts'
import { linkOf } from './fields.ts'
import { type Place, placed, roleLabel } from './places.ts'

const SEPARATOR = /[\s，,、；;]/
/** The number of a typed list, which is a mark. */
const LIST_NUMBER = /^\d{1,2}[.、．)）]$/
const ROLES: Record<string, NoteRole> = { summary: 'summary', reflection: 'reflection', daily: 'daily' }

interface Remainder {
  text: PlainText
  links: Link[]
  line: number
  endLine: number
}

/** Last: takes what nobody claimed, one note per label. */
export const notes: Extractor = {
  name: 'notes',
  extract(root, context) {
    for (const section of sectionsOf(root)) readSection(section, context)
    nameEmptyLabels(root, context)
  },
}

/** What is left of a line when a record has taken its clause begins or ends with the comma between them. */
function withoutSeparators(part: PlainText): PlainText {
  const start = /^[\s，,、；;。]*/.exec(part.text)?.[0].length ?? 0
  let end = part.text.length
  while (end > start && SEPARATOR.test(part.text[end - 1] as string)) end--
  return slice(part, start, end)
}

/** The parts of a text that nobody claimed, joined by line feeds; null where no word is left. */
function unclaimed(text: PlainText, context: Context): PlainText | null {
  const { ledger } = context
  const open = (i: number) => !ledger.has(text.offsets[i] as number) && !/\s/.test(text.text[i] as string)
  const parts: PlainText[] = []
  let start = -1
  for (let i = 0; i <= text.text.length; i++) {
    const free = i < text.text.length && (open(i) || (start >= 0 && /\s/.test(text.text[i] as string)))
    if (free && start < 0) start = i
    if (!free && start >= 0) {
      const whole = start === 0 && i === text.text.length
      const part = whole ? trim(slice(text, start, i)) : withoutSeparators(slice(text, start, i))
      if (holds(part.text, 'letter', 'number') && !LIST_NUMBER.test(part.text)) parts.push(part)
      start = -1
    }
  }
  return parts.length > 0 ? join(parts, '\n') : null
}

function remainder(
  text: PlainText,
  links: ReturnType<Context['document']['links']>,
  context: Context,
): Remainder | null {
  const left = unclaimed(text, context)
  const open = links.filter(({ start }) => !context.ledger.hasLink(start))
  if (!left && open.length === 0) return null
  const words = left ?? { text: '', offsets: [open[0]?.start ?? 0] }
  const places = [open[0], open.at(-1)].flatMap((link) => link?.start ?? [])
  if (left) places.push(left.offsets[0] as number, (left.offsets.at(-1) as number) - 1)
  for (const { start } of open) context.ledger.claimLink(start)
  if (left) context.ledger.claim(left)
  return {
    text: words,
    links: open.map((link) => linkOf(link, context)),
    line: context.document.lineAt(Math.min(...places)),
    endLine: context.document.lineAt(Math.max(...places)),
  }
}

function ofEntry(entry: Entry, context: Context): Remainder[] {
  const own = remainder(entry.text, entry.links, context)
  return [
    ...(own ? [own] : []),
    ...flatMap(entry.blocks, (block) => ofBlock(block, context)),
    ...flatMap(entry.children, (child) => ofEntry(child, context)),
  ]
}

/** A table is told row by row, a quotation block by block. */
function ofBlock(block: Block, context: Context): Remainder[] {
  return flatMap(leaves(block.node), (node) => {
    // of a paragraph that begins with its label, what follows that
    const text = node === block.node ? block.text : context.document.text(node)
    const left = remainder(text, context.document.links(node), context)
    return left ? [left] : []
  })
}

function leaves(node: Nodes): Nodes[] {
  if (
    'children' in node &&
    ['blockquote', 'list', 'listItem', 'table', 'tableRow', 'footnoteDefinition', 'root'].includes(node.type)
  )
    return flatMap(node.children, leaves)
  return [node]
}

const placesOf = (section: Section) => ({
  role: ROLES[section.role ?? ''] && roleLabel(section),
  headings: labelsOf(section),
})

/** The labels above, outermost first, and its own: those of its path. */
const labelsOf = ({ label, parent }: Section): Place[] => [
  ...(parent ? labelsOf(parent) : []),
  ...(label ? [label] : []),
]

function readSection(section: Section, context: Context): void {
  const parts: Remainder[] = []
  for (const part of section.content) {
    if (part.kind === 'block') for (const left of ofBlock(part, context)) parts.push(left)
    if (part.kind === 'entries')
      for (const entry of part.entries) for (const left of ofEntry(entry, context)) parts.push(left)
  }
  if (parts.length === 0) return
  for (let at: Section | null = section; at; at = at.parent) context.used.add(at)
  const text = join(
    flatMap(parts, (part) => (part.text.text ? [part.text] : [])),
    '\n\n',
  )
  const note: Draft<Note> = {
    role: ROLES[section.role ?? ''] ?? 'other',
    headings: [...section.path],
    text: text.text || null,
    links: flatMap(parts, ({ links }) => links),
    source: {
      line: parts.reduce((first, { line }) => Math.min(first, line), Number.POSITIVE_INFINITY),
      endLine: parts.reduce((last, { endLine }) => Math.max(last, endLine), 0),
      headings: [...section.path],
    },
  }
  context.records.notes.push(placed(note, { text, ...placesOf(section) }, context))
}

/** The links in a label; below a list item stand those of what is under it too. */
function linksOf({ node, form, label }: Section, { document }: Context) {
  if (!node || !label) return []
  if (form !== 'item') return document.links(node)
  const [from, to] = [label.offsets[0] as number, label.offsets.at(-1) as number]
  return document.links(node).filter(({ start, end }) => start < to && end > from)
}

/** A label under which no record stands, or one with links, is a note without text. */
function nameEmptyLabels(root: Section, context: Context): void {
  for (const section of sectionsOf(root).reverse()) {
    if (!section.label) continue
    const links = linksOf(section, context).filter(({ start }) => !context.ledger.hasLink(start))
    const said = context.used.has(section) || Object.hasOwn(context.properties, section.title)
    if (said && links.length === 0) continue
    for (const { start } of links) context.ledger.claimLink(start)
    for (let at: Section | null = section; at; at = at.parent) context.used.add(at)
    const note: Draft<Note> = {
      role: ROLES[section.role ?? ''] ?? 'other',
      headings: [...section.path],
      text: null,
      links: links.map((link) => linkOf(link, context)),
      source: { line: section.line, endLine: section.line, headings: [...section.path] },
    }
    context.records.notes.push(placed(note, placesOf(section), context))
  }
}
