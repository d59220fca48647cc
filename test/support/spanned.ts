import type { Item, Report, Source, Spans } from '../../src/index.ts'

/** Something that has spans. */
export interface Spanned {
  name: string
  record: Readonly<Record<string, unknown>> & { source: Pick<Source, 'line' | 'endLine'> }
  spans: Spans
}

/** The report, its records and their items. */
export function spanned(report: Report): Spanned[] {
  const { projects, kpis, incidents, goals, risks, notes } = report
  const below = (name: string, items: readonly Item[]): Spanned[] =>
    items.flatMap((item, index) => one(`${name}.${index + 1}`, item))
  const one = (name: string, record: Spanned['record'] & { spans?: Spans | undefined; items?: Item[] }): Spanned[] => [
    { name, record, spans: record.spans as Spans },
    ...below(name, record.items ?? []),
  ]
  const records = [...projects, ...kpis, ...incidents, ...goals, ...risks, ...notes]
  return [...one('report', report), ...records.flatMap((record) => one(record.id.replace(/.*#/, ''), record))]
}

/** The value that a span belongs to: `owners.0` is the first of the owners. */
export function valueAt(record: object, field: string): unknown {
  const [name, key] = /^([^.]+)(?:\.(.*))?$/s.exec(field)?.slice(1) ?? []
  const value = (record as Record<string, unknown>)[name as string]
  return key === undefined ? value : (value as Record<string, unknown>)[key]
}
