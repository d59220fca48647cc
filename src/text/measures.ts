import type { Lexicon } from '../lexicon/index.ts'
import type { Change } from '../schema/index.ts'
import { type Clause, splitClauses } from './measure-clauses.ts'
import { inUnitOf } from './measure-durations.ts'
import { maskCodes, narrow } from './measure-masks.ts'
import { cleanName, inheritName, isLevel, type Span, splitAtColon, splitLevel, trimSpan } from './measure-names.ts'
import { type Reading, readRole } from './measure-roles.ts'
import { measureWords } from './measure-words.ts'
import { isMeasured, namesMeasure, type Setting } from './measure-worth.ts'
import { findQuantities, type Quantity } from './quantities.ts'

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
}

export interface MeasureOptions {
  lexicon: Lexicon
  /** `metrics`: a list about numbers; `label`: the value of an item with a known label; `prose`: an item of work. */
  setting: Setting
  /** Label of the list that it stands in, or of the item. */
  group?: string | null
}

interface Named {
  name: string
  dimension: string | null
  span: Span
}

interface Draft extends Omit<Measure, 'text'> {
  depth: number
  accepted: boolean
}

/** Reads all clauses of one text, keeping what later clauses refer to. */
class Reader {
  readonly drafts: Draft[] = []
  private from: Reading | null = null
  private pending: { name: Span; said: Reading[] } | null = null
  private prefix: Span | null = null
  /** Where the clause begins that the present bracket stands in. */
  private outer = 0
  private base: { name: Span; dimension: boolean } | null = null
  private readonly words
  private readonly plain: string

  constructor(
    private readonly text: string,
    private readonly options: MeasureOptions,
  ) {
    this.words = measureWords(options.lexicon)
    this.plain = narrow(text)
  }

  private get last(): Draft | undefined {
    return this.drafts.at(-1)
  }

  run(): Measure[] {
    const quantities = findQuantities(this.text, this.options.lexicon)
    if (quantities.length === 0) return []
    const masked = maskCodes(this.plain)
    let nameStart = 0
    const outer: number[] = []
    for (const clause of splitClauses(this.plain, quantities)) {
      if (clause.opener === '(') outer.push(nameStart)
      nameStart = clause.opener === ')' ? (outer.pop() ?? clause.start) : clause.start
      if (clause.opener === '.') {
        this.from = null
        this.prefix = null
        this.base = null
        this.pending = null
      }
      this.outer = outer.at(-1) ?? 0
      this.readClause(clause, nameStart, masked)
    }
    return this.drafts
      .filter((draft) => draft.accepted)
      .map(({ depth: _, accepted: __, ...draft }) => {
        const span = trimSpan(this.plain, { start: draft.start, end: draft.end })
        const end = Math.max(span.end, draft.end)
        return { ...draft, start: span.start, end, text: this.text.slice(span.start, end).trim() }
      })
  }

  private readClause(clause: Clause, nameStart: number, masked: string): void {
    const { quantities } = clause
    if (quantities.length === 0) {
      this.notePrefix(clause)
      return
    }
    let start = clause.start
    let name = nameStart
    for (const [i, quantity] of quantities.entries()) {
      const next = quantities[i + 1]?.start ?? clause.end
      const before = masked.slice(start, quantity.start)
      const after = masked.slice(quantity.end, next)
      const reading = readRole(
        quantity,
        start,
        before,
        after,
        clause.depth > 0 && this.last !== undefined,
        i + 1 < quantities.length,
        this.words,
      )
      this.take(reading, name, clause)
      start = quantity.end
      if (reading.role !== 'modifier' && reading.role !== 'from') name = Math.max(quantity.end, reading.end)
    }
  }

  private notePrefix(clause: Clause): void {
    const raw = this.plain.slice(clause.start, clause.end)
    const colon = raw.lastIndexOf(':')
    if (colon >= 0 && raw.slice(colon + 1).trim() === '')
      this.prefix = trimSpan(this.plain, { start: clause.start, end: clause.start + colon })
  }

  private take(reading: Reading, nameStart: number, clause: Clause): void {
    const { quantity, role } = reading
    switch (role) {
      case 'modifier':
      case 'threshold':
        return
      case 'from':
        this.from = reading
        return
      case 'target':
      case 'previous':
      case 'change':
        this.annotate(reading, nameStart, clause)
        return
      default:
        this.draft(quantity, reading, nameStart, clause)
    }
  }

