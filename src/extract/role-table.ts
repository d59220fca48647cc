import type { Table } from 'mdast'
import { lineEntry } from '../outline/entries.ts'
import { type Role, readRole } from '../outline/role.ts'
import type { Block, Section } from '../outline/section.ts'
import type { Goal, Project } from '../schema/index.ts'
import { saysNothing } from '../text/absence.ts'
import { splitName } from '../text/names.ts'
import { join, lines, type PlainText, slice } from '../text/plain.ts'
import { readProgress } from '../text/progress.ts'
import { readStatus } from '../text/statuses.ts'
import { type Category, categoryOf, categoryPlaces, objective } from './category.ts'
import type { Context, Draft } from './context.ts'
import { datesIn, dayOf, isPartial, orNull, statusOfProgress } from './fields.ts'
import { goalOf } from './goals.ts'
import { type Owners, orPerson, ownersIn, peopleIn } from './owners.ts'
import { type Place, type PlacesOf, partsOf, placeAt, placed, statusLabel } from './places.ts'
import { fromEntry } from './project-records.ts'
import { claimRow, rowSource } from './project-table.ts'
import { riskOfEntry } from './risks.ts'
import { cellOf, measuresIn, readTable, type TableReading, type TableRow } from './table.ts'

/** Which columns hold work, plans and risks; the first other one holds the names. */
interface RoleColumns {
  name: number
  roles: (Role | null)[]
}

function roleColumns({ header, fields }: TableReading, { document }: Context): RoleColumns | null {
  const readings = header.map(({ text }, column) => {
    const reading = readRole(text.trim(), document.lexicon)
    // `目标 | 负责人 | 当前`: the first column names the rows, whatever its word.
    const plans = reading?.role === 'goals' && column === 0
    const state = fields[column] === 'status' || fields[column] === 'progress'
    return reading?.covered && !plans && !state ? reading : null
  })
  // `本周任务 | 完成情况 | 下周任务`: beside the next week's, this week's tasks are what was done.
  const next = readings.some((reading) => reading?.role === 'goals' && reading.period === 'next')
  const roles = readings.map((reading) =>
    next && reading?.role === 'goals' && reading.period === 'this' ? 'progress' : (reading?.role ?? null),
  )
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
  // `指标 | 目标 | 本周 | 上周`: figures under the same words.
  if (!columns || measuresIn(reading, context)) return false
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
  // As if the cell were the label of a section.
  const own: Section = { ...section, path: source.headings, person: owner?.text ?? null, label: owner }
  const linesIn = (role: Role) =>
    row.cells.flatMap((cell, column) => {
      const node = row.nodes[column]
      if (columns.roles[column] !== role || !node || saysNothing(cell.text, lexicon)) return []
      return lines(cell).map((line) => lineEntry(line, node, context.document))
    })
  if (owner) context.ledger.claim(owner)
  const done = linesIn('progress').map((entry) => fromEntry(entry, own, categoryOf(section, context), context))
  const [only] = done
  if (only && done.length === 1) addState(only, row, reading, context)
  context.records.projects.push(...done)
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
  const people = owner ? peopleIn(owner) : orPerson(null, section, context)
  const inRole = (role: Role): PlainText[] =>
    row.cells.flatMap((text, column) => (columns.roles[column] === role ? lines(text) : []))
  const { name, aliases, nameStart, nameEnd, restStart, restEnd } = splitName(cell.text, { lexicon })
  const namePlace: Place = [cell, nameStart, nameEnd]
  const others = row.cells.filter(
    ({ text }, column) => text && column !== columns.name && !['goals', 'risks'].includes(columns.roles[column] ?? ''),
  )
  const told = join(restEnd > restStart ? [slice(cell, restStart, restEnd), ...others] : others, '\n')
  const planned = [...inRole('goals'), ...inRole('risks')]
  const nothing = planned.filter(({ text }) => saysNothing(text, lexicon))
  const summary = join(told.text ? [told, ...nothing] : nothing, '\n')
  const progress = readProgress(told.text, lexicon)
  const status = readStatus(told.text, lexicon)
  const percent: Place = progress && [told, progress.start, progress.end]
  const state: Place = status.end > status.start ? [told, status.start, status.end] : null
  const category = categoryOf(section, context)
  const code = objective(category, section)
  const dates = datesIn(told, context)
  const due = dates.filter(({ kind }) => kind === 'due').at(-1) ?? null
  const project: Draft<Project> = {
    name,
    aliases: aliases.map(({ text }) => text),
    category: category?.name ?? null,
    objective: code,
    owners: people.owners,
    status: status.status ?? statusOfProgress(progress?.value ?? null) ?? section.status,
    statusText: status.statusText,
    progress: progress?.value ?? null,
    summary: orNull(summary.text),
    items: [],
    due: due && dayOf(due),
    dates,
    links,
    source,
  }
  const places: PlacesOf<Project> = {
    name: namePlace,
    aliases: partsOf(cell, aliases),
    owners: people.places,
    status: state ?? percent ?? statusLabel(section),
    statusText: state,
    progress: percent,
    summary,
    due: placeAt(due, 'date', context),
    ...categoryPlaces(category, code, section),
  }
  context.records.projects.push(placed(project, places, context))
  for (const text of inRole('goals'))
    if (!saysNothing(text.text, lexicon))
      context.records.goals.push(plannedIn(text, { project, people, category }, context))
  for (const text of inRole('risks')) {
    if (saysNothing(text.text, lexicon)) continue
    const { owners } = people
    const risk = { text: text.text, name, severity: null, owners, mitigation: null, items: [], links: [], source }
    context.records.risks.push(placed(risk, { text, name: namePlace, owners: people.places }, context))
  }
}

/** The project of a row, with its people and its category. */
interface RowProject {
  project: Draft<Project>
  people: Owners
  category: Category | null
}

/** What a line of a row's plan says. */
function plannedIn(text: PlainText, { project, people, category }: RowProject, context: Context): Draft<Goal> {
  const dates = datesIn(text, context)
  const due = dates.filter(({ kind }) => kind !== 'start').at(-1) ?? null
  const found = ownersIn(text, context)
  const { owners, places } = found.owners.length > 0 ? found : people
  return placed(
    {
      text: text.text,
      name: null,
      project: project.name,
      category: project.category,
      owners,
      due: due && dayOf(due),
      dates,
      priority: null,
      status: null,
      items: [],
      links: [],
      source: project.source,
    },
    { text, category: category?.place, owners: places, due: placeAt(due, 'date', context) },
    context,
  )
}

/** A column beside the work of one person says how that stands: `完成情况`. */
function addState(project: Draft<Project>, row: TableRow, reading: TableReading, context: Context): void {
  const { lexicon } = context.document
  const cell = cellOf(row, reading, 'status') ?? cellOf(row, reading, 'progress')
  if (!cell) return
  context.ledger.claim(cell)
  const progress = readProgress(cell.text, lexicon)
  const status = readStatus(cell.text, lexicon).status ?? statusOfProgress(progress?.value ?? null)
  if (!status && !progress) return
  const places = context.places.get(project) as PlacesOf<Project>
  project.status = isPartial(progress?.value) ? 'in-progress' : (status ?? project.status)
  project.statusText = cell.text
  project.progress = progress?.value ?? project.progress
  placed(project, { ...places, status: cell, statusText: cell, progress: progress ? cell : places.progress }, context)
}
