import type { Lexicon } from '../lexicon/index.ts'
import { lineEntry } from '../outline/entries.ts'
import { readRole } from '../outline/role.ts'
import {
  blocksOf,
  type Entry,
  entriesOf,
  isOwnText,
  nestedSections,
  type Section,
  subsectionsOf,
} from '../outline/section.ts'
import type { Project } from '../schema/index.ts'
import { saysNothing } from '../text/absence.ts'
import { holds } from '../text/characters.ts'
import { isDayLabel } from '../text/days.ts'
import { labelOf, objectiveOf, stripDecoration } from '../text/labels.ts'
import { findMeasures } from '../text/measures.ts'
import { splitName } from '../text/names.ts'
import { lines, type PlainText } from '../text/plain.ts'
import { statements } from '../text/statements.ts'
import { readStatus } from '../text/statuses.ts'
import { type Category, categoryOf } from './category.ts'
import type { Context, Draft, Extractor, Records } from './context.ts'
import { isProperty, isTaken, itemOf } from './fields.ts'
import { fromEntry, fromSection } from './project-records.ts'
import { projectTable } from './project-table.ts'
import { roleTable } from './role-table.ts'
import { markSpeakers } from './speakers.ts'
import { isTable } from './table.ts'
import { holdsSteps, isGroup, isListedPointer, isTopic, tellsThings } from './topics.ts'

export const projects: Extractor = {
  name: 'projects',
  extract: (root, context) => readSection(root, context),
}

function readSection(section: Section, context: Context): void {
  if (section.role !== 'progress' && !(section.role === null && holdsSteps(section))) {
    for (const part of nestedSections(section)) readSection(part, context)
    return
  }
  if ((isTopic(section, context) || isListed(section, context)) && !isTold(section, context)) {
    context.records.projects.push(fromSection(section, context))
    for (const part of nestedSections(section)) if (part.role !== 'progress') readSection(part, context)
    return
  }
  const onlyText =
    entriesOf(section).length === 0 && subsectionsOf(section).length === 0 && !blocksOf(section).some(isTable)
  const told = section.reading !== null || tellsThings(section)
  for (const part of section.content) {
    if (part.kind === 'section') readSection(part, context)
    else if (part.kind === 'entries') {
      markSpeakers(part.entries, context)
      for (const entry of part.entries) readEntry(entry, section, categoryOf(section, context), context)
    } else if (isTable(part)) roleTable(part, section, context) || projectTable(part, section, context)
    else if (
      (onlyText || isOwnText(part, section)) &&
      part.node.type === 'paragraph' &&
      told &&
      !isDiary(part.text, context)
    ) {
      for (const line of section.reading ? statements(part.text) : [part.text])
        readEntry(lineEntry(line, part.node, context.document), section, categoryOf(section, context), context)
    }
  }
}

/** What labels say of an incident or a problem; in front of work they are its words (`尝试：引入 Rust 重写`). */
const OF_EVENTS: ReadonlySet<string> = new Set(['detected', 'symptom', 'mitigation'])

/** A heading that is the name of a project in a table above: `### 网关` below an overview. */
const isListed = ({ title, form, reading }: Section, { records }: Context) =>
  form === 'heading' && !reading && namesOf(records).has(title)

const namesRead = new WeakMap<Records, { count: number; names: Set<string> }>()

/** The names of all projects so far; each is looked at once, however many headings ask. */
function namesOf(records: Records): ReadonlySet<string> {
  const read = namesRead.get(records) ?? { count: 0, names: new Set() }
  namesRead.set(records, read)
  for (; read.count < records.projects.length; read.count++)
    read.names.add((records.projects[read.count] as Draft<Project>).name)
  return read.names
}

/** Nothing is left of the section: it told of an incident. */
const isTold = (section: Section, context: Context) =>
  section.content.every(
    (part) =>
      (part.kind === 'block' && isTaken(part.text, context)) ||
      (part.kind === 'entries' && part.entries.every((entry) => isTaken(entry.text, context))),
  )

/** Several lines that each begin with a day. */
function isDiary(text: PlainText, { document }: Context): boolean {
  const days = lines(text).filter((line) => isDayLabel(line.text.split(/[\s：:]/, 1)[0] as string, document.lexicon))
  return days.length >= 2
}

function readEntry(entry: Entry, section: Section, category: Category | null, context: Context): void {
  const { lexicon } = context.document
  if (
    !entry.text.text ||
    isTaken(entry.text, context) ||
    saysNothing(entry.text.text, lexicon) ||
    isEmptyLabel(entry, lexicon) ||
    isListedPointer(entry, section, context) ||
    isDayLabel(entry.text.text, lexicon)
  )
    return
  if (isMeasure(entry, context) || isProperty(entry, lexicon) || context.speakers.get(entry)?.silent) return
  const label = labelOf(entry.text.text, lexicon)
  if (label?.field === 'remark' || lexicon.fields.get(entry.text.text.replace(/[:：]\s*$/, '')) === 'remark') return
  if (label && label.field !== 'name' && !OF_EVENTS.has(label.field) && entry.children.length === 0) {
    addToLast(entry, section, context)
    return
  }
  if (isGroup(entry, context)) {
    const group: Section = { ...section, path: [...section.path, entry.text.text], parent: section }
    for (const child of entry.children) readEntry(child, group, groupOf(entry, lexicon), context)
    // Where no record names the group, it is left for the notes.
    if (context.used.has(group)) context.ledger.claim(entry.text)
    return
  }
  context.records.projects.push(fromEntry(entry, section, category, context))
}

/** `**问题疑惑与解答** 无`: the label of a section with nothing in it. */
function isEmptyLabel({ text: { text }, strong, children, sections }: Entry, lexicon: Lexicon): boolean {
  if (strong?.start !== 0 || children.length > 0 || sections.length > 0) return false
  const [label, rest] = [text.slice(0, strong.end), text.slice(strong.end).replace(/^\s*[:：]/, '')]
  return (rest.trim() === '' || saysNothing(rest.trim(), lexicon)) && readRole(label, lexicon)?.covered === true
}

/** The category that an entry is to those below it. */
function groupOf({ text, strong }: Entry, lexicon: Lexicon): Category {
  if (objectiveOf(text.text)) {
    const { text: name, start, end } = stripDecoration(text.text)
    return { name, place: [text, start, end] }
  }
  const { name, nameStart, nameEnd } = splitName(text.text, { lexicon, strong })
  return { name, place: [text, nameStart, nameEnd] }
}

/** Nothing but a measured value with what it is compared to: `SLA 破线率 1.7%，上周 2.9%`. */
function isMeasure({ text: { text }, children, checked }: Entry, { document: { lexicon } }: Context): boolean {
  if (children.length > 0 || checked !== null) return false
  const measures = findMeasures(text, { lexicon, setting: 'prose', group: null })
  const [first] = measures
  if (!first || first.previous === null) return false
  let left = text
  for (const { start, end } of [...measures].reverse()) left = left.slice(0, start) + left.slice(end)
  return !holds(left, 'letter', 'number') && readStatus(text, lexicon).status === null
}

/** `原因：…` beside a thing says something of it. */
function addToLast(entry: Entry, section: Section, context: Context): void {
  const last = context.records.projects.at(-1)
  if (!last || last.source.headings.join('\n') !== section.path.join('\n')) return
  last.items.push(itemOf(entry, section, context))
  last.source = { ...last.source, endLine: Math.max(last.source.endLine, entry.endLine) }
}
