import packageJson from '../../../package.json' with { type: 'json' }
import type { Finding } from '../finding.ts'
import { rules } from '../rules/index.ts'
import { fingerprints } from './fingerprints.ts'

const LEVEL = { error: 'error', warning: 'warning', info: 'note' } as const

/** `reports/第36周.md` as the URI reference that SARIF asks for. */
const uriOf = (path: string) => path.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/')

/** SARIF 2.1.0, for code scanning. */
export function sarifOf(findings: readonly Finding[]): string {
  const prints = fingerprints(findings)
  const run = {
    tool: {
      driver: {
        name: 'weekly',
        version: packageJson.version,
        rules: rules.map(({ id, summary, help, severity }) => ({
          id,
          shortDescription: { text: summary },
          help: { text: help, markdown: help },
          defaultConfiguration: { level: LEVEL[severity] },
        })),
      },
    },
    columnKind: 'utf16CodeUnits',
    results: findings.map(({ rule, severity, message, path, line, column, endColumn, excerpt }, i) => ({
      ruleId: rule,
      ruleIndex: rules.findIndex(({ id }) => id === rule),
      level: LEVEL[severity],
      message: { text: message },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: uriOf(path) },
            region: { startLine: line, startColumn: column, endColumn, snippet: { text: excerpt } },
          },
        },
      ],
      partialFingerprints: { 'weekly/v1': prints[i] },
    })),
  }
  const $schema = 'https://json.schemastore.org/sarif-2.1.0.json'
  return `${JSON.stringify({ $schema, version: '2.1.0', runs: [run] }, null, 2)}\n`
}