  /** Gives a target, an earlier value or a change to the measure that it stands behind. */
  private annotate(reading: Reading, nameStart: number, clause: Clause): void {
    const outer = clause.depth > 0 ? this.outer : null
    const inFront = outer !== null && (this.last === undefined || this.last.valueEnd <= outer)
    const own = inFront
      ? this.nameOf(outer, clause.start - 1)
      : this.nameOf(nameStart, Math.max(nameStart, reading.nameEnd))
    const named = this.plain.slice(own.start, own.end)
    const { last } = this
    const strange = named !== '' && namesMeasure(named, this.words) && last?.name !== named
    if (!last || strange || inFront || (this.pending && named === '')) {
      const said = named === '' ? [...(this.pending?.said ?? []), reading] : [reading]
      const name = named === '' ? this.pending?.name : own
      if (
        name &&
        (namesMeasure(this.plain.slice(name.start, name.end), this.words) || this.options.setting === 'metrics')
      )
        this.pending = { name, said }
      return
    }
    if (named !== '' && clause.opener === '.' && !last.accepted) return
    this.attach(last, reading)
    last.end = Math.max(last.end, clause.depth > 0 ? Math.min(clause.end + 1, this.text.length) : reading.end)
  }

  private attach(draft: Draft, reading: Reading): void {
    const { quantity, role } = reading
    if (role === 'target') draft.target ??= inUnitOf(quantity, draft.unit) ?? (quantity.kind === 'percent' ? null : quantity.value)
    else if (role === 'previous') draft.previous ??= inUnitOf(quantity, draft.unit)
    else {
      const raw = this.text.slice(reading.nameEnd, reading.end)
      const sign = /^[-−]/.test(quantity.valueText) ? 1 : reading.sign
      draft.changes.push({
        basis: reading.basis,
        value: quantity.value * sign,
        unit: quantity.unit,
        text: raw.replace(/^[\s,，、;；:：]+/, ''),
      })
    }
  }

  private nameOf(start: number, end: number): Span {
    const raw = this.plain.slice(start, end)
    const label = Math.max(raw.lastIndexOf('】'), raw.lastIndexOf(']')) + 1
    if (label > 0 && label < raw.trimEnd().length) return this.nameOf(start + label, end)
    const bracket = /\s?[([][^()[\]]*\d[^()[\]]*[)\]][\s:]*$/.exec(raw)
    return cleanName(this.plain, { start, end: bracket && bracket.index > 0 ? start + bracket.index : end }, this.words)
  }

  /** `1,204 new signups`: what is counted stands behind the number. */
  private nameAfter(quantity: Quantity, clause: Clause): Named | null {
    if (
      quantity.kind !== 'number' ||
      quantity.start - clause.start > 40 ||
      /\p{L}{2,}/u.test(this.plain.slice(clause.start, quantity.start))
    )
      return null
    const { plain, words } = this
    const next = clause.quantities[clause.quantities.indexOf(quantity) + 1]?.start ?? clause.end
    const found = /^\s((?:[a-z-]+\s){0,2}?)([a-z-]+(?:\s[a-z-]+)?)/i.exec(plain.slice(quantity.end, next))
    if (!found) return null
    const raw = found[0].trimEnd()
    for (const tail of [raw, raw.replace(/\s\S+$/, '')]) {
      if (!words.ending(tail, 'outcome', 'noun') || words.beginning(tail.trim(), 'work')) continue
      const span = trimSpan(plain, { start: quantity.end, end: quantity.end + tail.length })
      return { name: this.text.slice(span.start, span.end), dimension: null, span }
    }
    if (this.options.setting !== 'metrics' || quantity.unit !== null) return null
    const span = trimSpan(plain, { start: quantity.end, end: quantity.end + raw.length })
    return { name: this.text.slice(span.start, span.end), dimension: null, span }
  }

