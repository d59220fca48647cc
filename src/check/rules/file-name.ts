import { fileNameOf, readPeriod } from '../../resolve/period.ts'
import { daysBetween } from '../../text/civil.ts'
import { lineOf } from '../places.ts'
import type { Rule } from '../rule.ts'

/** A report of a week may be dated on any of its days. */
const SAME_WEEK = 7

export const fileName: Rule = {
  id: 'file-name',
  severity: 'warning',
  summary: 'the name of the file tells another week than the report',
  help: `A file that was copied from the week before and not renamed, or a title that was not changed. Whoever looks for a week by the
names of files opens the wrong one. Looked at where the file holds one report.`,
  *check({ report, document, lexicon, alone }) {
    if (!alone || report.source.path === '-') return
    const name = fileNameOf(report.source.path)
    const told = readPeriod(
      { titles: [], fileName: name, values: [], around: report.date ? [report.date] : [], order: null },
      lexicon,
    )
    const [week, own] = [told.week?.number ?? null, report.week?.number ?? null]
    const place = lineOf(document, report.source.line)
    if (week !== null && own !== null && week !== own)
      yield { message: `the file is named "${name}", the report says ${report.week?.label}`, ...place }
    else if (told.date && report.date && Math.abs(daysBetween(told.date, report.date)) >= SAME_WEEK)
      yield { message: `the file is named "${name}" (${told.date}), the report is dated ${report.date}`, ...place }
  },
}
