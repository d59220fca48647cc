import type { Records } from '../extract/context.ts'
import type { Lexicon } from '../lexicon/index.ts'
import { peopleIn, splitPeople } from '../text/people.ts'
import { withoutRanges } from '../text/ranges.ts'

const CLOSING = /(?<!\s)\s*[（(]\s*([^（()）]{1,40})[)）][\s。.；;]*$/
const CLAUSE = /[，,；;、。\n]/
/** Like a name, though no list of names holds it: `文婷`, `Lotte`. */
const NAME_LIKE = /^(?:[\u4e00-\u9fff]{2,3}|\p{Lu}\p{Ll}+)$/u

/**
 * Owners in brackets at the end of a line or in a clause of their own (`清分联调，张磊，10/23 前`), whose names only the rest of the
 * report tells: they own something else, they wrote it, or other lines close with names. `people` are those that the
 * report names otherwise.
 */
export function closingOwners(
  { projects, goals, risks, incidents }: Records,
  people: readonly string[],
  lexicon: Lexicon,
): void {
  const records = [...projects, ...goals, ...risks]
  const responders = incidents.flatMap(({ owner }) => (owner ? splitPeople(owner) : []))
  const known = new Set([...people, ...responders, ...records.flatMap(({ owners }) => owners)])
  for (const name of [...known]) known.add(name.split(/\s/, 1)[0] as string)
  const said = (record: (typeof records)[number]) =>
    ('text' in record ? record.text : (record.summary ?? record.name)).split('\n', 1)[0] as string
  const inPlace = records.some((record) => {
    const names = CLOSING.exec(said(record))?.[1]
    return names !== undefined && record.owners.some((owner) => names.includes(owner))
  })
  const isName = (name: string) =>
    known.has(name) ||
    (inPlace && NAME_LIKE.test(name) && !lexicon.people.topic.get(name) && !lexicon.statuses.get(name))
  for (const record of records) {
    if (record.owners.length > 0) continue
    const closing = CLOSING.exec(said(record))
    const names = closing?.[1] ? peopleIn(closing[1]) : []
    if (!closing)
      record.owners = said(record)
        .split(CLAUSE)
        .slice(1)
        .map((clause) => clause.trim())
        .filter((clause) => known.has(clause))
    if (!closing || /[:：]/.test(closing[0]) || names.length === 0 || !names.every(isName)) continue
    record.owners = names
    const told = !/\d|周|星期/.test(closing[0]) || ('dates' in record && record.dates.length > 0)
    if ('due' in record && 'text' in record && told)
      record.text =
        withoutRanges(record.text, [{ start: closing.index, end: closing.index + closing[0].length }]) || record.text
    if (!('text' in record) && record.summary === null) record.name = record.name.slice(0, closing.index) || record.name
  }
}
