import { columnsOf, printable } from '../text/columns.ts'
import { wrap } from '../text/wrap.ts'
import type { ExplainedLine, Explanation } from './explanation.ts'
import { notesOf } from './notes.ts'

/** What a run of the source is, by which its colour is chosen. */
export type Mark = 'plain' | 'label' | 'record' | 'field' | 'note' | 'unplaced' | 'margin'

/** Where an explanation is shown. */
export interface ExplainPage {
  readonly width: number
  readonly paint: Readonly<Record<Mark, (text: string) => string>>
}

/** Of the width, what the source may take. */
const SOURCE_SHARE = 0.5
/** On a narrower page the notes stand below their lines. */
const NARROWEST = 64
const BESIDE = ' │ '

/** The lines of a file with what was read from them beside each; `?` stands before those that no word placed. */
export function toText({ lines }: Explanation, page: ExplainPage): string {
  const digits = String(lines.at(-1)?.line ?? 1).length
  const longest = lines.reduce((most, { text }) => Math.max(most, columnsOf(printable(text))), 0)
  const room = page.width - digits - 2 * BESIDE.length - 2
  const isNarrow = page.width < NARROWEST
  const left = isNarrow ? room : Math.min(longest, Math.floor(room * SOURCE_SHARE))
  const right = isNarrow ? room - 2 : room - left
  return lines
    .flatMap((line) => {
      const source = sourceLines(line, left, page)
      const notes = notesOf(line).flatMap((note) => noteLines(note, right))
      const margin = (at: number) => {
        const number = at === 0 ? String(line.line) : ''
        const mark = line.as === 'unplaced' && at === 0 ? page.paint.unplaced('?') : ' '
        return `${mark} ${page.paint.margin(`${number.padStart(digits)}${BESIDE}`)}`
      }
      if (isNarrow) {
        const below = notes.map((note) => `  ${page.paint.margin(note)}`)
        return [...source.map(({ painted }) => painted), ...below].map((text, at) => `${margin(at)}${text}`)
      }
      return Array.from({ length: Math.max(source.length, notes.length, 1) }, (_, at) => {
        const { painted, columns } = source[at] ?? { painted: '', columns: 0 }
        const note = notes[at] ?? ''
        return `${margin(at)}${painted}${' '.repeat(left - columns)}${page.paint.margin(BESIDE)}${note}`
      })
    })
    .map((text) => `${text.trimEnd()}\n`)
    .join('')
}

/** A note as lines; those after the first are set in. */
function noteLines(note: string, width: number): string[] {
  const text = printable(note)
  const [first, ...rest] = wrap(text, width)
  if (!first) return []
  const more = rest.length > 0 ? wrap(text.slice(rest[0]?.start), Math.max(2, width - 2)) : []
  const from = rest[0]?.start ?? 0
  return [
    text.slice(first.start, first.end),
    ...more.map(({ start, end }) => `  ${text.slice(from + start, from + end)}`),
  ]
}

/** The line of the source as lines of the page, painted by what was read where. */
function sourceLines(
  line: ExplainedLine,
  width: number,
  { paint }: ExplainPage,
): { painted: string; columns: number }[] {
  const text = printable(line.text, '\ufffd')
  const marks = marksOf(line)
  return wrap(text, Math.max(2, width)).map(({ start, end }) => {
    let painted = ''
    for (let at = start; at < end; ) {
      const mark = marks[at] as Mark
      let to = at + 1
      while (to < end && marks[to] === mark) to++
      painted += paint[mark](text.slice(at, to))
      at = to
    }
    return { painted, columns: columnsOf(text.slice(start, end)) }
  })
}

/** For each UTF-16 unit of a line what it was read as; the narrower of two ranges tells. */
function marksOf({ text, labels, columns, fields, as }: ExplainedLine): Mark[] {
  const marks: Mark[] = Array(text.length).fill(as === 'unplaced' ? 'unplaced' : 'plain')
  const set = (start: number, end: number, mark: Mark) => marks.fill(mark, start, end)
  for (const { start, end, role } of labels) set(start, end, role === null ? 'unplaced' : 'label')
  for (const { start, end } of columns) set(start, end, 'label')
  const byLength = [...fields].sort((a, b) => b.end - b.start - (a.end - a.start))
  for (const { start, end, record, field, value } of byLength) {
    if (field.startsWith('headings') || labels.length > 0) continue
    const isNote = record.startsWith('note')
    set(start, end, isNote ? (as === 'unplaced' ? 'unplaced' : 'note') : value === null ? 'record' : 'field')
  }
  return marks
}
