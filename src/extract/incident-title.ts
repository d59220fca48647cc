import type { Field } from '../lexicon/index.ts'
import { clauses } from '../text/clauses.ts'
import { type FieldMatch, stripDecoration } from '../text/labels.ts'
import { allMatches } from '../text/matches.ts'
import { cut, type PlainText, slice, trim } from '../text/plain.ts'
import { trimTail } from '../text/trim.ts'
import { markLength } from './callouts.ts'

/** A time that stands later in a line is part of what it says, unless a break follows it. */
const OPENING = 24
/** A first clause shorter than this says too little to be a title. */
const SHORTEST_TITLE = 6

/** The first clause, without time, severity and fields. */
export function titleOf(
  text: PlainText,
  fieldStart: number,
  cuts: readonly { start: number; end: number }[],
): PlainText {
  const feed = text.text.indexOf('\n')
  const line = feed < 0 ? text.text.length : feed
  let head = slice(text, 0, Math.min(fieldStart, line))
  if (!head.text.trim()) head = slice(text, 0, line)
  for (const range of [...cuts].sort((a, b) => b.start - a.start)) {
    const { start, end } = range
    if (end <= head.text.length && (start <= OPENING || /^\s*(?:[:：,，.。(（)）\]】]|$)/.test(head.text.slice(end))))
      head = cut(head, [head.text[start - 1] === ' ' && head.text[end] === ' ' ? { start, end: end + 1 } : range])
  }
  head = slice(head, markLength(head.text))
  const { start, end } = stripDecoration(head.text)
  const bare = without(slice(head, start, end), /[，,；;](\s*[，,；;])/g)
  // what is left of `On Wednesday 5 March at 06:50 UTC` and `13:25 頃、`
  const when =
    /^\s*(?:(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|頃|左右|前后)/i.exec(bare.text)?.[0].length ?? 0
  const lead =
    when +
    (/^[\s,，:：、\-–—【】[\]()（）~～〜]+(?:UTC|CST|GMT)?[\s,，:：、\-–—]*/.exec(bare.text.slice(when))?.[0].length ??
      0)
  const clean = trim(slice(bare, lead))
  let title = clean
  for (const part of clauses(clean.text)) {
    title = slice(clean, 0, part.end)
    if (title.text.trim().length >= SHORTEST_TITLE) break
  }
  return trim(withoutTail(without(title.text ? title : head, /([（(]\s*[)）])/g), /[\s，,。；;：:]/))
}

/** The text without the first group of each match, which closes it. */
const without = (text: PlainText, pattern: RegExp): PlainText =>
  cut(
    text,
    allMatches(text.text, pattern).map(({ index, 0: whole, 1: group = '' }) => ({
      start: index + whole.length - group.length,
      end: index + whole.length,
    })),
  )

/** The text without closing characters that `drop` accepts one by one. */
export const withoutTail = (text: PlainText, drop: RegExp): PlainText =>
  slice(text, 0, trimTail(text.text, drop).length)

/** Where fields are all there is: what it is called, else what was seen, else what the first says. */
export function titleField(text: PlainText, fields: readonly FieldMatch[]): PlainText {
  const [first] = fields as [FieldMatch]
  const of = (...wanted: Field[]) => wanted.map((one) => fields.find(({ field }) => field === one)).find(Boolean)
  const named = of('name', 'symptom', 'impact')
  const title = first.field === 'occurred' || first.field === 'start' ? (named ?? first) : first
  return title === first ? slice(text, first.valueStart) : slice(text, title.valueStart, title.valueEnd)
}
