import type { Project, Report, Status } from '../schema/index.ts'
import { grouped, heading } from './heading.ts'
import { items } from './items.ts'
import { markOf, statusWord } from './marks.ts'
import { facts, INDENT, type Page, paragraph } from './page.ts'
import { span } from './palette.ts'
import { dayText, peopleText } from './values.ts'

/** In the order in which they are counted. */
const STATES: readonly Status[] = ['done', 'in-progress', 'delayed', 'blocked', 'not-started', 'cancelled']

/** Projects below their categories, each with its entries. */
export function projects(report: Report, page: Page): string[] {
  const all = report.projects
  if (all.length === 0) return []
  const states = STATES.map((state) => ({ state, number: all.filter(({ status }) => status === state).length }))
  const counted = facts(
    states.filter(({ number }) => number > 0).map(({ state, number }) => `${number} ${state.replace('-', ' ')}`),
  )
  return [
    ...heading('Projects', all.length, page, counted),
    ...grouped(all, page, (project) => showProject(project, report, page)),
  ]
}

function showProject(project: Project, { date }: Report, page: Page): string[] {
  const { name, aliases, status, progress, due, owners, summary } = project
  const told = facts([
    statusWord(status),
    progress !== null && progress < 100 && `${progress}%`,
    due && `due ${dayText(due, date)}`,
    owners.length > 0 && peopleText(owners),
  ])
  const called = aliases.length > 0 ? [span(` (${aliases.join(', ')})`, 'faint')] : []
  const title = [span(name, 'name'), ...called, ...(told.length > 0 ? [span('  '), ...told] : [])]
  return [
    ...paragraph(title, page, INDENT, [markOf(status)]),
    ...(summary ? paragraph([span(summary)], page, INDENT + 2) : []),
    ...items(project.items, page, INDENT + 2),
  ]
}
