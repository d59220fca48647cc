import type { Html, Paragraph } from 'mdast'
import type { Engine } from '../engine.ts'
import { type HtmlToken, htmlTokens } from '../html.ts'
import { endOf, startOf } from '../nodes.ts'
import { positionOf, type Source } from '../source.ts'
import { dedented, parseParts } from './fragment.ts'
import { type Block, mapBlocks, type Transform } from './transform.ts'

/**
 * `<details><summary>X</summary> … </details>`: X becomes a paragraph with `data.summary`, and Markdown that stands
 * in the same HTML block, or paragraph where the tags are indented too far, is read as blocks. Text after a blank line is Markdown for CommonMark already.
 */
export const details: Transform = {
  name: 'details',
  apply(root, source, engine) {
    if (!source.text.includes('<')) return
    mapBlocks(root, (blocks) =>
      blocks.flatMap((block) =>
        block.type === 'html' || block.type === 'paragraph' ? opened(block, source, engine) : [block],
      ),
    )
  },
}

function opened(block: Html | Paragraph, source: Source, engine: Engine): Block[] {
  const raw = source.text.slice(startOf(block), endOf(block))
  // Lines of a quote would need their marks taken off first; nobody folds text in a quote.
  if (!hasMarks(block) || /\n[ \t]*>/.test(raw)) return [block]
  const marks = tokensOf(block, raw).filter(({ name }) => name === 'details' || name === 'summary')
  const blocks: Block[] = []
  let at = 0
  let inSummary = false
  const read = (end: number) => {
    const part = raw.slice(at, end)
    // No fence begins behind a tag; read as one, its first line would be no text.
    if (at > 0 && /^[ \t]*(?:`{3}|~{3})/.test(part)) {
      const [start, stop] = [startOf(block) + at, startOf(block) + end]
      blocks.push({ type: 'html', value: part, position: positionOf(source, start, stop) })
    } else if (block.type === 'paragraph' && isOpenComment(part))
      blocks.push(words(startOf(block) + at, startOf(block) + end, source))
    else if (/\S/.test(part))
      for (const found of markdown(startOf(block) + at, startOf(block) + end, inSummary, source, engine))
        blocks.push(found)
  }
  for (const mark of marks) {
    read(mark.start)
    at = mark.end
    inSummary = opensSummary(mark)
  }
  read(raw.length)
  return blocks
}

/** In a paragraph only what Markdown took for HTML is a tag: not code, not what stands behind `<!--` that is not closed. */
function tokensOf(block: Html | Paragraph, raw: string): HtmlToken[] {
  if (block.type === 'html') return htmlTokens(raw)
  return block.children
    .filter((child) => child.type === 'html')
    .flatMap((child) => {
      const by = startOf(child) - startOf(block)
      return htmlTokens(raw.slice(by, endOf(child) - startOf(block))).map((token) => ({
        ...token,
        start: token.start + by,
        end: token.end + by,
      }))
    })
}

/** Between two tags of a paragraph it is text; at the start of a block it would hide all that follows. */
function isOpenComment(part: string): boolean {
  return /^\s*<!--/.test(part) && !part.includes('-->')
}

function words(start: number, end: number, source: Source): Paragraph {
  const position = positionOf(source, start, end)
  return { type: 'paragraph', children: [{ type: 'text', value: source.text.slice(start, end), position }], position }
}

function hasMarks(block: Html | Paragraph): boolean {
  const values = block.type === 'html' ? [block] : block.children.filter((child) => child.type === 'html')
  return values.some(({ value }) => /<\/?(?:details|summary)[\s>]/i.test(value))
}

function opensSummary(mark: HtmlToken): boolean {
  return mark.name === 'summary' && mark.kind === 'open'
}

function markdown(start: number, end: number, isSummary: boolean, source: Source, engine: Engine): Block[] {
  const [from, to] = trimmed(source.text, start, end)
  const blocks = parseParts(dedented(source, from, to), source, engine)
  if (!isSummary) return blocks
  return blocks.map((block) =>
    block.type === 'paragraph' ? { ...block, data: { ...block.data, summary: true } } : block,
  )
}

/** The range without blank lines and white space before and after it, but with its first line's indentation. */
function trimmed(text: string, start: number, end: number): [number, number] {
  let to = end
  while (to > start && /\s/.test(text[to - 1] as string)) to--
  let from = start
  for (let at = start; at < to && /\s/.test(text[at] as string); at++) if (text[at] === '\n') from = at + 1
  if (from === start) while (from < to && /[ \t]/.test(text[from] as string)) from++
  return [from, to]
}
