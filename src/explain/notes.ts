import { columnsOf } from '../text/columns.ts'
import type { ExplainedLine, FieldReading } from './explanation.ts'
import { reasonOf } from './reasons.ts'

/** Longer words stand in the line beside the note anyway. */
const LONGEST_WORDS = 24

/** What is told of a line, a note for each label, table header and record. */
export function notesOf(line: ExplainedLine): string[] {
  return [
    ...line.labels.map(reasonOf),
    ...(line.columns.length > 0 ? [columnNote(line)] : []),
    ...recordNotes(line),
    ...(line.as === 'unplaced' && line.labels.length === 0 ? ['kept as a note'] : []),
  ]
}

const columnNote = ({ columns }: ExplainedLine) =>
  `columns: ${columns.map(({ title, field }) => `${title} → ${field || '?'}`).join(', ')}`

function recordNotes({ text, fields }: ExplainedLine): string[] {
  const records = new Map<string, string[]>()
  for (const field of fields) {
    const told = fieldNote(field, text)
    records.set(field.record, [...(records.get(field.record) ?? []), told])
  }
  return [...records].map(([record, told]) => `${record}: ${told.join('; ')}`)
}

function fieldNote({ field, value, continued, start, end }: FieldReading, text: string): string {
  if (continued) return `… ${field}`
  if (value === null) return field
  const words = text.slice(start, end)
  return columnsOf(words) > LONGEST_WORDS ? `${field} ${value}` : `${field} ${value} ← ${words}`
}
