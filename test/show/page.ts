import { compileLexicon } from '../../src/lexicon/index.ts'
import type { Page, Palette } from '../../src/show/index.ts'

const PLAIN: Palette = {
  plain: String,
  title: String,
  heading: String,
  category: String,
  name: String,
  faint: String,
  good: String,
  warn: String,
  bad: String,
}

const lexicon = compileLexicon()

/** A page without colours. */
export const plainPage = (width: number): Page => ({ width, palette: PLAIN, lexicon })

/** A page on which every run of text stands between the name of its style and `>`. */
export const markedPage = (width: number): Page => ({
  ...plainPage(width),
  palette: Object.fromEntries(
    Object.keys(PLAIN).map((style) => [style, (text: string) => (style === 'plain' ? text : `<${style}:${text}>`)]),
  ) as unknown as Palette,
})
