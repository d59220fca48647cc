import type { Finding } from '../finding.ts'

const COMMAND = { error: 'error', warning: 'warning', info: 'notice' } as const

const escapeData = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
const escapeProperty = (text: string) => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')

/** Workflow commands, which GitHub Actions shows as annotations of the lines. */
export const githubOf = (findings: readonly Finding[]): string =>
  findings
    .map(({ path, line, column, endColumn, severity, rule, message }) => {
      const place = `file=${escapeProperty(path)},line=${line},col=${column},endColumn=${endColumn}`
      return `::${COMMAND[severity]} ${place},title=${escapeProperty(rule)}::${escapeData(message)}\n`
    })
    .join('')
