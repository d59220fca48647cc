import type { Section } from '../outline/section.ts'
import { type PlainText, slice } from '../text/plain.ts'

/** A part of a plain text, both ends in its UTF-16 units. */
export type Part = readonly [text: PlainText, start: number, end: number]

/** What was read: a plain text, a part of one, or a range of the source; null for what no words say. */
export type Place = PlainText | Part | { readonly start: number; readonly end: number } | null | undefined

/** Where the fields of an object were read; for a list, where each of its elements was. */
export type PlacesOf<T> = { [Field in keyof T]?: PlacesIn<T[Field]> }

/** Of a list the place of each element, of an object those by its keys. */
type PlacesIn<Value> = Value extends readonly unknown[]
  ? readonly Place[]
  : Value extends Readonly<Record<string, string>>
    ? ReadonlyMap<string, Place>
    : Place

/** By what was made of them: where its fields were read. Dates, links and changes have places like records. */
export type Places = Map<object, Readonly<Record<string, Place | readonly Place[] | ReadonlyMap<string, Place>>>>

/** Notes where the fields of an object were read, and gives it back. */
export function placed<T extends object>(thing: T, places: PlacesOf<T>, context: { places: Places }): T {
  context.places.set(thing, places as Record<string, Place>)
  return thing
}

/** Where a field of something that was read before stands. */
export const placeAt = <T extends object>(
  thing: T | null | undefined,
  field: keyof T & string,
  { places }: { places: Places },
): Place => thing && (places.get(thing)?.[field] as Place)

/** The words at a place. */
export function wordsAt(place: Place): PlainText | null {
  if (!place || 'start' in place) return null
  return 'text' in place ? place : slice(...place)
}

/** A part of the words at a place, by its offsets in a value that was read there; all of it where the value says it otherwise. */
export function within(place: Place, value: string, { start, end }: { start: number; end: number }): Place {
  const words = wordsAt(place)
  return words?.text === value ? [words, start, end] : place
}

/** Parts of one text. */
export const partsOf = (text: PlainText, parts: readonly { start: number; end: number }[]): Place[] =>
  parts.map(({ start, end }) => [text, start, end])

/** A part of the title of a section; all of it where no ends are given. */
export const inTitle = ({ label, title, titleStart }: Section, start = 0, end = title.length): Part | null =>
  label && [label, titleStart + start, titleStart + end]

/** Where the label that gave a section its person names him. */
export function personLabel({ person, label, parent }: Section): Place {
  if (person === null) return null
  if (parent?.person === person) return personLabel(parent)
  return namedAt(label, person)
}

/** Where the words of a place name somebody whom they were read to name; all of it where they spell the name otherwise. */
export function namedAt(place: Place, name: string): Place {
  const words = wordsAt(place)
  const start = words?.text.indexOf(name) ?? -1
  return words && start >= 0 ? [words, start, start + name.length] : place
}

/** The label that gave a section its status. */
export function statusLabel(section: Section): Place {
  let at: Section | null = section.status === null ? null : section
  while (at && !at.reading?.status) at = at.parent
  return at && inTitle(at)
}

/** The label that gave a section its role. */
export function roleLabel(section: Section): Place {
  let at: Section | null = section
  while (at && at.reading?.role !== section.role) at = at.parent
  return at && inTitle(at)
}
