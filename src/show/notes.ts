import type { Note, Report } from '../schema/index.ts'
import { heading } from './heading.ts'
import { INDENT, oneLine, type Page, paint } from './page.ts'
import { span } from './palette.ts'

const MARK = span('• ', 'faint')

/** How each note begins, a line each; headings without text say nothing and are left out. */
export function notes(report: Report, page: Page): string[] {
  const told = report.notes.filter(({ text }) => text !== null)
  if (told.length === 0) return []
  return [...heading('Notes', told.length, page), '', ...told.map((note) => showNote(note, page))]
}

const oneSpaced = (text: string) => text.replace(/\s+/g, ' ')

function showNote({ headings, text }: Note, page: Page): string {
  const label = headings.at(-1)
  const spans = [...(label ? [span(oneSpaced(label), 'name'), span('  ')] : []), span(oneSpaced(text ?? ''), 'faint')]
  return `${' '.repeat(INDENT)}${paint([MARK], page)}${oneLine(spans, page.width - INDENT - MARK.text.length, page)}`
}
