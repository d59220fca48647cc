import { inSchemaOrder } from '../schema/order.ts'
import type { Report } from '../schema/report.ts'

export interface JsonOptions {
  /** Spaces a level; 0 puts everything on one line. */
  readonly indent?: number
  /** Write an array even for one report. */
  readonly array?: boolean
}

/** JSON text in chunks, ended by a line feed: one object for one report, else an array. Keys stand in schema order. */
export function* toJson(reports: Iterable<Report>, options: JsonOptions = {}): Generator<string> {
  const indent = options.indent ?? 0
  const pending = reports[Symbol.iterator]()
  const first = pending.next()
  const second = first.done ? first : pending.next()
  if (!first.done && second.done && !options.array) {
    yield `${JSON.stringify(inSchemaOrder(first.value), null, indent)}\n`
    return
  }
  const line = indent > 0 ? '\n' : ''
  let separator = `[${line}`
  for (let step = first.done ? second : first; !step.done; step = step === first ? second : pending.next()) {
    yield separator + nested(step.value, indent)
    separator = `,${line}`
  }
  yield first.done ? '[]\n' : `${line}]\n`
}

/** NDJSON, one line a report, each a chunk. Keys stand in schema order. */
export function* toNdjson(reports: Iterable<Report>): Generator<string> {
  for (const report of reports) yield `${JSON.stringify(inSchemaOrder(report))}\n`
}

function nested(report: Report, indent: number): string {
  const text = JSON.stringify(inSchemaOrder(report), null, indent)
  const margin = ' '.repeat(indent)
  return indent > 0 ? margin + text.replaceAll('\n', `\n${margin}`) : text
}
