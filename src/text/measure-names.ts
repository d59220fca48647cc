import type { MeasureWord } from '../lexicon/index.ts'
import type { MeasureWords } from './measure-words.ts'

/** A name inside a text: offsets are UTF-16 units, 0-based, end excluded. */
export interface Span {
  start: number
  end: number
}

const EDGE_START = /^[\s::,;、。·・\-—–*_"'“”‘’「」()[\]{}【】/|>~=+•✅🔴🟢🟡↑↓]+/u
const EDGE_END = /(?<![\s::,;、。·\-—–*_"'“”‘’({[【「/|=~<≤≥])[\s::,;、。·\-—–*_"'“”‘’({[【「/|=~<≤≥]+$/

export function trimSpan(text: string, span: Span): Span {
  let { start, end } = span
  const raw = text.slice(start, end)
  const lead = EDGE_START.exec(raw)?.[0].length ?? 0
  start += Math.min(lead, raw.length)
  let rest = text.slice(start, end)
  const tail = EDGE_END.exec(rest.slice(-40))?.[0].length ?? 0
  end -= tail
  rest = text.slice(start, end)
  return { start, end: Math.max(start, end) }
}

/** Cuts a name at its last colon; `head` is what stood before it. */
export function splitAtColon(text: string, span: Span): { head: Span | null; name: Span } {
  const raw = text.slice(span.start, span.end)
  const colon = raw.lastIndexOf(':')
  if (colon < 0) return { head: null, name: span }
  const name = trimSpan(text, { start: span.start + colon + 1, end: span.end })
  const head = trimSpan(text, { start: span.start, end: span.start + colon })
  return name.end > name.start ? { head, name } : { head: null, name: head }
}

/** The copula that ends a text, where it ends no longer word (预约, 总时长达). */
export function endsInCopula(text: string, words: MeasureWords, ...more: MeasureWord[]): string | null {
  const hit = words.closing(text, 'copula', 'outcome', 'noun', 'lead', 'actual')
  return hit && (hit.concept === 'copula' || more.includes(hit.concept)) ? hit.word : null
}

/** Takes off what is no part of the name: time words and verbs in front, copulas behind. */
export function cleanName(text: string, span: Span, words: MeasureWords): Span {
  let current = trimSpan(text, span)
  for (let turn = 0; turn < 6; turn++) {
    const raw = text.slice(current.start, current.end)
    const place = /^在[^,，:]{1,12}[上中下里]\s?(?=\S)/.exec(raw)
    if (place) {
      current = trimSpan(text, { start: current.start + place[0].length, end: current.end })
      continue
    }
    const key = /^(?:O\d{1,2}[-. ]?)?KR\d{1,2}(?:\.\d{1,2})?[\s.、:-]+(?=\S)/i.exec(raw)
    if (key) {
      current = trimSpan(text, { start: current.start + key[0].length, end: current.end })
      continue
    }
    const item = /^\d{1,2}[.、)]\s?(?=\D)/.exec(raw)
    if (item) {
      current = trimSpan(text, { start: current.start + item[0].length, end: current.end })
      continue
    }
    const cut = words.last(raw, 'cut')
    if (words.ending(raw, 'cut', 'copula') === raw) return { start: current.end, end: current.end }
    if (cut && cut.end === raw.length && cut.start > 0) {
      current = trimSpan(text, { start: current.start, end: current.start + cut.start })
      continue
    }
    if (cut && cut.end < raw.length) {
      current = trimSpan(text, { start: current.start + cut.end, end: current.end })
      continue
    }
    // `20 个 epoch 后准确率`
    const event = /^.{1,40}(?:[\sa-z\d]后\s?|后\s|[之以过]后\s?)(?=\S{2})/i.exec(raw)
    if (event && words.has(raw.slice(event[0].length), 'noun')) {
      current = trimSpan(text, { start: current.start + event[0].length, end: current.end })
      continue
    }
    const origin = /^.+?(?:从|由)(?=.)/.exec(raw)
    if (origin && words.has(raw.slice(origin[0].length), 'noun')) {
      current = trimSpan(text, { start: current.start + origin[0].length, end: current.end })
      continue
    }
    const lead = words.beginning(raw, 'lead')
    if (lead && lead.length < raw.length && !isLetter(lead, raw)) {
      current = trimSpan(text, { start: current.start + lead.length, end: current.end })
      continue
    }
    const month = /^(?:\d{1,2}月份?|\d{4}\s?年|第?[一二三四]季度|Q[1-4]|[上下]半年|\ue000+)(?=\S\S)/.exec(raw)
    if (month) {
      current = trimSpan(text, { start: current.start + month[0].length, end: current.end })
      continue
    }
    const copula = words.ending(raw, 'lookalike') ? null : endsInCopula(raw, words, 'actual')
    if (copula && copula.length < raw.length) {
      current = trimSpan(text, { start: current.start, end: current.end - copula.length })
      continue
    }
    const move = words.closing(raw, 'rise', 'fall', 'noun')
    if (move && move.concept !== 'noun' && move.word.length < raw.length - 1) {
      current = trimSpan(text, { start: current.start, end: current.end - move.word.length })
      continue
    }
    const verb =
      /^(?:reduced?|improved?|increased?|decreased?|cut|lower(?:ed)?|raised?|bring|brought|got|hit|reach(?:ed)?|achieved?|grow|grew|boost(?:ed)?|keep|kept|measured)\s+/i.exec(
        raw,
      )
    if (verb) {
      current = trimSpan(text, { start: current.start + verb[0].length, end: current.end })
      continue
    }
    break
  }
  return current
}

/** `A 方案`: the letter is a name, no article. */
const isLetter = (lead: string, name: string) =>
  /^[a-z]$/i.test(lead) && /^\s?[\u4e00-\u9fff]/.test(name.slice(lead.length))

const LEVEL = /^(?:[A-Z]{1,3}\d?级|[PS]\d(?:\/[PS]\d)*|[一二三四五]级|SEV-?\d|[高中低]危|[高中低]级?)$/i

export const isLevel = (name: string) => LEVEL.test(name)

/** `事故数AB级` is the measure `事故数` of `AB级`; null where the name has no such tail. */
export function splitLevel(text: string, span: Span): { name: Span; dimension: Span } | null {
  const raw = text.slice(span.start, span.end)
  const tail = /([A-Z]{1,3}\d?级|[PS]\d(?:\/[PS]\d){0,8}级?|[一二三四五]级|SEV-?\d)$/i.exec(raw)
  if (!tail || tail.index < 2 || /[A-Za-z\d/]/.test(raw[tail.index - 1] as string)) return null
  const name = trimSpan(text, { start: span.start, end: span.start + tail.index })
  return name.end - name.start < 2 ? null : { name, dimension: { start: span.start + tail.index, end: span.end } }
}

/** `冷存储单价`, `热存储` → `热存储单价`: the second thing takes the measure of the first. */
export function inheritName(first: string, second: string): string | null {
  const last = second.at(-1)
  if (!last || second.length > first.length) return null
  const at = first.indexOf(last)
  return at >= 0 && at < first.length - 2 && Math.abs(at + 1 - second.length) <= 1 ? second + first.slice(at + 1) : null
}
