import type { Table } from 'mdast'
import { type Role, readRole } from '../outline/role.ts'
import type { Block, Section } from '../outline/section.ts'
import { saysNothing } from '../text/absence.ts'
import { splitName } from '../text/names.ts'
import { findOwners, splitPeople } from '../text/people.ts'
import { lines, type PlainText } from '../text/plain.ts'
import { readProgress } from '../text/progress.ts'
import { readStatus } from '../text/statuses.ts'
import { categoryOf, objective } from './category.ts'
import type { Context } from './context.ts'
import { datesIn, orNull, statusOfProgress } from './fields.ts'
import { claimRow, rowSource } from './project-table.ts'
import { cellOf, readTable, type TableReading, type TableRow } from './table.ts'

/** Which columns hold work, plans and risks; the first other one holds the names. */
interface RoleColumns {
  name: number
  roles: (Role | null)[]
}

function roleColumns({ header, fields }: TableReading, { document }: Context): RoleColumns | null {
  const roles = header.map(({ text }) => {
    const reading = readRole(text.trim(), document.lexicon)
    return reading?.covered ? reading.role : null
  })
  const name = header.findIndex(
    (_, column) => roles[column] === null && (fields[column] === null || fields[column] === 'name'),
  )
  const works = roles.filter((role) => role === 'progress').length === 1
  return name >= 0 && works && (roles.includes('goals') || roles.includes('risks')) ? { name, roles } : null
}

/**
 * `模块 | 本周进展 | 下周计划 | 风险`: a row is a project with its goals and risks.
 * @returns false where the table is none of this kind; then nothing is claimed.
 */
export function roleTable(block: Block & { node: Table }, section: Section, context: Context): boolean {
  const reading = readTable(block.node, context)
  const columns = roleColumns(reading, context)
  if (!columns) return false
  for (const row of reading.rows) readRow(row, reading, columns, section, context)
  return true
}

function readRow(row: TableRow, reading: TableReading, columns: RoleColumns, section: Section, context: Context): void {
  const { lexicon } = context.document
  const cell = row.cells[columns.name]
  if (!cell?.text) return
  const source = rowSource(row, reading, section, context)
  const links = claimRow(row, reading, context)
  const owner = cellOf(row, reading, 'owner')
  const owners = owner ? splitPeople(owner.text) : section.person ? [section.person] : []
  const inRole = (role: Role): PlainText[] =>
    row.cells.flatMap((text, column) => (columns.roles[column] === role ? lines(text) : []))
  const { name, aliases } = splitName(cell.text, { lexicon })
  const told = row.cells
    .filter(
      ({ text }, column) =>
        text && column !== columns.name && !['goals', 'risks'].includes(columns.roles[column] ?? ''),
    )
    .map(({ text }) => text)
    .join('\n')
  const planned = [...inRole('goals'), ...inRole('risks')].map(({ text }) => text)
  const nothing = planned.filter((text) => saysNothing(text, lexicon))
  const progress = readProgress(told, lexicon)
  const status = readStatus(told, lexicon)
  const category = categoryOf(section)
  const dates = datesIn(told, context)
  context.records.projects.push({
    name,
    aliases,
    category,
    objective: objective(category, section),
    owners,
    status: status.status ?? statusOfProgress(progress?.value ?? null) ?? section.status,
    statusText: status.statusText,
    progress: progress?.value ?? null,
    summary: orNull([told, ...nothing].filter(Boolean).join('\n')),
    items: [],
    due:
      dates
        .filter(({ kind }) => kind === 'due')
        .at(-1)
        ?.date.slice(0, 10) ?? null,
    dates,
    links,
    source,
  })
  for (const { text } of inRole('goals')) {
    if (saysNothing(text, lexicon)) continue
    const mentions = datesIn(text, context)
    const found = findOwners(text, lexicon).owners
    context.records.goals.push({
      text,
      name: null,
      project: name,
      category,
      owners: found.length > 0 ? found : owners,
      due:
        mentions
          .filter(({ kind }) => kind !== 'start')
          .at(-1)
          ?.date.slice(0, 10) ?? null,
      dates: mentions,
      priority: null,
      status: null,
      items: [],
      links: [],
      source,
    })
  }
  for (const { text } of inRole('risks'))
    if (!saysNothing(text, lexicon))
      context.records.risks.push({ text, name, severity: null, owners, mitigation: null, items: [], links: [], source })
}
