/** Dates, times of day and lengths of time in a text: everything that the other folders need of them. */
export { type ClockTime, findClockTimes } from './date-clock.ts'
export { type Duration, findDurations } from './date-durations.ts'
export { type DateContext, type DateMatch, findDates } from './date-finding.ts'
export type { DateOrder } from './date-forms.ts'
export { dateMentions, type FoundMention } from './date-mentions.ts'
export { type PartialDate, resolveDate, resolveSpan } from './date-years.ts'
