import type { Goal, Report } from '../schema/index.ts'
import { grouped, heading } from './heading.ts'
import { items } from './items.ts'
import { markOf } from './marks.ts'
import { facts, INDENT, type Page, paragraph } from './page.ts'
import { type Span, span } from './palette.ts'
import { dayText, peopleText } from './values.ts'

/** The plan, numbered as it is shown; what is ticked off has its mark instead. */
export function goals(report: Report, page: Page): string[] {
  const all = report.goals
  if (all.length === 0) return []
  const digits = String(all.length).length
  let shown = 0
  const number = () => span(`${String(++shown).padStart(digits)}. `, 'faint')
  return [
    ...heading('Goals', all.length, page),
    ...grouped(all, page, (goal) => showGoal(goal, number(), report, page)),
  ]
}

function showGoal(goal: Goal, number: Span, { date }: Report, page: Page): string[] {
  const { text, name, project, due, owners, priority, status } = goal
  const said = `${text}\n${name ?? ''}\n${goal.category ?? ''}`
  const told = facts([
    priority && span(priority, 'warn'),
    due && `due ${dayText(due, date)}`,
    owners.length > 0 && peopleText(owners),
    project && !said.includes(project) && `for ${project}`,
  ])
  const lead = status === null ? [number] : [number, markOf(status)]
  const indent = lead.reduce((sum, part) => sum + part.text.length, INDENT)
  return [
    ...paragraph([...named(name, text), ...(told.length > 0 ? [span('  '), ...told] : [])], page, INDENT, lead),
    ...items(goal.items, page, indent),
  ]
}

/** The text with its name in front, where it does not say it itself. */
export function named(name: string | null, text: string): Span[] {
  if (!name) return [span(text)]
  if (text.startsWith(name)) return [span(name, 'name'), span(text.slice(name.length))]
  return text.includes(name) ? [span(text)] : [span(name, 'name'), span(`  ${text}`)]
}
