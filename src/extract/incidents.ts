import type { Field } from '../lexicon/index.ts'
import type { Document } from '../outline/document.ts'
import { lineEntry } from '../outline/entries.ts'
import type { Block, Entry, EntryList, Section } from '../outline/section.ts'
import { blocksOf, entriesOf, sectionsOf, subsectionsOf } from '../outline/section.ts'
import type { Incident } from '../schema/index.ts'
import { saysNothing } from '../text/absence.ts'
import { type DateMatch, findDates, resolveDate } from '../text/dates.ts'
import { flatMap } from '../text/flat-map.ts'
import { detectedBy, incidentStatus } from '../text/incident-text.ts'
import { findFields } from '../text/labels.ts'
import { join, lines, type PlainText, slice } from '../text/plain.ts'
import { findSeverity } from '../text/severity.ts'
import type { Context, Extractor } from './context.ts'
import { claimEntry, claimLinks, isTaken, sourceOf } from './fields.ts'
import { type IncidentReading, readIncident } from './incident-reading.ts'
import { placed } from './places.ts'
import { claimRow, nameColumn, rowSource } from './project-table.ts'
import { cellOf, isTable, readTable, type TableReading, type TableRow } from './table.ts'

/** Where a date or severity that opens a line stands, behind brackets or marks. */
const OPENING = 2
const FAR = Number.POSITIVE_INFINITY

export const incidents: Extractor = {
  name: 'incidents',
  extract(root, context) {
    for (const section of sectionsOf(root))
      if (section.role === 'incidents' && !isPart(section, context)) readSection(section, context)
    for (const section of sectionsOf(root))
      if (section.role !== 'incidents' && section.role !== 'daily') {
        if (SILENT.has(section.role)) continue
        for (const block of blocksOf(section))
          if (isTable(block)) readTableOf(readTable(block.node, context), section, context)
        readToldEvents(section, context)
      }
  },
}

/** Sections in which a time and a fault tell of no incident: what is planned, and what is only referred to. */
const SILENT: ReadonlySet<Section['role']> = new Set(['goals', 'reference', 'meta', 'ignored', 'reflection'])

/** Decision 39: `8/28 02:10 主节点 OOM，04:00 切备恢复` is an incident wherever it stands. */
function readToldEvents(section: Section, context: Context): void {
  const entries = entriesOf(section)
  // Problems that each open with a day that has been are events.
  const dated = section.role === 'risks' ? entries.filter(({ text }) => pastDay(text.text, context) !== null) : []
  const events = dated.length >= 2 && dated.length * 2 >= entries.length
  for (const entry of entries)
    if (!isTaken(entry.text, context) && ((events && dated.includes(entry)) || isToldEvent(entry.text.text, context)))
      readEntry(entry, section, context)
  for (const { node, text } of blocksOf(section)) {
    if (node.type !== 'paragraph' || isTaken(text, context)) continue
    const all = lines(text)
    if (all[0] && isToldEvent(all[0].text, context))
      for (const entry of paragraphEntries(all, node, context)) readEntry(entry, section, context)
  }
}

/** A past moment with its clock time opens the text, a severity aside, and it tells of an alarm, a fault, a cause or a recovery. */
function isToldEvent(text: string, context: Context): boolean {
  const { document } = context
  const day = pastDay(text, context)
  if (day === null) return false
  const { first, tag } = day
  const rest = text.slice(first.end)
  const { fault, customer, monitoring } = document.lexicon.incidentWords
  // A day alone also opens what was done on it; then somebody must have noticed the fault.
  if (first.precision !== 'minute') return (tag > 0 || fault.has(rest)) && detectedBy(rest, document.lexicon) !== null
  if (fault.has(rest)) return true
  const told = findFields(rest, document.lexicon).some(({ field }) => field === 'cause')
  return incidentStatus(rest, document.lexicon) === 'resolved' && (told || customer.has(rest) || monitoring.has(rest))
}

/** The day that has been with which a text opens, a severity aside. */
function pastDay(text: string, { dates, reference, document }: Context): { first: DateMatch; tag: number } | null {
  const severity = findSeverity(text, document.lexicon)
  const tag = severity && severity.start <= OPENING ? severity.end : 0
  const [first] = findDates(text, dates)
  if (!first || first.start > tag + OPENING || first.last !== null || first.precision === 'month-end') return null
  const at = resolveDate(first.first, reference)
  return reference !== null && (at === null || at.slice(0, 10) > reference) ? null : { first, tag }
}

