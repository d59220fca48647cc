import type { Lexicon } from '../lexicon/index.ts'
import type { Entry, Section } from '../outline/section.ts'
import type { DateMention, Item } from '../schema/index.ts'
import type { PlainText } from '../text/plain.ts'
import { readProgress } from '../text/progress.ts'
import { readStatus, rollUp, type StatusReading } from '../text/statuses.ts'
import type { Context } from './context.ts'
import { datesIn, dayOf, isPartial, labelIn, latest, statusOfProgress, statusPlace } from './fields.ts'
import { type Owners, orPerson, ownersIn, peopleIn, together } from './owners.ts'
import { type Place, placeAt, statusLabel } from './places.ts'

/** What labelled lines below a thing say of it. */
interface Facts {
  owners: Owners[]
  status: { reading: StatusReading; place: Place } | null
  progress: { value: number; place: Place } | null
  due: DateMention | null
}

/** 负责人, 状态, 进度, 截止. */
function factsOf(entries: readonly Entry[], context: Context): Facts {
  const { lexicon } = context.document
  const facts: Facts = { owners: [], status: null, progress: null, due: null }
  const take = (text: PlainText) => {
    const progress = readProgress(text.text, lexicon)
    if (progress) facts.progress = { value: progress.value, place: [text, progress.start, progress.end] }
  }
  for (const { text, box } of entries) {
    const state = (words: PlainText) => {
      const reading = readStatus(words.text, lexicon)
      facts.status = { reading, place: statusPlace(reading, { text: words, box }) }
    }
    // `* 完成` as a line of its own tells the state of the whole.
    if (lexicon.statuses.get(text.text.trim()) === 'done') state(text)
    const label = labelIn(text, context)
    if (!label && opensWithProgress(text.text, lexicon)) take(text)
    if (!label) continue
    if (label.field === 'owner') facts.owners.push(peopleIn(label.value))
    else if (label.field === 'status') state(label.value)
    else if (label.field === 'progress') take(text)
    else if (label.field === 'due') facts.due = datesIn(label.value, context).at(-1) ?? null
  }
  return facts
}

/** `进度80%，剩余月报`: a line that begins with the word for progress tells that of the whole. */
const opensWithProgress = (text: string, lexicon: Lexicon) =>
  lexicon.fields.find(text).some(({ start, concept }) => start === 0 && concept === 'progress')

/** The latest planned date of the own text, else of the children. */
function dueOf(own: readonly DateMention[], below: readonly DateMention[]): DateMention | null {
  const planned = (dates: readonly DateMention[]) => latest(dates.filter(({ kind }) => kind === 'due'))
  return planned(own) ?? planned(below)
}

/** The words of a thing, and what is known of its parts. */
export interface Parts {
  own: PlainText
  checked: boolean | null
  box: PlainText | null
  items: Item[]
  below: DateMention[]
  entries: readonly Entry[]
  /** Nothing is said of it but what blocks it. */
  blocked: boolean
  /** Who tells it. */
  teller?: Owners | null
}

/** Owners, status, progress and dates out of the words of a thing and of its parts, and where they were read. */
export function judge(
  { own, checked, box, items, below, entries, blocked, teller = null }: Parts,
  section: Section,
  context: Context,
) {
  const { lexicon } = context.document
  const facts = factsOf(entries, context)
  const progress = readProgress(own.text, lexicon)
  const value = progress?.value ?? facts.progress?.value ?? null
  const dates = datesIn(own, context)
  const reading = readStatus(own.text, lexicon, { checked })
  const told = facts.status?.reading.status ? facts.status.reading : null
  const stated = told ? { ...reading, status: told.status, statusText: told.statusText } : reading
  const openDate = [...dates, ...below].some(
    ({ date, kind }) => kind !== 'start' && context.reference !== null && date.slice(0, 10) > context.reference,
  )
  const begun = checked === false && stated.statusText === '[ ]' && items.some((item) => item.status === 'done')
  const whole = rollUp(begun ? { ...stated, status: 'in-progress' } : stated, items, { openDate })
  const byProgress = whole.status ?? statusOfProgress(value)
  const open = byProgress === 'done' || byProgress === null || (checked === false && byProgress === 'not-started')
  const status = isPartial(value) && open ? 'in-progress' : byProgress
  const found = ownersIn(own, context)
  const { owners, places: ownerPlaces } = orPerson(
    together(found, ...facts.owners, ...(teller ? [teller] : [])),
    section,
    context,
  )
  const ownProgress: Place = progress && [own, progress.start, progress.end]
  const state = (told ? facts.status?.place : statusPlace(reading, { text: own, box })) ?? ownProgress
  const due = facts.due ?? dueOf(dates, below)
  const telling = items.filter((item) => item.status !== null)
  const only = telling.length === 1 ? placeAt(telling[0], 'status', context) : null
  return {
    facts: {
      owners,
      status:
        checked === true || (section.status === 'done' && reading.step && status === 'in-progress')
          ? ('done' as const)
          : (status ?? (blocked ? ('blocked' as const) : section.status)),
      statusText: whole.statusText ?? (progress ? own.text.slice(progress.start, progress.end) : null),
      progress: value,
      dates: [...dates, ...below],
      due: due && dayOf(due),
    },
    ownerRanges: found.ranges,
    statusRange: reading,
    progressRange: progress,
    places: {
      owners: ownerPlaces,
      status: state ?? (status !== null ? only : blocked ? null : statusLabel(section)),
      statusText: state,
      progress: ownProgress ?? facts.progress?.place,
      due: placeAt(due, 'date', context),
    },
  }
}
