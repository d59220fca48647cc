import type { Lexicon } from '../lexicon/index.ts'
import { columnsOf } from '../text/columns.ts'
import { wrap } from '../text/wrap.ts'
import { type Palette, type Span, span } from './palette.ts'

/** What a report is shown on. */
export interface Page {
  /** Columns; at least {@link NARROWEST}. */
  readonly width: number
  readonly palette: Palette
  /** Tells which way measures should go. */
  readonly lexicon: Lexicon
}

/** A narrower page is written as if it were this wide. */
export const NARROWEST = 20

/** Where records begin, below the line that opens their section. */
export const INDENT = 2

/** Indents never take more than this part of the width, so that deep lists stay readable. */
const MOST_INDENT = 1 / 3

/** Spans as lines: the first one behind `lead`, the others below its end. `indent` columns stand before all of them. */
export function paragraph(spans: readonly Span[], page: Page, indent = 0, lead: readonly Span[] = []): string[] {
  const margin = Math.min(indent, Math.floor(page.width * MOST_INDENT))
  const hang = lead.reduce((sum, { text }) => sum + columnsOf(text), 0)
  const lines = linesOf(spans, page.width - margin - hang)
  return lines.map((line, i) =>
    `${' '.repeat(margin)}${i === 0 ? paint(lead, page) : ' '.repeat(hang)}${paint(line, page)}`.trimEnd(),
  )
}

/** Spans as lines of at most `width` columns. */
export function linesOf(spans: readonly Span[], width: number): Span[][] {
  return wrap(textOf(spans), width).map(({ start, end }) => slice(spans, start, end))
}

export const textOf = (spans: readonly Span[]): string => spans.map(({ text }) => text).join('')

/** One line that ends in `…` where the text is longer. Without line feeds in it. */
export function oneLine(spans: readonly Span[], width: number, page: Page): string {
  const text = textOf(spans)
  const [first, second] = wrap(text, width)
  if (!second) return paint(spans, page)
  const shorter = wrap(text, width - 1)[0] ?? first
  return `${paint(slice(spans, 0, shorter?.end ?? 0), page)}…`
}

export const paint = (spans: readonly Span[], { palette }: Page): string =>
  spans.map(({ text, style }) => (text ? palette[style](text) : '')).join('')

/** The part of some spans between two offsets in their joined text. */
function slice(spans: readonly Span[], start: number, end: number): Span[] {
  const cut: Span[] = []
  let at = 0
  for (const { text, style } of spans) {
    const part = text.slice(Math.max(0, start - at), Math.max(0, end - at))
    if (part) cut.push({ text: part, style })
    at += text.length
  }
  return cut
}

/** Things side by side, faint, with ` · ` between them; what is not known is left out. */
export function facts(parts: readonly (Span | string | null | false)[]): Span[] {
  const told = parts.flatMap((part) => (part ? [typeof part === 'string' ? span(part, 'faint') : part] : []))
  return told.flatMap((part, i) => (i > 0 ? [span(' · ', 'faint'), part] : [part]))
}
