import type { Table } from 'mdast'
import type { Lexicon } from '../lexicon/index.ts'
import { type Block, type Entry, type Section, sectionsOf } from '../outline/section.ts'
import { saysNothing } from '../text/absence.ts'
import { holds } from '../text/characters.ts'
import { findDates } from '../text/dates.ts'
import { findMeasures } from '../text/measures.ts'
import { readProgress } from '../text/progress.ts'
import { readStatus } from '../text/statuses.ts'
import type { ToldRole } from './kinds.ts'

/** How many of the things below a label look like what a role holds. */
export interface Tally {
  things: number
  like: Record<ToldRole, number>
}

export const noTally = (): Tally => ({
  things: 0,
  like: { incidents: 0, metrics: 0, goals: 0, risks: 0, reference: 0 },
})

export function addTally(sum: Tally, { things, like }: Tally): void {
  sum.things += things
  for (const role of Object.keys(like) as ToldRole[]) sum.like[role] += like[role]
}

/** What stands below a label: its entries, lines and rows, those of the labels below it too. */
export function tallyOf(section: Section, lexicon: Lexicon): Tally {
  const tally = noTally()
  for (const part of sectionsOf(section))
    for (const content of part.content) {
      if (content.kind === 'entries') for (const entry of content.entries) count(tally, entryLooks(entry, lexicon))
      else if (content.kind === 'block') for (const looks of blockLooks(content, lexicon)) count(tally, looks)
    }
  return tally
}

function count(tally: Tally, looks: readonly ToldRole[] | null): void {
  if (!looks) return
  tally.things++
  for (const role of looks) tally.like[role]++
}

function entryLooks({ text, links, checked }: Entry, lexicon: Lexicon): ToldRole[] | null {
  if (
    links.length > 0 &&
    isPointer(
      text.text,
      links.map((link) => link.text),
    )
  )
    return ['reference']
  return textLooks(text.text, lexicon, checked)
}

function blockLooks({ node, text }: Block, lexicon: Lexicon): (ToldRole[] | null)[] {
  if (node.type === 'paragraph') return text.text.split('\n').map((line) => textLooks(line, lexicon))
  return node.type === 'table' ? rowsLook(node) : []
}

/** The rows of a table that name something and then tell nothing but numbers. */
function rowsLook({ children: [, ...rows] }: Table): ToldRole[][] {
  return rows.map(({ children: [name, ...cells] }) => {
    const values = cells.map(cellText).filter((value) => holds(value, 'letter', 'number'))
    const named = name !== undefined && holds(cellText(name), 'letter')
    return named && values.length > 0 && values.every((value) => FIGURE.test(value)) ? ['metrics'] : []
  })
}

const FIGURE = /^[<>≤≥+\-−~≈约]?\s*[$¥€£]?\d[\d,.]*\s*(?:%|‰|[\p{L}/]{1,6})?$/u

const cellText = (cell: Table['children'][number]['children'][number]): string =>
  cell.children
    .map((child) => ('value' in child ? child.value : ''))
    .join('')
    .trim()

/** The roles that a text reads like; null where it says nothing. */
function textLooks(text: string, lexicon: Lexicon, checked: boolean | null = null): ToldRole[] | null {
  if (!holds(text, 'letter', 'number') || saysNothing(text, lexicon)) return null
  if (isPointer(text, [])) return ['reference']
  if (isEvent(text, lexicon)) return ['incidents']
  const looks: ToldRole[] = []
  const { status } = readStatus(text, lexicon, { checked })
  const begun = readProgress(text, lexicon) !== null || (status !== null && status !== 'not-started')
  const { planned, blocker, hold } = lexicon.statusCues
  if (findMeasures(text, { lexicon, setting: 'prose', group: null }).length > 0) looks.push('metrics')
  if (!begun && (planned.has(text) || lexicon.workVerbs.test(text))) looks.push('goals')
  if (status === 'blocked' || blocker.has(text) || hold.has(text)) looks.push('risks')
  return looks
}

/** A link, or an address with a few words before it. */
function isPointer(text: string, links: readonly string[]): boolean {
  const bare = links.reduce((left, link) => left.replace(link, ''), text.replace(/https?:\/\/\S+/g, ''))
  return bare !== text && bare.replace(/[\s:：()（）[\]【】-]/g, '').length <= FEW_WORDS
}

const FEW_WORDS = 16

/** A moment with its clock time opens the text, and something fails in it. */
function isEvent(text: string, lexicon: Lexicon): boolean {
  const [first] = findDates(text, { lexicon, reference: null })
  const opens = first !== undefined && first.start <= 2 && first.precision === 'minute'
  return opens && lexicon.incidentWords.fault.has(text.slice(first.end))
}
