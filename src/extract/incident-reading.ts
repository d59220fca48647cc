import type { Field, Lexicon } from '../lexicon/index.ts'
import type { Incident } from '../schema/index.ts'
import { addDays } from '../text/civil.ts'
import { clauses, splitNumbered } from '../text/clauses.ts'
import { type DateMatch, findClockTimes, findDates, findDurations, resolveDate } from '../text/dates.ts'
import { causeIn, detectionIn, impactIn, incidentState, incidentStatus, type Told } from '../text/incident-text.ts'
import { type FieldMatch, findFields, stripDecoration } from '../text/labels.ts'
import { allMatches } from '../text/matches.ts'
import { splitPeople } from '../text/people.ts'
import { cut, lines, type PlainText, slice, trim } from '../text/plain.ts'
import { findSeverity, type SeverityMatch } from '../text/severity.ts'
import { trimTail } from '../text/trim.ts'
import { markLength } from './callouts.ts'
import type { Context, Draft } from './context.ts'
import { datesIn } from './fields.ts'
import type { Place, PlacesOf } from './places.ts'

/** What the columns of an event table say; prose gives none of it. */
export interface Given {
  title?: PlainText | undefined
  severity?: PlainText | null | undefined
  occurred?: PlainText | null | undefined
  resolved?: PlainText | null | undefined
  duration?: PlainText | null | undefined
  impact?: PlainText | null | undefined
  cause?: PlainText | null | undefined
  action?: PlainText | null | undefined
  owner?: PlainText | null | undefined
  status?: PlainText | null | undefined
  /** Actions that stand as entries of their own. */
  actions?: PlainText[] | undefined
}

interface Moment {
  at: string
  start: number
  end: number
}

/** `21:05–21:50`: what stands between the ends of a span. */
const RANGE = /^\s*(?:[A-Z]{2,4}\s*)?(?:[-–—~～〜至到]|to|until|till|a|hasta(?: las)?|から|부터)\s*$/
const MINUTES_A_DAY = 24 * 60
/** A time that stands later in a line is part of what it says, unless a break follows it. */
const OPENING = 24
/** A first clause shorter than this says too little to be a title. */
const SHORTEST_TITLE = 6

/** All moments with a clock time, in order; a bare clock time is on the day of the moment before it, or after midnight. */
function momentsIn({ text }: PlainText, context: Context): Moment[] {
  const dates = findDates(text, context.dates)
  const full = dates.flatMap((match) => ends(match, context))
  const inside = (start: number) => dates.some((match) => start >= match.start && start < match.end)
  const clocks = findClockTimes(text).filter(({ start }) => !inside(start))
  const moments: Moment[] = [...full]
  for (const clock of clocks) {
    const before = full.filter(({ start }) => start < clock.start).at(-1) ?? full[0]
    if (!before) continue
    const time = `${String(clock.hour).padStart(2, '0')}:${String(clock.minute).padStart(2, '0')}`
    const day = before.at.slice(0, 10)
    const early = before.at.length > 10 && time < before.at.slice(11)
    moments.push({ at: `${early ? addDays(day, 1) : day}T${time}`, start: clock.start, end: clock.end })
  }
  return moments.sort((a, b) => a.start - b.start)
}

function ends(match: DateMatch, { reference }: Context): Moment[] {
  if (match.precision === 'month-end') return []
  return [match.first, match.last]
    .filter((part) => part !== null)
    .map((part) => resolveDate(part, reference))
    .filter((at) => at !== null)
    .map((at) => ({ at, start: match.start, end: match.end }))
}

function minutesBetween(from: string, to: string): number | null {
  if (from.length <= 10 || to.length <= 10) return null
  const minutes = (at: string) =>
    (Date.UTC(+at.slice(0, 4), +at.slice(5, 7) - 1, +at.slice(8, 10), +at.slice(11, 13), +at.slice(14, 16)) / 60000) | 0
  const difference = minutes(to) - minutes(from)
  return difference >= 0 && difference < 31 * MINUTES_A_DAY ? difference : null
}

/** When service was back, and where it says so. */
interface Recovery {
  at: string
  place: Place
}

