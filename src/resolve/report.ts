import type { Settings } from '../config/settings.ts'
import { emptyTitle, unreadFrontMatter } from '../extract/bare-notes.ts'
import type { Context, Records } from '../extract/context.ts'
import { type FrontMatter, isReadWhole } from '../extract/front-matter.ts'
import { type Header, readHeader } from '../extract/header.ts'
import { extractors } from '../extract/index.ts'
import { namedAt, type Places, type PlacesOf, placed } from '../extract/places.ts'
import type { Property } from '../lexicon/index.ts'
import { assignRoles } from '../outline/assign.ts'
import { buildSections } from '../outline/build.ts'
import type { Document } from '../outline/document.ts'
import { judgesOf } from '../outline/judges.ts'
import type { Ledger } from '../outline/ledger.ts'
import type { ReportBlocks } from '../outline/reports.ts'
import { rootSection, type Section } from '../outline/section.ts'
import { titleText } from '../outline/week-marks.ts'
import type { Report, ReportSource } from '../schema/index.ts'
import { authorIn } from '../text/authors.ts'
import type { DateOrder } from '../text/dates.ts'
import { splitPeople } from '../text/people.ts'
import type { PlainText } from '../text/plain.ts'
import { teamIn } from '../text/titles.ts'
import { diagnose } from './diagnostics.ts'
import { withIds } from './ids.ts'
import { closingOwners } from './owners.ts'
import { fileNameOf, namesYear, type Period, readPeriod } from './period.ts'
import { linkProjects, nameProjects } from './project-links.ts'
import { addSpans } from './spans.ts'

/** Where a file came from. */
export type FileSource = Omit<ReportSource, 'line' | 'endLine'>

/** A report, and the sections that it was read from, with their roles. */
export interface Reading {
  report: Report
  root: Section
}

/** Where an offset of the text is in what the user has. */
export type Original = (offset: number) => number

/** What the reports of a file share. */
export interface FileFacts {
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

/** Reads one report of a file: its outline, its records, what the whole of it tells. */
export function readReport(slice: ReportBlocks, index: number, file: FileFacts, document: Document): Reading {
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
