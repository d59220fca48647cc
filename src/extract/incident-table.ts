import type { Field } from '../lexicon/index.ts'
import type { Section } from '../outline/section.ts'
import { saysNothing } from '../text/absence.ts'
import { join } from '../text/plain.ts'
import type { Context } from './context.ts'
import { addIncident, readIncident } from './incident-reading.ts'
import { claimRow, nameColumn, rowSource } from './project-table.ts'
import { cellOf, type TableReading, type TableRow } from './table.ts'

/** A table of events: what happened, with times, causes or recoveries. */
function isEventTable({ fields }: TableReading): boolean {
  const has = (...any: Field[]) => any.some((field) => fields.includes(field))
  if (has('occurred')) return has('cause', 'resolved', 'duration', 'impact', 'symptom', 'action', 'severity')
  return has('severity') && has('cause', 'resolved', 'duration')
}

/** Columns of times and effects alone head tables of work, too; then a fault must be named. */
function tellsFaults({ fields, rows }: TableReading, { document }: Context): boolean {
  if (fields.some((field) => field === 'severity' || field === 'cause' || field === 'resolved' || field === 'duration'))
    return true
  const { fault } = document.lexicon.incidentWords
  return rows.some(({ cells }) => cells.some(({ text }) => fault.has(text)))
}

export function readTableOf(reading: TableReading, section: Section, context: Context, sure = false): void {
  if (!sure && !(isEventTable(reading) && tellsFaults(reading, context))) return
  // `系统 | 现象`: what was seen names the event, not where.
  const symptom = reading.fields.includes('name') ? -1 : reading.fields.indexOf('symptom')
  const names = symptom >= 0 ? symptom : nameColumn(reading)
  for (const row of reading.rows) readRow(row, reading, names, section, context)
}

function readRow(row: TableRow, reading: TableReading, names: number, section: Section, context: Context): void {
  const cell = row.cells[names]
  if (!cell?.text || saysNothing(cell.text, context.document.lexicon)) return
  const value = (field: Field) => cellOf(row, reading, field)
  const impact = row.cells.find(
    (_, column) => column !== names && ['impact', 'symptom'].includes(reading.fields[column] ?? ''),
  )
  const given = {
    title: cell,
    severity: value('severity') ?? value('priority'),
    occurred: value('occurred'),
    resolved: value('resolved'),
    duration: value('duration'),
    impact: impact?.text ? impact : undefined,
    cause: value('cause'),
    action: value('action'),
    owner: value('owner'),
    status: value('status'),
    open: reading.fields.includes('resolved') && value('resolved') === null,
  }
  const whole = join(
    row.cells.filter(({ text }) => text),
    '\n',
  )
  const links = claimRow(row, reading, context)
  addIncident(readIncident(whole, given, context), links, rowSource(row, reading, section, context), context)
}
