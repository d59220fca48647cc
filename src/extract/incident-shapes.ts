import { type Block, blocksOf, type Entry, type EntryList, type Section, subsectionsOf } from '../outline/section.ts'
import { findDates } from '../text/dates.ts'
import { incidentStatus } from '../text/incident-text.ts'
import { findSeverity } from '../text/severity.ts'
import type { Context } from './context.ts'
import { isTable, readTable, type TableReading } from './table.ts'

/** `故障复盘：` in front of the name of an event. */
export const KIND = /^[^：:\d]{2,12}[：:]\s*(?=\S)/

/** Part of an event that a heading above it names. */
export const isPart = (section: Section, context: Context) =>
  section.parent !== null && section.parent.role === 'incidents' && isOneIncident(section.parent, context)

export function isOneIncident(section: Section, context: Context): boolean {
  if (blocksOf(section).some((block) => isTable(block) && !isCardTable(readTable(block.node, context), context)))
    return false
  const told =
    section.content.length > 0 &&
    section.content.every((part) => part.kind === 'block' && part.node.type === 'paragraph')
  const named = section.reading?.role === 'incidents' && !section.reading.covered
  const form = section.form === 'heading' || (section.form === 'bold' && section.parent?.role === 'incidents')
  if (named && form && (told || isPostMortem(section, context))) return true
  if (section.parent?.role !== 'incidents' || section.content.length === 0 || (section.reading && !named)) return false
  return ['heading', 'bold', 'bracket', 'numbered'].includes(section.form)
}

/** `### 影响`, `### 根因`: most of its parts are fields of one event. */
function isPostMortem(section: Section, { document }: Context): boolean {
  const parts = subsectionsOf(section)
  const fields = parts.filter(({ title }) => document.lexicon.fields.get(title) !== undefined)
  return parts.length === section.content.length && fields.length >= 2 && fields.length * 2 >= parts.length
}

/** A paragraph, or a callout: `> [!bug] 9/10 20:15 …`. */
export const isTold = ({ node, text }: Block): boolean =>
  node.type === 'paragraph' || (node.type === 'blockquote' && text.text !== '')

/** Below `故障与问题` an entry without a date or severity is a risk. */
export const isTrouble = ({ text: { text } }: Entry, { dates, document }: Context) =>
  findDates(text, dates).length === 0 &&
  findSeverity(text, document.lexicon) === null &&
  incidentStatus(text, document.lexicon) !== 'resolved'

/** All entries have labels, most of them those of fields: `what happened: …`, `action: …` describe one event. */
export function isCard({ entries }: EntryList, { document }: Context): boolean {
  const labels = entries.map(({ text }) => /^([^：:]{1,12})[：:]/.exec(text.text)?.[1]?.trim())
  const known = labels.filter((label) => label !== undefined && document.lexicon.fields.get(label) !== undefined)
  return (
    entries.length > 1 &&
    known.length * 3 >= entries.length * 2 &&
    labels.every((label) => label !== undefined) &&
    entries.every(({ children }) => children.length === 0)
  )
}

/** `项 | 内容` over a row for every field of one event. */
function isCardTable({ header, rows }: TableReading, { document }: Context): boolean {
  const known = rows.filter(({ cells }) => document.lexicon.fields.get(cells[0]?.text ?? '') !== undefined)
  return header.length === 2 && rows.length >= 2 && known.length * 2 >= rows.length
}
