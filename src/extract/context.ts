import type { Document } from '../outline/document.ts'
import type { Ledger } from '../outline/ledger.ts'
import type { Entry, Section } from '../outline/section.ts'
import type { Goal, Incident, Kpi, Note, Project, Risk } from '../schema/index.ts'
import type { DateContext } from '../text/dates.ts'
import type { PlainText } from '../text/plain.ts'
import type { Places } from './places.ts'

/** A record before it gets its id. */
export type Draft<Record extends { id: string }> = Omit<Record, 'id'>

/** What extractors share while one report is read. */
export interface Context {
  document: Document
  ledger: Ledger
  /** The report's date, `YYYY-MM-DD`; null where it has none. */
  reference: string | null
  /** How dates are read: the reference above, and the order of day and month in this file. */
  dates: DateContext
  records: Records
  /** Offsets at which the lines begin that are properties of the report. */
  told: ReadonlySet<number>
  /** Everybody whom this report and those above it in the file list. */
  members: ReadonlySet<string>
  /** What the report says of itself; keys as written. */
  properties: Readonly<Record<string, string>>
  /** The project that was made of an entry or a section, for what stands inside it. */
  projectOf: Map<Entry | Section, Draft<Project>>
  /** The same by the offset at which its text begins: lines of a paragraph are no entries to others. */
  projectAt: Map<number, Draft<Project>>
  /** Who tells an entry, `Mia：…`: the name, where what is told begins, and whether that is nothing. */
  speakers: Map<Entry, { name: PlainText; end: number; silent: boolean }>
  /** Where everything was read that is put into records. */
  places: Places
  /** Sections under whose label a record stands. */
  used: Set<Section>
}

export interface Records {
  projects: Draft<Project>[]
  kpis: Draft<Kpi>[]
  incidents: Draft<Incident>[]
  goals: Draft<Goal>[]
  risks: Draft<Risk>[]
  notes: Draft<Note>[]
}

/** Adds the records of one kind; `root` is the outline of one report. */
export interface Extractor {
  name: string
  extract(root: Section, context: Context): void
}
