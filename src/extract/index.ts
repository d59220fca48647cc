import type { Extractor } from './context.ts'
import { goals } from './goals.ts'
import { incidents } from './incidents.ts'
import { kpis } from './kpis.ts'
import { notes } from './notes.ts'
import { projects } from './projects.ts'
import { risks } from './risks.ts'

/** In this order: later ones build on earlier ones, and `notes` takes what nobody claimed. */
export const extractors: readonly Extractor[] = [incidents, projects, goals, risks, kpis, notes]
