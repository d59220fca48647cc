import type { Paragraph } from 'mdast'
import type { Lexicon } from '../lexicon/index.ts'
import { stripDecoration } from '../text/labels.ts'
import { lines, type PlainText, slice, trim } from '../text/plain.ts'
import { type RoleReading, readRole } from './role.ts'
import type { LabelForm } from './section.ts'

/** A label read off the words of a paragraph or a list item. */
export interface Label {
  form: LabelForm
  rank: number
  /** As written. */
  text: PlainText
  title: string
  reading: RoleReading | null
  /** What follows the label in the same block. */
  rest: PlainText | null
  /** An `open` label holds all that follows; a `next` label only the next block. */
  scope: 'open' | 'next'
}

const LONGEST_TOPIC = 40
const BOLD_RANK = 7
const RANKS = { numbered: 6.2, subnumbered: 6.5, bold: BOLD_RANK, bracket: BOLD_RANK, colon: 8, plain: 8 } as const
const NUMBERED = /^\s*(?:第?[一二三四五六七八九十]+[、.．]|第[一二三四五六七八九十]+部分)/
const SUBNUMBERED = /^\s*[（(][一二三四五六七八九十]+[)）]/
/** `1.2 Fleet manager` over a list: a number of two parts counts no list. */
const DECIMAL = /^\s*\d{1,2}(?:\.\d{1,2}){1,2}[.、．]?\s+\p{L}/u
const BRACKETED = /^\s*[【[][^】\]]*[】\]]\s*(?:[:：]\s*)?$/
const COLON_AT_END = /[:：]\s*$/
const SENTENCE_END = /[。；;！!？?.，,]\s*$/

/** A paragraph that begins with a bold run which is its whole first line. */
function boldLine(paragraph: Paragraph, firstLine: PlainText): boolean {
  const first = paragraph.children[0]
  if (first?.type !== 'strong') return false
  const end = first.position?.end.offset ?? 0
  const last = firstLine.text.replace(/(?<![\s:：])[\s:：]+$/, '').length
  return (firstLine.offsets[Math.max(0, last - 1)] as number) < end
}

const LONGEST_TAGS = 32

/** `**1. 大促压测** \`P0\` @周航` over a list: the bold run is the name, the rest are tags. */
function boldPart(paragraph: Paragraph, line: PlainText): PlainText | null {
  const [first, ...others] = paragraph.children
  if (first?.type !== 'strong' || others.length === 0 || boldLine(paragraph, line)) return null
  const end = first.position?.end.offset ?? 0
  const at = line.offsets.findIndex((offset) => offset >= end)
  const tags = at < 0 ? '' : line.text.slice(at)
  return at > 0 && tags.length <= LONGEST_TAGS && !/[，。；：,;:]/.test(tags) ? trim(slice(line, 0, at)) : null
}

function formOf(
  paragraph: Paragraph,
  line: PlainText,
  followed: 'list' | 'text' | null,
): { form: LabelForm; rank: number } | null {
  if (NUMBERED.test(line.text)) return { form: 'numbered', rank: RANKS.numbered }
  if (SUBNUMBERED.test(line.text)) return { form: 'numbered', rank: RANKS.subnumbered }
  if (followed === 'list' && DECIMAL.test(line.text)) return { form: 'numbered', rank: RANKS.subnumbered }
  if (boldLine(paragraph, line)) return { form: 'bold', rank: RANKS.bold }
  if (BRACKETED.test(line.text)) return { form: 'bracket', rank: RANKS.bracket }
  if (COLON_AT_END.test(line.text)) return { form: 'colon', rank: RANKS.colon }
  return null
}

/** Splits `label：value`; the value may be empty. */
function splitAtColon(line: PlainText): { label: PlainText; value: PlainText } | null {
  const at = line.text.search(/[:：]/)
  if (at <= 0 || /^[:：]\/\//.test(line.text.slice(at))) return null
  return { label: trim(slice(line, 0, at)), value: trim(slice(line, at + 1)) }
}

/** `本周：…`, `next: …`: a role with its value on the same line. Words that are fields of a record are no roles. */
export function valueLabel(
  line: PlainText,
  lexicon: Lexicon,
): { label: PlainText; value: PlainText; title: string; reading: RoleReading } | null {
  const parts = splitAtColon(line)
  if (!parts) return null
  const title = stripDecoration(parts.label.text).text
  if (lexicon.fields.get(title)) return null
  const reading = readRole(title, lexicon)
  if (!reading?.covered || reading.role === 'meta' || reading.role === 'neutral') return null
  return { ...parts, title, reading }
}

/**
 * The label that a paragraph is, or begins with, or null. `followed` tells whether a block that a label can hold stands
 * after it, and of what kind.
 */
export function readLabel(
  paragraph: Paragraph,
  text: PlainText,
  followed: 'list' | 'text' | null,
  lexicon: Lexicon,
): Label | null {
  const all = lines(text)
  const first = all[0]
  if (!first) return null
  const rest = all.length > 1 ? trim(slice(text, text.text.indexOf('\n', text.text.indexOf(first.text)))) : null
  const tagged = followed === 'list' && !rest ? boldPart(paragraph, first) : null
  const title = stripDecoration((tagged ?? first).text).text
  const reading = readRole(title, lexicon)
  const form = tagged ? { form: 'bold' as const, rank: RANKS.bold } : formOf(paragraph, first, rest ? null : followed)
  const open = { text: first, title, reading, rest, scope: 'open' as const }
  if (reading && form && (followed || rest || form.form === 'bold')) return { ...open, ...form }
  if (reading?.covered && !SENTENCE_END.test(first.text) && (followed || rest))
    return { ...open, form: 'plain', rank: RANKS.plain }
  const valued = valueLabel(first, lexicon)
  if (valued?.value.text) {
    const tail = trim(slice(text, text.offsets.indexOf(valued.value.offsets[0] as number)))
    return {
      form: 'colon',
      rank: RANKS.colon,
      text: valued.label,
      title: valued.title,
      reading: valued.reading,
      rest: tail,
      scope: 'open',
    }
  }
  if (form?.form === 'bold' && rest && title.length <= LONGEST_TOPIC && !SENTENCE_END.test(first.text))
    return { ...open, ...form, scope: followed === 'list' ? 'open' : 'next' }
  if (!form || rest || !followed || title.length > LONGEST_TOPIC || title.length === 0) return null
  if (form.form === 'colon') return followed === 'list' ? { ...open, ...form, scope: 'next' } : null
  return SENTENCE_END.test(first.text) ? null : { ...open, ...form }
}
