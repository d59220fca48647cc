import type { Lexicon } from '../lexicon/index.ts'
import type { DateKind } from '../schema/index.ts'
import { type DateContext, type DateMatch, findDates } from './date-finding.ts'
import { type DatePatterns, datePatterns } from './date-patterns.ts'
import { resolveSpan } from './date-years.ts'
import { flatMap } from './flat-map.ts'
import { allMatches } from './matches.ts'

/** A date and what happens on it; offsets of the date in UTF-16 units, end excluded. */
export interface FoundMention {
  start: number
  end: number
  /** 'YYYY-MM-DD' or 'YYYY-MM-DDTHH:MM'. */
  date: string
  kind: DateKind | null
  /** The clause that names the date. */
  text: string
}

const BREAK = /[，。；;、！!？?|\t\n]|,(?!\d)|\.(?=\s|$)/g
/** How far from a date, in UTF-16 units, a word still tells what it is. */
const REACH = 60

/** Clauses of the text, in order: [start, end). Signs inside dates break nothing. */
function clausesOf(text: string, dates: readonly DateMatch[]): [number, number][] {
  const clauses: [number, number][] = []
  let start = 0
  let next = 0
  for (const sign of allMatches(text, BREAK)) {
    while (next < dates.length && (dates[next] as DateMatch).end <= sign.index) next++
    if (sign.index >= (dates[next]?.start ?? Number.POSITIVE_INFINITY)) continue
    clauses.push([start, sign.index])
    start = sign.index + sign[0].length
  }
  clauses.push([start, text.length])
  return clauses
}

/** What stands before and after a date in its clause, as far as the neighbouring dates. */
interface Clause {
  before: string
  after: string
  future: boolean
}

function kindOf({ before, after, future }: Clause, lexicon: Lexicon): DateKind | null {
  const patterns = datePatterns(lexicon)
  if (patterns.isDueAfter(after)) return 'due'
  if (patterns.endsWith(before, 'due-before')) return 'due'
  const done = patterns.has(after, 'done')
  const planned = patterns.has(before, 'due') || patterns.has(after, 'due')
  const verb = verbOf(before, after, patterns, lexicon)
  if (verb === 'start' || patterns.startsWith(after, 'start-after')) return 'start'
  if (planned && (future || !done)) return 'due'
  if (verb === 'release') return future ? 'due' : 'release'
  if (verb === 'event') return 'event'
  return future && verb === 'finish' ? 'due' : null
}

const VERBS = ['start', 'release', 'event'] as const
type Verb = (typeof VERBS)[number] | 'finish'

/** What happens: the first such word after the date, else the first before it; the name of a step only where nothing else is said. */
function verbOf(before: string, after: string, patterns: DatePatterns, { dateWords }: Lexicon): Verb | null {
  for (const text of [after, before]) {
    const first = VERBS.map((verb) => ({ verb, start: dateWords.find(text, verb)[0]?.start ?? -1 }))
      .filter(({ start }) => start >= 0)
      .sort((a, b) => a.start - b.start)[0]
    if (first) return first.verb
    if (text === after && patterns.has(after, 'finish', 'complete')) return 'finish'
  }
  return patterns.has(before, 'finish', 'complete') ? 'finish' : null
}

/**
 * Every date of the text with what happens on it. A planned or future release, delivery or deadline is `due`, one that
 * has been is `release`; a span gives its first day as `start` and, if it is planned or not over, its last as `due`.
 * Dates whose year cannot be known are left out.
 */
export function dateMentions(text: string, context: DateContext): FoundMention[] {
  const dates = findDates(text, context)
  if (dates.length === 0) return []
  const reference = context.reference?.slice(0, 10) ?? null
  const clauses = clausesOf(text, dates)
  let at = 0
  return flatMap(dates, (match, index) => {
    while (at < clauses.length - 1 && (clauses[at] as [number, number])[1] < match.end) at++
    const [from, to] = clauses[at] as [number, number]
    const clause = text.slice(from, to).trim()
    const before = text.slice(Math.max(from, dates[index - 1]?.end ?? 0, match.start - REACH), match.start)
    const after = text.slice(match.end, Math.min(to, dates[index + 1]?.start ?? to, match.end + REACH))
    const { start: first, end: last } = resolveSpan(match, reference)
    const mention = (date: string, kind: DateKind | null) => ({
      start: match.start,
      end: match.end,
      date,
      kind,
      text: clause,
    })
    const future = (date: string) => reference !== null && date.slice(0, 10) > reference
    const kind = (date: string) => kindOf({ before, after, future: future(date) }, context.lexicon)
    if (last)
      return [...(first ? [mention(first, 'start')] : []), mention(last, future(last) ? 'due' : spanKind(kind(last)))]
    return first ? [mention(first, kind(first))] : []
  })
}

/** The last day of a span that is over is a deadline only if the words say so. */
const spanKind = (kind: DateKind | null) => (kind === 'start' ? null : kind)
