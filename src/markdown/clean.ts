import { type PlainText, slice } from '../text/plain.ts'

const WORTH_A_LOOK = /[\u00A0\u00AD\u1680\u2000-\u200D\u2028\u2029\u202F\u205F\u2060\u3000\uFEFF]/
const ODD_SPACE = /[\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]/
const ZERO_WIDTH = /[\u00AD\u200B-\u200D\u2060\uFEFF]/
// What can stand at the left or the right of a joiner inside one emoji.
const EMOJI_PART = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u{FE0F}|[\u{1F1E6}-\u{1F1FF}]/u

/** The text with odd spaces as ' ' and zero-width characters left out, save joiners inside an emoji. */
export function clean(plain: PlainText): PlainText {
  if (!WORTH_A_LOOK.test(plain.text)) return plain
  let text = ''
  const offsets: number[] = []
  for (let i = 0; i < plain.text.length; i++) {
    const char = plain.text[i] as string
    if (ZERO_WIDTH.test(char) && !joinsEmoji(plain.text, i)) continue
    text += ODD_SPACE.test(char) ? ' ' : char
    offsets.push(plain.offsets[i] as number)
  }
  offsets.push(plain.offsets.at(-1) as number)
  return { text, offsets }
}

function joinsEmoji(text: string, at: number): boolean {
  if (text[at] !== '\u200D') return false
  const before = text.slice(Math.max(0, at - 2), at)
  const after = text.codePointAt(at + 1)
  return EMOJI_PART.test(before) && after !== undefined && EMOJI_PART.test(String.fromCodePoint(after))
}

const WIKI_LINK = /!?\[\[([^[\]\n]+)\]\]/g

/** A wiki link in a text: [start, end) of the whole and of the words that a reader sees, and the page. */
export interface WikiLink {
  start: number
  end: number
  shownStart: number
  shownEnd: number
  page: string
}

/** The wiki links `[[page]]` and `[[page|alias]]` of a text; offsets count in the text. */
export function wikiLinks(text: string): WikiLink[] {
  if (!text.includes('[[')) return []
  return [...text.matchAll(WIKI_LINK)].map((match) => {
    const inner = match[1] as string
    const start = match.index
    const innerStart = start + match[0].length - inner.length - 2
    const bar = inner.endsWith('|') ? -1 : inner.indexOf('|')
    const shownEnd = innerStart + inner.length
    const page = bar < 0 ? inner : inner.slice(0, bar)
    return { start, end: start + match[0].length, shownStart: innerStart + bar + 1, shownEnd, page }
  })
}

/** The text with every wiki link reduced to its alias, or its page where it has none. */
export function withoutWikiMarks(plain: PlainText): PlainText {
  const links = wikiLinks(plain.text)
  if (links.length === 0) return plain
  let text = ''
  const offsets: number[] = []
  let at = 0
  const take = (start: number, end: number) => {
    const part = slice(plain, start, end)
    text += part.text
    for (let i = 0; i < part.text.length; i++) offsets.push(part.offsets[i] as number)
  }
  for (const link of links) {
    take(at, link.start)
    take(link.shownStart, link.shownEnd)
    at = link.end
  }
  take(at, plain.text.length)
  offsets.push(plain.offsets.at(-1) as number)
  return { text, offsets }
}
