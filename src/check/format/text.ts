import { columnsOf, cutColumns, printable } from '../../text/columns.ts'
import type { Finding } from '../finding.ts'
import type { Severity } from '../rule.ts'

/** How the parts of a finding are marked on a terminal. */
export type Paint = Readonly<Record<Severity | 'path' | 'rule' | 'margin', (text: string) => string>>

/** Longer excerpts are cut around the place that they show. */
const WIDEST = 100

/** `path:line:column severity rule message`, the line below it, and a caret below the place. */
export function textOf(findings: readonly Finding[], paint: Paint): string {
  return findings.map((finding) => `${headOf(finding, paint)}\n${excerptOf(finding, paint)}`).join('')
}

const headOf = ({ path, line, column, severity, rule, message }: Finding, paint: Paint): string =>
  `${paint.path(`${printable(path)}:${line}:${column}`)} ${paint[severity](severity)} ${paint.rule(rule)} ${printable(message)}`

function excerptOf({ line, column, endColumn, excerpt, severity }: Finding, paint: Paint): string {
  if (excerpt.trim() === '') return ''
  const place = printable(excerpt.slice(column - 1, endColumn - 1))
  const width = Math.min(columnsOf(place), WIDEST)
  const before = cutColumns(printable(excerpt.slice(0, column - 1)), WIDEST - width, 'start')
  const after = cutColumns(printable(excerpt.slice(endColumn - 1)), WIDEST - width - columnsOf(before), 'end')
  const number = String(line)
  const margin = (text: string) => paint.margin(`${text.padStart(number.length + 2)} | `)
  const caret = `${' '.repeat(columnsOf(before))}${paint[severity]('^'.repeat(Math.max(1, width)))}`
  return `${margin(number)}${before}${cutColumns(place, WIDEST, 'end')}${after}\n${margin('')}${caret}\n`
}
