import { lineEntry } from '../outline/entries.ts'
import { type Block, blocksOf, type Entry, entriesOf, ownText, type Section, sectionsOf } from '../outline/section.ts'
import type { Project, Risk } from '../schema/index.ts'
import { saysNothing } from '../text/absence.ts'
import { holds } from '../text/characters.ts'
import { findFields } from '../text/labels.ts'
import { splitName } from '../text/names.ts'
import { join, type PlainText } from '../text/plain.ts'
import { findSeverity } from '../text/severity.ts'
import { statements } from '../text/statements.ts'
import { saysAtRisk } from '../text/statuses.ts'
import { calloutOf } from './callouts.ts'
import type { Context, Draft, Extractor } from './context.ts'
import {
  claimEntry,
  claimLinks,
  isTaken,
  itemOf,
  itemOfText,
  itemsOf,
  type Labelled,
  labelIn,
  sourceOf,
} from './fields.ts'
import { orPerson, ownersIn, peopleBelow, peopleIn, together } from './owners.ts'
import { inTitle, type PlacesOf, placed } from './places.ts'
import { riskOf } from './project-risk.ts'
import { claimRow, nameColumn, remainingCells, rowSource } from './project-table.ts'
import { cellOf, isOfFigures, isTable, readTable, type TableReading, type TableRow } from './table.ts'

export const risks: Extractor = {
  name: 'risks',
  extract(root, context) {
    const answers: Answer[] = []
    for (const section of sectionsOf(root))
      if (section.role === 'risks' || section.role === 'incidents') readSection(section, answers, context)
    placeAnswers(answers, context)
    for (const [place, project] of context.projectOf)
      if ((project.status === 'blocked' && saysWhat(project)) || isAtRisk(project, place, context))
        context.records.risks.push(ofProject(project, place, context))
  },
}

/** Decision 11: `有延期风险` in the line of a thing that goes on. */
const isAtRisk = (project: Draft<Project>, place: Entry | Section, { document }: Context) =>
  project.status === 'in-progress' && 'text' in place && saysAtRisk(place.text.text, document.lexicon)

/** The risk of a project, told in its entry or below its label. */
function ofProject(project: Draft<Project>, place: Entry | Section, context: Context): Draft<Risk> {
  if ('text' in place) return riskOf(project, place.text.text, place.text, context)
  const { summary } = context.places.get(project) as PlacesOf<Project>
  return riskOf(project, project.summary as string, summary, context)
}

/** What was tried, on a line of its own with no problem before it in its section; alone where it is a remark then. */
interface Answer {
  entry: Entry
  label: Labelled
  section: Section
  remark: boolean
}

/** `问题：…` and `解决：…` may each open a label of its own: the answer belongs to what stands right above it. */
function placeAnswers(answers: readonly Answer[], context: Context): void {
  const { risks } = context.records
  const inOrder = [...risks].sort((a, b) => a.source.line - b.source.line)
  let next = 0
  for (const { entry, label, section, remark } of [...answers].sort((a, b) => a.entry.line - b.entry.line)) {
    while ((inOrder[next]?.source.line ?? Number.POSITIVE_INFINITY) < entry.line) next++
    const above = inOrder[next - 1]
    if (above && entry.line - above.source.endLine <= NEXT_BLOCK) addAnswer(above, entry, label, section, context)
    else if (!remark) risks.push(riskOfEntry(entry, section, context))
  }
}

/** In lines: one of them may be blank. */
const NEXT_BLOCK = 2

const isAnswer = ({ field }: Labelled) => field === 'mitigation' || field === 'action'

function opensAnswer(text: PlainText, context: Context): boolean {
  const label = labelIn(text, context)
  return label !== null && isAnswer(label)
}

