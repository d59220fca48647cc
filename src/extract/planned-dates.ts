import type { Section } from '../outline/section.ts'
import type { DateMention } from '../schema/index.ts'
import { addDays } from '../text/civil.ts'
import { findDates, resolveDate } from '../text/dates.ts'
import type { Context } from './context.ts'
import { datesIn } from './fields.ts'

/** In a plan for the next week a bare weekday is one of that week; `本周五` and `下周二` say themselves which they are. */
export function plannedDates(text: string, section: Section, context: Context): DateMention[] {
  const mentions = datesIn(text, context)
  if (!isForNextWeek(section) || context.reference === null) return mentions
  const weekdays = findDates(text, context.dates).filter(
    ({ precision, text: words }) => precision === 'weekday' && !SAYS_WHICH.test(words),
  )
  const bare = new Set(weekdays.map(({ first }) => resolveDate(first, context.reference)))
  return mentions.map((mention) =>
    bare.has(mention.date)
      ? { ...mention, date: addDays(mention.date.slice(0, 10), 7) + mention.date.slice(10) }
      : mention,
  )
}

const SAYS_WHICH = /下|本|这|上|next|this|last|来週|次週|今週|다음|이번|próxim|este/i

function isForNextWeek(section: Section): boolean {
  for (let at: Section | null = section; at; at = at.parent)
    if (at.reading?.role === 'goals') return at.reading.period === 'next'
  return false
}
