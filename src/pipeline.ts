import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import type { Root } from 'mdast'
import type { Config } from './config/index.ts'
import { type Settings, settingsOf } from './config/settings.ts'
import { emptyTitle, unreadFrontMatter } from './extract/bare-notes.ts'
import type { Context, Records } from './extract/context.ts'
import { type FrontMatter, isBroken, isFrontMatter, isReadWhole } from './extract/front-matter.ts'
import { type Header, readHeader } from './extract/header.ts'
import { extractors } from './extract/index.ts'
import { namedAt, type Places, type PlacesOf, placed } from './extract/places.ts'
import type { Property } from './lexicon/index.ts'
import { type CapHit, type Engine, readMarkdown } from './markdown/index.ts'
import { assignRoles } from './outline/assign.ts'
import { buildSections } from './outline/build.ts'
import { createDocument, type Document } from './outline/document.ts'
import { judgesOf } from './outline/judges.ts'
import { createLedger, type Ledger } from './outline/ledger.ts'
import { type ReportBlocks, splitReports } from './outline/reports.ts'
import { rootSection, type Section } from './outline/section.ts'
import { titleText } from './outline/week-marks.ts'
import { diagnose, diagnostic, type Rule } from './resolve/diagnostics.ts'
import { withIds } from './resolve/ids.ts'
import { closingOwners } from './resolve/owners.ts'
import { fileNameOf, namesYear, type Period, readPeriod } from './resolve/period.ts'
import { linkProjects, nameProjects } from './resolve/project-links.ts'
import { addSpans } from './resolve/spans.ts'
import type { Report, ReportSource } from './schema/index.ts'
import { authorIn } from './text/authors.ts'
import { dateOrderIn } from './text/date-order.ts'
import type { DateOrder } from './text/dates.ts'
import { decode, normalizeText, originalOffsets } from './text/decode.ts'
import { splitPeople } from './text/people.ts'
import type { PlainText } from './text/plain.ts'
import { teamIn } from './text/titles.ts'

export interface ParseOptions {
  /** Where the bytes came from; its name may date the report. Default `-`. */
  path?: string | undefined
  /** Encoding to read the bytes in, a WHATWG label; default: found out. */
  encoding?: string | undefined
  /** The user's words and settings, as `configSchema` takes them. Not to be changed after its first use. */
  config?: Config | undefined
  /** What parses the Markdown; the reports are the same. Default: remark-parse. */
  engine?: Engine | undefined
  /** Add to each record where its fields were read: `spans`. */
  spans?: boolean | undefined
}

/**
 * Reads all reports of one file, in order.
 * @throws InputError where the bytes are no text, in an unknown encoding, or too large.
 * @throws ConfigError where a word of the config stands for two things.
 */
export function parseReports(input: Uint8Array | string, options: ParseOptions = {}): Report[] {
  return readReports(input, options).readings.map(({ report }) => report)
}

/** A report, and the sections that it was read from, with their roles. */
export interface Reading {
  report: Report
  root: Section
}

/** The reports of one file beside what they were read from: for what tells how it was read. */
export interface FileReading {
  document: Document
  readings: Reading[]
}

/**
 * What `parseReports` reads, and how.
 * @throws what `parseReports` throws.
 */
export function readReports(input: Uint8Array | string, options: ParseOptions = {}): FileReading {
  const { root, text, caps, source, settings, original } = readText(input, options)
  return readingsOf(root, text, caps, source, settings, original)
}

function readText(input: Uint8Array | string, options: ParseOptions) {
  const isText = typeof input === 'string'
  const bytes = isText ? new TextEncoder().encode(input) : input
  const encoding = isText ? 'utf-8' : options.encoding
  const settings = settingsOf(options.config)
  const decoded = decode(bytes, { encoding, fallback: settings.encoding ?? undefined })
  const { root, caps } = readMarkdown(decoded.text, options.engine)
  return {
    root,
    caps,
    text: decoded.text,
    source: sourceOf(bytes, decoded.encoding, options.path),
    settings,
    original: options.spans ? originalOffsets(decoded.original) : null,
  }
}