/** The last moment whose clause, or the one after it, tells of a recovery. */
function recovery(
  whole: PlainText,
  moments: readonly Moment[],
  occurred: Moment | undefined,
  context: Context,
): Recovery | null {
  const { lexicon } = context.document
  const { text } = whole
  const parts = clauses(text)
  const later = moments.filter(
    (moment) => moment !== occurred && moment.at.length > 10 && (!occurred || moment.at >= occurred.at),
  )
  for (const moment of [...later].reverse()) {
    const index = parts.findIndex(({ start, end }) => moment.start >= start && moment.start < end)
    const around = parts.slice(index, index + 2)
    const told = around.some((clause) => incidentStatus(clause.text, lexicon) === 'resolved')
    if (told || (occurred && RANGE.test(text.slice(occurred.end, moment.start))))
      return { at: moment.at, place: [whole, moment.start, moment.end] }
  }
  return null
}

/** The first clause, without time, severity and fields. */
function titleOf(text: PlainText, fieldStart: number, cuts: readonly { start: number; end: number }[]): PlainText {
  const feed = text.text.indexOf('\n')
  const line = feed < 0 ? text.text.length : feed
  let head = slice(text, 0, Math.min(fieldStart, line))
  if (!head.text.trim()) head = slice(text, 0, line)
  for (const range of [...cuts].sort((a, b) => b.start - a.start)) {
    const { start, end } = range
    if (end <= head.text.length && (start <= OPENING || /^\s*(?:[:：,，.。(（)）\]】]|$)/.test(head.text.slice(end))))
      head = cut(head, [range])
  }
  head = slice(head, markLength(head.text))
  const { start, end } = stripDecoration(head.text)
  const bare = without(slice(head, start, end), /[，,；;](\s*[，,；;])/g)
  const lead = /^[\s,，:：、\-–—【】[\]()（）~～〜]+(?:UTC|CST|GMT)?[\s,，:：、\-–—]*/.exec(bare.text)?.[0].length ?? 0
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
const withoutTail = (text: PlainText, drop: RegExp): PlainText => slice(text, 0, trimTail(text.text, drop).length)

/** An incident, and where its fields were read. */
export interface IncidentReading {
  fields: Omit<Draft<Incident>, 'links' | 'source' | 'spans'>
  places: PlacesOf<Draft<Incident>>
}

