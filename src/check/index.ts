import type { Config } from '../config/index.ts'
import type { Document } from '../outline/document.ts'
import type { FileReading } from '../pipeline.ts'
import type { Finding } from './finding.ts'
import type { Problem } from './rule.ts'
import { rules } from './rules/index.ts'
import { readSuppressions } from './suppressions.ts'

export type { Finding } from './finding.ts'
export { type CheckFormat, formats, type Paint } from './format/index.ts'
export type { Rule, Severity } from './rule.ts'
export { rules } from './rules/index.ts'

/** Severities that the user gives to rules; `off` keeps one silent. */
export type Severities = NonNullable<Config['check']>

/** What is wrong with the reports of one file, in the order of its lines. */
export function check({ document, readings }: FileReading, severities: Severities = {}): Finding[] {
  const suppressions = readSuppressions(document.source, document.lineAt)
  const alone = readings.length === 1
  const found = readings.flatMap(({ report, root }) =>
    rules.flatMap((rule) => {
      const severity = severities[rule.id] ?? rule.severity
      if (severity === 'off') return []
      const checked = { report, root, document, lexicon: document.lexicon, suppressions, alone }
      const about = { rule: rule.id, severity, path: report.source.path }
      return [...rule.check(checked)].map((problem) => findingOf(about, problem, document))
    }),
  )
  return found
    .filter(({ rule, line }) => !suppressions.covers(rule, line))
    .sort((a, b) => a.line - b.line || a.column - b.column || (a.rule < b.rule ? -1 : 1))
}

function findingOf(
  about: Pick<Finding, 'rule' | 'severity' | 'path'>,
  { message, start, end }: Problem,
  { source, lineAt, lineSpan }: Document,
): Finding {
  const line = lineAt(start)
  const span = lineSpan(line)
  return {
    ...about,
    message,
    line,
    column: start - span.start + 1,
    endColumn: Math.max(start, Math.min(end, span.end)) - span.start + 1,
    excerpt: source.slice(span.start, span.end),
  }
}
