import type { Table } from 'mdast'
import type { Entry, Section } from '../outline/section.ts'
import { type Block, blocksOf, sectionsOf } from '../outline/section.ts'
import type { Kpi, Source } from '../schema/index.ts'
import { objectiveOf } from '../text/labels.ts'
import { findAim } from '../text/measure-aims.ts'
import { findMeasures, type Measure } from '../text/measures.ts'
import { join, lines, type PlainText, trim } from '../text/plain.ts'
import type { CellPart, TableMeasure } from '../text/table-measures.ts'
import type { Category } from './category.ts'
import type { Context, Draft, Extractor } from './context.ts'
import { claimLinks, claimPart, sourceOf } from './fields.ts'
import { inTitle, type Place, placed } from './places.ts'
import { claimRow } from './project-table.ts'
import { isOfFigures, isTable, measuresIn, readTable, type TableReading, type TableRow } from './table.ts'

/** Sections whose numbers are no measurements of the period. */
const SILENT: ReadonlySet<string | null> = new Set([
  'incidents',
  'goals',
  'reference',
  'reflection',
  'risks',
  'ignored',
])

/** Where a text stands, as far as it tells what its numbers are. */
interface Surroundings {
  section: Section
  setting: 'metrics' | 'label' | 'prose'
  group: Category | null
  project: string | null
}

/** KPIs are read anywhere; they claim only their own clauses. */
export const kpis: Extractor = {
  name: 'kpis',
  extract(root, context) {
    for (const section of sectionsOf(root)) {
      if (section.role === 'risks') readFigures(section, context)
      if (section.role !== null && SILENT.has(section.role)) continue
      readSection(section, context)
    }
  },
}

function readFigures(section: Section, context: Context): void {
  for (const block of blocksOf(section))
    if (isTable(block) && isOfFigures(readTable(block.node, context), context))
      readTableBlock(block, placeOf(section, context), context)
}

function placeOf(section: Section, context: Context): Surroundings {
  const metrics = section.role === 'metrics'
  const group = metrics && section.label && !section.reading ? titleGroup(section) : null
  let project: string | null = null
  for (let at: Section | null = section; at && project === null; at = at.parent)
    project = (context.projectOf.get(at) ?? (at.within ? context.projectOf.get(at.within) : undefined))?.name ?? null
  return { section, setting: metrics ? 'metrics' : 'prose', group: group ?? labelledGroup(section), project }
}

/** `支付成功率：` above a list of numbers, wherever it stands. */
const labelledGroup = (section: Section) => (section.form === 'colon' && !section.reading ? titleGroup(section) : null)

const titleGroup = (section: Section): Category => ({ name: section.title, place: inTitle(section) })

function readSection(section: Section, context: Context): void {
  const place = placeOf(section, context)
  if (section.label && section.form === 'heading' && objectiveOf(section.title) === null)
    readText(section.label, place, context)
  for (const part of section.content) {
    if (part.kind === 'entries') for (const entry of part.entries) readEntry(entry, place, context)
    else if (part.kind === 'block') readBlock(part, place, context)
  }
}

function readBlock(block: Block, place: Surroundings, context: Context): void {
  if (isTable(block)) readTableBlock(block, place, context)
  else if (block.node.type === 'paragraph' || block.node.type === 'blockquote') readText(block.text, place, context)
}

function readEntry(entry: Entry, place: Surroundings, context: Context): void {
  const project = context.projectOf.get(entry)?.name ?? place.project
  const here = { ...place, project }
  const aim = objectiveOf(entry.text.text) !== null
  const found = aim ? readAim(entry, here, context) : readText(entry.text, here, context)
  const last = context.records.kpis.at(-1)
  if (found > 0 && last && context.projectOf.get(entry) === undefined && place.setting === 'metrics')
    last.links = claimLinks(linksOn(last.source, entry, context), context)
  const name = entry.text.text.replace(/[：:]\s*$/, '')
  const group =
    place.setting === 'metrics' && entry.children.length > 0 && found === 0
      ? { name, place: [entry.text, 0, name.length] as const }
      : place.group
  for (const child of entry.children) readEntry(child, { ...here, group }, context)
  for (const block of entry.blocks) readBlock(block, here, context)
}

/** The links of an entry on the lines of a record; the others become notes. */
const linksOn = ({ line, endLine }: Source, { links }: Entry, { document }: Context) =>
  links.filter(({ start }) => document.lineAt(start) >= line && document.lineAt(start) <= endLine)

/** An objective tells an aim, and perhaps where it stands; its own numbers are no KPIs. */
function readAim({ text, children }: Entry, place: Surroundings, context: Context): number {
  const aim = findAim(text.text, context.document.lexicon)
  if (!aim) return children.length > 0 ? 0 : readText(text, place, context)
  context.records.kpis.push(record(aim, text, place, context))
  return 1
}

