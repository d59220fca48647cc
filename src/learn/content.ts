import type { Table } from 'mdast'
import type { Lexicon } from '../lexicon/index.ts'
import { type Block, type Entry, type Section, sectionsOf } from '../outline/section.ts'
import { saysNothing } from '../text/absence.ts'
import { holds } from '../text/characters.ts'
import { findDates } from '../text/dates.ts'
import { findMeasures } from '../text/measures.ts'
import { readProgress } from '../text/progress.ts'
import { readStatus } from '../text/statuses.ts'

/**
 * What a thing below a label reads like. `failure`: a fault at a clock time. `figure`: it measures something. `plan`: it
 * opens as a plan, or shall be done and has not begun. `open`: nothing says that it has begun. `problem`: something is in the way. `link`: an
 * address and few words more.
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

/** What stands below a label: its entries, lines and rows, those of the labels below it too. */
export function tallyOf(section: Section, lexicon: Lexicon): Tally {
  const tally = noTally()
  for (const part of sectionsOf(section))
    for (const content of part.content) {
      if (content.kind === 'entries')
        for (const entry of content.entries) tally.listed += count(tally, entryLooks(entry, lexicon))
      else if (content.kind === 'block') for (const looks of blockLooks(content, lexicon)) count(tally, looks)
    }
  return tally
}

/** Counts a thing, unless it says nothing. */
function count(tally: Tally, looks: readonly Look[] | null): number {
  if (!looks) return 0
  tally.things++
  for (const look of looks) tally[look]++
  return 1
}

function entryLooks({ text, links, checked }: Entry, lexicon: Lexicon): Look[] | null {
  const addresses = links.map((link) => link.text)
  if (isPointer(text.text, addresses)) return ['link']
  return textLooks(text.text, lexicon, checked)
}

function blockLooks({ node, text }: Block, lexicon: Lexicon): (Look[] | null)[] {
  if (node.type === 'paragraph') return text.text.split('\n').map((line) => textLooks(line, lexicon))
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
function textLooks(text: string, lexicon: Lexicon, checked: boolean | null = null): Look[] | null {
  if (!holds(text, 'letter', 'number') || saysNothing(text, lexicon)) return null
  if (isPointer(text, [])) return ['link']
  if (isFailure(text, lexicon)) return ['failure']
  const looks: Look[] = []
  const { status } = readStatus(text, lexicon, { checked })
  const begun = readProgress(text, lexicon) !== null || (status !== null && status !== 'not-started')
  const { planned, 'planned-noun': plannedNoun, blocker, hold } = lexicon.statusCues
  const opening = text.slice(0, OPENING)
  const opensPlan = planned.has(opening) || plannedNoun.has(opening)
  if (findMeasures(text, { lexicon, setting: 'prose', group: null }).length > 0) looks.push('figure')
  if (!begun) looks.push('open')
  if (opensPlan || (!begun && (planned.has(text) || lexicon.workVerbs.test(text)))) looks.push('plan')
  if (status === 'blocked' || blocker.has(text) || hold.has(text)) looks.push('problem')
  return looks
}

/** Where a word stands that makes all behind it a plan: `计划完成…`, `Plan to finish …`. */
const OPENING = 4

/** A link, or an address with a few words before it. */
export function isPointer(text: string, links: readonly string[]): boolean {
  const bare = links.reduce((left, link) => left.replace(link, ''), text.replace(/https?:\/\/\S+/g, ''))
  return bare !== text && bare.replace(/[\s:：()（）[\]【】-]/g, '').length <= FEW_WORDS
}

const FEW_WORDS = 16

/** A moment with its clock time opens the text, and something fails in it. */
function isFailure(text: string, lexicon: Lexicon): boolean {
  const [first] = findDates(text, { lexicon, reference: null })
  const opens = first !== undefined && first.start <= 2 && first.precision === 'minute'
  return opens && lexicon.incidentWords.fault.has(text.slice(first.end))
}
