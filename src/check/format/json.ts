import type { Finding } from '../finding.ts'

/** An array of findings, one a line. */
export const jsonOf = (findings: readonly Finding[]): string =>
  findings.length === 0 ? '[]\n' : `[\n${findings.map((finding) => `  ${JSON.stringify(finding)}`).join(',\n')}\n]\n`
