import type { DateOrder } from './dates.ts'

/** Two numbers apart by `/`, with or without a year; not part of a path, a longer number or a fraction of three. */
const PAIR = /(?<![\d/.\w-])(\d{1,2})\/(\d{1,2})(?:\/(?:\d{4}|\d{2}))?(?![\d/%\w])/g
/** Text looked at: the evidence stands early or nowhere. */
const REACH = 200_000

/**
 * Whether a document writes `month/day` or `day/month`, by its own evidence: a number over 12 is a day. Null where it has
 * none, or both.
 */
export function dateOrderIn(text: string): DateOrder | null {
  let monthFirst = false
  let dayFirst = false
  for (const [, first, second] of text.slice(0, REACH).matchAll(PAIR)) {
    if (Number(first) > 12 && Number(first) <= 31 && Number(second) >= 1 && Number(second) <= 12) dayFirst = true
    if (Number(second) > 12 && Number(second) <= 31 && Number(first) >= 1 && Number(first) <= 12) monthFirst = true
  }
  return monthFirst === dayFirst ? null : monthFirst ? 'mdy' : 'dmy'
}
