import { type Failure, INTERNAL } from '../archive/failure.ts'
import type { Diagnostic, Report } from '../schema/index.ts'
import { errorColors } from './colors.ts'
import type { Io } from './io.ts'

export interface Messages {
  /** Tells the diagnostics of a report: `path:line:column severity rule message`. */
  diagnostics(report: Report): void
  /** Tells why an input gave nothing: `path: error rule message`. */
  failure(failure: Failure): void
}

/**
 * What is told on standard error. `quiet` keeps diagnostics back; those of severity `info` are for a terminal only.
 * An input that failed is always told.
 */
export function messages(io: Io, options: { quiet: boolean }): Messages {
  const colors = errorColors(io)
  const paint = { error: colors.red, warning: colors.yellow, info: colors.blue }
  const shown = ({ severity }: Diagnostic) => !options.quiet && (severity !== 'info' || io.stderr.isTTY)
  return {
    diagnostics({ source, diagnostics }) {
      const lines = diagnostics.filter(shown).map(({ line, column, severity, rule, message }) => {
        const place = colors.bold(`${source.path}:${line}:${column}`)
        return `${place} ${paint[severity](severity)} ${colors.dim(rule)} ${message}\n`
      })
      if (lines.length > 0) io.stderr.write(lines.join(''))
    },
    failure({ path, rule, message, stack }) {
      const text = rule === INTERNAL ? unexpected({ message, stack }, io) : message
      io.stderr.write(`${colors.bold(path)}: ${colors.red('error')} ${colors.dim(rule)} ${text}\n`)
    },
  }
}

/** One line for an error that nobody foresaw; its stack with WEEKLY_DEBUG=1. */
export function unexpected({ message, stack }: { message: string; stack?: string | undefined }, io: Io): string {
  if (io.env.WEEKLY_DEBUG) return stack ?? message
  return `unexpected: ${message.split('\n', 1)[0]} (WEEKLY_DEBUG=1 shows where; please report it)`
}
