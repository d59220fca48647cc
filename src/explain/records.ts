import type { Item, Report, Span, Spans } from '../schema/index.ts'

/** A field that was read, with its place in the text. */
export interface ReadField {
  record: string
  field: string
  value: string
  span: Span
}

/** Anything with spans. */
type Spanned = Readonly<Record<string, unknown>> & { spans?: Spans | undefined }

const KINDS = ['projects', 'kpis', 'incidents', 'goals', 'risks', 'notes'] as const
const NAMES = { projects: 'project', kpis: 'KPI', incidents: 'incident', goals: 'goal', risks: 'risk', notes: 'note' }

/** Every field of a report that was read from words, what the report says of itself first. */
export function* fieldsOf(report: Report): Generator<ReadField> {
  yield* fieldsIn('report', report)
  for (const kind of KINDS)
    for (const record of report[kind]) {
      const id = record.id.slice(record.id.indexOf('#') + 1)
      yield* fieldsIn(`${NAMES[kind]} ${id}`, record)
      if ('items' in record) yield* itemsIn(id, record.items)
    }
}

function* itemsIn(id: string, items: readonly Item[]): Generator<ReadField> {
  for (const item of items) {
    yield* fieldsIn(`item of ${id}`, item)
    yield* itemsIn(id, item.items)
  }
}

/** Of several fields that were read from the same words, the first one says it. */
function* fieldsIn(record: string, thing: Spanned): Generator<ReadField> {
  const seen = new Set<string>()
  for (const [field, span] of Object.entries(thing.spans ?? {})) {
    const key = span.join()
    if (seen.has(key)) continue
    seen.add(key)
    yield { record, field: field.replace(/\.\d+$/, ''), value: valueAt(thing, field), span }
  }
}

function valueAt(thing: Spanned, field: string): string {
  const [name = '', ...rest] = field.split('.')
  const inner = thing[name]
  if (rest.length === 0) return name === 'value' && thing.unit ? `${inner} ${thing.unit}` : textOf(inner)
  return textOf((inner as Record<string, unknown>)[rest.join('.')])
}

/** A value for people: of a week its label, of a date its day, of a link where it leads. */
function textOf(value: unknown): string {
  if (value === null || typeof value !== 'object') return String(value)
  const { label, iso, date, kind, url, text } = value as Record<string, unknown>
  if (date) return kind ? `${date} (${kind})` : String(date)
  return String(url ?? label ?? iso ?? text ?? '')
}
