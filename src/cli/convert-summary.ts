import type { Converted, Counts, Failure } from '../archive/index.ts'
import { count, duration } from './progress.ts'

/** What a run has done so far. */
export interface Tally {
  files: number
  cached: number
  readonly failures: Failure[]
  readonly counts: Counts
}

export const newTally = (): Tally => ({
  files: 0,
  cached: 0,
  failures: [],
  counts: { reports: 0, projects: 0, kpis: 0, incidents: 0, goals: 0, diagnostics: 0 },
})

export function add(tally: Tally, converted: Converted): void {
  tally.files++
  if ('failure' in converted) {
    tally.failures.push(converted.failure)
    return
  }
  if (converted.cached) tally.cached++
  for (const [kind, number] of Object.entries(converted.counts)) tally.counts[kind as keyof Counts] += number
}

/** Two lines: what the reports hold, and how the run went. */
export function summary({ files, cached, failures, counts }: Tally, removed: number, seconds: number): string {
  const told = (number: number, one: string, several = `${one}s`) => `${count(number)} ${number === 1 ? one : several}`
  const holds = [
    told(counts.projects, 'project'),
    told(counts.kpis, 'KPI'),
    told(counts.incidents, 'incident'),
    told(counts.goals, 'goal'),
    told(counts.diagnostics, 'diagnostic'),
  ]
  const run = [
    told(files, 'file'),
    `${count(cached)} unchanged`,
    `${count(failures.length)} failed`,
    ...(removed > 0 ? [`${count(removed)} removed`] : []),
    duration(seconds),
  ]
  return `${told(counts.reports, 'report')}: ${holds.join(', ')}\n${run.join(', ')}\n`
}
