import { printable } from '../text/columns.ts'

/** What a run of text is, by which its colour is chosen. */
export type Style = 'plain' | 'title' | 'heading' | 'category' | 'name' | 'faint' | 'good' | 'warn' | 'bad'

/** Puts the colours of a style around a text that stands on one line. */
export type Palette = Readonly<Record<Style, (text: string) => string>>

/** A run of text in one style. */
export interface Span {
  readonly text: string
  readonly style: Style
}

/** A run of a report's text: without control characters, line feeds aside. */
export function span(text: string, style: Style = 'plain'): Span {
  return { text: printable(text.replace(/\r\n?/g, '\n')), style }
}
