import type { Report } from '../schema/report.ts'

/** Turns reports that come one by one into text. */
export interface ReportWriter {
  /** What can be written now that this report is known; may be ''. */
  write(report: Report): string
  /** What is left to write after the last report. */
  end(): string
}

/** The text of all reports in chunks, about one a report, none of them empty. */
export function* chunks(reports: Iterable<Report>, writer: ReportWriter): Generator<string> {
  for (const report of reports) {
    const text = writer.write(report)
    if (text !== '') yield text
  }
  const rest = writer.end()
  if (rest !== '') yield rest
}
