import type { Table } from 'mdast'
import { lineEntry } from '../outline/entries.ts'
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
import { goalOf } from './goals.ts'
import { fromEntry } from './project-records.ts'
import { claimRow, rowSource } from './project-table.ts'
import { riskOfEntry } from './risks.ts'
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
  const works = roles.includes('progress')
  // `成员 | 本周完成 | 下周计划`: rows are people, and what they did stands in the cells
  const byPerson = name < 0 && fields.includes('owner')
  return (name >= 0 || byPerson) && works && (roles.includes('goals') || roles.includes('risks'))
    ? { name, roles }
    : null
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

/** A row of what one person did, plans and struggles with: each line of a cell is a thing of its own. */
function readPerson(
  row: TableRow,
  reading: TableReading,
  columns: RoleColumns,
  section: Section,
  context: Context,
): void {
  const { lexicon } = context.document
  const owner = cellOf(row, reading, 'owner')
  const isWork = (column: number) => ['progress', 'goals'].includes(columns.roles[column] ?? '')
  if (!row.cells.some(({ text }, column) => isWork(column) && text && !saysNothing(text, lexicon))) return
  const source = rowSource(row, reading, section, context)
  const own: Section = { ...section, path: source.headings, person: owner?.text ?? null }
  const linesIn = (role: Role) =>
    row.cells.flatMap((cell, column) => {
      const node = row.nodes[column]
      if (columns.roles[column] !== role || !node || saysNothing(cell.text, lexicon)) return []
      return lines(cell).map((line) => lineEntry(line, node, context.document))
    })
  if (owner) context.ledger.claim(owner)
  for (const entry of linesIn('progress'))
    context.records.projects.push(fromEntry(entry, own, categoryOf(section), context))
  for (const entry of linesIn('goals')) context.records.goals.push(goalOf(entry, own, context))
  for (const entry of linesIn('risks')) context.records.risks.push(riskOfEntry(entry, own, context))
}

function readRow(row: TableRow, reading: TableReading, columns: RoleColumns, section: Section, context: Context): void {
  const { lexicon } = context.document
  const cell = row.cells[columns.name]
  if (columns.name < 0) {
    readPerson(row, reading, columns, section, context)
    return
  }
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
