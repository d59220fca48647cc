import type { Lexicon } from '../lexicon/index.ts'
import type { Entry, Section } from '../outline/section.ts'
import type { DateMention, Item, Status } from '../schema/index.ts'
import { labelOf } from '../text/labels.ts'
import { findOwners, splitPeople } from '../text/people.ts'
import { readProgress } from '../text/progress.ts'
import { readStatus, rollUp } from '../text/statuses.ts'
import type { Context } from './context.ts'
import { datesIn, isPartial, statusOfProgress } from './fields.ts'

interface Facts {
  owners: string[]
  status: Status | null
  statusText: string | null
  progress: number | null
  due: string | null
}

/** What labelled lines below a thing say of it: 负责人, 状态, 进度, 截止. */
function factsOf(entries: readonly Entry[], context: Context): Facts {
  const { lexicon } = context.document
  const facts: Facts = { owners: [], status: null, statusText: null, progress: null, due: null }
  for (const { text } of entries) {
    // `* 完成` as a line of its own tells the state of the whole.
    if (lexicon.statuses.get(text.text.trim()) === 'done') Object.assign(facts, pick(readStatus(text.text, lexicon)))
    const label = labelOf(text.text, lexicon)
    if (!label && opensWithProgress(text.text, lexicon))
      facts.progress = readProgress(text.text, lexicon)?.value ?? facts.progress
    if (!label) continue
    if (label.field === 'owner') facts.owners.push(...splitPeople(label.value))
    else if (label.field === 'status') Object.assign(facts, pick(readStatus(label.value, lexicon)))
    else if (label.field === 'progress') facts.progress = readProgress(text.text, lexicon)?.value ?? facts.progress
    else if (label.field === 'due') facts.due = datesIn(label.value, context).at(-1)?.date.slice(0, 10) ?? null
  }
  return facts
}

/** `进度80%，剩余月报`: a line that begins with the word for progress tells that of the whole. */
const opensWithProgress = (text: string, lexicon: Lexicon) =>
  lexicon.fields.find(text).some(({ start, concept }) => start === 0 && concept === 'progress')

const pick = ({ status, statusText }: { status: Status | null; statusText: string | null }) => ({ status, statusText })

const unique = (values: readonly string[]) => [...new Set(values)]

/** The latest planned date of the own text, else of the children. */
function dueOf(own: readonly DateMention[], below: readonly DateMention[]): string | null {
  const latest = (dates: readonly DateMention[]) =>
    dates
      .filter(({ kind }) => kind === 'due')
      .map(({ date }) => date.slice(0, 10))
      .sort()
      .at(-1) ?? null
  return latest(own) ?? latest(below)
}

/** The words of a thing, and what is known of its parts. */
export interface Parts {
  own: string
  checked: boolean | null
  items: Item[]
  below: DateMention[]
  entries: readonly Entry[]
  /** Nothing is said of it but what blocks it. */
  blocked: boolean
}

/** Owners, status, progress and dates out of the words of a thing and of its parts. */
export function judge({ own, checked, items, below, entries, blocked }: Parts, section: Section, context: Context) {
  const { lexicon } = context.document
  const facts = factsOf(entries, context)
  const found = findOwners(own, lexicon)
  const progress = readProgress(own, lexicon)
  const value = progress?.value ?? facts.progress
  const dates = datesIn(own, context)
  const reading = readStatus(own, lexicon, { checked })
  const stated = facts.status ? { ...reading, ...pick(facts) } : reading
  const openDate = [...dates, ...below].some(
    ({ date, kind }) => kind !== 'start' && context.reference !== null && date.slice(0, 10) > context.reference,
  )
  const begun = checked === false && stated.statusText === '[ ]' && items.some((item) => item.status === 'done')
  const whole = rollUp(begun ? { ...stated, status: 'in-progress' } : stated, items, { openDate })
  const byProgress = whole.status ?? statusOfProgress(value)
  const status = isPartial(value) && (byProgress === 'done' || byProgress === null) ? 'in-progress' : byProgress
  return {
    owners: unique([
      ...found.owners,
      ...facts.owners,
      ...(section.person && found.owners.length === 0 && facts.owners.length === 0 ? [section.person] : []),
    ]),
    ownerRanges: found.ranges,
    status:
      checked === true || (section.status === 'done' && reading.step && status === 'in-progress')
        ? 'done'
        : (status ?? (blocked ? 'blocked' : section.status)),
    statusText: whole.statusText ?? (progress ? own.slice(progress.start, progress.end) : null),
    statusRange: reading,
    progressRange: progress,
    progress: value,
    dates: [...dates, ...below],
    due: facts.due ?? dueOf(dates, below),
  }
}
