import { type Clause, splitClauses } from './measure-clauses.ts'
import { inUnitOf } from './measure-durations.ts'
import { maskCodes, narrow } from './measure-masks.ts'
import { type Span, splitAtColon, trimSpan } from './measure-names.ts'
import {
  type Context,
  type Draft,
  type Measure,
  type MeasureOptions,
  nameAfter,
  nameOf,
  resolve,
} from './measure-naming.ts'
import { type Reading, readRole } from './measure-roles.ts'
import { measureWords } from './measure-words.ts'
import { isCountable, namesMeasure, worthOf } from './measure-worth.ts'
import { findQuantities, type Quantity } from './quantities.ts'

export type { Measure, MeasureOptions, MeasurePlaces } from './measure-naming.ts'

function run(quantities: readonly Quantity[], c: Context): Measure[] {
  const masked = maskCodes(c.plain, c.options.lexicon.decimalComma)
  let nameStart = 0
  const outer: number[] = []
  const clauses = splitClauses(c.plain, quantities)
  c.single = clauses.filter((one) => one.depth === 0 && one.quantities.length > 0).length === 1
  for (const clause of clauses) {
    if (clause.opener === '(') outer.push(nameStart)
    nameStart = clause.opener === ')' ? (outer.pop() ?? clause.start) : clause.start
    if (clause.opener === '.') {
      settle(c)
      c.from = null
      c.prefix = null
      c.base = null
      c.pending = null
    }
    c.outer = outer.at(-1) ?? 0
    readClause(c, clause, nameStart, masked)
  }
  settle(c)
  return c.drafts
    .filter((draft) => draft.accepted || (draft.comparable && isCompared(draft)))
    .map(({ depth: _, accepted: __, comparable: ___, ...draft }) => {
      const span = trimSpan(c.plain, { start: draft.start, end: draft.end })
      const end = Math.max(span.end, draft.end)
      const start = leadOf(c, span.start)
      return { text: c.text.slice(start, end).trim(), ...draft, start, end }
    })
}

/** Where the words begin that lead up to a clause: `其中 主板 4 台`. */
function leadOf(c: Context, start: number): number {
  const before = c.plain.slice(0, start).trimEnd()
  return before.length - (c.words.ending(before, 'lead')?.length ?? before.length - start)
}

/** Of so many clauses that tell nothing but numbers, one measure makes measures of the other counts. */
const STATISTICS = 3

/** `简历 210 份，到面 34 人，入职 3 人`: at the end of a sentence of figures, one of them a measure by itself, all are. */
function settle(c: Context): void {
  const { clauses, figures, first } = c.sentence
  const told = c.drafts.slice(first)
  const plain = ({ accepted, comparable, countable }: Draft) => accepted || (comparable && countable)
  if (clauses >= STATISTICS && figures === clauses && told.some(({ accepted }) => accepted) && told.every(plain))
    for (const draft of told) draft.accepted = true
  c.sentence = { clauses: 0, figures: 0, first: c.drafts.length }
}

/** Counts the clause among those of its sentence. */
function weigh(c: Context, clause: Clause, roles: readonly Reading['role'][]): void {
  if (clause.depth > 0 || c.plain.slice(clause.start, clause.end).trim() === '') return
  c.sentence.clauses++
  if (roles.length > 0 && !roles.includes('modifier') && !roles.includes('threshold')) c.sentence.figures++
}

/** `Downloads last month: 512` and nothing else: the label names the period that was measured. */
function asNamed(c: Context, reading: Reading, before: string): Reading {
  const label = before.trimEnd()
  const head = c.words.ending(label.slice(0, -1), 'previous')
  if (reading.role !== 'previous' || !label.endsWith(':') || head === null || head.length + 1 >= label.trim().length)
    return reading
  return { ...reading, role: 'value', nameEnd: reading.quantity.start - (before.length - label.length) - 1 }
}

/** `社群：新增 820 人，退群 40 人`: what came or went is a count of its own where no measure stands before it. */
function asCount(c: Context, reading: Reading, before: string): Reading {
  const { quantity, role, basis } = reading
  const label = before.trimEnd()
  const verb = c.words.ending(label, 'rise', 'fall')
  const alone = verb !== null && /(?:^|[:,;。])$/.test(label.slice(0, label.length - verb.length).trimEnd())
  const counted = quantity.kind === 'number' && quantity.unit !== null && !/^[+\-−±]/.test(quantity.valueText)
  if (role !== 'change' || basis !== null || !alone || !counted || c.drafts.length > 0 || c.pending) return reading
  return { ...reading, role: 'value', nameEnd: reading.quantity.start - (before.length - label.length) }
}

