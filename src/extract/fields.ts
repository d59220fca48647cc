import type { Field, Lexicon } from '../lexicon/index.ts'
import type { SourceLink } from '../outline/document.ts'
import { lineEntry } from '../outline/entries.ts'
import { blocksOf, type Entry, entriesOf, type Section } from '../outline/section.ts'
import type { DateMention, Item, Link, Source } from '../schema/index.ts'
import { type DateContext, dateMentions } from '../text/dates.ts'
import { flatMap } from '../text/flat-map.ts'
import { labelOf } from '../text/labels.ts'
import { join, lines, type PlainText, slice } from '../text/plain.ts'
import { readProgress } from '../text/progress.ts'
import { readStatus, type StatusReading } from '../text/statuses.ts'
import type { Context } from './context.ts'
import { type Place, placed, statusLabel } from './places.ts'

/** Claims a part of a text; both ends in UTF-16 units of `text.text`. */
export function claimPart(text: PlainText, start: number, end: number, { ledger }: Context): void {
  ledger.claim(slice(text, start, end))
}

export function claimEntry(entry: Entry, context: Context): void {
  context.ledger.claim(entry.text)
  claimLinks(entry.links, context)
}

/** Whether a record has been made of a text already. */
export const isTaken = ({ offsets }: PlainText, { ledger }: Context): boolean =>
  offsets[0] !== undefined && ledger.has(offsets[0])

/** An item that is only words: what the cells of a row say beside its record. */
export const itemOfText = (text: PlainText, source: Source, context: Context): Item =>
  placed(
    {
      text: text.text,
      status: null,
      statusText: null,
      progress: null,
      dates: [],
      items: [],
      links: [],
      source,
    },
    { text },
    context,
  )

export function claimLinks(links: readonly SourceLink[], context: Context): Link[] {
  for (const { start } of links) context.ledger.claimLink(start)
  return links.map((link) => linkOf(link, context))
}

export const linkOf = ({ text, url, start, end }: SourceLink, context: Pick<Context, 'places'>): Link =>
  placed({ text, url }, { text: { start, end } }, context)

export const datesIn = (text: PlainText, context: Context): DateMention[] => mentionsIn(text, context.dates, context)

/** The last date of a cell in a column of dates, where `10.31` is one; null where it has none. */
export const dayIn = (cell: PlainText, context: Context): DateMention | null =>
  mentionsIn(cell, { spans: true, ...context.dates }, context).at(-1) ?? null

function mentionsIn(text: PlainText, dates: DateContext, context: Context): DateMention[] {
  return dateMentions(text.text, dates).map(({ date, kind, text: clause, start, end }) =>
    placed({ date, kind, text: clause }, { date: [text, start, end] }, context),
  )
}

/** The mention with the latest day; null where there is none. */
export const latest = (mentions: readonly DateMention[]): DateMention | null =>
  mentions.reduce<DateMention | null>((last, one) => (last && dayOf(last) > dayOf(one) ? last : one), null)

export const dayOf = ({ date }: DateMention): string => date.slice(0, 10)

/** A label that a text begins with, and its value. */
export interface Labelled {
  field: Field
  value: PlainText
}

export function labelIn(text: PlainText, { document }: Context): Labelled | null {
  const label = labelOf(text.text, document.lexicon)
  return label && { field: label.field, value: slice(text, label.valueStart, label.valueStart + label.value.length) }
}

export function sourceOf(entry: { line: number; endLine: number }, section: Section, context: Context): Source {
  for (let at: Section | null = section; at; at = at.parent) context.used.add(at)
  return { line: entry.line, endLine: entry.endLine, headings: [...section.path] }
}

/** The entries below one, as items with everything that stands in them. */
export function itemsOf(entries: readonly Entry[], section: Section, context: Context): Item[] {
  return entries.map((entry) => itemOf(entry, section, context))
}

export function itemOf(entry: Entry, section: Section, context: Context): Item {
  const { lexicon } = context.document
  claimEntry(entry, context)
  const text = entry.text.text
  const progress = readProgress(text, lexicon)
  const status = readStatus(text, lexicon, { checked: entry.checked })
  const percent: Place = progress && [entry.text, progress.start, progress.end]
  const state = statusPlace(status, entry) ?? percent
  return placed(
    {
      text,
      status:
        status.status === 'done' && isPartial(progress?.value)
          ? 'in-progress'
          : (status.status ?? statusOfProgress(progress?.value ?? null)),
      statusText: status.statusText ?? (progress ? text.slice(progress.start, progress.end) : null),
      progress: progress?.value ?? null,
      dates: datesIn(entry.text, context),
      items: itemsOf(entry.children, section, context),
      links: claimLinks(entry.links, context),
      source: sourceOf(entry, section, context),
    },
    { text: entry.text, status: state, statusText: state, progress: percent },
    context,
  )
}

/** Where the words are that say a state, or the ticked box; null where none do. */
export function statusPlace(
  { statusText, start, end }: StatusReading,
  { text, box }: Pick<Entry, 'text' | 'box'>,
): Place {
  if (statusText === null) return null
  return end > start ? [text, start, end] : box
}

/** A labelled part of one thing: the label over its entries, or, where they share a line, both in one item. */
export function itemOfSection(part: Section, context: Context): Item {
  const entries = entriesOf(part)
  const label = part.label as PlainText
  const only = entries[0]
  context.used.add(part)
  context.ledger.claim(label)
  if (entries.length === 1 && only && only.line === part.line)
    return itemOf({ ...only, text: join([label, only.text], '：') }, part, context)
  const texts = blocksOf(part).filter(({ node }) => node.type === 'paragraph')
  const items = itemsOf(
    [
      ...entries,
      ...flatMap(texts, ({ node, text }) => lines(text).map((line) => lineEntry(line, node, context.document))),
    ],
    part,
    context,
  )
  const links = claimLinks(part.form === 'item' || !part.node ? [] : context.document.links(part.node), context)
  return placed(
    {
      text: label.text,
      status: part.reading?.status ?? null,
      statusText: null,
      progress: null,
      dates: [],
      items,
      links,
      source: sourceOf(part, part, context),
    },
    { text: label, status: statusLabel(part) },
    context,
  )
}

export const isPartial = (progress: number | null | undefined): boolean =>
  progress != null && progress > 0 && progress < 100

export function statusOfProgress(progress: number | null): Item['status'] {
  if (progress === null) return null
  return progress >= 100 ? 'done' : progress <= 0 ? 'not-started' : 'in-progress'
}

export const allDates = (items: readonly Item[]): DateMention[] =>
  flatMap(items, (item) => [...item.dates, ...allDates(item.items)])

export const orNull = (text: string | null | undefined): string | null => (text?.trim() ? text.trim() : null)

/** `下次会议：2025-05-08 20:00`: says something of the report, wherever it stands. */
export function isProperty({ text: { text }, children }: Entry, lexicon: Lexicon): boolean {
  const label = /^([^：:\n]{1,16})[：:]\s*\S/.exec(text)?.[1]
  return label !== undefined && children.length === 0 && lexicon.properties.get(label.trim()) === 'other'
}