export function readIncident(whole: PlainText, given: Given, context: Context): IncidentReading {
  const { lexicon } = context.document
  const { text } = whole
  const tag = severityTag(text, lexicon)
  const severityPlace = findSeverity(text, lexicon)
  const isTag = (at: number) => [tag, severityPlace].some((place) => place && at >= place.start && at < place.end)
  const fields = given.title ? [] : findFields(text, lexicon).filter(({ labelStart }) => !isTag(labelStart))
  const wordsOf = ({ valueStart, valueEnd }: FieldMatch) => slice(whole, valueStart, valueEnd)
  const value = (field: Field): PlainText | null => {
    const found = fields.find((part) => part.field === field)
    return found ? notEmpty(withoutTail(wordsOf(found), /[\s。；;.]/)) : null
  }
  const inline = (field: Field): PlainText | null => {
    const found = fields.find((part) => part.field === field)
    const line = found ? text.slice(text.lastIndexOf('\n', found.labelStart) + 1, found.labelStart) : ''
    const told = value(field)
    if (!told) return null
    const first = sentenceOf(told.text)
    const next = told.text.slice(first.length)
    const acted = () => lexicon.workVerbs.test(next) || incidentStatus(next, lexicon) !== null
    return /[\p{L}\p{N}]/u.test(line) || acted() ? notEmpty(slice(told, 0, first.length)) : told
  }
  const severity = given.severity ?? severityIn(whole, tag, lexicon) ?? value('severity')
  const timed = given.occurred ?? whole
  const moments = momentsIn(timed, context)
  const stated = fields.find(({ field }) => field === 'occurred') ?? fields.find(({ field }) => field === 'start')
  const within = ({ start }: Moment) => stated && start >= stated.valueStart && start < stated.valueEnd
  const first = (given.occurred ? undefined : moments.find(within)) ?? moments[0]
  const occurred = withClock(first, moments, text)
  const resolvedText = given.resolved ?? value('resolved') ?? endIn(whole, lexicon)
  const resolved =
    resolvedText && occurred
      ? lastMoment(resolvedText, occurred, context)
      : given.occurred
        ? null
        : recovery(whole, moments, occurred, context)
  const durationText = given.duration ?? value('duration')
  const duration = findDurations((durationText ?? whole).text, lexicon)[0]
  const span = occurred && resolved ? minutesBetween(occurred.at, resolved.at) : null
  const firstField = fields[0]?.labelStart ?? text.length
  const marked = tag ?? severityPlace
  const cuts = [...dateRanges(text, moments), ...(marked ? [marked] : [])]
  const title = given.title
    ? given.title
    : fields[0]?.labelStart === 0 && fields[0]
      ? titleOf(titleField(whole, fields), text.length, [])
      : titleOf(whole, firstField, cuts)
  const told = fields.filter(({ field }) => field === 'action').map(wordsOf)
  const actionTexts = given.action ? [given.action] : told
  const detected = value('detected')
  const noticed = toldIn(detected, noticedBy, lexicon) ?? toldIn(whole, detectionIn, lexicon)
  const state = toldIn(given.status, incidentState, lexicon) ?? toldIn(whole, incidentState, lexicon)
  // A label of people ends with its line, and with its sentence, whatever follows it in the section.
  const [ownerLine] = lines(given.owner ?? value('owner') ?? { text: '', offsets: [0] })
  const owner = ownerLine && notEmpty(slice(ownerLine, 0, sentenceOf(ownerLine.text).length))
  const people = owner ? splitPeople(owner.text) : []
  const impact =
    given.impact ?? value('impact') ?? value('symptom') ?? (given.title ? null : partIn(whole, impactIn(text, lexicon)))
  const cause = given.cause ?? inline('cause') ?? (given.title ? null : partIn(whole, causeIn(text, lexicon)))
  const actions = given.actions?.length ? given.actions : actionTexts.flatMap(numberedIn)
  return {
    fields: {
      title: title.text,
      severity: severity?.text ?? null,
      occurredAt: occurred?.at ?? null,
      resolvedAt: resolved?.at ?? null,
      durationMinutes: durationText ? (duration?.minutes ?? null) : (span ?? duration?.minutes ?? null),
      detectedBy: noticed?.value ?? null,
      status: state?.value ?? (resolved ? 'resolved' : null),
      impact: impact?.text ?? null,
      cause: cause?.text ?? null,
      actions: actions.map((action) => action.text),
      owner: owner ? (people.length === 1 ? owner.text.trim() : people.join('、')) : null,
      dates: datesIn(whole, context),
      text,
    },
    places: {
      title,
      severity,
      occurredAt: occurred && [timed, occurred.start, occurred.end],
      resolvedAt: resolved?.place,
      durationMinutes:
        duration && (durationText || span === null) ? [durationText ?? whole, duration.start, duration.end] : null,
      detectedBy: noticed?.place,
      status: state?.place ?? resolved?.place,
      impact,
      cause,
      actions,
      owner,
      text: whole,
    },
  }
}

/** What a reader finds in a text, and where. */
function toldIn<Value>(
  text: PlainText | null | undefined,
  read: (words: string, lexicon: Lexicon) => Told<Value> | null,
  lexicon: Lexicon,
): { value: Value; place: Place } | null {
  const told = text ? read(text.text, lexicon) : null
  return text && told ? { value: told.value, place: [text, told.start, told.end] } : null
}

const notEmpty = (text: PlainText): PlainText | null => (text.text.trim() ? trim(text) : null)

const partIn = (text: PlainText, part: { start: number; end: number } | null): PlainText | null =>
  part && slice(text, part.start, part.end)

/** Decision 16: what the writer numbered is split. */
const numberedIn = (action: PlainText): PlainText[] =>
  splitNumbered(action.text)
    .map(({ start, end }) => withoutTail(slice(action, start, end), /[\s；;。.]/))
    .filter(({ text }) => text)

/** The severity in front, else the one of the first line. */
function severityIn(whole: PlainText, tag: ReturnType<typeof severityTag>, lexicon: Lexicon): PlainText | null {
  const found = tag ?? findSeverity(whole.text.split('\n', 1)[0] as string, lexicon)
  return found && slice(whole, found.valueStart, found.valueStart + found.severity.length)
}

/** Where fields are all there is: what it is called, else what was seen, else what the first says. */
function titleField(text: PlainText, fields: readonly FieldMatch[]): PlainText {
  const [first] = fields as [FieldMatch]
  const of = (...wanted: Field[]) => wanted.map((one) => fields.find(({ field }) => field === one)).find(Boolean)
  const named = of('name', 'symptom', 'impact')
  const title = first.field === 'occurred' || first.field === 'start' ? (named ?? first) : first
  return title === first ? slice(text, first.valueStart) : slice(text, title.valueStart, title.valueEnd)
}

