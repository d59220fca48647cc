import type { PlainText } from '../text/plain.ts'
import { decodeEntity } from './entities.ts'

/** A part [start, end) of a piece of HTML. `name` is the tag in lower case, '' for text and comments. */
export interface HtmlToken {
  kind: 'text' | 'open' | 'close' | 'comment'
  name: string
  start: number
  end: number
}

// No tag of a human writer is longer; a quote left open must not swallow the rest of the block.
const LONGEST_TAG = 10_000

/** Cuts HTML into tags, comments and text, in order and without gaps; never throws. Linear. */
export function htmlTokens(html: string): HtmlToken[] {
  const tokens: HtmlToken[] = []
  const lastClose = html.lastIndexOf('>')
  let textStart = 0
  let at = html.indexOf('<')
  while (at >= 0 && at < lastClose) {
    const token = readTag(html, at)
    if (token) {
      if (at > textStart) tokens.push({ kind: 'text', name: '', start: textStart, end: at })
      tokens.push(token)
      textStart = token.end
    }
    at = html.indexOf('<', token ? token.end : at + 1)
  }
  if (textStart < html.length) tokens.push({ kind: 'text', name: '', start: textStart, end: html.length })
  return tokens
}

const TAG_NAME = /<(\/?)([A-Za-z][A-Za-z0-9-]*)(?=[\s/>:])/y

function readTag(html: string, start: number): HtmlToken | undefined {
  if (html.startsWith('<!--', start)) {
    const close = html.indexOf('-->', start + 4)
    return { kind: 'comment', name: '', start, end: close < 0 ? html.length : close + 3 }
  }
  if (html[start + 1] === '!' || html[start + 1] === '?') {
    return { kind: 'comment', name: '', start, end: html.indexOf('>', start) + 1 }
  }
  TAG_NAME.lastIndex = start
  const match = TAG_NAME.exec(html)
  if (!match) return undefined
  const name = (match[2] as string).toLowerCase()
  return { kind: match[1] ? 'close' : 'open', name, start, end: tagEnd(html, TAG_NAME.lastIndex) }
}

function tagEnd(html: string, from: number): number {
  let quote = ''
  for (let at = from; at < Math.min(html.length, from + LONGEST_TAG); at++) {
    const char = html[at] as string
    if (quote) quote = char === quote ? '' : quote
    else if (char === '>') return at + 1
    else if (char === '"' || char === "'") quote = char
  }
  return html.indexOf('>', from) + 1 || html.length
}

/** The value of an attribute of an opening tag, entities decoded; undefined where the tag has none of that name. */
export function attribute(tag: string, name: string): string | undefined {
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(tag)
  if (!match) return undefined
  return decodeText({ text: match[1] ?? match[2] ?? match[3] ?? '', offsets: [] }).text
}

const LINE_BREAKING = new Set(
  'address article aside blockquote caption dd details div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody tfoot thead tr ul'.split(
    ' ',
  ),
)
const CELLS = new Set(['td', 'th'])
const SILENT = new Set(['script', 'style'])

/**
 * The words of a piece of HTML: tags and comments dropped, `<br>` and the edges of blocks as `\n`, the end of a table
 * cell as a space, entities decoded. `raw.offsets` are carried over.
 */
export function htmlText(raw: PlainText): PlainText {
  let text = ''
  const offsets: number[] = []
  let silent = ''
  const add = (char: string, at: number) => {
    text += char
    offsets.push(raw.offsets[at] as number)
  }
  for (const token of htmlTokens(raw.text)) {
    if (silent) {
      if (token.kind === 'close' && token.name === silent) silent = ''
    } else if (token.kind === 'text') {
      const part = decodeText({
        text: raw.text.slice(token.start, token.end),
        offsets: raw.offsets.slice(token.start, token.end + 1),
      })
      text += part.text
      for (let i = 0; i < part.text.length; i++) offsets.push(part.offsets[i] as number)
    } else if (token.kind === 'open' && SILENT.has(token.name)) silent = token.name
    else if (token.name === 'br') add('\n', token.start)
    else if (LINE_BREAKING.has(token.name) && text !== '' && !text.endsWith('\n')) add('\n', token.start)
    else if (CELLS.has(token.name) && token.kind === 'close') add(' ', token.start)
  }
  offsets.push(raw.offsets.at(-1) as number)
  return { text, offsets }
}

function decodeText(raw: PlainText): PlainText {
  if (!raw.text.includes('&')) return raw
  let text = ''
  const offsets: number[] = []
  for (let at = 0; at < raw.text.length; ) {
    const entity = raw.text[at] === '&' ? decodeEntity(raw.text, at) : undefined
    const read = entity?.text ?? (raw.text[at] as string)
    text += read
    for (let i = 0; i < read.length; i++) offsets.push(raw.offsets[at] as number)
    at += entity?.length ?? 1
  }
  offsets.push(raw.offsets.at(-1) as number)
  return { text, offsets }
}