function readSection(section: Section, answers: Answer[], context: Context): void {
  const { records, document } = context
  const read = (entry: Entry, current: Draft<Risk> | null, remark = false) => {
    const label = labelIn(entry.text, context)
    if (current || !label || !isAnswer(label) || !label.value.text) return readEntry(entry, current, section, context)
    answers.push({ entry, label, section, remark })
    return null
  }
  if (section.role === 'incidents') {
    // what its extractor left: `故障与问题` holds problems, too
    for (const entry of entriesOf(section)) if (!isTaken(entry.text, context)) read(entry, null)
    return
  }
  if (isOneRisk(section) && !blocksOf(section).every(({ text }) => isTaken(text, context))) {
    records.risks.push(fromSection(section, context))
    return
  }
  const isOwn = ownText(section)
  let current: Draft<Risk> | null = null
  for (const part of section.content) {
    if (part.kind === 'entries') {
      for (const entry of part.entries) if (!isTaken(entry.text, context)) current = read(entry, current)
    } else if (part.kind === 'block' && isTable(part)) {
      const reading = readTable(part.node, context)
      if (isOfFigures(reading, context)) continue
      for (const row of reading.rows)
        if (!row.cells.some((cell) => isTaken(cell, context))) readRow(row, reading, section, context)
    } else if (part.kind === 'block' && !isTaken(part.text, context) && calloutOf(part)) {
      current = readCallout(part, current, section, context)
    } else if (part.kind === 'block' && part.node.type === 'paragraph' && isOwn(part)) {
      for (const line of isTaken(part.text, context) ? [] : statements(part.text))
        current = read(lineEntry(line, part.node, document), current)
    } else if (part.kind === 'block' && part.node.type === 'paragraph' && opensAnswer(part.text, context)) {
      if (!isTaken(part.text, context)) read(lineEntry(part.text, part.node, document), null, true)
    }
  }
}

/** `> [!WARNING] …`: its mark stands like a label above what it says. */
function readCallout(block: Block, current: Draft<Risk> | null, section: Section, context: Context) {
  const { mark, words } = calloutOf(block) as NonNullable<ReturnType<typeof calloutOf>>
  const risk = readEntry(lineEntry(words, block.node, context.document), current, section, context)
  if (risk === current || risk === null) return risk
  context.ledger.claim(mark)
  risk.source = { ...risk.source, line: block.line, headings: [...risk.source.headings, mark.text] }
  return risk
}

function isOneRisk(section: Section): boolean {
  return (
    section.form === 'heading' &&
    !section.reading &&
    section.parent?.role === 'risks' &&
    section.content.length > 0 &&
    section.content.every((part) => part.kind === 'block' && part.node.type === 'paragraph')
  )
}

/** Decision 19: a problem, what was tried and the help wanted, side by side, are one risk. */
function readEntry(entry: Entry, current: Draft<Risk> | null, section: Section, context: Context): Draft<Risk> | null {
  const { lexicon } = context.document
  const text = entry.text.text
  if (!text || (saysNothing(text, lexicon) && entry.children.length === 0)) return current
  const label = labelIn(entry.text, context)
  if (label && current && (isAnswer(label) || (label.field === 'help' && saysNothing(label.value.text, lexicon)))) {
    addAnswer(current, entry, label, section, context)
    return current
  }
  const risk = riskOfEntry(entry, section, context)
  context.records.risks.push(risk)
  return risk
}

/** Help that is not needed is told and answers nothing. */
function addAnswer(risk: Draft<Risk>, entry: Entry, { field, value }: Labelled, section: Section, context: Context) {
  risk.items.push(itemOf(entry, section, context))
  if (field !== 'help') {
    const places = context.places.get(risk) as PlacesOf<Risk>
    if (risk.mitigation === null) placed(risk, { ...places, mitigation: value }, context)
    risk.mitigation = [risk.mitigation, value.text].filter(Boolean).join('\n')
  }
  risk.source = { ...risk.source, endLine: Math.max(risk.source.endLine, entry.endLine) }
}