function readText(text: PlainText, place: Surroundings, context: Context): number {
  let found = 0
  for (const line of lines(text)) {
    if (context.told.has(line.offsets[0] as number)) continue
    const { setting, group } = place
    const project = context.projectAt.get(line.offsets[0] as number)?.name ?? place.project
    const options = { lexicon: context.document.lexicon, setting, group: group?.name ?? null }
    for (const measure of findMeasures(line.text, options)) {
      context.records.kpis.push(record(measure, line, { ...place, project }, context))
      found++
    }
  }
  return found
}

function record(measure: Measure, line: PlainText, place: Surroundings, context: Context): Draft<Kpi> {
  const at = context.document.lineAt(line.offsets[measure.valueStart] as number)
  claimPart(line, measure.start, measure.end, context)
  const { name, changes } = measure
  const first = context.document.lineAt(line.offsets[measure.start] as number)
  const source: Source = sourceOf(
    {
      line: Math.min(first, at),
      endLine: context.document.lineAt(line.offsets[Math.max(measure.start, measure.end - 1)] as number),
    },
    place.section,
    context,
  )
  const { places } = measure
  const part = (at: { start: number; end: number } | null): Place => at && [line, at.start, at.end]
  const valuePlace: Place = [line, measure.valueStart, measure.valueEnd]
  const inLine = line.text.slice(measure.nameStart, measure.nameEnd)
  for (const [index, change] of changes.entries())
    placed(change, { text: part(places.changes[index] ?? null) }, context)
  return placed(
    kpiOf(measure, place, { text: measure.text, links: [], source }),
    {
      name:
        name === place.group?.name && inLine !== name ? place.group.place : [line, measure.nameStart, measure.nameEnd],
      group: place.group?.place,
      dimension: part(places.dimension),
      value: valuePlace,
      unit: valuePlace,
      valueText: valuePlace,
      text: [line, measure.start, measure.end],
      previous: part(places.previous),
      target: part(places.target),
    },
    context,
  )
}

/** A measure of a line or a table as a record. */
function kpiOf(
  { name, dimension, value, unit, valueText, previous, target, changes }: Measure | TableMeasure,
  { group, project }: Surroundings,
  { text, links, source }: Pick<Draft<Kpi>, 'text' | 'links' | 'source'>,
): Draft<Kpi> {
  return {
    name,
    group: group?.name ?? null,
    dimension,
    value,
    unit,
    valueText,
    text,
    previous,
    target,
    changes,
    project,
    links,
    source,
  }
}

function readTableBlock(block: Block & { node: Table }, place: Surroundings, context: Context): void {
  const reading = readTable(block.node, context)
  const header = reading.header.map(({ text }) => text)
  const measures = measuresIn(reading, context)
  if (!measures) {
    for (const row of reading.rows) for (const cell of row.cells) readText(cell, place, context)
    return
  }
  const subheader = measures.some(({ row }) => row === 0) ? undefined : reading.rows[0]
  const headings = [...header, ...(subheader?.cells.map(({ text }) => text) ?? [])].filter(Boolean)
  for (const cell of [...reading.header, ...(subheader?.cells ?? [])]) context.ledger.claim(cell)
  const rows = new Map<number, TableMeasure[]>()
  for (const measure of measures) rows.set(measure.row, [...(rows.get(measure.row) ?? []), measure])
  for (const [index, found] of rows) {
    const row = reading.rows[index] as TableRow
    const used = new Set(found.flatMap(({ columns }) => columns))
    const remarks = row.cells.filter(({ text }, column) => text && !used.has(column))
    const links = claimRow(row, reading, context)
    const source = sourceOf(row, place.section, context)
    for (const [nth, measure] of found.entries()) {
      const told = nth === 0 ? remarks : []
      const kpi = kpiOf(measure, place, {
        text: [measure.text, ...told.map((cell) => cell.text)].join(' | '),
        links: nth === 0 ? links : [],
        source: { ...source, headings: [...source.headings, ...headings] },
      })
      const text = join([...measure.columns.map((column) => row.cells[column] as PlainText), ...told], '\n')
      const places = { text, group: place.group?.place, ...placesIn(reading, measure, context) }
      context.records.kpis.push(placed(kpi, places, context))
    }
  }
}

/** Where the fields of a measure stand in its table. */
function placesIn(reading: TableReading, { changes, places }: TableMeasure, context: Context) {
  const cells = (of: number) => (of < 0 ? reading.header : (reading.rows[of]?.cells ?? []))
  const part = (at: CellPart | null): Place => {
    // A row may have more cells than the header.
    const cell = at && cells(at.row)[at.column]
    if (!cell) return null
    const words = trim(cell)
    return [words, at.start ?? 0, at.end ?? words.text.length]
  }
  for (const [index, change] of changes.entries())
    placed(change, { text: part(places.changes[index] ?? null) }, context)
  const value = part(places.value)
  return {
    name: part(places.name),
    dimension: part(places.dimension),
    value,
    unit: part(places.unit),
    valueText: value,
    previous: part(places.previous),
    target: part(places.target),
  }
}
