import type { Field, Lexicon } from '../lexicon/index.ts'
import type { Incident } from '../schema/index.ts'
import { addDays } from '../text/civil.ts'
import { clauses, splitNumbered } from '../text/clauses.ts'
import { type DateMatch, findClockTimes, findDates, findDurations, resolveDate } from '../text/dates.ts'
import { causeIn, detectedBy, impactIn, incidentStatus } from '../text/incident-text.ts'
import { type FieldMatch, findFields, stripDecoration } from '../text/labels.ts'
import { splitPeople } from '../text/people.ts'
import { findSeverity } from '../text/severity.ts'
import type { Context, Draft } from './context.ts'
import { datesIn, orNull } from './fields.ts'

/** What the columns of an event table say; prose gives none of it. */
export interface Given {
  title?: string | undefined
  severity?: string | undefined
  occurred?: string | undefined
  resolved?: string | undefined
  duration?: string | undefined
  impact?: string | undefined
  cause?: string | undefined
  action?: string | undefined
  owner?: string | undefined
  status?: string | undefined
  /** Actions that stand as entries of their own. */
  actions?: string[] | undefined
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
function momentsIn(text: string, context: Context): Moment[] {
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

/** The last moment whose clause, or the one after it, tells of a recovery. */
function recovery(
  text: string,
  moments: readonly Moment[],
  occurred: Moment | undefined,
  context: Context,
): string | null {
  const { lexicon } = context.document
  const parts = clauses(text)
  const later = moments.filter(
    (moment) => moment !== occurred && moment.at.length > 10 && (!occurred || moment.at >= occurred.at),
  )
  for (const moment of [...later].reverse()) {
    const index = parts.findIndex(({ start, end }) => moment.start >= start && moment.start < end)
    const around = parts.slice(index, index + 2)
    if (around.some((clause) => incidentStatus(clause.text, lexicon) === 'resolved')) return moment.at
    if (occurred && RANGE.test(text.slice(occurred.end, moment.start))) return moment.at
  }
  return null
}

/** The first clause, without time, severity and fields. */
function titleOf(text: string, fieldStart: number, cuts: readonly { start: number; end: number }[]): string {
  let head = text.slice(0, Math.min(fieldStart, text.indexOf('\n') < 0 ? text.length : text.indexOf('\n')))
  if (!head.trim()) head = text.split('\n')[0] as string
  for (const { start, end } of [...cuts].sort((a, b) => b.start - a.start)) {
    if (end <= head.length && (start <= OPENING || /^\s*(?:[:：,，.。(（)）\]】]|$)/.test(head.slice(end))))
      head = head.slice(0, start) + head.slice(end)
  }
  const clean = stripDecoration(head)
    .text.replace(/([，,；;])\s*[，,；;]/g, '$1')
    .replace(/^[\s,，:：、\-–—【】[\]()（）~～〜]+(?:UTC|CST|GMT)?[\s,，:：、\-–—]*/, '')
    .trim()
  const parts = clauses(clean)
  let title = ''
  for (const part of parts) {
    title = clean.slice(0, part.end)
    if (title.trim().length >= SHORTEST_TITLE) break
  }
  return (title || clean || head)
    .replace(/[（(]\s*[)）]/g, '')
    .replace(/(?<![\s，,。；;：:])[\s，,。；;：:]+$/, '')
    .trim()
}

export function readIncident(text: string, given: Given, context: Context): Omit<Draft<Incident>, 'links' | 'source'> {
  const { lexicon } = context.document
  const tag = severityTag(text, lexicon)
  const severityPlace = findSeverity(text, lexicon)
  const isTag = (at: number) => [tag, severityPlace].some((place) => place && at >= place.start && at < place.end)
  const fields = given.title ? [] : findFields(text, lexicon).filter(({ labelStart }) => !isTag(labelStart))
  const value = (field: Field) => {
    const found = fields.find((part) => part.field === field)
    return found
      ? orNull(text.slice(found.valueStart, found.valueEnd).replace(/(?<![\s。；;.])[\s。；;.]+$/, ''))
      : null
  }
  const inline = (field: Field) => {
    const found = fields.find((part) => part.field === field)
    const line = found ? text.slice(text.lastIndexOf('\n', found.labelStart) + 1, found.labelStart) : ''
    const told = value(field)
    if (!told) return null
    const first = sentenceOf(told)
    const next = told.slice(first.length)
    const acted = () => lexicon.workVerbs.test(next) || incidentStatus(next, lexicon) !== null
    return /[\p{L}\p{N}]/u.test(line) || acted() ? orNull(first) : told
  }
  const severity =
    given.severity ??
    tag?.severity ??
    findSeverity(text.split('\n')[0] as string, lexicon)?.severity ??
    value('severity')
  const moments = given.occurred ? momentsIn(given.occurred, context) : momentsIn(text, context)
  const stated = fields.find(({ field }) => field === 'occurred') ?? fields.find(({ field }) => field === 'start')
  const within = ({ start }: Moment) => stated && start >= stated.valueStart && start < stated.valueEnd
  const first = (given.occurred ? undefined : moments.find(within)) ?? moments[0]
  const occurred = withClock(first, moments, text)
  const resolvedText = given.resolved ?? value('resolved') ?? endIn(text, lexicon)
  const resolvedAt =
    resolvedText && occurred
      ? lastMoment(resolvedText, occurred, context)
      : given.occurred
        ? null
        : recovery(text, moments, occurred, context)
  const durationText = given.duration ?? value('duration')
  const duration = findDurations(durationText ?? text, lexicon)[0]?.minutes ?? null
  const span = occurred && resolvedAt ? minutesBetween(occurred.at, resolvedAt) : null
  const firstField = fields[0]?.labelStart ?? text.length
  const marked = tag ?? severityPlace
  const cuts = [...dateRanges(text, moments), ...(marked ? [marked] : [])]
  const title = given.title
    ? given.title
    : fields[0]?.labelStart === 0 && fields[0]
      ? titleOf(titleField(text, fields), text.length, [])
      : titleOf(text, firstField, cuts)
  const told = fields
    .filter(({ field }) => field === 'action')
    .map((part) => text.slice(part.valueStart, part.valueEnd))
  const actionTexts = given.action ? [given.action] : told
  const status = given.status ? incidentStatus(given.status, lexicon) : null
  const owner = given.owner ?? value('owner')
  return {
    title,
    severity: severity ?? null,
    occurredAt: occurred?.at ?? null,
    resolvedAt,
    durationMinutes: durationText ? duration : (span ?? duration),
    detectedBy: noticedBy(value('detected'), lexicon) ?? detectedBy(text, lexicon),
    status: status ?? incidentStatus(text, lexicon) ?? (resolvedAt ? 'resolved' : null),
    impact: given.impact ?? value('impact') ?? (given.title ? null : impactIn(text, lexicon)),
    cause: given.cause ?? inline('cause') ?? (given.title ? null : causeIn(text, lexicon)),
    actions: given.actions?.length
      ? given.actions
      : actionTexts
          .flatMap((action) =>
            splitNumbered(action).map((part) => part.text.replace(/(?<![\s；;。.])[\s；;。.]+$/, '')),
          )
          .filter(Boolean),
    owner: owner ? (splitPeople(owner).length === 1 ? owner.trim() : splitPeople(owner).join('、')) : null,
    dates: datesIn(text, context),
    text,
  }
}

/** Where fields are all there is: what it is called, else what was seen, else what the first says. */
function titleField(text: string, fields: readonly FieldMatch[]): string {
  const [first] = fields as [FieldMatch]
  const named = fields.find(({ field }) => field === 'name') ?? fields.find(({ field }) => field === 'impact')
  const title = first.field === 'occurred' || first.field === 'start' ? (named ?? first) : first
  return title === first ? text.slice(first.valueStart) : text.slice(title.valueStart, title.valueEnd)
}

/** `【重度：中】` in front of a title. */
function severityTag(text: string, lexicon: Lexicon): { severity: string; start: number; end: number } | null {
  const match = /^\s*[【[]([^】\]：:\n]{1,8})[：:]\s*([^】\]\n]{1,8})[】\]]/.exec(text)
  const [whole, label, severity] = match ?? []
  return whole && label && severity && lexicon.fields.get(label) === 'severity'
    ? { severity, start: 0, end: whole.length }
    : null
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
function endIn(text: string, { incidentWords }: Lexicon): string | null {
  for (const line of text.split('\n')) {
    const [, label, value] = LABELLED_LINE.exec(line) ?? []
    if (label && value && incidentWords.ended.get(label.trim())) return orNull(value)
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
function noticedBy(value: string | null, lexicon: Lexicon): Incident['detectedBy'] {
  if (!value) return null
  return (
    (['monitoring', 'internal', 'customer'] as const).find(
      (who) => lexicon.incidentWords[who].find(value).length > 0,
    ) ?? null
  )
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
function lastMoment(text: string, occurred: Moment, context: Context): string | null {
  const own = momentsIn(text, context).at(-1)
  if (own) return own.at
  const clock = findClockTimes(text).at(-1)
  if (!clock) return null
  const time = `${String(clock.hour).padStart(2, '0')}:${String(clock.minute).padStart(2, '0')}`
  const day = occurred.at.slice(0, 10)
  const early = occurred.at.length > 10 && time < occurred.at.slice(11)
  return `${early ? addDays(day, 1) : day}T${time}`
}