function sourceOf(bytes: Uint8Array, encoding: string, path = '-'): FileSource {
  return { path, encoding, bytes: bytes.length, sha256: bytesToHex(sha256(bytes)) }
}

type FileSource = Omit<ReportSource, 'line' | 'endLine'>

/** The reports in a repaired tree whose positions refer to the normal form of `original`. */
export function reportsOf(root: Root, original: string, options: Omit<ParseOptions, 'encoding' | 'engine'>): Report[] {
  const source = sourceOf(new TextEncoder().encode(original), 'utf-8', options.path)
  const offsets = options.spans ? originalOffsets(original) : null
  const { readings } = readingsOf(root, normalizeText(original), [], source, settingsOf(options.config), offsets)
  return readings.map(({ report }) => report)
}

/** Records get spans where `original` tells where an offset of `text` is in what the user has. */
function readingsOf(
  root: Root,
  text: string,
  caps: readonly CapHit[],
  source: FileSource,
  settings: Settings,
  original: Original | null,
): FileReading {
  const { document, file, slices } = openFile(root, text, source, settings, original)
  let cap = 0
  const readings = slices.map((slice, index) => {
    const reading = readReport(slice, index, file, document)
    const { diagnostics } = reading.report
    if (index === 0) diagnostics.push(...file.frontMatter.filter(isBroken).map(brokenFrontMatter))
    for (let hit = caps[cap]; hit && hit.line <= slice.endLine; hit = caps[++cap])
      diagnostics.push(diagnostic(hit.rule as Rule, hit))
    return reading
  })
  shareAuthor(readings.map(({ report }) => report))
  return { document, readings }
}

/** A file whose reports are told apart. */
function openFile(root: Root, text: string, source: FileSource, settings: Settings, original: Original | null) {
  const document = createDocument(root, text, settings.lexiconFor(`${source.path}\n${text}`))
  const lastLine = document.lineAt(Math.max(0, text.replace(/(?<!\n)\n+$/, '').length))
  const frontMatter = (root.children as { type: string }[]).filter(isFrontMatter)
  const blocks = root.children.filter((node) => !isFrontMatter(node))
  const file: FileFacts = {
    frontMatter,
    dated: null,
    source,
    order: dateOrderIn(text),
    settings,
    members: new Set(),
    ledger: createLedger(text.length),
    original,
  }
  return { document, file, slices: splitReports(blocks, document, lastLine) }
}

/** The one report of a text; the first where it holds several. */
export function parseReport(markdown: string, options: ParseOptions = {}): Report {
  return parseReports(markdown, options)[0] as Report
}

/** Where an offset of the text is in what the user has. */
type Original = (offset: number) => number

interface FileFacts {
  frontMatter: FrontMatter[]
  /** The last title above this report that names a year. */
  dated: string | null
  source: FileSource
  order: DateOrder | null
  settings: Settings
  /** Everybody whom this report and those above it list as members. */
  members: Set<string>
  /** One for all reports of the file: each writes and reads only the characters of its own blocks. */
  ledger: Ledger
  /** Null where no spans are wanted. */
  original: Original | null
}

/** One report up to its roles: all that the extractors need to know. */
interface Outlined {
  root: Section
  header: Header
  period: Period
  told: ReadonlySet<number>
}

function outline(slice: ReportBlocks, index: number, file: FileFacts, document: Document): Outlined {
  const { lexicon } = document
  const { ledger } = file
  const root = buildSections(slice.blocks, rootSection(slice.line, slice.endLine), document)
  const told = new Set<number>()
  const noted = {
    ...ledger,
    claim(text: PlainText) {
      ledger.claim(text)
      told.add(text.offsets[0] as number)
    },
  }
  const header = readHeader(slice, index === 0 ? file.frontMatter : [], root, document, noted)
  const fileName = file.source.path === '-' ? null : fileNameOf(file.source.path)
  const period = readPeriod(
    {
      titles: header.titles,
      fileName,
      values: header.values,
      around: file.dated ? [file.dated] : [],
      order: file.order,
    },
    lexicon,
    file.settings.weekNumbering,
  )
  const { members } = file
  for (const { property, value } of header.values)
    if (property === 'people') for (const name of splitPeople(value)) members.add(name)
  assignRoles(root, judgesOf(document, members))
  for (const node of slice.titles) {
    const title = titleText(node, document) ?? ''
    if (namesYear(title)) file.dated = title
  }
  return { root, header, period, told }
}

