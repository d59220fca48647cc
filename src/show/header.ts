import type { Report } from '../schema/index.ts'
import { facts, type Page, paragraph } from './page.ts'
import { span } from './palette.ts'

/** The title, and below it the week, who wrote it and whose it is. */
export function header({ title, source, date, week, author, team }: Report, page: Page): string[] {
  const name = title ?? source.path
  const label = week?.label && !name.includes(week.label) ? week.label : null
  const days = week?.start && week.end ? `${week.start} – ${week.end}` : null
  const told = facts([label, week?.iso ?? null, days, date && date !== week?.end && !name.includes(date) ? date : null])
  const who = facts([author && `by ${author}`, team && `team ${team}`])
  return [
    ...paragraph([span(name, 'title')], page),
    ...(told.length > 0 ? paragraph(told, page) : []),
    ...(who.length > 0 ? paragraph(who, page) : []),
  ]
}
