import type { Lexicon } from '../lexicon/index.ts'
import { isPersonName, personOf } from '../text/people.ts'
import type { Role } from './role.ts'
import { blocksOf, entriesOf, type Entry, type Section, sectionsOf, subsectionsOf } from './section.ts'

/** Roles whose sections hold text, whatever their parts are called. */
const STICKY: ReadonlySet<Role | null> = new Set(['daily', 'reference', 'reflection'])
/** Roles that a word for work below them does not overrule: `具体任务列表` in a plan is part of the plan. */
const KEEPS: ReadonlySet<Role | null> = new Set(['goals', 'risks', 'incidents', 'metrics'])

function effectiveRole(section: Section, above: Role | null): Role | null {
  const own = section.reading
  if (!own || own.role === 'neutral') return above
  if (STICKY.has(above) && (section.form !== 'heading' || own.role === 'progress' || above === 'daily')) return above
  if (own.role === 'progress' && KEEPS.has(above)) {
    const plainWork = own.period === null || own.period === 'this'
    if (plainWork && (section.form !== 'heading' || own.status === null)) return above
  }
  return own.role
}

/** Headings beside each other that are names of people, or a name over parts with roles of their own. */
function markPeople(section: Section, lexicon: Lexicon): void {
  const topics = subsectionsOf(section).filter((part) => !part.reading && part.form !== 'colon')
  const named = topics.filter((part) => part.label && isPersonName(part.label.text, lexicon))
  const sure = named.length >= 2 && named.length * 2 > topics.length
  for (const part of named) {
    const hasRoles = subsectionsOf(part).some(({ reading }) => reading !== null)
    if (sure || (hasRoles && topics.length === named.length)) part.person = personOf((part.label as { text: string }).text, lexicon)
  }
}

function assignBelow(section: Section, within: Entry | null, lexicon: Lexicon): void {
  section.within = within
  section.path = section.label ? [...(section.parent?.path ?? []), section.label.text] : (section.parent?.path ?? [])
  markPeople(section, lexicon)
  const visit = (child: Section, inside: Entry | null) => {
    child.parent = section
    child.person ??= section.person
    child.role = effectiveRole(child, section.role)
    child.status = child.reading?.status ?? (child.role === section.role ? section.status : null)
    assignBelow(child, inside, lexicon)
  }
  const visitEntry = (entry: Entry) => {
    for (const part of entry.sections) visit(part, entry)
    for (const child of entry.children) visitEntry(child)
  }
  for (const part of section.content) {
    if (part.kind === 'section') visit(part, within)
    else if (part.kind === 'entries') for (const entry of part.entries) visitEntry(entry)
  }
}

/** In meeting notes `Last week` and `This week` stand side by side without a next: then this week is the plan. */
function readPeriods(root: Section): void {
  const all = [...sectionsOf(root)]
  const bare = (period: string) => all.filter(({ reading }) => reading?.covered && reading.role === 'progress' && reading.period === period)
  const hasNext = all.some(({ reading }) => reading?.role === 'goals')
  const last = bare('last')
  if (hasNext || last.length === 0) return
  for (const section of bare('this')) if (section.reading && last.some((other) => other.rank === section.rank)) section.reading = { ...section.reading, role: 'goals' }
}

/** A topic holds work where most of what it lists reads like work. */
function giveTopics(section: Section, role: Role, readsLikeWork: (entry: Entry) => boolean, always: boolean): void {
  for (const part of subsectionsOf(section)) {
    if (part.role !== null) continue
    const entries = [...sectionsOf(part)].filter((inner) => inner.role === null).flatMap(entriesOf)
    const texts = [...sectionsOf(part)].filter((inner) => inner.role === null).flatMap(blocksOf)
    const working = entries.filter(readsLikeWork).length
    if (always ? entries.length + texts.length > 0 || subsectionsOf(part).length > 0 : working > 0 && working * 2 >= entries.length) {
      for (const inner of sectionsOf(part)) if (inner.role === null) inner.role = role
    } else giveTopics(part, role, readsLikeWork, always)
  }
}

/**
 * Gives every section its role, person and path. Topics without a role are work where the report has no other section of
 * work, or where their entries read like work.
 */
export function assignRoles(root: Section, lexicon: Lexicon, readsLikeWork: (entry: Entry) => boolean): void {
  readPeriods(root)
  assignBelow(root, null, lexicon)
  const hasWork = [...sectionsOf(root)].some((section) => section.role === 'progress')
  if (!hasWork && (entriesOf(root).length > 0)) root.role = 'progress'
  giveTopics(root, 'progress', readsLikeWork, !hasWork)
}
