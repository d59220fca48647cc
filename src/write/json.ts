import { inSchemaOrder } from '../schema/order.ts'
import type { Report } from '../schema/report.ts'
import { chunks, type ReportWriter } from './writer.ts'

export interface JsonOptions {
  /** Spaces a level; 0 puts everything on one line. */
  readonly indent?: number
  /** Write an array even for one report. */
  readonly array?: boolean
}

/** JSON text in chunks, ended by a line feed: one object for one report, else an array. Keys stand in schema order. */
export const toJson = (reports: Iterable<Report>, options: JsonOptions = {}): Generator<string> =>
  chunks(reports, jsonWriter(options))

/** NDJSON, one line a report, each a chunk. Keys stand in schema order. */
export const toNdjson = (reports: Iterable<Report>): Generator<string> => chunks(reports, ndjsonWriter)

export function jsonWriter({ indent = 0, array = false }: JsonOptions): ReportWriter {
  const line = indent > 0 ? '\n' : ''
  let open = false
  /** The only report so far: alone it is written without brackets. */
  let held: Report | null = null
  const next = (report: Report) => {
    const text = `${open ? ',' : '['}${line}${nested(report, indent)}`
    open = true
    return text
  }
  return {
    write(report) {
      if (!open && !held && !array) {
        held = report
        return ''
      }
      const before = held ? next(held) : ''
      held = null
      return before + next(report)
    },
    end() {
      if (held) return `${JSON.stringify(inSchemaOrder(held), null, indent)}\n`
      return open ? `${line}]\n` : '[]\n'
    },
  }
}

export const ndjsonWriter: ReportWriter = {
  write: (report) => `${JSON.stringify(inSchemaOrder(report))}\n`,
  end: () => '',
}

function nested(report: Report, indent: number): string {
  const text = JSON.stringify(inSchemaOrder(report), null, indent)
  const margin = ' '.repeat(indent)
  return indent > 0 ? margin + text.replaceAll('\n', `\n${margin}`) : text
}
