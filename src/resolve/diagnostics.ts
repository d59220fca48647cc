import type { Header } from '../extract/header.ts'
import type { Section } from '../outline/section.ts'
import { blocksOf, type Entry, entriesOf, sectionsOf } from '../outline/section.ts'
import type { Diagnostic } from '../schema/index.ts'
import { REACH } from '../text/reach.ts'
import type { WeekScheme } from '../text/weeks.ts'
import { type Period, weekDisagrees } from './period.ts'

/** Every diagnostic of the parser: rule, severity and wording. */
export const RULES = {
  'unknown-heading': {
    severity: 'info',
    message: (label: string) => `the heading "${label}" names no known kind of section; its content is kept as notes`,
  },
  'no-date': {
    severity: 'warning',
    message: () =>
      'no date with a year found in the title, the file name or the properties; dates without a year stay unread',
  },
  'week-mismatch': {
    severity: 'warning',
    message: (label: string, date: string, numbering: string) =>
      `${label} and ${date} do not belong to the same week in ${numbering} numbering`,
  },
  'ambiguous-date': {
    severity: 'warning',
    message: (text: string) => `"${text}" could be read day first or month first; it was read month first`,
  },
  'empty-report': { severity: 'warning', message: () => 'no text found' },
  'nothing-found': {
    severity: 'warning',
    message: () => 'no project, KPI, incident, goal or risk found; all text is kept as notes',
  },
  'nesting-too-deep': {
    severity: 'warning',
    message: () => 'more than 100 levels of nesting; the block is kept as plain text',
  },
  'broken-front-matter': {
    severity: 'warning',
    message: (language: string) => `the front matter is no valid ${language}; what could not be read is kept as a note`,
  },
  'text-too-long': {
    severity: 'warning',
    message: () => 'more than 20,000 characters of one thing; people and states that are named further on are not read',
  },
  'block-too-large': {
    severity: 'warning',
    message: () =>
      'the block is too large to be read as Markdown; it is kept as plain text: blank lines would divide it',
  },
} satisfies Record<string, { severity: Diagnostic['severity']; message: (...words: string[]) => string }>

export type Rule = keyof typeof RULES

export function diagnostic(rule: Rule, place: { line: number; column?: number }, ...words: string[]): Diagnostic {
  const { severity, message } = RULES[rule]
  return {
    rule,
    severity,
    message: (message as (...parts: string[]) => string)(...words),
    line: place.line,
    column: place.column ?? 1,
  }
}

export interface Findings {
  line: number
  root: Section
  header: Header
  period: Period
  empty: boolean
  records: number
  /** How the user numbers weeks. */
  numbering: WeekScheme | null
}

export function diagnose({ line, root, period, empty, records, numbering }: Findings): Diagnostic[] {
  if (empty) return [diagnostic('empty-report', { line })]
  const found: Diagnostic[] = []
  if (!period.date) found.push(diagnostic('no-date', { line }))
  if (period.ambiguous) found.push(diagnostic('ambiguous-date', { line }, period.ambiguous))
  if (weekDisagrees(period, numbering))
    found.push(
      diagnostic(
        'week-mismatch',
        { line },
        period.week?.label ?? '',
        period.date ?? '',
        numbering ? `the ${numbering}` : 'any common',
      ),
    )
  for (const section of sectionsOf(root))
    if (section.form === 'heading' && section.role === null && section.content.length > 0 && !section.person)
      found.push(
        diagnostic(
          'unknown-heading',
          { line: section.line, column: section.node?.position?.start.column ?? 1 },
          section.title,
        ),
      )
  for (const line of longTexts(root)) found.push(diagnostic('text-too-long', { line }))
  if (records === 0) found.push(diagnostic('nothing-found', { line }))
  return found
}

/** The lines on which texts begin that are only read up to a point. */
function longTexts(root: Section): number[] {
  const found: number[] = []
  const visit = ({ text, line, children }: Entry) => {
    if (text.text.length > REACH) found.push(line)
    for (const child of children) visit(child)
  }
  for (const section of sectionsOf(root)) {
    for (const entry of entriesOf(section)) visit(entry)
    for (const { node, text, line } of blocksOf(section))
      if (node.type === 'paragraph' && text.text.length > REACH) found.push(line)
  }
  return found
}
