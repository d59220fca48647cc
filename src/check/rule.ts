import type { CheckRule } from '../config/check-rules.ts'
import type { Lexicon } from '../lexicon/index.ts'
import type { Document } from '../outline/document.ts'
import type { Section } from '../outline/section.ts'
import type { Report } from '../schema/index.ts'
import type { Suppressions } from './suppressions.ts'

export const SEVERITIES = ['error', 'warning', 'info'] as const
export type Severity = (typeof SEVERITIES)[number]

/** A rule of `weekly check`: what a writer should know, how it is found, and what to do about it. */
export interface Rule {
  readonly id: CheckRule
  readonly severity: Severity
  /** One line, for lists. */
  readonly summary: string
  /** Why it matters and what to do: Markdown, for the page of rules. */
  readonly help: string
  check(report: CheckedReport): Iterable<Problem>
}

/** A report as the rules see it. */
export interface CheckedReport {
  readonly report: Report
  /** The sections that it was read from. */
  readonly root: Section
  readonly document: Document
  readonly lexicon: Lexicon
  readonly suppressions: Suppressions
  /** Whether it is the only one in its file, which the name of the file may then be about. */
  readonly alone: boolean
}

/** What a rule found, and where: offsets in the decoded text, UTF-16, end excluded. */
export interface Problem {
  readonly message: string
  readonly start: number
  readonly end: number
}
