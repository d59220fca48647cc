import type { Document } from '../outline/document.ts'
import { readRole } from '../outline/role.ts'
import { type DateMatch, findDates, resolveDate } from '../text/dates.ts'
import { detectedBy, incidentStatus } from '../text/incident-text.ts'
import { findFields } from '../text/labels.ts'
import type { PlainText } from '../text/plain.ts'
import { findSeverity } from '../text/severity.ts'
import type { Context } from './context.ts'

/** Where a date or severity that opens a line stands, behind brackets or marks. */
const OPENING = 2

const FAR = Number.POSITIVE_INFINITY

/** A date or a severity opens the line. */
export const opensEvent = (line: PlainText, { dates, document }: Context) =>
  (findDates(line.text, dates)[0]?.start ?? FAR) <= OPENING || isTagged(line, document)

/** How long the word for an incident is that stands in front of its time, `**故障** 6/18 10:20 支付回调超时`. */
export function kindLength(text: string, { dates, document }: Context): number {
  const [opening = '', word = ''] = /^([^\s:：|]{2,12})[\s:：|]{1,3}/.exec(text) ?? []
  const reading = opening ? readRole(word, document.lexicon) : null
  const isKind = reading?.covered === true && reading.role === 'incidents'
  return isKind && findDates(text, dates)[0]?.start === opening.length ? opening.length : 0
}

/** A severity opens the line. */
export const isTagged = ({ text }: PlainText, { lexicon }: Document) =>
  (findSeverity(text, lexicon)?.start ?? FAR) <= OPENING

/** The day that has been with which a text opens, a severity aside. */
function pastDay(text: string, { dates, reference, document }: Context): { first: DateMatch; tag: number } | null {
  const severity = findSeverity(text, document.lexicon)
  const tag = severity && severity.start <= OPENING ? severity.end : 0
  const [first] = findDates(text, dates)
  if (!first || first.start > tag + OPENING || first.last !== null || first.precision === 'month-end') return null
  // a day before which something is due has told nothing yet
  if (/^\s?前/.test(text.slice(first.end))) return null
  const at = resolveDate(first.first, reference)
  return reference !== null && (at === null || at.slice(0, 10) > reference) ? null : { first, tag }
}

/** A past moment with its clock time opens the text, a severity aside, and it tells of an alarm, a fault, a cause or a recovery. */
export function isToldEvent(text: string, context: Context): boolean {
  const { document } = context
  const day = pastDay(text, context)
  if (day === null) return false
  const { first, tag } = day
  const rest = text.slice(first.end)
  const { fault, customer, monitoring } = document.lexicon.incidentWords
  // A day alone also opens what was done on it; then somebody must have noticed the fault.
  // P0 to P5 rank work as well
  const severe = tag > 0 && !/P\d/i.test(text.slice(0, tag))
  if (first.precision !== 'minute') return (severe || fault.has(rest)) && detectedBy(rest, document.lexicon) !== null
  if (fault.has(rest)) return true
  const told = findFields(rest, document.lexicon).some(({ field }) => field === 'cause')
  return incidentStatus(rest, document.lexicon) === 'resolved' && (told || customer.has(rest) || monitoring.has(rest))
}

/** Of problems that open with a day that has been, those that are events: most of them tell of a fault, or who noticed one. */
export function datedEvents<One extends { text: PlainText }>(
  entries: readonly One[],
  context: Context,
): ReadonlySet<One> {
  const { lexicon } = context.document
  const dated = entries.filter(({ text }) => pastDay(text.text, context) !== null)
  const telling = dated.filter(
    ({ text: { text } }) => lexicon.incidentWords.fault.has(text) || detectedBy(text, lexicon) !== null,
  )
  const events = dated.length >= 2 && dated.length * 2 >= entries.length && telling.length * 2 > dated.length
  return new Set(events ? dated : [])
}