/** The risk that an entry tells of; claims it. */
export function riskOfEntry(entry: Entry, section: Section, context: Context): Draft<Risk> {
  const { lexicon } = context.document
  const own = entry.text.text
  const severity = findSeverity(own, lexicon)
  const bare = own.replace(/^(?:[\s⚠❗❓‼⛔🚨🔴🟡🟠]|\uFE0F)+/u, '') || own
  const tagged =
    severity !== null && severity.start <= 1 && isBare(own.slice(severity.start, severity.end), severity.severity)
  const text = tagged ? own.slice(severity.end).replace(/^[\s】\]：:]+/, '') : bare
  const start = own.length - (text || own).length
  const fields = findFields(own, lexicon)
  const value = (...wanted: string[]) => fields.find(({ field }) => wanted.includes(field))
  const tried = value('mitigation', 'action')
  const below = entry.children.map((child) => labelIn(child.text, context))
  const parts = splitName(text, { lexicon, strong: null })
  const { owners, places } = orPerson(together(ownersIn(entry.text, context), peopleBelow(below)), section, context)
  const answer = below.find((label) => label?.field === 'mitigation' || label?.field === 'action')?.value
  claimEntry(entry, context)
  return placed(
    {
      text: text || own,
      name:
        parts.labelled && parts.rest !== null && parts.name !== text && !fields.some(({ field }) => field === 'help')
          ? parts.name
          : null,
      severity: severity?.severity ?? null,
      owners,
      mitigation: tried ? own.slice(tried.valueStart, tried.valueEnd) : (answer?.text ?? null),
      items: itemsOf(entry.children, section, context),
      links: claimLinks(entry.links, context),
      source: sourceOf(entry, section, context),
    },
    {
      text: [entry.text, start, own.length],
      name: [entry.text, start + parts.nameStart, start + parts.nameEnd],
      severity: severity && [entry.text, severity.valueStart, severity.valueStart + severity.severity.length],
      owners: places,
      mitigation: tried ? [entry.text, tried.valueStart, tried.valueEnd] : answer,
    },
    context,
  )
}

/** `【P2】` is all told by the severity; of `【严重等级：P2】` the label would be lost. */
const isBare = (tag: string, severity: string) => !holds(tag.replace(severity, ''), 'letter', 'number')

function fromSection(section: Section, context: Context): Draft<Risk> {
  const { document, ledger } = context
  const texts = blocksOf(section)
  ledger.claim(section.label as NonNullable<Section['label']>)
  for (const { text } of texts) ledger.claim(text)
  const text = join(
    texts.map((block) => block.text),
    '\n\n',
  )
  const severity = findSeverity(section.title, document.lexicon)
  const { owners, places } = ownersIn(text, context)
  const source = sourceOf(section, section, context)
  return placed(
    {
      text: text.text,
      name: section.title,
      severity: severity?.severity ?? null,
      owners,
      mitigation: null,
      items: [],
      links: texts.flatMap(({ node }) => claimLinks(document.links(node), context)),
      source: { ...source, headings: source.headings.slice(0, -1) },
    },
    {
      text,
      name: inTitle(section),
      severity: severity && inTitle(section, severity.valueStart, severity.valueStart + severity.severity.length),
      owners: places,
    },
    context,
  )
}

function readRow(row: TableRow, reading: TableReading, section: Section, context: Context): void {
  const { lexicon } = context.document
  const names = nameColumn(reading)
  const cell = row.cells[names]
  if (!cell?.text || saysNothing(cell.text, lexicon)) return
  const owner = cellOf(row, reading, 'owner')
  const people = owner && peopleIn(owner)
  const severity = cellOf(row, reading, 'severity') ?? cellOf(row, reading, 'priority')
  const mitigation = cellOf(row, reading, 'mitigation') ?? cellOf(row, reading, 'action')
  const rest = remainingCells(row, reading, [names])
  const risk: Draft<Risk> = {
    text: cell.text,
    name: null,
    severity: severity?.text ?? null,
    owners: people?.owners ?? [],
    mitigation: mitigation?.text ?? null,
    items: rest.text ? [itemOfText(rest, rowSource(row, reading, section, context), context)] : [],
    links: claimRow(row, reading, context),
    source: rowSource(row, reading, section, context),
  }
  context.records.risks.push(placed(risk, { text: cell, severity, owners: people?.places ?? [], mitigation }, context))
}

/** Decision 11: a blocked item is a risk too where it says what blocks it. */
const saysWhat = (project: Draft<Project>) =>
  project.summary !== null && project.summary.length > (project.statusText ?? '').length + 2