function readReport(slice: ReportBlocks, index: number, file: FileFacts, document: Document): Reading {
  const { lexicon } = document
  const { ledger } = file
  const { root, header, period, told } = outline(slice, index, file, document)
  const places: Places = new Map()
  const records: Records = { projects: [], kpis: [], incidents: [], goals: [], risks: [], notes: [] }
  const context: Context = {
    document,
    ledger,
    reference: period.date,
    dates: { lexicon, reference: period.date, order: file.order, known: new Map() },
    records,
    told,
    members: file.members,
    properties: header.properties,
    places,
    projectOf: new Map(),
    projectAt: new Map(),
    speakers: new Map(),
    used: new Set(),
  }
  for (const [at, node] of slice.titles.entries())
    if (at !== header.named || document.links(node).length > 0) records.notes.push(emptyTitle(node, context))
  if (index === 0)
    for (const node of file.frontMatter) if (!isReadWhole(node)) records.notes.push(unreadFrontMatter(node, context))
  for (const extractor of extractors) extractor.extract(root, context)
  closingOwners(records, peopleOf(header.values), places, lexicon)
  nameProjects(records, file.settings.projects, places)
  linkProjects(records, file.settings.projects)
  const id = index === 0 ? file.source.sha256.slice(0, 16) : `${file.source.sha256.slice(0, 16)}.${index + 1}`
  const said = (property: Property) => header.values.find((entry) => entry.property === property)
  const found =
    records.projects.length +
    records.kpis.length +
    records.incidents.length +
    records.goals.length +
    records.risks.length
  const heading = header.titles[header.named]
  const title = heading?.text ?? said('title')?.value ?? null
  const author = said('author')?.value.replace(/^@(?=\S+$)/, '') ?? authorIn(title, lexicon)
  const team = said('team')?.value ?? (title ? teamIn(title) : null)
  const report: Report = {
    schemaVersion: 1,
    id,
    source: { ...file.source, line: slice.line, endLine: slice.endLine },
    title,
    date: period.date,
    week: period.week,
    author,
    team,
    createdAt: period.createdAt,
    properties: header.properties,
    ...withIds(records, id, places),
    diagnostics: diagnose({
      line: slice.line,
      root,
      header,
      period,
      empty: document.source.trim() === '',
      records: found,
      numbering: file.settings.weekNumbering,
    }),
  }
  const named = heading ?? said('title')?.place
  const inTitle = (name: string | null) => (name === null ? null : namedAt(named, name))
  const own: PlacesOf<Report> = {
    title: named,
    ...period.places,
    author: said('author') ? said('author')?.place : inTitle(author),
    team: said('team') ? said('team')?.place : inTitle(team),
    properties: header.places,
  }
  placed(report, own, { places })
  if (file.original) addSpans(report, { places, document, original: file.original })
  return { report, root }
}

/** Everybody whom the header names. */
const peopleOf = (values: readonly { property: string; value: string }[]): string[] =>
  values
    .filter(({ property }) => property === 'author' || property === 'people')
    .flatMap(({ value }) => splitPeople(value))

const brokenFrontMatter = ({ type, position }: FrontMatter) =>
  diagnostic('broken-front-matter', { line: position?.start.line ?? 1 }, type.toUpperCase())

/** Decision 21: a file-level author belongs to all its reports. */
function shareAuthor([first, ...rest]: readonly Report[]): void {
  for (const report of rest) {
    report.author ??= first?.author ?? null
    report.team ??= first?.team ?? null
  }
}
