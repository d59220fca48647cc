import type { CheckRule } from '../config/check-rules.ts'
import type { Severity } from './rule.ts'

/** Something that a writer should know of a report. */
export interface Finding {
  readonly rule: CheckRule
  readonly severity: Severity
  readonly message: string
  readonly path: string
  /** 1-based, in UTF-16 units; the end is excluded and on the same line. */
  readonly line: number
  readonly column: number
  readonly endColumn: number
  /** The whole line. */
  readonly excerpt: string
}
