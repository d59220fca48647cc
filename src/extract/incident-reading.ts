import type { Field, Lexicon } from '../lexicon/index.ts'
import type { Incident } from '../schema/index.ts'
import { splitNumbered } from '../text/clauses.ts'
import { findDurations } from '../text/dates.ts'
import { causeIn, detectionIn, impactIn, incidentState, incidentStatus, type Told } from '../text/incident-text.ts'
import { type FieldMatch, findFields } from '../text/labels.ts'
import { findOwners, splitPeople } from '../text/people.ts'
import { lines, type PlainText, slice, trim } from '../text/plain.ts'
import { findSeverity, type SeverityMatch } from '../text/severity.ts'
import type { Context, Draft } from './context.ts'
import { datesIn } from './fields.ts'
import { kindLength } from './incident-events.ts'
import {
  dateRanges,
  lastMoment,
  type Moment,
  minutesBetween,
  momentsIn,
  recovery,
  withClock,
} from './incident-times.ts'
import { titleField, titleOf, withoutTail } from './incident-title.ts'
import { type Place, type PlacesOf, placed } from './places.ts'

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
  /** The column of recoveries is empty. */
  open?: boolean | undefined
  /** Actions that stand as entries of their own. */
  actions?: PlainText[] | undefined
}

/** An incident, and where its fields were read. */
export interface IncidentReading {
  fields: Omit<Draft<Incident>, 'links' | 'source' | 'spans'>
  places: PlacesOf<Draft<Incident>>
}

/** Adds what was read to the records. */
export const addIncident = (
  { fields, places }: IncidentReading,
  links: Incident['links'],
  source: Incident['source'],
  context: Context,
) => void context.records.incidents.push(placed(Object.assign(fields, { links, source }), places, context))

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
  const severity = given.severity ?? severityIn(whole, tag ?? severityPlace) ?? value('severity')
  const timed = given.occurred ?? whole
  const moments = momentsIn(timed, context)
  const stated = fields.find(({ field }) => field === 'occurred') ?? fields.find(({ field }) => field === 'start')
  const within = ({ start }: Moment) => stated && start >= stated.valueStart && start < stated.valueEnd
  const first = (given.occurred ? undefined : moments.find(within)) ?? moments[0]
  const occurred = withClock(first, moments, text, lexicon)
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
  const kind = { start: 0, end: kindLength(text, context) }
  const cuts = [...(kind.end > 0 ? [kind] : []), ...dateRanges(text, moments), ...(marked ? [marked] : [])]
  const title = given.title
    ? given.title
    : fields[0]?.labelStart === 0 && fields[0]
      ? titleOf(titleField(whole, fields), text.length, [])
      : titleOf(whole, firstField, cuts)
  const told = fields.filter(({ field }) => field === 'action').map(wordsOf)
  const actionTexts = given.action ? [given.action] : told
  const detected = value('detected')
  const noticed = toldIn(detected, noticedBy, lexicon) ?? toldIn(whole, detectionIn, lexicon)
  const state =
    toldIn(given.status, incidentState, lexicon) ??
    toldIn(whole, (words) => incidentState(words, lexicon, resolved !== null), lexicon)
  // A label of people ends with its line, and with its sentence, whatever follows it in the section.
  const [ownerLine] = lines(given.owner ?? value('owner') ?? handleIn(whole, lexicon) ?? { text: '', offsets: [0] })
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
      status: state?.value ?? (resolved ? 'resolved' : given.open ? 'open' : null),
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

const severityIn = (whole: PlainText, found: SeverityMatch | null): PlainText | null =>
  found && slice(whole, found.valueStart, found.valueStart + found.severity.length)

/** `【重度：中】` in front of a title. */
function severityTag(text: string, lexicon: Lexicon): SeverityMatch | null {
  const match = /^\s*[【[]([^】\]：:\n]{1,8})[：:]\s*([^】\]\n]{1,8})[】\]]/.exec(text)
  const [whole, label, severity] = match ?? []
  if (!whole || !label || !severity || lexicon.fields.get(label) !== 'severity') return null
  return { severity, valueStart: whole.length - 1 - severity.length, start: 0, end: whole.length }
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

/** The one `@name` of the first two lines: a title, and what is told of it. */
function handleIn(whole: PlainText, lexicon: Lexicon): PlainText | null {
  const handles = lines(whole)
    .slice(0, 2)
    .flatMap((line) =>
      findOwners(line.text, lexicon)
        .places.filter(({ start }) => line.text[start - 1] === '@')
        .map(({ start, end }) => slice(line, start, end)),
    )
  return handles.length === 1 ? (handles[0] as PlainText) : null
}
