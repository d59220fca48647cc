import type { Section } from '../outline/section.ts'
import type { DateMention } from '../schema/index.ts'
import { addDays } from '../text/civil.ts'
import { findDates, resolveDate } from '../text/dates.ts'
import type { PlainText } from '../text/plain.ts'
import type { Context } from './context.ts'
import { datesIn } from './fields.ts'
import { placeAt, placed } from './places.ts'

/**
 * In a plan for the next week a bare weekday is one of that week, and so is in any plan one that lies before the report's
 * date; `本周五` and `下周二` say themselves which they are.
 */
export const plannedDates = (text: PlainText, section: Section, context: Context): DateMention[] =>
  inPlan(datesIn(text, context), text, section, context)

/** The dates that a text of a plan mentions, in the week that is meant. */
export function inPlan(mentions: DateMention[], text: PlainText, section: Section, context: Context): DateMention[] {
  const { reference } = context
  if (reference === null) return mentions
  const next = isForNextWeek(section)
  const weekdays = findDates(text.text, context.dates).filter(
    ({ precision, text: words }) => precision === 'weekday' && !SAYS_WHICH.test(words),
  )
  const bare = new Set(weekdays.map(({ first }) => resolveDate(first, reference)))
  return mentions.map((mention) =>
    bare.has(mention.date) && (next || mention.date.slice(0, 10) < reference.slice(0, 10))
      ? placed(
          { ...mention, date: addDays(mention.date.slice(0, 10), 7) + mention.date.slice(10) },
          { date: placeAt(mention, 'date', context) },
          context,
        )
      : mention,
  )
}

const SAYS_WHICH = /下|本|这|上|next|this|last|来週|次週|今週|다음|이번|próxim|este/i

function isForNextWeek(section: Section): boolean {
  for (let at: Section | null = section; at; at = at.parent)
    if (at.reading?.role === 'goals') return at.reading.period === 'next'
  return false
}
