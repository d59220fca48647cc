import type { Finding } from '../finding.ts'
import { fingerprints } from './fingerprints.ts'

const SEVERITY = { error: 'critical', warning: 'major', info: 'info' } as const

/** A Code Quality report of GitLab. */
export function gitlabOf(findings: readonly Finding[]): string {
  const prints = fingerprints(findings)
  const issues = findings.map(({ rule, severity, message, path, line }, i) => ({
    description: message,
    check_name: rule,
    fingerprint: prints[i],
    severity: SEVERITY[severity],
    location: { path, lines: { begin: line } },
  }))
  return `${JSON.stringify(issues, null, 2)}\n`
}
