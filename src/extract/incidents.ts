import {
  blocksOf,
  type Entry,
  entriesOf,
  ownText,
  type Section,
  sectionsOf,
  subsectionsOf,
} from '../outline/section.ts'
import { saysNothing } from '../text/absence.ts'
import { flatMap } from '../text/flat-map.ts'
import { join, lines, slice } from '../text/plain.ts'
import type { Context, Extractor } from './context.ts'
import { claimLinks, isTaken, sourceOf } from './fields.ts'
import { datedEvents, isToldEvent, kindLength, opensEvent } from './incident-events.ts'
import {
  actionsBelow,
  claimAll,
  linksBelow,
  listedActions,
  paragraphEntries,
  partText,
  wholeText,
} from './incident-parts.ts'
import { addIncident, readIncident } from './incident-reading.ts'
import { isCard, isOneIncident, isPart, isTold, isTrouble, KIND } from './incident-shapes.ts'
import { readTableOf } from './incident-table.ts'
import { claimRow } from './project-table.ts'
import { isTable, readTable } from './table.ts'

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

const NONE: ReadonlySet<Entry> = new Set()

/** Decision 39: `8/28 02:10 主节点 OOM，04:00 切备恢复` is an incident wherever it stands. */
function readToldEvents(section: Section, context: Context): void {
  const entries = entriesOf(section)
  const events = section.role === 'risks' ? datedEvents(entries, context) : NONE
  for (const entry of entries)
    if (!isTaken(entry.text, context) && (events.has(entry) || isToldEvent(entry.text.text, context)))
      readEntry(entry, section, context)
  for (const { node, text } of blocksOf(section)) {
    if (node.type !== 'paragraph' || isTaken(text, context)) continue
    const all = lines(text)
    if (all[0] && isToldEvent(all[0].text, context))
      for (const entry of paragraphEntries(all, node, context)) readEntry(entry, section, context)
  }
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
    addIncident(
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
  const isOwn = ownText(section)
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
    else if (
      part.kind === 'block' &&
      isTold(part) &&
      (isOwn(part) || isToldEvent(part.text.text.slice(kindLength(part.text.text, context)), context))
    ) {
      // Beside a table of events stand remarks on them.
      if (section.content.some((other) => other.kind === 'block' && isTable(other)) && !opensEvent(part.text, context))
        continue
      for (const entry of paragraphEntries(lines(part.text), part.node, context)) readEntry(entry, section, context)
    }
  }
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
  addIncident(
    readIncident(whole, {}, context),
    claimLinks(links, context),
    sourceOf({ line: first.line, endLine: (entries.at(-1) as Entry).endLine }, section, context),
    context,
  )
}

function readEntry(entry: Entry, section: Section, context: Context): void {
  if (!entry.text.text || saysNothing(entry.text.text, context.document.lexicon)) return
  claimAll(entry, context)
  addIncident(
    readIncident(wholeText(entry), { actions: listedActions(entry.children, entry.sections, context) }, context),
    claimLinks(linksBelow(entry), context),
    sourceOf(entry, section, context),
    context,
  )
}
