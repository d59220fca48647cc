import type { Report } from '../../src/schema/index.ts'

/** Every record of a report, its notes included. */
export const recordsOf = (report: Report) =>
  [report.projects, report.kpis, report.incidents, report.goals, report.risks, report.notes].flat()
