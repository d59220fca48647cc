import type { Nodes } from 'mdast'
import type { Status } from '../schema/index.ts'
import { flatMap } from '../text/flat-map.ts'
import type { PlainText } from '../text/plain.ts'
import type { SourceLink } from './document.ts'
import type { Role, RoleCause, RoleReading } from './role.ts'

/** The forms that a label can take. */
export type LabelForm = 'root' | 'heading' | 'bold' | 'bracket' | 'numbered' | 'colon' | 'plain' | 'item'

/** A label with what stands under it. */
export interface Section {
  kind: 'section'
  form: LabelForm
  /** Smaller is stronger: 1 to 6 for headings, above 6 for the labels that are no headings. */
  rank: number
  /** The label as written, mark and colon included; null for the root. */
  label: PlainText | null
  /** The label without brackets, numbering and closing colon. */
  title: string
  /** Where the title begins in the text of the label. */
  titleStart: number
  /** The block that holds the label. */
  node: Nodes | null
  /** What the label's own words say. */
  reading: RoleReading | null
  /** The role in force: its own or the one above it. */
  role: Role | null
  /** What gave it that role; null where it has none. */
  cause: RoleCause | null
  status: Status | null
  /** The person whose section it is, own or from above. */
  person: string | null
  content: Content[]
  /** Labels above and its own, outermost first; labels that name the report are left out. */
  path: string[]
  parent: Section | null
  /** The list entry in which the section stands, if it is part of one thing. */
  within: Entry | null
  line: number
  endLine: number
}

export type Content = Section | EntryList | Block

/** Several things side by side: the items of a list, or lines that read like items. */
export interface EntryList {
  kind: 'entries'
  entries: Entry[]
  ordered: boolean
}

/** A block that is read as a whole: paragraph, table, code, html, quotation. */
export interface Block {
  kind: 'block'
  node: Nodes
  text: PlainText
  line: number
  endLine: number
}

/** One thing said: a list item, a line, a paragraph. */
export interface Entry {
  /** Own text, children left out. */
  text: PlainText
  /** Range of a leading bold or linked run in `text`, UTF-16. */
  strong: { start: number; end: number } | null
  checked: boolean | null
  /** The box of a task, `[x]`; null where there is none. */
  box: PlainText | null
  children: Entry[]
  /** Labelled parts with a role of their own: `next:` below a project. */
  sections: Section[]
  /** Blocks below it that are neither text nor list: code, tables, images. */
  blocks: Block[]
  links: SourceLink[]
  line: number
  endLine: number
  /** Last line of the own text. */
  textEndLine: number
}

/** A section without a label or content. */
export function rootSection(line: number, endLine: number): Section {
  return {
    kind: 'section',
    form: 'root',
    rank: 0,
    label: null,
    title: '',
    titleStart: 0,
    node: null,
    reading: null,
    role: null,
    cause: null,
    status: null,
    person: null,
    content: [],
    path: [],
    parent: null,
    within: null,
    line,
    endLine,
  }
}

/** Every section below, itself first, those inside list entries too. */
export function sectionsOf(section: Section): Section[] {
  const found: Section[] = []
  addSections(section, found)
  return found
}

function addSections(section: Section, found: Section[]): void {
  found.push(section)
  for (const part of section.content) {
    if (part.kind === 'section') addSections(part, found)
    else if (part.kind === 'entries') for (const entry of part.entries) addSectionsIn(entry, found)
  }
}

function addSectionsIn(entry: Entry, found: Section[]): void {
  for (const section of entry.sections) addSections(section, found)
  for (const child of entry.children) addSectionsIn(child, found)
}

export const entriesOf = (section: Section): Entry[] =>
  flatMap(section.content, (part) => (part.kind === 'entries' ? part.entries : []))

export const blocksOf = (section: Section): Block[] => section.content.filter((part) => part.kind === 'block')

export const subsectionsOf = (section: Section): Section[] => section.content.filter((part) => part.kind === 'section')

/** Sections right below, those inside entries too. */
export function nestedSections(section: Section): Section[] {
  const below = (entry: Entry): Section[] => [...entry.sections, ...flatMap(entry.children, below)]
  return [...subsectionsOf(section), ...flatMap(entriesOf(section), below)]
}

/** What stands below a label in the same paragraph. */
export const isOwnText = (block: Block, { node }: Section): boolean => block.node === node

/** Tells the text of a section that is no remark: all of it where nothing else is in it, else what its label's paragraph says. */
export function ownText(section: Section): (block: Block) => boolean {
  const alone = entriesOf(section).length === 0 && subsectionsOf(section).length === 0
  return (block) => alone || isOwnText(block, section)
}