/** `【重度：中】` in front of a title. */
function severityTag(text: string, lexicon: Lexicon): SeverityMatch | null {
  const match = /^\s*[【[]([^】\]：:\n]{1,8})[：:]\s*([^】\]\n]{1,8})[】\]]/.exec(text)
  const [whole, label, severity] = match ?? []
  if (!whole || !label || !severity || lexicon.fields.get(label) !== 'severity') return null
  return { severity, valueStart: whole.length - 1 - severity.length, start: 0, end: whole.length }
}

/** How far behind a date its clock time may stand: `6/19(수) 10:32`, `5 de junio de 10:15`. */
const CLOCK_REACH = 8

/** The same for the first end of a span of times: `On Tuesday the API was down from 14:20 to 16:05`. */
const SPAN_REACH = 160

function withClock(first: Moment | undefined, moments: readonly Moment[], text: string): Moment | undefined {
  if (!first || first.at.length > 10) return first
  const next = moments.find(({ start }) => start >= first.end)
  if (!next || next.at.length <= 10 || !next.at.startsWith(first.at)) return first
  const last = moments.find(({ start }) => start >= next.end)
  const spans = last !== undefined && RANGE.test(text.slice(next.end, last.start))
  return next.start - first.end <= (spans ? SPAN_REACH : CLOCK_REACH) ? next : first
}

const LABELLED_LINE = /^[\s>*•·+-]*([^:：\n]{1,16})[:：](.*)$/

/** What stands behind `End:` on a line of its own. */
function endIn(text: PlainText, { incidentWords }: Lexicon): PlainText | null {
  let start = 0
  for (const line of text.text.split('\n')) {
    const [, label, value] = LABELLED_LINE.exec(line) ?? []
    start += line.length + 1
    if (label && value && incidentWords.ended.get(label.trim()))
      return notEmpty(slice(text, start - 1 - value.length, start - 1))
  }
  return null
}

/** A cause told in the middle of a paragraph ends with its sentence. */
function sentenceOf(value: string): string {
  const end = /[。！？]|[.!?](?=\s+[A-Z\u00bf-\u00de])/.exec(value)
  return end && !/(?:^|\s)(?:e\.g|i\.e|vs|no|approx)$/i.test(value.slice(0, end.index))
    ? value.slice(0, end.index)
    : value
}

/** Who noticed it, by a field of its own: `検知：監視アラート`. */
function noticedBy(value: string, { incidentWords }: Lexicon): Told<NonNullable<Incident['detectedBy']>> | null {
  for (const who of ['monitoring', 'internal', 'customer'] as const) {
    const [match] = incidentWords[who].find(value)
    if (match) return { value: who, start: match.start, end: match.end }
  }
  return null
}

/** Where the moments stand, zones included; both ends of a span and what joins them are one. */
function dateRanges(text: string, moments: readonly Moment[]): { start: number; end: number }[] {
  const ranges: { start: number; end: number }[] = []
  for (const { start, end } of moments) {
    const zoned = /^\s*(?:UTC|CST|GMT)/.test(text.slice(end, end + ZONE)) ? end + 4 : end
    const before = ranges.at(-1)
    if (before && before.end <= start && RANGE.test(text.slice(before.end, start))) before.end = zoned
    else ranges.push({ start, end: zoned })
  }
  return ranges
}

const ZONE = 8

/** The moment in a `resolved` cell: a date and time, or a clock time on the day of the occurrence or after midnight. */
function lastMoment(text: PlainText, occurred: Moment, context: Context): Recovery | null {
  const own = momentsIn(text, context).at(-1)
  if (own) return { at: own.at, place: [text, own.start, own.end] }
  const clock = findClockTimes(text.text).at(-1)
  if (!clock) return null
  const time = `${String(clock.hour).padStart(2, '0')}:${String(clock.minute).padStart(2, '0')}`
  const day = occurred.at.slice(0, 10)
  const early = occurred.at.length > 10 && time < occurred.at.slice(11)
  return { at: `${early ? addDays(day, 1) : day}T${time}`, place: [text, clock.start, clock.end] }
}