/** An earlier value, a change since then or a target beside a count tell that it is measured. */
const isCompared = ({ previous, target, changes }: Draft) =>
  previous !== null || target !== null || changes.some(({ basis }) => basis !== null)

function readClause(c: Context, clause: Clause, nameStart: number, masked: string): void {
  const { quantities } = clause
  if (quantities.length === 0) {
    notePrefix(c, clause)
    weigh(c, clause, [])
    return
  }
  const roles: Reading['role'][] = []
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
      clause.depth > 0 && c.drafts.at(-1) !== undefined,
      c.drafts.at(-1) !== undefined,
      i + 1 < quantities.length,
      c.words,
    )
    roles.push(reading.role)
    take(c, asCount(c, c.single ? asNamed(c, reading, before) : reading, before), name, clause)
    start = quantity.end
    if (reading.role !== 'modifier' && reading.role !== 'from')
      name = Math.max(quantity.end + (c.words.beginning(after, 'tail')?.length ?? 0), reading.end)
  }
  weigh(c, clause, roles)
}

function notePrefix(c: Context, clause: Clause): void {
  const raw = c.plain.slice(clause.start, clause.end)
  const colon = raw.lastIndexOf(':')
  if (colon >= 0 && raw.slice(colon + 1).trim() === '')
    c.prefix = trimSpan(c.plain, { start: clause.start, end: clause.start + colon })
}

function take(c: Context, reading: Reading, nameStart: number, clause: Clause): void {
  const { quantity, role } = reading
  switch (role) {
    case 'modifier':
    case 'threshold':
      return
    case 'from':
      c.from = reading
      return
    case 'target':
    case 'previous':
    case 'change':
      annotate(c, reading, nameStart, clause)
      return
    default:
      addDraft(c, quantity, reading, nameStart, clause)
  }
}

/** Gives a target, an earlier value or a change to the measure that it stands behind. */
function annotate(c: Context, reading: Reading, nameStart: number, clause: Clause): void {
  const outer = clause.depth > 0 ? c.outer : null
  const inFront = outer !== null && (c.drafts.at(-1)?.valueEnd ?? 0) <= outer
  const words = inFront
    ? { start: outer, end: clause.start - 1 }
    : { start: nameStart, end: Math.max(nameStart, reading.nameEnd) }
  const label = splitAtColon(c.plain, trimSpan(c.plain, words)).name
  const own = nameOf(c, label.start, label.end)
  const named = c.plain.slice(own.start, own.end)
  const last = c.drafts.at(-1)
  const strange = named !== '' && namesMeasure(named, c.words) && last?.name !== named
  if (!last || strange || inFront || (c.pending && named === '')) {
    const said = named === '' ? [...(c.pending?.said ?? []), reading] : [reading]
    const name = named === '' ? c.pending?.name : own
    if (name && (namesMeasure(c.plain.slice(name.start, name.end), c.words) || c.options.setting === 'metrics'))
      c.pending = { name, said }
    return
  }
  if (named !== '' && clause.opener === '.' && !last.accepted) return
  attach(c, last, reading)
  last.end = Math.max(last.end, clause.depth > 0 ? Math.min(clause.end + 1, c.text.length) : reading.end)
}

function attach(c: Context, draft: Draft, reading: Reading): void {
  const { quantity, role } = reading
  // `GMV 1,284 万，完成月目标 62%`: a share of the target
  const share = quantity.kind === 'percent' && draft.unit !== '%'
  if (role === 'target') {
    if (draft.target === null) draft.places.target = quantity
    draft.target ??= share ? null : (inUnitOf(quantity, draft.unit) ?? (draft.accepted ? quantity.value : null))
  } else if (role === 'previous') {
    if (draft.previous === null) draft.places.previous = quantity
    draft.previous ??= inUnitOf(quantity, draft.unit)
  } else {
    const raw = c.text.slice(reading.nameEnd, reading.end)
    const lead = /^[\s,，、;；:：]*/.exec(raw)?.[0].length ?? 0
    const sign = /^[-−]/.test(quantity.valueText) ? 1 : reading.sign
    draft.changes.push({
      basis: reading.basis,
      value: quantity.value * sign,
      unit: quantity.unit,
      text: raw.slice(lead),
    })
    draft.places.changes.push({ start: reading.nameEnd + lead, end: reading.end })
  }
}

