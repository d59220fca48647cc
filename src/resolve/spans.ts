import type { Place, Places } from '../extract/places.ts'
import type { Document } from '../outline/document.ts'
import type { Item, Report, Span, Spans } from '../schema/index.ts'

/** What spans are made of: where everything was read, and where an offset of the document is in the user's text. */
export interface SpanSource {
  places: Places
  document: Document
  original: (offset: number) => number
}

/** Adds to the report, its records and their items where each of their fields was read. */
export function addSpans(report: Report, source: SpanSource): void {
  const { projects, kpis, incidents, goals, risks, notes } = report
  for (const record of [report, ...projects, ...kpis, ...incidents, ...goals, ...risks, ...notes]) {
    record.spans = spansOf(record, source)
    if ('items' in record) addBelow(record.items, source)
  }
}

function addBelow(items: readonly Item[], source: SpanSource): void {
  for (const item of items) {
    item.spans = spansOf(item, source)
    addBelow(item.items, source)
  }
}

/** The spans of a record, in the order of its fields; `dates.0` is that of the first in a list. */
function spansOf(record: object, source: SpanSource): Spans {
  const own = source.places.get(record) ?? {}
  const spans: Spans = {}
  const add = (field: string, place: Place) => {
    const span = spanOf(place, source)
    if (span) spans[field] = span
  }
  for (const [field, value] of Object.entries(record)) {
    if (Array.isArray(value)) {
      const listed = own[field] as readonly Place[] | undefined
      for (const [index, element] of value.entries())
        add(`${field}.${index}`, listed?.[index] ?? placeOf(element, source.places))
    } else if (own[field] instanceof Map) for (const [key, place] of own[field]) add(`${field}.${key}`, place)
    else if (value !== null) add(field, own[field] as Place)
  }
  return spans
}

/** The place of a date, a link or a change; an item has spans of its own. */
const placeOf = (element: unknown, places: Places): Place =>
  typeof element === 'object' && element !== null && !('source' in element)
    ? (Object.values(places.get(element) ?? {})[0] as Place)
    : null

/** An escape, an entity, or the unit itself. */
const UNIT = /\\[!-/:-@[-`{-~]|&(?:#\w{1,8}|\w{2,32});|[\s\S]/y

/** From the first unit that is no white space to behind the last; null where there is none. */
function spanOf(place: Place, { document, original }: SpanSource): Span | null {
  if (!place) return null
  if ('start' in place) return [original(place.start), original(place.end)]
  const [{ text, offsets }, from, to] = 'text' in place ? [place, 0, place.text.length] : place
  let first = Number.POSITIVE_INFINITY
  let last = -1
  // The cells of a row may be read in another order than they stand in.
  for (let i = from; i < to; i++) {
    if (/\s/.test(text[i] as string)) continue
    first = Math.min(first, offsets[i] as number)
    last = Math.max(last, offsets[i] as number)
  }
  if (last < 0) return null
  UNIT.lastIndex = last
  UNIT.test(document.source)
  return [original(first), original(UNIT.lastIndex)]
}
