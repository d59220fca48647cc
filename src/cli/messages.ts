import { type Failure, INTERNAL } from '../archive/failure.ts'
import type { Diagnostic, Report } from '../schema/index.ts'
import { errorColors } from './colors.ts'
import type { Io } from './io.ts'

export interface Messages {
  /** Tells the diagnostics of a report: `path:line:column severity rule message`. */
  diagnostics(report: Report): void
  /** Tells how many diagnostics the reports of an input have: `path: 2 warnings`. */
  counts(path: string, reports: readonly Report[]): void
  /** Tells why an input gave nothing: `path: error rule message`. */
  failure(failure: Failure): void
}

const SEVERITIES = [
  { severity: 'error', one: 'error', many: 'errors' },
  { severity: 'warning', one: 'warning', many: 'warnings' },
  { severity: 'info', one: 'hint', many: 'hints' },
] as const

/**
 * What is told on standard error. `quiet` keeps diagnostics back; those of severity `info` are for a terminal only.
 * An input that failed is always told.
 */
export function messages(io: Io, options: { quiet: boolean }): Messages {
  const shown = ({ severity }: Diagnostic) => !options.quiet && (severity !== 'info' || io.stderr.isTTY)
  return {
    diagnostics({ source, diagnostics }) {
      const told = diagnostics.filter(shown)
      if (told.length === 0) return
      const paint = paintsOf(io)
      const lines = told.map(({ line, column, severity, rule, message }) => {
        const place = paint.bold(`${source.path}:${line}:${column}`)
        return `${place} ${paint[severity](severity)} ${paint.dim(rule)} ${message}\n`
      })
      io.stderr.write(lines.join(''))
    },
    counts(path, reports) {
      const all = reports.flatMap(({ diagnostics }) => diagnostics).filter(shown)
      if (all.length === 0) return
      const paint = paintsOf(io)
      const told = SEVERITIES.flatMap(({ severity, one, many }) => {
        const number = all.filter((diagnostic) => diagnostic.severity === severity).length
        return number > 0 ? [paint[severity](`${number} ${number === 1 ? one : many}`)] : []
      })
      io.stderr.write(`${paint.bold(path)}: ${told.join(', ')} (weekly parse tells them)\n`)
    },
    failure({ path, rule, message, stack }) {
      const text = rule === INTERNAL ? unexpected({ message, stack }, io) : message
      const { bold, red, dim } = paintsOf(io)
      io.stderr.write(`${bold(path)}: ${red('error')} ${dim(rule)} ${text}\n`)
    },
  }
}

/** Not made before there is something to tell: colours ask what standard error is. */
function paintsOf(io: Io) {
  const colors = errorColors(io)
  return { ...colors, error: colors.red, warning: colors.yellow, info: colors.blue }
}

/** One line for an error that nobody foresaw; its stack with WEEKLY_DEBUG=1. */
export function unexpected({ message, stack }: { message: string; stack?: string | undefined }, io: Io): string {
  if (io.env.WEEKLY_DEBUG) return stack ?? message
  return `unexpected: ${message.split('\n', 1)[0]} (WEEKLY_DEBUG=1 shows where; please report it)`
}