function readSection(section: Section, context: Context): void {
  const entries = entriesOf(section)
  const parts = subsectionsOf(section)
  if (isOneIncident(section, context)) {
    const tables = blocksOf(section).filter(isTable)
    const texts = blocksOf(section).filter((block) => !isTable(block))
    const label = section.label as NonNullable<Section['label']>
    const kind = section.reading ? (KIND.exec(label.text)?.[0].length ?? 0) : 0
    context.ledger.claim(label)
    for (const { text } of texts) context.ledger.claim(text)
    for (const entry of entries) claimAll(entry, context)
    const told = tables.map(({ node }) => readTable(node, context))
    for (const { header } of told) for (const cell of header) context.ledger.claim(cell)
    const linked = told.flatMap((reading) => reading.rows.flatMap((row) => claimRow(row, reading, context)))
    const whole = join(
      [
        slice(label, kind),
        ...texts.map(({ text }) => text),
        ...told.flatMap(({ rows }) => rows.map(({ cells }) => join(cells, '：'))),
        ...entries.map((entry) => wholeText(entry)),
        ...parts.map((part) => partText(part, context)),
      ],
      '\n',
    )
    const links = [...flatMap(texts, ({ node }) => context.document.links(node)), ...flatMap(entries, linksBelow)]
    const source = sourceOf(section, section, context)
    push(
      readIncident(whole, { actions: actionsBelow(texts, entries, parts, context) }, context),
      [...claimLinks(links, context), ...linked],
      {
        ...source,
        headings: [
          ...source.headings.slice(0, -1),
          label.text.slice(0, kind).trimEnd(),
          ...told.flatMap(({ header }) => header.map(({ text }) => text)),
        ].filter(Boolean),
      },
      context,
    )
    return
  }
  const [only] = section.content
  if (section.content.length === 1 && only?.kind === 'entries' && isCard(only, context)) {
    readCard(entries, section, context)
    return
  }
  const mixed = context.document.lexicon.headings.find(section.title).some(({ concept }) => concept === 'risk')
  for (const [index, part] of section.content.entries()) {
    const next = section.content[index + 1]
    if (part.kind === 'entries' && next?.kind === 'entries' && isCard(next, context) && !isCard(part, context)) {
      for (const entry of part.entries.slice(0, -1)) readEntry(entry, section, context)
      readCard([part.entries.at(-1) as Entry, ...next.entries], section, context)
    } else if (
      part.kind === 'block' &&
      part.node.type === 'paragraph' &&
      next?.kind === 'entries' &&
      isCard(next, context)
    )
      readCard([...paragraphEntries(lines(part.text), part.node, context), ...next.entries], section, context)
    else if (part.kind === 'entries')
      for (const entry of part.entries) {
        if (!(mixed && isTrouble(entry, context)) && !isTaken(entry.text, context)) readEntry(entry, section, context)
      }
    else if (part.kind === 'block' && isTable(part)) readTableOf(readTable(part.node, context), section, context, true)
    else if (part.kind === 'block' && isTold(part) && entries.length === 0 && parts.length === 0) {
      // Beside a table of events stand remarks on them.
      if (section.content.some((other) => other.kind === 'block' && isTable(other)) && !opensEvent(part.text, context))
        continue
      for (const entry of paragraphEntries(lines(part.text), part.node, context)) readEntry(entry, section, context)
    }
  }
}

/** A paragraph, or a callout: `> [!bug] 9/10 20:15 …`. */
const isTold = ({ node, text }: Block): boolean =>
  node.type === 'paragraph' || (node.type === 'blockquote' && text.text !== '')

/** The words of a labelled part of one incident, all claimed. */
function partText(part: Section, context: Context): PlainText {
  context.used.add(part)
  if (part.label) context.ledger.claim(part.label)
  const blocks = blocksOf(part)
  for (const { text } of blocks) context.ledger.claim(text)
  const entries = entriesOf(part)
  for (const entry of entries) claimAll(entry, context)
  const body = [
    ...blocks.map(({ text }) => text),
    ...entries.map((entry) => wholeText(entry)),
    ...subsectionsOf(part).map((inner) => partText(inner, context)),
  ].filter(({ text }) => text)
  if (!part.label) return join(body, '\n')
  // `### 根因` over what was the cause
  const isField = context.document.lexicon.fields.get(part.title) !== undefined
  return join([part.label, join(body, '\n')], isField && !/[:：]\s*$/.test(part.label.text) ? '：' : '\n')
}

/** The entries below a label such as 处置 or Actions are one action each. */
function listedActions(entries: readonly Entry[], parts: readonly Section[], { document }: Context): PlainText[] {
  const isAction = (label: string) => document.lexicon.fields.get(label.replace(/[：:]\s*$/, '').trim()) === 'action'
  const below = [
    ...flatMap(
      entries.filter((entry) => isAction(entry.text.text)),
      ({ children }) => children,
    ),
    ...flatMap(
      [...parts, ...flatMap(entries, ({ sections }) => sections)].filter((part) => isAction(part.title)),
      entriesOf,
    ),
  ]
  return below.map(({ text }) => text)
}

