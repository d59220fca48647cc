import type { Records } from '../extract/context.ts'
import { type Place, type Places, partsOf, wordsAt } from '../extract/places.ts'
import type { Lexicon } from '../lexicon/index.ts'
import { allMatches } from '../text/matches.ts'
import { peopleIn, splitPeople } from '../text/people.ts'
import { cut } from '../text/plain.ts'
import { withoutRanges } from '../text/ranges.ts'

const CLOSING = /(?<!\s)\s*[（(]([^（()）]{1,44})[)）][\s。.；;]*$/
const CLAUSES = /[^，,；;、。]+/g
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
  places: Places,
  lexicon: Lexicon,
): void {
  const records = [...projects, ...goals, ...risks]
  const responders = incidents.flatMap(({ owner }) => (owner ? splitPeople(owner) : []))
  const known = new Set([...people, ...responders, ...records.flatMap(({ owners }) => owners)])
  for (const name of [...known]) known.add(name.split(/\s/, 1)[0] as string)
  const said = (record: (typeof records)[number]) =>
    firstLine('text' in record ? record.text : (record.summary ?? record.name))
  const fieldOf = (record: (typeof records)[number]) =>
    'text' in record ? 'text' : record.summary === null ? 'name' : 'summary'
  const inPlace = records.some((record) => {
    const names = CLOSING.exec(said(record))?.[1]
    return names !== undefined && record.owners.some((owner) => names.includes(owner))
  })
  const isName = (name: string) =>
    known.has(name) ||
    (inPlace && NAME_LIKE.test(name) && !lexicon.people.topic.get(name) && !lexicon.statuses.get(name))
  for (const record of records) {
    if (record.owners.length > 0) continue
    // `高远：补单元测试`
    if ('priority' in record && record.name !== null && known.has(record.name)) {
      record.owners = [record.name]
      const { name } = places.get(record) ?? {}
      places.set(record, { ...places.get(record), owners: [name as Place] })
      continue
    }
    const field = fieldOf(record)
    const own = places.get(record) ?? {}
    const words = () => wordsAt(own[field] as Place)
    const closing = CLOSING.exec(said(record))
    const clauses = closing ? [] : clausesOf(said(record)).slice(1)
    const alone = clauses.filter(({ text }) => known.has(text))
    if (alone.length > 0) {
      record.owners = alone.map(({ text }) => text)
      const line = words()
      if (line) places.set(record, { ...own, owners: partsOf(line, alone) })
      continue
    }
    const names = closing?.[1] ? peopleIn(closing[1], closing.index + closing[0].indexOf(closing[1])) : []
    if (!closing || /[:：]/.test(closing[0]) || names.length === 0 || !names.every(({ text }) => isName(text))) continue
    record.owners = names.map(({ text }) => text)
    const told = !/\d|周|星期/.test(closing[0]) || ('dates' in record && record.dates.length > 0)
    const range = { start: closing.index, end: closing.index + closing[0].length }
    if ('due' in record && 'text' in record && told) record.text = withoutRanges(record.text, [range]) || record.text
    if (!('text' in record) && record.summary === null) record.name = record.name.slice(0, closing.index) || record.name
    const line = words()
    if (!line) continue
    const isShorter = field === 'name' || ('due' in record && 'text' in record && told)
    const kept = isShorter && range.start > 0 ? cut(line, [range]) : line
    places.set(record, { ...own, [field]: kept, owners: partsOf(line, names) })
  }
}

function firstLine(text: string): string {
  const feed = text.indexOf('\n')
  return feed < 0 ? text : text.slice(0, feed)
}

/** The clauses of a line, without white space around them, and where they stand in it. */
const clausesOf = (line: string) =>
  allMatches(line, CLAUSES).map(({ 0: clause, index }) => {
    const text = clause.trim().replace(/(?:来)?(?:负责|跟进|牵头)$/, '')
    const start = index + clause.indexOf(text)
    return { text, start, end: start + text.length }
  })
