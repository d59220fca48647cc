import type { Table } from 'mdast'
import type { Lexicon } from '../lexicon/index.ts'
import { isDayLabel } from '../text/days.ts'
import { couldBeLatinName, personOf } from '../text/people.ts'
import { readProgress } from '../text/progress.ts'
import { readStatus } from '../text/statuses.ts'
import type { Judges } from './assign.ts'
import type { Document } from './document.ts'

/** What the words of a document say to those who give its sections their roles; `members` are people whom it lists. */
export function judgesOf(document: Document, members: ReadonlySet<string>): Judges {
  const { lexicon } = document
  return {
    readsLikeWork: (words, checked, block) =>
      readsLikeWork(words, checked, lexicon) || (block?.node.type === 'table' && listsWork(block.node, document)),
    stateOf: (label) => lexicon.statuses.get(label) ?? null,
    isDay: (label) => isDayLabel(label, lexicon),
    personIn: (label) => personIn(label, members, lexicon),
    couldBePerson: (label) => couldBeLatinName(label, lexicon),
    joinsPeople: (label) => SHORT_NAME.test(label) && !lexicon.people.topic.get(label),
  }
}

const SHORT_NAME = /^(?:[\u4e00-\u9fff]{2,3}|\p{Lu}\p{Ll}+)$/u

/** The person that a heading names: one of the listed members, or a name by its form. */
function personIn(
  label: string,
  members: ReadonlySet<string>,
  lexicon: Lexicon,
): { name: string; known: boolean } | null {
  if (members.has(label.trim())) return { name: label.trim(), known: true }
  const name = personOf(label, lexicon)
  return name ? { name, known: lexicon.people.known.get(name) !== undefined } : null
}

function readsLikeWork(text: string, checked: boolean | null, lexicon: Lexicon): boolean {
  return (
    readStatus(text, lexicon, { checked }).status !== null ||
    readProgress(text, lexicon) !== null ||
    lexicon.workVerbs.test(text)
  )
}

const WORK_COLUMNS: ReadonlySet<string> = new Set(['owner', 'status', 'progress', 'due'])

/** A table with two columns or more of who does a thing, how far it is, and by when. */
function listsWork({ children: [header] }: Table, document: Document): boolean {
  const fields = header?.children.map((cell) => document.lexicon.fields.get(document.text(cell).text)) ?? []
  return fields.filter((field) => field !== undefined && WORK_COLUMNS.has(field)).length >= 2
}
