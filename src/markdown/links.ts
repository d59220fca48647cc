import type { Definition, Nodes, Root } from 'mdast'
import type { PlainText } from '../text/plain.ts'
import { align } from './align.ts'
import { wikiLinks } from './clean.ts'
import { attribute, htmlText, htmlTokens } from './html.ts'
import { endOf, isParent, startOf, walk } from './nodes.ts'
import { plainText } from './plain-text.ts'

/** A link or image: its words (the alt text of an image), its target, and its place [start, end) in the source. */
export interface FoundLink {
  text: string
  url: string
  start: number
  end: number
}

/** Link definitions by identifier; the first of an identifier counts. */
export type Definitions = ReadonlyMap<string, Definition>

export function definitionsOf(root: Root): Definitions {
  const found = new Map<string, Definition>()
  walk(root, (node) => {
    if (node.type === 'definition' && !found.has(node.identifier)) found.set(node.identifier, node)
  })
  return found
}

/**
 * The links of a node and everything under it, in order: links, images, autolinks, `<a href>`, `<img src>`, wiki links,
 * and references that `definitions` resolves.
 */
export function linksOf(node: Nodes, source: string, definitions: Definitions = new Map()): FoundLink[] {
  const found: FoundLink[] = []
  const openAnchors: { url: string; start: number; textStart: number }[] = []
  const html = (raw: PlainText, start: number, end: number) => {
    for (const token of htmlTokens(raw.text)) {
      const tag = raw.text.slice(token.start, token.end)
      const at = (offset: number) => raw.offsets[offset] ?? end
      if (token.name === 'img' && token.kind === 'open') {
        const url = attribute(tag, 'src')
        if (url) found.push({ text: attribute(tag, 'alt') ?? '', url, start: at(token.start), end: at(token.end) })
      } else if (token.name === 'a' && token.kind === 'open') {
        const url = attribute(tag, 'href')
        if (url) openAnchors.push({ url, start: at(token.start), textStart: at(token.end) })
      } else if (token.name === 'a') {
        const open = openAnchors.pop()
        if (open)
          found.push({
            text: textBetween(source, open.textStart, at(token.start)),
            url: open.url,
            start: open.start,
            end: at(token.end),
          })
      }
    }
    return start
  }
  const visit = (at: Nodes): void => {
    const place = { start: startOf(at), end: endOf(at) }
    if (at.type === 'link') found.push({ text: plainText(at, source).text, url: at.url, ...place })
    else if (at.type === 'image') found.push({ text: plainText(at, source).text, url: at.url, ...place })
    else if (at.type === 'linkReference' || at.type === 'imageReference') {
      const definition = definitions.get(at.identifier)
      if (definition) found.push({ text: plainText(at, source).text, url: definition.url, ...place })
    } else if (at.type === 'text') for (const link of wikiLinksOf(at.value, source, place)) found.push(link)
    else if (at.type === 'html') html(rawHtml(at.value, source, place), place.start, place.end)
    if (isParent(at)) for (const child of at.children) visit(child as Nodes)
  }
  visit(node)
  return found.sort((a, b) => a.start - b.start)
}

function rawHtml(value: string, source: string, { start, end }: { start: number; end: number }): PlainText {
  return { text: value, offsets: align(value, source, start, end, { escapes: false }) }
}

function wikiLinksOf(value: string, source: string, { start, end }: { start: number; end: number }): FoundLink[] {
  const links = wikiLinks(value)
  if (links.length === 0) return []
  const offsets = align(value, source, start, end, { escapes: true })
  return links.map((link) => ({
    text: value.slice(link.shownStart, link.shownEnd),
    url: link.page,
    start: offsets[link.start] as number,
    end: offsets[link.end] as number,
  }))
}

/** The words between `<a>` and `</a>`, where they are plain; Markdown marks in them are kept. */
function textBetween(source: string, start: number, end: number): string {
  const raw = source.slice(start, end)
  return htmlText({ text: raw, offsets: Array.from({ length: raw.length + 1 }, (_, i) => start + i) }).text.trim()
}
