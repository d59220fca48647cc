import { type HeadingWord, type Lexicon, normalizeWord, ROLE_OF, type Role, tableOf } from '../lexicon/index.ts'
import type { Evidence } from './evidence.ts'

/** Longer labels are sentences. */
const LONGEST = 20
/** Where the verb of a task stands. */
const OPENING = 2
/** Concepts that make no section of one kind by themselves. */
const VAGUE: ReadonlySet<HeadingWord> = new Set(['this', 'last', 'filler', 'rest', 'meta', 'work', 'summary'])

/** What the words of a label say: it holds a known one, or is one but for a letter. */
export function wordEvidence(label: string, lexicon: Lexicon): Evidence[] {
  if (label.length > LONGEST && !/^[\p{Script=Latin}\s]+$/u.test(label)) return []
  if (lexicon.workVerbs.test(label.slice(0, OPENING))) return []
  const found = lexicon.headings.find(label).filter(({ word, concept }) => word.length > 1 && !VAGUE.has(concept))
  const last = found.at(-1)
  if (!last) return misspelt(label)
  const role = ROLE_OF[last.concept]
  if (!role || found.some(({ concept }) => ROLE_OF[concept] !== role)) return []
  const atEnd = last.end === label.length
  return [{ role, strength: atEnd ? 0.5 : 0.35, reason: `its label ${atEnd ? 'ends in' : 'holds'} \`${last.word}\`` }]
}

/** Shorter words have too many neighbours. */
const SHORTEST = 6

/** `Blokers`: one letter more, less or other than a known label in Latin letters. */
function misspelt(label: string): Evidence[] {
  const word = normalizeWord(label)
  if (word.length < SHORTEST || !/^[a-z][a-z ’'-]*$/.test(word)) return []
  const near = latinWords().find(({ known }) => isOneEdit(word, known))
  return near ? [{ role: near.role, strength: 0.75, reason: `one letter away from \`${near.known}\`` }] : []
}

let words: { known: string; role: Role }[] | undefined

function latinWords(): { known: string; role: Role }[] {
  words ??= Object.entries(tableOf('headings')).flatMap(([concept, { en = [] }]) => {
    const role = ROLE_OF[concept as HeadingWord]
    return role && !VAGUE.has(concept as HeadingWord)
      ? en.filter((known) => known.length >= SHORTEST).map((known) => ({ known, role }))
      : []
  })
  return words
}

/** One letter added, left out or changed, or two neighbours swapped. */
function isOneEdit(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a === b) return false
  let start = 0
  while (start < a.length && a[start] === b[start]) start++
  const rest = (from: number, to: number) => a.slice(start + from) === b.slice(start + to)
  const swapped = a[start] === b[start + 1] && a[start + 1] === b[start] && rest(2, 2)
  return rest(1, 1) || rest(1, 0) || rest(0, 1) || swapped
}
