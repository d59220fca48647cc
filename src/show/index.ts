import type { Report } from '../schema/index.ts'
import { goals } from './goals.ts'
import { header } from './header.ts'
import { incidents } from './incidents.ts'
import { kpis } from './kpis.ts'
import { notes } from './notes.ts'
import { NARROWEST, type Page, paint, paragraph } from './page.ts'
import { span } from './palette.ts'
import { projects } from './projects.ts'
import { risks } from './risks.ts'

export type { Page } from './page.ts'
export { type Palette, type Style, span } from './palette.ts'

/** In the order in which a reader asks. */
const SECTIONS = [projects, kpis, incidents, goals, risks, notes]

const NOTHING = span('Nothing to show: no projects, KPIs, incidents, goals, risks or notes.', 'faint')

/** A report for people, ended by a line feed. No line is wider than the page, unless that is narrower than 20 columns. */
export function showReport(report: Report, page: Page): string {
  const wide = { ...page, width: Math.max(NARROWEST, page.width) }
  const blocks = SECTIONS.map((section) => section(report, wide)).filter((lines) => lines.length > 0)
  if (blocks.length === 0) blocks.push(paragraph([NOTHING], wide))
  return `${[header(report, wide), ...blocks].map((lines) => lines.join('\n')).join('\n\n')}\n`
}

/** The line between two reports. */
export function rule(page: Page): string {
  return `\n${paint([span('─'.repeat(Math.max(NARROWEST, page.width)), 'faint')], page)}\n\n`
}
