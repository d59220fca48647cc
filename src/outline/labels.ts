import type { Paragraph } from 'mdast'
import type { Lexicon } from '../lexicon/index.ts'
import { stripDecoration } from '../text/labels.ts'
import { type PlainText, slice, trim } from '../text/plain.ts'
import { type RoleReading, readRole } from './role.ts'
import type { LabelForm } from './section.ts'

/** A label read off the words of a paragraph or a list item. */
export interface Label {
  form: LabelForm
  rank: number
  /** As written. */
  text: PlainText
  title: string
  /** Where the title begins in `text`. */
  titleStart: number
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
const SQUARE = /^\s*[■◆□◇▎▌❖]\s*\S/
const COLON_AT_END = /[:：]\s*$/
const AIM = /^(?:目标|總目標|总目标|项目目标|objective|aim|goal|purpose|目的|목적)$/i
const SENTENCE_END = /[。；;！!？?.，,]\s*$/

/** A paragraph that begins with a bold run which is its whole first line. */
function boldLine(paragraph: Paragraph, firstLine: PlainText): boolean {
  const first = paragraph.children[0]
  if (first?.type !== 'strong' && first?.type !== 'emphasis') return false
  const end = first.position?.end.offset ?? 0
  const last = firstLine.text.replace(/(?<![\s:：])[\s:：]+$/, '').length
  return (firstLine.offsets[Math.max(0, last - 1)] as number) < end
}

/** `Status: done`, `负责人：小宋`: a line that says something of the thing above it. */
function isField(text: string, lexicon: Lexicon): boolean {
  const [, key, value] = /^([^:：]{1,16})[:：]\s*(\S.*)?$/.exec(text) ?? []
  if (!key || !value) return false
  const field = lexicon.fields.get(key.trim())
  return (
    (field !== undefined && ['status', 'owner', 'progress', 'due'].includes(field)) ||
    lexicon.properties.get(key.trim()) !== undefined
  )
}

const LONGEST_TAGS = 32

/** `**1. 大促压测** \`P0\` @周航` over a list: the bold run is the name, the rest are tags. */
function boldPart(paragraph: Paragraph, line: PlainText): PlainText | null {
  const [first, ...others] = paragraph.children
  if (first?.type !== 'strong' || others.length === 0 || boldLine(paragraph, line)) return null
  const end = first.position?.end.offset ?? 0
  const at = line.offsets.findIndex((offset) => offset >= end)
  const tags = at < 0 ? '' : line.text.slice(at)
  return at > 0 &&
    tags.length <= LONGEST_TAGS &&
    (!/[，。；：,;:]/.test(tags) || /^\s*[（(][^（()）]*[)）]\s*$/.test(tags))
    ? trim(slice(line, 0, at))
    : null
}

function formOf(
  paragraph: Paragraph,
  line: PlainText,
  followed: 'list' | 'text' | null,
): { form: LabelForm; rank: number } | null {
  if (NUMBERED.test(line.text)) return { form: 'numbered', rank: RANKS.numbered }
  if (SUBNUMBERED.test(line.text)) return { form: 'numbered', rank: RANKS.subnumbered }
  if (followed === 'list' && DECIMAL.test(line.text)) return { form: 'numbered', rank: RANKS.subnumbered }
  if (paragraph.data?.summary && followed) return { form: 'bold', rank: RANKS.bold }
  if (boldLine(paragraph, line)) return { form: 'bold', rank: RANKS.bold }
  if (BRACKETED.test(line.text)) return { form: 'bracket', rank: RANKS.bracket }
  if (followed && SQUARE.test(line.text)) return { form: 'bracket', rank: RANKS.bracket }
  if (COLON_AT_END.test(line.text)) return { form: 'colon', rank: RANKS.colon }
  return null
}

const SENTENCE = /[，。；]/

/** Splits `label：value`; the value may be empty. */
function splitAtColon(line: PlainText): { label: PlainText; value: PlainText } | null {
  // no colon of a time, nor of `:tada:`
  const at = line.text.search(/(?:(?<!\d)[:：]|[:：](?!\d))(?![a-z][a-z0-9_+-]{1,30}:(?!\S))/)
  if (at <= 0 || /^[:：]\/\//.test(line.text.slice(at))) return null
  return { label: trim(slice(line, 0, at)), value: trim(slice(line, at + 1)) }
}

/** `本周：…`, `next: …`: a role with its value on the same line. Words that are fields of a record are no roles. */
export function valueLabel(
  line: PlainText,
  lexicon: Lexicon,
): { label: PlainText; value: PlainText; title: string; titleStart: number; reading: RoleReading } | null {
  const parts = splitAtColon(line)
  if (!parts) return null
  const { text: title, start: titleStart } = stripDecoration(parts.label.text)
  if (/[，,。；;]/.test(title) || lexicon.fields.get(title)) return null
  const reading = readRole(title, lexicon)
  if (!reading?.covered || reading.role === 'meta' || reading.role === 'neutral') return null
  // `Open issues: 96` is a figure
  if (/^[\d.,]+\s{0,2}[^\s（(]{0,6}\s{0,2}(?:[（(][^（()）]*[)）])?$/.test(parts.value.text)) return null
  // `目标：六月底前接入 80 万只表`: what it is for, not what comes next
  if (parts.value.text && AIM.test(title)) return null
  return { title, titleStart, reading, ...parts }
}

/** A label, and where in the text what follows it begins; null where nothing does. */
type Found = Omit<Label, 'rest'> & { restAt: number | null }

/**
 * The labels in a paragraph: the one that it is or begins with, and those of its lines further on (`本周：…` and `下周：…`
 * are sections side by side); empty where it begins with none. `followed` tells whether a block that a label can hold
 * stands after it, and of what kind. Reads every line once.
 */
export function labelsOf(
  paragraph: Paragraph,
  text: PlainText,
  followed: 'list' | 'text' | null,
  lexicon: Lexicon,
): Label[] {
  const labels: Label[] = []
  let found = labelAt(paragraph, text, 0, followed, lexicon)
  while (found) {
    const { restAt, ...label } = found
    let next: Found | null = null
    let end = restAt === null || label.scope === 'next' ? -1 : text.text.indexOf('\n', restAt)
    for (; end >= 0; end = text.text.indexOf('\n', end + 1)) {
      next = labelAt(paragraph, text, end + 1, followed, lexicon)
      if (next?.reading && next.form !== 'bold') break
      next = null
    }
    const rest = restAt === null ? null : slice(text, restAt, next ? end : text.text.trimEnd().length)
    labels.push({ rest, ...label })
    found = next
  }
  return labels
}

/** The label with which the text begins at an offset. */
function labelAt(
  paragraph: Paragraph,
  text: PlainText,
  from: number,
  followed: 'list' | 'text' | null,
  lexicon: Lexicon,
): Found | null {
  const start = nextWord(text.text, from)
  if (start === null) return null
  const feed = text.text.indexOf('\n', start)
  const first = trim(slice(text, start, feed < 0 ? text.text.length : feed))
  const restAt = feed < 0 ? null : nextWord(text.text, feed)
  if (isField(first.text, lexicon)) return null
  const tagged = followed && restAt === null ? boldPart(paragraph, first) : null
  const { text: title, start: titleStart } = stripDecoration((tagged ?? first).text)
  const reading = readRole(title, lexicon)
  const form = tagged
    ? { form: 'bold' as const, rank: RANKS.bold }
    : formOf(paragraph, first, restAt === null ? followed : null)
  const held = followed !== null || restAt !== null
  const label = (form: LabelForm, rank: number, scope: Label['scope'] = 'open'): Found => ({
    form,
    rank,
    text: first,
    title,
    titleStart,
    reading,
    restAt,
    scope,
  })
  if (reading && form && (held || form.form === 'bold')) return label(form.form, form.rank)
  if (reading?.covered && !SENTENCE_END.test(first.text) && held) return label('plain', RANKS.plain)
  const valued = valueLabel(first, lexicon)
  if (valued?.value.text)
    return {
      form: 'colon',
      rank: RANKS.colon,
      text: valued.label,
      title: valued.title,
      titleStart: valued.titleStart,
      reading: valued.reading,
      restAt: text.offsets.indexOf(valued.value.offsets[0] as number, start),
      scope: 'open',
    }
  if (form?.form === 'bold' && restAt !== null && title.length <= LONGEST_TOPIC && !SENTENCE_END.test(first.text))
    return label(form.form, form.rank, followed === 'list' ? 'open' : 'next')
  if (!form || restAt !== null || !followed || title.length > LONGEST_TOPIC || title.length === 0) return null
  // `构建了整条流水线，效率提升：` is a sentence before its list
  if (form.form === 'colon' && SENTENCE.test(first.text)) return null
  if (form.form === 'colon') return followed === 'list' ? label(form.form, form.rank, 'next') : null
  return SENTENCE_END.test(first.text) ? null : label(form.form, form.rank)
}

/** Where the next character that is no white space stands, from an offset on. */
function nextWord(text: string, from: number): number | null {
  NO_SPACE.lastIndex = from
  return NO_SPACE.exec(text)?.index ?? null
}

const NO_SPACE = /\S/g
