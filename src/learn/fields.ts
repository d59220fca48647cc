import type { Field, Lexicon } from '../lexicon/index.ts'
import { readRole } from '../outline/role.ts'
import { type Entry, entriesOf, type Section, sectionsOf } from '../outline/section.ts'
import { isPersonName, splitPeople } from '../text/people.ts'
import type { Evidence } from './evidence.ts'

/** `X：value` below an entry, where nobody knows what X says of it. */
export interface UnknownField {
  label: string
  value: string
  line: number
}

const KEYED = /^\s*([^:：]{2,24})[:：](?!\/\/)\s*(.*)$/
const LABEL = /^(?:[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{2,8}|[\p{L}]+(?: [\p{L}]+){0,2})$/u

/** The labels of lines below the entries of one report whose meaning is unknown. */
export function unknownFields(root: Section, lexicon: Lexicon): UnknownField[] {
  const found: UnknownField[] = []
  const read = (text: string, line: number) => {
    const [, written, value] = KEYED.exec(text) ?? []
    const label = written?.trim() ?? ''
    if (!LABEL.test(label) || lexicon.fields.get(label) || readRole(label, lexicon)) return
    if (isPersonName(label, lexicon) || /^[<>≤≥+\-−~≈约]?\s*[$¥€£]?\d/.test(value ?? '')) return
    found.push({ label, value: value ?? '', line })
  }
  const visit = ({ text, line, children }: Entry, top: boolean) => {
    for (const [i, one] of text.text.split('\n').entries()) if (!top || i > 0) read(one, line + i)
    for (const child of children) visit(child, false)
  }
  for (const section of sectionsOf(root)) {
    if (section.role === 'reference' || section.role === 'reflection' || section.role === 'ignored') continue
    for (const entry of entriesOf(section)) visit(entry, true)
  }
  return found
}

const MOST_OF = 0.8

/** What all values under one label say: they are people or states, or the label ends in the name of a field. */
export function fieldEvidence(label: string, values: readonly string[], lexicon: Lexicon): Evidence<Field>[] {
  const evidence: Evidence<Field>[] = []
  const told = values.filter((value) => value !== '')
  const share = (test: (value: string) => boolean) => told.filter(test).length
  const add = (role: Field, strength: number, number: number, what: string) => {
    if (told.length > 0 && number >= told.length * MOST_OF)
      evidence.push({ role, strength, reason: `${number} of ${told.length} values are ${what}` })
  }
  const people = share((value) => splitPeople(value).every((name) => isPersonName(name, lexicon)))
  add('owner', 0.65, people, 'names of people')
  add(
    'status',
    0.75,
    share((value) => lexicon.statuses.get(value.trim()) !== undefined),
    'words of state',
  )
  const last = lexicon.fields.find(label).at(-1)
  if (last && last.end === label.length && last.word.length > 1)
    evidence.push({ role: last.concept, strength: 0.6, reason: `ends in \`${last.word}\`` })
  return evidence
}
