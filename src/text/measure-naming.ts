import type { Lexicon } from '../lexicon/index.ts'
import type { Change } from '../schema/index.ts'
import type { Clause } from './measure-clauses.ts'
import { cleanName, inheritName, isLevel, type Span, splitLevel, trimSpan } from './measure-names.ts'
import type { Reading } from './measure-roles.ts'
import type { MeasureWords } from './measure-words.ts'
import { namesMeasure, type Setting } from './measure-worth.ts'
import type { Quantity } from './quantities.ts'

/** A named, measured value. All offsets are UTF-16 units of the text, 0-based, end excluded. */
export interface Measure {
  /** The clause as written, with its target, earlier value and changes. */
  start: number
  end: number
  /** Where the name stands; empty (`nameStart === nameEnd`) if it comes from the group alone. */
  nameStart: number
  nameEnd: number
  name: string
  dimension: string | null
  value: number
  unit: string | null
  valueText: string
  valueStart: number
  valueEnd: number
  text: string
  previous: number | null
  target: number | null
  changes: Change[]
  /** Where the other fields stand. */
  places: MeasurePlaces
}

/** Where what is said beside a value stands. Offsets are UTF-16 units of the text, end excluded. */
export interface MeasurePlaces {
  dimension: Span | null
  previous: Span | null
  target: Span | null
  /** One for each change. */
  changes: Span[]
}

export interface MeasureOptions {
  lexicon: Lexicon
  /** `metrics`: a list about numbers; `label`: the value of an item with a known label; `prose`: an item of work. */
  setting: Setting
  /** Label of the list that it stands in, or of the item. */
  group?: string | null
}

/** A name with its dimension, and where it stands. */
export interface Named {
  name: string
  dimension: Span | null
  span: Span
  /** Any words behind a number: they name a measure only if it is compared. */
  weak?: boolean
}

/** A measure being read; `accepted` says whether it is one, `comparable` whether it is one if it is compared. */
export interface Draft extends Omit<Measure, 'text'> {
  depth: number
  accepted: boolean
  comparable: boolean
  /** Things or persons under a short name, no work done. */
  countable: boolean
}

/** What the clauses of one text have said so far. */
export interface Context {
  readonly text: string
  /** The text in narrow characters, same offsets. */
  readonly plain: string
  readonly options: MeasureOptions
  readonly words: MeasureWords
  readonly drafts: Draft[]
  /** The earlier value of a pair, waiting for the later. */
  from: Reading | null
  /** A name with a target, earlier value or change, waiting for its value. */
  pending: { name: Span; said: Reading[] } | null
  /** The label before a colon. */
  prefix: Span | null
  /** The last measure named, for parts that follow it. */
  base: Span | null
  /** Where the clause begins that the present bracket stands in. */
  outer: number
  /** Only one clause outside brackets holds a number. */
  single: boolean
  /** The clauses of the present sentence, those that tell nothing but figures, and the index of its first draft. */
  sentence: { clauses: number; figures: number; first: number }
}

export function nameOf(c: Context, start: number, end: number): Span {
  const raw = c.plain.slice(start, end)
  const label = Math.max(raw.lastIndexOf('】'), raw.lastIndexOf(']')) + 1
  if (label > 0 && label < raw.trimEnd().length) return nameOf(c, start + label, end)
  const bracket = /\s?[([][^()[\]\d]*\d[^()[\]]*[)\]][\s:]*$/.exec(raw.slice(-60))
  return cleanName(
    c.plain,
    {
      start,
      end: bracket && (raw.length > 60 || bracket.index > 0) ? end - Math.min(60, raw.length) + bracket.index : end,
    },
    c.words,
  )
}

/** `1,204 new signups`: what is counted stands behind the number. */
export function nameAfter(c: Context, quantity: Quantity, clause: Clause): Named | null {
  if (
    quantity.kind !== 'number' ||
    quantity.start - clause.start > 40 ||
    /\p{L}{2,}/u.test(c.plain.slice(clause.start, quantity.start))
  )
    return null
  const { plain, words } = c
  const next = clause.quantities[clause.quantities.indexOf(quantity) + 1]?.start ?? clause.end
  const found = /^\s((?:[a-z-]+\s){0,2}?)([a-z-]+(?:\s[a-z-]+)?)/i.exec(plain.slice(quantity.end, next))
  if (!found) return null
  const raw = found[0].trimEnd()
  for (const tail of [raw, raw.replace(/\s\S+$/, '')]) {
    if (!words.ending(tail, 'outcome', 'noun') || words.beginning(tail.trim(), 'work')) continue
    const span = trimSpan(plain, { start: quantity.end, end: quantity.end + tail.length })
    return { name: c.text.slice(span.start, span.end), dimension: null, span }
  }
  if (quantity.unit !== null) return null
  const span = trimSpan(plain, { start: quantity.end, end: quantity.end + raw.length })
  const weak = c.options.setting !== 'metrics'
  return { name: c.text.slice(span.start, span.end), dimension: null, span, weak }
}

/** Name and dimension from the words before the number, the label before them, and the measure named before. */
export function resolve(c: Context, own: Span, head: Span | null, quantity: Quantity): Named | null {
  const { plain, words } = c
  const say = (span: Span) => c.text.slice(span.start, span.end)
  const text = plain.slice(own.start, own.end)
  const prefix = head ?? c.prefix
  if (head) c.prefix = head
  const group = c.options.group ?? null
  if (c.pending && (text === '' || words.beginning(text, 'actual') || words.beginning(text, 'lead') === text))
    return { name: say(c.pending.name), dimension: null, span: c.pending.name }
  if (text === '' || words.beginning(text, 'actual') === text || (prefix && words.beginning(text, 'lead') === text)) {
    if (prefix) return { name: say(prefix), dimension: null, span: prefix }
    return group && c.drafts.length === 0 ? { name: group, dimension: null, span: own } : null
  }
  const level = splitLevel(plain, own)
  if (
    level &&
    (namesMeasure(plain.slice(level.name.start, level.name.end), words) ||
      words.ending(plain.slice(level.name.start, level.name.end), 'outcome'))
  ) {
    c.base = level.name
    return { name: say(level.name), dimension: level.dimension, span: level.name }
  }
  if (isLevel(text)) {
    const base = prefix ?? c.base
    if (base) return { name: say(base), dimension: own, span: base }
    if (group) return { name: group, dimension: own, span: own }
  }
  if (namesMeasure(text, words)) {
    c.base = own
    return { name: say(own), dimension: null, span: own }
  }
  const above = prefix && plain.slice(prefix.start, prefix.end)
  if (above && (namesMeasure(above, words) || (words.ending(above, 'outcome') && !words.ending(text, 'outcome'))))
    return { name: say(prefix), dimension: own, span: prefix }
  const before = c.drafts.at(-1)
  if (before?.accepted && before.unit === quantity.unit && c.base && c.options.setting !== 'metrics') {
    const inherited = inheritName(before.name, text)
    if (inherited) return { name: inherited, dimension: null, span: own }
  }
  return { name: say(own), dimension: null, span: own }
}