  private draft(quantity: Quantity, reading: Reading, nameStart: number, clause: Clause): void {
    const { from } = this
    this.from = null
    const pair = from !== null
    const nameEnd = from ? from.nameEnd : reading.nameEnd
    const start = from ? Math.min(nameStart, from.nameEnd) : nameStart
    const raw = this.plain.slice(nameEnd, (from ?? reading).quantity.start)
    const split = splitAtColon(this.plain, trimSpan(this.plain, { start, end: Math.max(start, nameEnd) }))
    const colon = /:\s*$/.test(raw) || (split.head === null && this.plain.slice(start, nameEnd).includes(':'))
    const before = this.resolve(this.nameOf(split.name.start, split.name.end), split.head, quantity)
    const named = before ?? this.nameAfter(quantity, clause)
    const between = from ? this.plain.slice(from.quantity.end, quantity.start).trim() : ''
    const span =
      from !== null &&
      !from.stated &&
      (quantity.kind === 'clock' ? /^(?:至|到|to\b)/i : /^(?:至|到|to)$/i).test(between)
    const claim = {
      name: named?.name ?? '',
      quantity,
      pair,
      colon,
      behind: before === null,
      open: /^\s?(?:以上|以下|以内|or more|or less)/.test(this.plain.slice(quantity.end, clause.end)),
      link: from ? between : this.plain.slice(Math.max(nameStart, quantity.start - 10), quantity.start),
      moved: reading.role === 'to' && !pair,
      grouped: typeof this.options.group === 'string' && namesMeasure(this.options.group, this.words),
    }
    const accepted =
      named !== null && !span && isMeasured(claim, this.options.setting, this.options.lexicon, this.words)
    const previous = from ? inUnitOf(from.quantity, quantity.unit ?? from.quantity.unit) : null
    this.drafts.push({
      start: named && named.span.start > nameStart && named.span.end <= quantity.start ? named.span.start : nameStart,
      end: Math.max(quantity.end, named?.span.end ?? 0),
      nameStart: named?.span.start ?? quantity.start,
      nameEnd: named?.span.end ?? quantity.start,
      name: named?.name ?? '',
      dimension: named?.dimension ?? null,
      value: quantity.value,
      unit: quantity.unit ?? (from ? from.quantity.unit : null),
      valueText: quantity.valueText,
      valueStart: quantity.start,
      valueEnd: quantity.end,
      previous,
      target: null,
      changes: [],
      depth: clause.depth,
      accepted,
    })
    const { pending } = this
    this.pending = null
    const draft = this.last
    const same = (span: Span) =>
      this.plain.slice(span.start, span.end) ===
      (pending ? this.plain.slice(pending.name.start, pending.name.end) : null)
    if (!pending || !draft || !named || !same(named.span)) return
    draft.start = pending.name.start
    for (const said of pending.said) this.attach(draft, said)
  }

  /** Name and dimension from the words before the number, the label before them, and the measure named before. */
  private resolve(own: Span, head: Span | null, quantity: Quantity): Named | null {
    const { plain, words } = this
    const say = (span: Span) => this.text.slice(span.start, span.end)
    const text = plain.slice(own.start, own.end)
    const prefix = head ?? this.prefix
    if (head) this.prefix = head
    const group = this.options.group ?? null
    if (this.pending && (text === '' || words.beginning(text, 'actual') || words.beginning(text, 'lead') === text))
      return { name: say(this.pending.name), dimension: null, span: this.pending.name }
    if (text === '' || words.beginning(text, 'actual') === text) {
      if (prefix) return { name: say(prefix), dimension: null, span: prefix }
      return group && this.drafts.length === 0 ? { name: group, dimension: null, span: own } : null
    }
    const level = splitLevel(plain, own)
    if (
      level &&
      (namesMeasure(plain.slice(level.name.start, level.name.end), words) ||
        words.ending(plain.slice(level.name.start, level.name.end), 'outcome'))
    ) {
      this.base = { name: level.name, dimension: true }
      return { name: say(level.name), dimension: say(level.dimension), span: level.name }
    }
    if (isLevel(text)) {
      const base = prefix ?? this.base?.name
      if (base) return { name: say(base), dimension: say(own), span: base }
      if (group) return { name: group, dimension: say(own), span: own }
    }
    if (namesMeasure(text, words)) {
      this.base = { name: own, dimension: false }
      return { name: say(own), dimension: null, span: own }
    }
    if (prefix && namesMeasure(plain.slice(prefix.start, prefix.end), words))
      return { name: say(prefix), dimension: say(own), span: prefix }
    const before = this.last
    if (before?.accepted && before.unit === quantity.unit && this.base && this.options.setting !== 'metrics') {
      const inherited = inheritName(before.name, text)
      if (inherited) return { name: inherited, dimension: null, span: own }
    }
    return { name: say(own), dimension: null, span: own }
  }
}

/**
 * The measured values that a text names, left to right. Counts of work, completion, thresholds, dates, versions and codes
 * are none. Offsets are UTF-16 units of `text`, 0-based, end excluded.
 */
export function findMeasures(text: string, options: MeasureOptions): Measure[] {
  return new Reader(text, options).run()
}