function addDraft(c: Context, quantity: Quantity, reading: Reading, nameStart: number, clause: Clause): void {
  const { from } = c
  c.from = null
  const pair = from !== null
  const nameEnd = from ? from.nameEnd : reading.nameEnd
  const start = from ? Math.min(nameStart, from.nameEnd) : nameStart
  const raw = c.plain.slice(nameEnd, (from ?? reading).quantity.start)
  const split = splitAtColon(c.plain, trimSpan(c.plain, { start, end: Math.max(start, nameEnd) }))
  const colon = /:\s*$/.test(raw) || (split.head === null && c.plain.slice(start, nameEnd).includes(':'))
  const before = resolve(c, nameOf(c, split.name.start, split.name.end), split.head, quantity)
  const named = before ?? nameAfter(c, quantity, clause)
  const between = from ? c.plain.slice(from.quantity.end, quantity.start).trim() : ''
  const span =
    from !== null && !from.stated && (quantity.kind === 'clock' ? /^(?:至|到|to\b)/i : /^(?:至|到|to)$/i).test(between)
  const claim = {
    name: named?.name ?? '',
    quantity,
    pair,
    colon,
    behind: before === null,
    weak: named?.weak === true,
    open: /^\s?(?:以上|以下|以内|or more|or less)/.test(c.plain.slice(quantity.end, clause.end)),
    link: from ? between : c.plain.slice(Math.max(nameStart, quantity.start - 10), quantity.start),
    moved: reading.role === 'to' && !pair,
    grouped: typeof c.options.group === 'string' && namesMeasure(c.options.group, c.words),
  }
  const head = split.head && c.plain.slice(split.head.start, split.head.end)
  const planned = head !== null && c.words.ending(head, 'target') !== null
  const { setting, lexicon } = c.options
  const worth = named === null || span || planned ? 'none' : worthOf(claim, setting, lexicon, c.words)
  const previous = from ? inUnitOf(from.quantity, quantity.unit ?? from.quantity.unit) : null
  c.drafts.push({
    start: named && named.span.start > nameStart && named.span.end <= quantity.start ? named.span.start : nameStart,
    end: Math.max(quantity.end, named?.span.end ?? 0),
    nameStart: named?.span.start ?? quantity.start,
    nameEnd: named?.span.end ?? quantity.start,
    name: named?.name ?? '',
    dimension: named?.dimension ? c.text.slice(named.dimension.start, named.dimension.end) : null,
    value: quantity.value,
    unit: quantity.unit ?? (from ? from.quantity.unit : null),
    valueText: quantity.valueText,
    valueStart: quantity.start,
    valueEnd: quantity.end,
    previous,
    target: null,
    changes: [],
    places: { dimension: named?.dimension ?? null, previous: from?.quantity ?? null, target: null, changes: [] },
    depth: clause.depth,
    accepted: worth === 'measured',
    comparable: worth === 'compared',
    countable: isCountable(claim, lexicon, c.words),
  })
  const { pending } = c
  c.pending = null
  const draft = c.drafts.at(-1)
  const same = (span: Span) =>
    c.plain.slice(span.start, span.end) === (pending ? c.plain.slice(pending.name.start, pending.name.end) : null)
  if (!pending || !draft || !named || !same(named.span)) return
  draft.start = pending.name.start
  for (const said of pending.said) attach(c, draft, said)
}

/**
 * The measured values that a text names, left to right. Counts of work, completion, thresholds, dates, versions and codes
 * are none. Offsets are UTF-16 units of `text`, 0-based, end excluded.
 */
export function findMeasures(text: string, options: MeasureOptions): Measure[] {
  const quantities = findQuantities(text, options.lexicon)
  if (quantities.length === 0) return []
  return run(quantities, {
    text,
    plain: narrow(text),
    options,
    words: measureWords(options.lexicon),
    drafts: [],
    from: null,
    pending: null,
    prefix: null,
    base: null,
    outer: 0,
    single: false,
    sentence: { clauses: 0, figures: 0, first: 0 },
  })
}
