import type { Document } from '../outline/document.ts'
import type { Section } from '../outline/section.ts'
import { sectionsOf } from '../outline/section.ts'
import type { FileReading } from '../pipeline.ts'
import { holds } from '../text/characters.ts'
import type { ExplainedLine, Explanation, FieldReading, LabelReading, Words } from './explanation.ts'
import { columnsIn, labelsOf } from './labels.ts'
import { fieldsOf } from './records.ts'

export type { ExplainedLine, Explanation, FieldReading, LabelReading } from './explanation.ts'
export { toHtml } from './html.ts'
export { type ExplainPage, toText } from './text.ts'

/**
 * How every line of a file was read: in which section, into which fields of which records, and what decided. `reading`
 * is that of `text` with spans, where all line ends are `\n`.
 */
export function explain({ document, readings }: FileReading, path: string): Explanation {
  const lines: ExplainedLine[] = document.source.split('\n').map((text, index) => ({
    line: index + 1,
    text,
    role: null,
    as: text.trim() === '' ? 'blank' : 'mark',
    labels: [],
    columns: [],
    fields: [],
  }))
  const at = (line: number) => lines[line - 1] as ExplainedLine
  for (const { report, root } of readings) {
    for (const section of sectionsOf(root))
      for (let line = section.line; line <= section.endLine; line++) at(line).role = section.role
    for (const { section, start, end } of labelsOf(root)) {
      const [part] = partsOf(start, end, document)
      if (part) at(part.line).labels.push({ ...wordsOf(part), ...labelReading(section) })
    }
    for (const { title, field, start, end } of columnsIn(root, document)) {
      const [part] = partsOf(start, end, document)
      if (part) at(part.line).columns.push({ ...wordsOf(part), title, field })
    }
    for (const { record, field, value, span } of fieldsOf(report))
      for (const [nth, part] of partsOf(...span, document).entries()) {
        const said = sameWords(value, document.source.slice(...span))
        at(part.line).fields.push({ ...wordsOf(part), record, field, value: said ? null : value, continued: nth > 0 })
      }
  }
  for (const line of lines) {
    // Beside a label that says what it is, the notes below it add nothing.
    if (line.labels.length > 0) line.fields = line.fields.filter(({ field }) => !field.startsWith('headings'))
    line.fields = joined(line.fields.sort((a, b) => a.start - b.start || b.end - a.end))
    line.as = kindOf(line)
  }
  return { path, lines }
}

interface LinePart extends Words {
  line: number
}

const wordsOf = ({ start, end }: LinePart): Words => ({ start, end })

/** A range of the source, line by line; the white space at the start of a line is no part of it. */
function partsOf(start: number, end: number, { source, lineAt, lineSpan }: Document): LinePart[] {
  const parts: LinePart[] = []
  for (let line = lineAt(start); line <= lineAt(Math.max(start, end - 1)); line++) {
    const span = lineSpan(line)
    const from = Math.max(start, span.start)
    const to = Math.min(end, span.end)
    const words = source.slice(from, to)
    const lead = words.length - words.trimStart().length
    if (words.trim() !== '')
      parts.push({ line, start: from + lead - span.start, end: from + words.trimEnd().length - span.start })
  }
  return parts
}

function labelReading({ title, role, cause, status, reading, person }: Section): Omit<LabelReading, 'start' | 'end'> {
  return {
    title,
    role: reading?.role === 'neutral' ? 'neutral' : role,
    rule: cause?.rule ?? null,
    words: cause?.words ?? [],
    status: reading?.status ? status : null,
    person: person !== null && title.includes(person) ? person : null,
  }
}

/** Marks of Markdown, white space and list numbers aside. */
const bare = (text: string) => text.replace(/[\s*_`#>|[\]()\\-]+|^\d+[.)、]/g, '')
const sameWords = (value: string, words: string) => bare(value) === bare(words)

/** Several records that read the same of the same words are told together: `category of p3, p4`. */
function joined(fields: readonly FieldReading[]): FieldReading[] {
  const found = new Map<string, FieldReading>()
  for (const field of fields) {
    const key = JSON.stringify([field.start, field.end, field.field, field.value, field.continued])
    const known = found.get(key)
    const id = field.record.slice(field.record.lastIndexOf(' ') + 1)
    if (!known) found.set(key, { ...field })
    else if (!known.record.split(/[\s,]+/).includes(id)) known.record += `, ${id}`
  }
  return [...found.values()]
}

function kindOf({ text, role, labels, columns, fields }: ExplainedLine): ExplainedLine['as'] {
  if (text.trim() === '') return 'blank'
  const own = fields.filter(({ field }) => !field.startsWith('headings') && field !== 'role')
  if (own.some(({ record }) => !record.startsWith('note'))) return labels.length > 0 ? 'label' : 'record'
  if (labels.length > 0) return labels.some((label) => label.role !== null) ? 'label' : 'unplaced'
  if (own.length > 0) return role === null ? 'unplaced' : 'note'
  if (columns.length > 0) return 'header'
  return fields.length > 0 || !holds(text, 'letter', 'number') ? 'mark' : 'unplaced'
}
