import type { Document } from '../outline/document.ts'
import type { Section } from '../outline/section.ts'
import type { PlainText } from '../text/plain.ts'

/** A part of the decoded text: UTF-16 offsets, end excluded. */
export interface Place {
  start: number
  end: number
}

/** A line (1-based) without the white space and the marks of Markdown around it. */
export function lineOf({ source, lineSpan }: Document, line: number): Place {
  const { start, end } = lineSpan(line)
  const text = source.slice(start, end)
  const lead = /^[\s>]*(?:(?:#{1,6}|[-*+•]|\d{1,3}[.)、])\s+)?/.exec(text)?.[0].length ?? 0
  const bare = lead < text.trimEnd().length ? lead : 0
  return { start: start + bare, end: start + Math.max(bare, text.trimEnd().length) }
}

/** Where words stand in the lines of a record; the first line where they stand nowhere as they are. */
export function wordsIn(
  document: Document,
  { line, endLine }: { line: number; endLine: number },
  words: string,
): Place {
  const first = lineOf(document, line)
  const last = endLine === line ? first : lineOf(document, endLine)
  const at = words === '' ? -1 : document.source.slice(0, last.end).indexOf(words, first.start)
  return at < 0 ? first : { start: at, end: at + words.length }
}

/** Where a plain text, or a part of it, stands. */
export function placeOf({ text, offsets }: PlainText, start = 0, end = text.length): Place {
  const last = offsets[Math.max(start, end - 1)] as number
  return { start: offsets[start] as number, end: Math.max(last + 1, offsets[start] as number) }
}

/** The label of a section; its first line where it has none. */
export const labelPlace = (document: Document, { label, line }: Section): Place =>
  label ? placeOf(label) : lineOf(document, line)
