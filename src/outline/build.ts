import type { Heading, Paragraph, RootContent } from 'mdast'
import { stripDecoration } from '../text/labels.ts'
import { allMatches } from '../text/matches.ts'
import { type PlainText, slice, trim } from '../text/plain.ts'
import type { Document } from './document.ts'
import { blockOf, lineEntry, readList } from './entries.ts'
import { type Label, labelsOf } from './labels.ts'
import { readRole } from './role.ts'
import { type Content, type Entry, rootSection, type Section } from './section.ts'

function headingSection(node: Heading, document: Document): Section {
  const label = document.text(node)
  const { text: title, start: titleStart } = stripDecoration(label.text)
  return {
    ...rootSection(node.position?.start.line ?? 1, node.position?.end.line ?? 1),
    form: 'heading',
    rank: node.depth,
    label,
    title,
    titleStart,
    node,
    reading: readRole(title, document.lexicon),
    content: [],
  }
}

function labelSection(label: Label, node: Paragraph, document: Document): Section {
  const section: Section = {
    ...rootSection(node.position?.start.line ?? 1, node.position?.end.line ?? 1),
    form: label.form,
    rank: label.rank,
    label: label.text,
    title: label.title,
    titleStart: label.titleStart,
    node,
    reading: label.reading,
    content: [],
  }
  // Several lines are told apart by those who read them.
  const isName = label.form === 'bold' && label.reading?.covered === false
  if (label.rest && (!label.reading || isName || label.rest.text.includes('\n')))
    section.content.push({ kind: 'block', node, text: label.rest, line: section.line, endLine: section.endLine })
  else if (label.rest)
    section.content.push({ kind: 'entries', entries: toldBehind(label.rest, section, node, document), ordered: false })
  return section
}

/** `【做完】深色模式；解锁`: work and plans behind their label on one line are told apart by semicolons. */
function toldBehind(rest: PlainText, { reading }: Section, node: Paragraph, document: Document): Entry[] {
  const apart = reading?.role === 'progress' || reading?.role === 'goals'
  const parts = apart ? allMatches(rest.text, /[^；]+/g) : []
  const told = parts.map(({ index, 0: part }) => trim(slice(rest, index, index + part.length)))
  const entries = told.length > 1 ? told.filter(({ text }) => text) : [rest]
  return entries.map((text) => lineEntry(text, node, document))
}

function kindOf(node: RootContent | undefined): 'list' | 'text' | null {
  if (!node || node.type === 'heading' || node.type === 'thematicBreak') return null
  return node.type === 'list' || node.type === 'table' ? 'list' : 'text'
}

/** Nests a flat run of blocks below their labels. Linear in the number of blocks. */
export function buildSections(blocks: readonly RootContent[], root: Section, document: Document): Section {
  const open: Section[] = [root]
  const top = () => open.at(-1) as Section
  const push = (section: Section) => {
    while (top().rank >= section.rank) open.pop()
    top().content.push(section)
    open.push(section)
  }
  let holdsNextOnly = false
  for (const [index, node] of blocks.entries()) {
    if (node.type === 'heading') push(headingSection(node, document))
    else if (node.type === 'thematicBreak') continue
    else {
      const labels =
        node.type === 'paragraph'
          ? labelsOf(node, document.text(node), kindOf(blocks[index + 1]), document.lexicon)
          : []
      for (const label of labels) push(labelSection(label, node as Paragraph, document))
      if (labels.length > 0) {
        holdsNextOnly = labels.at(-1)?.scope === 'next'
        continue
      }
      for (const part of contentOf(node, document)) top().content.push(part)
      if (holdsNextOnly) open.pop()
    }
    holdsNextOnly = false
  }
  close(root, root.endLine)
  return root
}

function contentOf(node: RootContent, document: Document): Content[] {
  return node.type === 'list' ? readList(node, document) : [blockOf(node, document)]
}

/** Sets `endLine` of every section to its last line; code that is never closed ends behind that of the report, `last`. */
function close(section: Section, last: number): number {
  for (const part of section.content) {
    const end =
      part.kind === 'section'
        ? close(part, last)
        : part.kind === 'entries'
          ? part.entries.reduce((line, entry) => Math.max(line, entry.endLine), 0)
          : part.endLine
    section.endLine = Math.min(last, Math.max(section.endLine, end))
  }
  return section.endLine
}
