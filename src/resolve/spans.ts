import type { Place, Places } from '../extract/places.ts'
import type { Document } from '../outline/document.ts'
import type { Report, Span, Spans } from '../schema/index.ts'
import { keyOrder } from '../schema/key-order.ts'

/** What spans are made of: where everything was read, and where an offset of the document is in the user's text. */
export interface SpanSource {
  places: Places
  document: Document
  original: (offset: number) => number
}

type Fields = Readonly<Record<string, unknown>> & { spans?: Spans }

/** Adds to the report, and to everything below it whose definition has spans, where each field was read. */
export function addSpans(report: Report, source: SpanSource): void {
  addTo(report as Fields, 0, source)
}

function addTo(record: Fields, definition: number, source: SpanSource): void {
  const own = source.places.get(record) ?? {}
  const spans: Spans = {}
  const add = (field: string, place: Place) => {
    const span = spanOf(place, source)
    if (span) spans[field] = span
  }
  record.spans = spans
  for (const [field, inner] of Object.entries(keyOrder[definition] ?? {})) {
    const value = record[field]
    const places = own[field]
    if (places instanceof Map) for (const [key, place] of places) add(`${field}.${key}`, place)
    else if (!Array.isArray(value)) {
      if (value !== null) add(field, places as Place)
    } else if (hasSpans(inner)) for (const element of value) addTo(element, inner, source)
    else
      for (const [index, element] of value.entries())
        add(
          `${field}.${index}`,
          inner < 0 ? (places as readonly Place[] | undefined)?.[index] : placeOf(element, source),
        )
  }
}

const hasSpans = (definition: number) => 'spans' in (keyOrder[definition] ?? {})

/** The one place of a date, a link or a change. */
const placeOf = (element: object, { places }: SpanSource): Place => Object.values(places.get(element) ?? {})[0] as Place

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
