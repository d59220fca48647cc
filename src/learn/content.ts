import type { Table } from 'mdast'
import type { Lexicon } from '../lexicon/index.ts'
import { type Block, type Entry, nestedSections, type Section } from '../outline/section.ts'
import type { Status } from '../schema/index.ts'
import { saysNothing } from '../text/absence.ts'
import { holds } from '../text/characters.ts'
import { dateMentions, findDates } from '../text/dates.ts'
import { findMeasures } from '../text/measures.ts'
import { readProgress } from '../text/progress.ts'
import { readStatus } from '../text/statuses.ts'

/**
 * What a thing below a label reads like. `failure`: a fault at a clock time. `figure`: it measures something. `open`: no
 * state says that it has begun. `plan`: it opens as one, or it is open and names a task or a day to come. `problem`:
 * something is in the way. `link`: an address and few words more.
 */
export type Look = 'failure' | 'figure' | 'plan' | 'open' | 'problem' | 'link'

/** How many things stand below a label, how many of them in lists, and how many have each look. */
export type Tally = { things: number; listed: number } & Record<Look, number>

export const noTally = (): Tally => ({
  things: 0,
  listed: 0,
  failure: 0,
  figure: 0,
  plan: 0,
  open: 0,
  problem: 0,
  link: 0,
})

export function addTally(sum: Tally, more: Tally): void {
  for (const key of Object.keys(sum) as (keyof Tally)[]) sum[key] += more[key]
}

/** What texts are read with. */
export interface TextContext {
  lexicon: Lexicon
  /** The date of their report. */
  date: string | null
}

/** What stands below a label: its entries, lines and rows, those of the unknown labels below it too. */
export function tallyOf(section: Section, context: TextContext): Tally {
  const tally = noTally()
  const add = (part: Section) => {
    for (const content of part.content) {
      if (content.kind === 'entries')
        for (const entry of content.entries) tally.listed += count(tally, entryLooks(entry, context))
      else if (content.kind === 'block') for (const looks of blockLooks(content, context)) count(tally, looks)
    }
    for (const inner of nestedSections(part)) if (!inner.reading) add(inner)
  }
  add(section)
  return tally
}

/** Counts a thing, unless it says nothing. */
function count(tally: Tally, looks: readonly Look[] | null): number {
  if (!looks) return 0
  tally.things++
  for (const look of looks) tally[look]++
  return 1
}

function entryLooks({ text, links, checked }: Entry, context: TextContext): Look[] | null {
  const addresses = links.map((link) => link.text)
  if (isPointer(text.text, addresses)) return ['link']
  return textLooks(text.text, context, checked)
}

function blockLooks({ node, text }: Block, context: TextContext): (Look[] | null)[] {
  if (node.type === 'paragraph') return text.text.split('\n').map((line) => textLooks(line, context))
  return node.type === 'table' ? rowsLook(node) : []
}

/** The rows of a table that name something and then tell nothing but numbers. */
function rowsLook({ children: [, ...rows] }: Table): Look[][] {
  return rows.map(({ children: [name, ...cells] }) => {
    const values = cells.map(cellText).filter((value) => holds(value, 'letter', 'number'))
    const named = name !== undefined && holds(cellText(name), 'letter')
    return named && values.length > 0 && values.every((value) => FIGURE.test(value)) ? ['figure'] : []
  })
}

export const FIGURE = /^[<>≤≥+\-−~≈约]?\s*[$¥€£]?\d[\d,.]*\s*(?:%|‰|[\p{L}/]{1,6})?$/u

export const cellText = (cell: Table['children'][number]['children'][number]): string =>
  cell.children
    .map((child) => ('value' in child ? child.value : ''))
    .join('')
    .trim()

/** The looks of a text; null where it says nothing. */
function textLooks(text: string, context: TextContext, checked: boolean | null = null): Look[] | null {
  const { lexicon } = context
  if (!holds(text, 'letter', 'number') || saysNothing(text, lexicon)) return null
  if (isPointer(text, [])) return ['link']
  if (isFailure(text, lexicon)) return ['failure']
  const looks: Look[] = []
  const { status } = readStatus(text, lexicon, { checked })
  const coming = isComing(text, context)
  const ended = status === 'done' && !coming
  const begun = readProgress(text, lexicon) !== null || ended || (status !== null && BEGUN.has(status))
  const { planned, blocker } = lexicon.statusCues
  const shallBe = coming || planned.has(text) || lexicon.workVerbs.test(text)
  if (findMeasures(text, { lexicon, setting: 'prose', group: null }).length > 0) looks.push('figure')
  if (!begun) looks.push('open')
  if (opensPlan(text, lexicon) || (!begun && shallBe)) looks.push('plan')
  if (status === 'blocked' || blocker.has(text) || namesRisk(text, lexicon)) looks.push('problem')
  return looks
}

const BEGUN: ReadonlySet<Status> = new Set(['in-progress', 'delayed', 'blocked', 'cancelled'])

/** It names a day after its report. */
function isComing(text: string, { lexicon, date }: TextContext): boolean {
  if (date === null) return false
  return dateMentions(text, { lexicon, reference: date }).some((mention) => mention.date.slice(0, 10) > date)
}

function opensPlan(text: string, { statusCues: { planned, 'planned-noun': plannedNoun } }: Lexicon): boolean {
  const opening = text.slice(0, OPENING)
  return planned.has(opening) || plannedNoun.has(opening)
}

const namesRisk = (text: string, { headings }: Lexicon) =>
  headings.find(text).some(({ concept, word }) => concept === 'risk' && word.length > 1)

/** Where a word stands that makes all behind it a plan: `计划完成…`, `Plan to finish …`. */
const OPENING = 4

/** A link, or an address with a few words before it. `links` are the words of the links in it. */
export function isPointer(text: string, links: readonly string[]): boolean {
  const bare = text.replace(ADDRESSES, '')
  const named = links.filter((link) => !/^https?:/.test(link)).join('')
  return (
    (bare !== text || named !== '') && bare.replace(MARKS, '').length - named.replace(MARKS, '').length <= FEW_WORDS
  )
}

const ADDRESSES = /https?:\/\/\S+/g
const MARKS = /[\s:：()（）[\]【】-]/g
const FEW_WORDS = 16

/** A moment with its clock time opens the text, and something fails in it. */
function isFailure(text: string, lexicon: Lexicon): boolean {
  const [first] = findDates(text, { lexicon, reference: null })
  const opens = first !== undefined && first.start <= 2 && first.precision === 'minute'
  return opens && lexicon.incidentWords.fault.has(text.slice(first.end))
}
