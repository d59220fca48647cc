import type { Lexicon } from '../lexicon/index.ts'
import { readRole } from '../outline/role.ts'
import { type Entry, entriesOf, type Section, sectionsOf } from '../outline/section.ts'
import { isPersonName } from '../text/people.ts'
import { FIGURE, isPointer } from './content.ts'

/** A label of which nobody knows what its value says: `X：value` on a line below an entry, or a column of a table. */
export interface UnknownField {
  label: string
  values: string[]
  line: number
}

const KEYED = /^([^:：]{2,24})[:：](?!\/\/)\s*(.*)$/
const LABEL = /^(?:[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{2,8}|[\p{L}]+(?: [\p{L}]+){0,2})$/u

/** The labels of lines below the entries of one report whose meaning is unknown; figures and addresses need none. */
export function unknownLines(root: Section, lexicon: Lexicon): UnknownField[] {
  const found: UnknownField[] = []
  const read = (text: string, line: number, links: ReadonlySet<string>) => {
    const [, written = '', value = ''] = KEYED.exec(text.trimStart()) ?? []
    const label = written.trim()
    if (!LABEL.test(label) || lexicon.fields.get(label) || readRole(label, lexicon)) return
    if (isPersonName(label, lexicon) || FIGURE.test(value.trim())) return
    if (links.has(value.trim()) || isPointer(value, [])) return
    found.push({ label, values: [value.trim()], line })
  }
  const visit = ({ text, line, links, children }: Entry, top: boolean) => {
    const linked = new Set(links.map((link) => link.text))
    for (const [i, one] of text.text.split('\n').entries()) if (!top || i > 0) read(one, line + i, linked)
    for (const child of children) visit(child, false)
  }
  for (const section of sectionsOf(root)) {
    if (section.role === 'reference' || section.role === 'reflection' || section.role === 'ignored') continue
    for (const entry of entriesOf(section)) visit(entry, true)
  }
  return found
}