/** The same, or the list behind a paragraph that ends with such a label. */
function actionsBelow(texts: readonly Block[], entries: readonly Entry[], parts: readonly Section[], context: Context) {
  const last = lines(texts.at(-1)?.text ?? NO_TEXT).at(-1)?.text ?? ''
  const opens =
    /[：:]\s*$/.test(last) && context.document.lexicon.fields.get(last.replace(/\s*[：:]\s*$/, '')) === 'action'
  return opens ? entries.map(({ text }) => text) : listedActions(entries, parts, context)
}

const NO_TEXT: PlainText = { text: '', offsets: [0] }

/** The first line of a paragraph begins an event, and every further one that opens with a date or a severity. */
function paragraphEntries(
  all: ReturnType<typeof lines>,
  node: Parameters<typeof lineEntry>[1],
  context: Context,
): Entry[] {
  const { document, dates } = context
  const entries: Entry[] = []
  for (const line of all) {
    const entry = lineEntry(line, node, document)
    const before = entries.at(-1)
    const opens = opensEvent(line, context)
    const tagged = before !== undefined && isTagged(line, document) && isTagged(before.text, document)
    if (!before || tagged || (opens && findDates(before.text.text, dates).length > 0)) entries.push(entry)
    else {
      before.children.push(entry)
      before.endLine = entry.endLine
    }
  }
  return entries
}

/** A date or a severity opens the line. */
const opensEvent = (line: PlainText, { dates, document }: Context) =>
  (findDates(line.text, dates)[0]?.start ?? FAR) <= OPENING || isTagged(line, document)

/** A severity opens the line. */
const isTagged = ({ text }: PlainText, { lexicon }: Document) => (findSeverity(text, lexicon)?.start ?? FAR) <= OPENING

/** `故障复盘：` in front of the name of an event. */
const KIND = /^[^：:\d]{2,12}[：:]\s*(?=\S)/

/** Part of an event that a heading above it names. */
const isPart = (section: Section, context: Context) =>
  section.parent !== null && section.parent.role === 'incidents' && isOneIncident(section.parent, context)

function isOneIncident(section: Section, context: Context): boolean {
  if (blocksOf(section).some((block) => isTable(block) && !isCardTable(readTable(block.node, context), context)))
    return false
  const told =
    section.content.length > 0 &&
    section.content.every((part) => part.kind === 'block' && part.node.type === 'paragraph')
  const named = section.reading?.role === 'incidents' && !section.reading.covered
  const form = section.form === 'heading' || (section.form === 'bold' && section.parent?.role === 'incidents')
  if (named && form && (told || isPostMortem(section, context))) return true
  if (section.parent?.role !== 'incidents' || section.content.length === 0 || (section.reading && !named)) return false
  return section.form === 'heading' || section.form === 'bold' || section.form === 'bracket'
}

/** `### 影响`, `### 根因`: most of its parts are fields of one event. */
function isPostMortem(section: Section, { document }: Context): boolean {
  const parts = subsectionsOf(section)
  const fields = parts.filter(({ title }) => document.lexicon.fields.get(title) !== undefined)
  return parts.length === section.content.length && fields.length >= 2 && fields.length * 2 >= parts.length
}

/** Several entries that tell of one event. */
function readCard(entries: readonly Entry[], section: Section, context: Context): void {
  for (const entry of entries) claimAll(entry, context)
  const whole = join(
    entries.map((entry) => wholeText(entry)),
    '\n',
  )
  const links = flatMap(entries, (entry) => linksBelow(entry))
  const first = entries[0] as Entry
  push(
    readIncident(whole, {}, context),
    claimLinks(links, context),
    sourceOf({ line: first.line, endLine: (entries.at(-1) as Entry).endLine }, section, context),
    context,
  )
}

/** Below `故障与问题` an entry without a date or severity is a risk. */
const isTrouble = ({ text: { text } }: Entry, { dates, document }: Context) =>
  findDates(text, dates).length === 0 &&
  findSeverity(text, document.lexicon) === null &&
  incidentStatus(text, document.lexicon) !== 'resolved'

