import type { DateMention, Item, Source, Status } from '../../schema/index.ts'
import { wordsIn } from '../places.ts'
import type { Rule } from '../rule.ts'

const OPEN: ReadonlySet<Status | null> = new Set(['in-progress', 'not-started', 'blocked'])

/** Something that can be late. */
interface Thing {
  status: Status | null
  dates: readonly DateMention[]
  source: Source
}

const withItems = (items: readonly Item[]): Thing[] => items.flatMap((item) => [item, ...withItems(item.items)])

export const overdue: Rule = {
  id: 'overdue',
  severity: 'warning',
  summary: 'a planned date has passed, and the work is still open',
  help: `\`预计 9/15 上线\` in a report of 9/22, with the project still in progress: the date was not moved, or the state not told. Write
the new date, or that it is late (\`延期至 9/28\`), or that it is done. A thing that says that it is late, done or cancelled is left
alone.`,
  *check({ report, document }) {
    const { date } = report
    if (date === null) return
    const told = new Set<string>()
    for (const project of report.projects) {
      const parts = withItems(project.items)
      const own = project.dates.filter(
        (mention) => !parts.some((part) => part.dates.some(({ text }) => text === mention.text)),
      )
      const latest = project.due
      for (const { status, dates, source } of [...parts, { ...project, dates: own }]) {
        if (!OPEN.has(status)) continue
        const due = dates.filter(({ kind }) => kind === 'due').at(-1)
        // A later date of the whole is the one that holds.
        if (!due || due.date.slice(0, 10) >= date || (source === project.source && latest !== null && latest >= date))
          continue
        const key = `${source.line} ${due.text}`
        if (told.has(key)) continue
        told.add(key)
        yield {
          message: `${due.date.slice(0, 10)} has passed on ${date}, and this is still ${status}`,
          ...wordsIn(document, source, due.text),
        }
      }
    }
  },
}
