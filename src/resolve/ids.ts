import type { Records } from '../extract/context.ts'
import type { Places } from '../extract/places.ts'
import type { Report } from '../schema/index.ts'

const byLine = (a: { source: { line: number } }, b: { source: { line: number } }) => a.source.line - b.source.line

/** Orders the records of each kind by line and numbers them: `<report>#p1`. */
export function withIds(records: Records, report: string, places: Places): Pick<Report, keyof Records> {
  const number = <T extends { source: { line: number } }>(list: T[], letter: string) =>
    [...list].sort(byLine).map((record, i) => {
      const numbered = { id: `${report}#${letter}${i + 1}`, ...record }
      places.set(numbered, places.get(record) ?? {})
      return numbered
    })
  return {
    projects: number(records.projects, 'p'),
    kpis: number(records.kpis, 'k'),
    incidents: number(records.incidents, 'i'),
    goals: number(records.goals, 'g'),
    risks: number(records.risks, 'r'),
    notes: number(records.notes, 'n'),
  }
}