/** All entries have labels, most of them those of fields: `what happened: …`, `action: …` describe one event. */
function isCard({ entries }: EntryList, { document }: Context): boolean {
  const labels = entries.map(({ text }) => /^([^：:]{1,12})[：:]/.exec(text.text)?.[1]?.trim())
  const known = labels.filter((label) => label !== undefined && document.lexicon.fields.get(label) !== undefined)
  return (
    entries.length > 1 &&
    known.length * 3 >= entries.length * 2 &&
    labels.every((label) => label !== undefined) &&
    entries.every(({ children }) => children.length === 0)
  )
}

/** `项 | 内容` over a row for every field of one event. */
function isCardTable({ header, rows }: TableReading, { document }: Context): boolean {
  const known = rows.filter(({ cells }) => document.lexicon.fields.get(cells[0]?.text ?? '') !== undefined)
  return header.length === 2 && rows.length >= 2 && known.length * 2 >= rows.length
}

function claimAll(entry: Entry, context: Context): void {
  claimEntry(entry, context)
  for (const child of entry.children) claimAll(child, context)
  for (const section of entry.sections) {
    context.used.add(section)
    if (section.label) context.ledger.claim(section.label)
    for (const inner of entriesOf(section)) claimAll(inner, context)
  }
}

/** The text of an entry, of what is below it, and of the labelled parts in it: all that `claimAll` claims. */
function wholeText(entry: Entry): PlainText {
  const parts = entry.sections.map((part) => {
    const all = [...(part.label ? [part.label] : []), ...entriesOf(part).map(wholeText)]
    return join(
      all.filter(({ text }) => text),
      '：',
    )
  })
  return join([entry.text, ...entry.children.map(wholeText), ...parts], '\n')
}

const linksBelow = (entry: Entry): Entry['links'] => [
  ...entry.links,
  ...flatMap(entry.children, linksBelow),
  ...flatMap(entry.sections, (part) => flatMap(entriesOf(part), linksBelow)),
]

const push = (
  { fields, places }: IncidentReading,
  links: Incident['links'],
  source: Incident['source'],
  context: Context,
) => void context.records.incidents.push(placed(Object.assign(fields, { links, source }), places, context))

function readEntry(entry: Entry, section: Section, context: Context): void {
  if (!entry.text.text || saysNothing(entry.text.text, context.document.lexicon)) return
  claimAll(entry, context)
  push(
    readIncident(wholeText(entry), { actions: listedActions(entry.children, entry.sections, context) }, context),
    claimLinks(linksBelow(entry), context),
    sourceOf(entry, section, context),
    context,
  )
}

/** A table of events: what happened, with times, causes or recoveries. */
function isEventTable({ fields }: TableReading): boolean {
  const has = (...any: Field[]) => any.some((field) => fields.includes(field))
  if (has('occurred')) return has('cause', 'resolved', 'duration', 'impact', 'symptom', 'action', 'severity')
  return has('severity') && has('cause', 'resolved', 'duration')
}

/** Columns of times and effects alone head tables of work, too; then a fault must be named. */
function tellsFaults({ fields, rows }: TableReading, { document }: Context): boolean {
  if (fields.some((field) => field === 'severity' || field === 'cause' || field === 'resolved' || field === 'duration'))
    return true
  const { fault } = document.lexicon.incidentWords
  return rows.some(({ cells }) => cells.some(({ text }) => fault.has(text)))
}

function readTableOf(reading: TableReading, section: Section, context: Context, sure = false): void {
  if (!sure && !(isEventTable(reading) && tellsFaults(reading, context))) return
  // `系统 | 现象`: what was seen names the event, not where.
  const symptom = reading.fields.includes('name') ? -1 : reading.fields.indexOf('symptom')
  const names = symptom >= 0 ? symptom : nameColumn(reading)
  for (const row of reading.rows) readRow(row, reading, names, section, context)
}

function readRow(row: TableRow, reading: TableReading, names: number, section: Section, context: Context): void {
  const cell = row.cells[names]
  if (!cell?.text || saysNothing(cell.text, context.document.lexicon)) return
  const value = (field: Field) => cellOf(row, reading, field)
  const impact = row.cells.find(
    (_, column) => column !== names && ['impact', 'symptom'].includes(reading.fields[column] ?? ''),
  )
  const given = {
    title: cell,
    severity: value('severity') ?? value('priority'),
    occurred: value('occurred'),
    resolved: value('resolved'),
    duration: value('duration'),
    impact: impact?.text ? impact : undefined,
    cause: value('cause'),
    action: value('action'),
    owner: value('owner'),
    status: value('status'),
    open: reading.fields.includes('resolved') && value('resolved') === null,
  }
  const whole = join(
    row.cells.filter(({ text }) => text),
    '\n',
  )
  const links = claimRow(row, reading, context)
  push(readIncident(whole, given, context), links, rowSource(row, reading, section, context), context)
}
