import type { Status } from '../schema/index.ts'
import { flatMap } from '../text/flat-map.ts'
import type { Role, RoleCause, RoleRule } from './role.ts'
import { type Block, blocksOf, type Entry, entriesOf, type Section, sectionsOf, subsectionsOf } from './section.ts'

/** Fewer topics than this are judged one by one. */
const FEWEST_TOPICS = 3
/** Roles whose sections hold text, whatever their parts are called. */
const STICKY: ReadonlySet<Role | null> = new Set(['daily', 'reference', 'reflection', 'meta'])
/** Roles that a word for work below them does not overrule: `具体任务列表` in a plan is part of the plan. */
const KEEPS: ReadonlySet<Role | null> = new Set(['goals', 'risks', 'incidents', 'metrics'])

function effectiveRole(section: Section, above: Role | null): Role | null {
  const own = section.reading
  if (above === 'ignored') return above
  if (!own || own.role === 'neutral') return above
  if (above === 'incidents' && (section.form === 'item' || section.form === 'colon')) return above
  if (STICKY.has(above) && (section.form !== 'heading' || own.role === 'progress' || above === 'daily')) return above
  if (own.role === 'progress' && KEEPS.has(above)) {
    const plainWork = own.period === null || own.period === 'this'
    if (plainWork && (section.form !== 'heading' || own.status === null)) return above
  }
  return own.role
}

/** What could be a name, a remark behind it aside: `林小满（本周请假）`. */
const NAME_LIKE = /^([\u4e00-\u9fff]{2,4}|\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?)\s*(?:[（(][^（()）]*[)）])?$/u

const rolesIn = (part: Section) => flatMap(subsectionsOf(part), ({ reading, title }) => (reading ? [title] : []))
const hasRoles = (part: Section) => rolesIn(part).length > 0

/** Headings beside each other that are names of people, or a name over parts with roles of their own. */
function markPeople(section: Section, { personIn, couldBePerson, joinsPeople }: Judges): void {
  const topics = subsectionsOf(section).filter((part) => !part.reading && part.form !== 'colon')
  const named = flatMap(topics, (part) => {
    // `周航（iOS）` over 本周 and 下周
    const bare = hasRoles(part) ? NAME_LIKE.exec(part.title)?.[1] : undefined
    const found =
      part.label && (personIn(part.label.text) ?? personIn(part.title) ?? (bare === undefined ? null : personIn(bare)))
    return found ? [{ part, ...found }] : []
  })
  const sure = named.length >= 2 && named.length * 2 > topics.length
  const like = topics.filter((part) => NAME_LIKE.test(part.title) && hasRoles(part))
  const shared = new Set(like[0] && rolesIn(like[0]))
  const alike = like.filter((part) => rolesIn(part).some((title) => shared.has(title)))
  const foreign = alike.every(({ title }) => couldBePerson(title))
  if (alike.length >= 2 && (foreign || named.filter(({ part }) => alike.includes(part)).length * 2 >= alike.length))
    for (const part of alike) part.person = (NAME_LIKE.exec(part.title) as RegExpExecArray)[1] as string
  for (const { part, name, known } of named) {
    if (known || sure || (hasRoles(part) && topics.length === named.length)) part.person = name
  }
  // `晓雯` beside `何欢` and `小邓`
  if (sure && named.length >= 3)
    for (const part of topics) if (part.person === null && joinsPeople(part.title)) part.person = part.title
}

/** `### 文档` inside work, with work below it: a module. */
function isModule({ reading, form, content }: Section, parent: Section, { readsLikeWork }: Judges): boolean {
  if (reading?.role !== 'reference' || form !== 'heading' || !parent.label) return false
  if (parent.role !== null && parent.role !== 'progress') return false
  const entries = content.flatMap((part) => (part.kind === 'entries' ? part.entries : []))
  const working = entries.filter((entry) => readsLikeWork(entry.text.text, entry.checked)).length
  return working > 0 && working * 2 >= entries.length
}

/** `## 组员` over people with work and plans of their own is no list of names. */
const holdsTeams = (section: Section): boolean =>
  section.reading?.role === 'reference' &&
  subsectionsOf(section).some((part) =>
    subsectionsOf(part).some(({ reading }) => reading?.role === 'progress' || reading?.role === 'goals'),
  )

function assignBelow(section: Section, within: Entry | null, judges: Judges): void {
  section.within = within
  section.path = section.label ? [...(section.parent?.path ?? []), section.label.text] : (section.parent?.path ?? [])
  markPeople(section, judges)
  const visit = (child: Section, inside: Entry | null) => {
    child.parent = section
    if (isModule(child, section, judges) || holdsTeams(child)) child.reading = null
    child.person ??= section.person
    child.role = effectiveRole(child, section.role)
    child.cause = child.role && (child.reading?.role === child.role ? child.reading.cause : by('above'))
    child.status = child.reading?.status ?? (child.role === section.role ? section.status : null)
    assignBelow(child, inside, judges)
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
  const all = sectionsOf(root)
  const bare = (period: string) =>
    all.filter(({ reading }) => reading?.covered && reading.role === 'progress' && reading.period === period)
  const hasNext = all.some(({ reading }) => reading?.role === 'goals')
  const last = bare('last')
  if (hasNext || last.length === 0) return
  for (const section of bare('this'))
    if (section.reading && last.some((other) => other.rank === section.rank))
      section.reading = { ...section.reading, role: 'goals', cause: by('last-week') }
}

const by = (rule: RoleRule): RoleCause => ({ rule, words: [] })

/** `block`: the text is that of a whole block, which may be a table. */
type ReadsLikeWork = (text: string, checked: boolean | null, block?: Block) => boolean

/** What the words of labels and entries say beyond their role. */
export interface Judges {
  readsLikeWork: ReadsLikeWork
  /** The state that a label names: `Blocked`. */
  stateOf(label: string): Status | null
  /** A label that names a day. */
  isDay(label: string): boolean
  /** The person that a label names; `known` where the report or the user's config lists them. */
  personIn(label: string): { name: string; known: boolean } | null
  /** A Latin word or two that might be a name, and name no common topic. */
  couldBePerson(label: string): boolean
  /** A short label that names no topic: among names it is one, too. */
  joinsPeople(label: string): boolean
}

/** Most of what a topic lists or tells reads like work. */
function holdsWork(topic: Section, readsLikeWork: ReadsLikeWork): boolean {
  const own = sectionsOf(topic).filter(({ role }) => role === null)
  const read = flatMap(own, (part) => [
    ...entriesOf(part).map((entry) => readsLikeWork(entry.text.text, entry.checked)),
    ...blocksOf(part)
      .filter(({ node }) => node.type === 'paragraph' || node.type === 'table')
      .map((block) => readsLikeWork(block.text.text, null, block)),
  ])
  const working = read.filter(Boolean).length
  return working > 0 && working * 2 >= read.length
}

function giveRole(section: Section, role: Role, rule: RoleRule): void {
  for (const inner of sectionsOf(section))
    if (inner.role === null && !isAside(inner)) {
      inner.role = role
      inner.cause = by(inner === section ? rule : 'above')
    }
}

/** A label over the next list that names no work: `测试环境：`. */
const isAside = ({ form, reading }: Section) => form === 'colon' && !reading

/** Topics beside each other are of one kind: if most of several hold work, all do. */
function giveTopics(section: Section, role: Role, readsLikeWork: ReadsLikeWork, always: boolean): void {
  const topics = subsectionsOf(section).filter(
    (part) => part.role === null && part.content.length > 0 && !isAside(part),
  )
  const working = new Set(topics.filter((topic) => topic.person !== null || holdsWork(topic, readsLikeWork)))
  const all = always || (topics.length >= FEWEST_TOPICS && working.size * 2 >= topics.length)
  for (const topic of topics) {
    if (all || working.has(topic)) giveRole(topic, role, working.has(topic) ? 'work' : always ? 'all' : 'neighbours')
    else giveTopics(topic, role, readsLikeWork, always)
  }
}

/** `测试环境：` and its list inside a section of work are no work unless they read so. */
function dropAsides(root: Section, readsLikeWork: ReadsLikeWork): void {
  for (const section of sectionsOf(root))
    if (section.role === 'progress' && isAside(section)) {
      section.role = null
      section.cause = null
      if (holdsWork(section, readsLikeWork)) {
        section.role = 'progress'
        section.cause = by('work')
      }
    }
}

/** `Blocked` beside `Done` and `In progress` is a state of things, not a list of problems. */
function markStates(section: Section, stateOf: Judges['stateOf']): void {
  const parts = subsectionsOf(section)
  for (const part of parts) {
    const state = part.reading?.role === 'risks' ? stateOf(part.title) : null
    const alike = parts.filter(({ form, rank, reading }) => form === part.form && rank === part.rank && reading?.status)
    if (state && part.reading && alike.length >= 2) part.reading = { ...part.reading, role: 'progress', status: state }
    markStates(part, stateOf)
  }
}

/** `第 1 天：8/17（周一）`, `周一`: headings of days beside each other are a daily log. */
function markDays(section: Section, isDay: (label: string) => boolean): void {
  const days = subsectionsOf(section).filter((part) => part.label && !part.reading && isDay(part.title))
  if (days.length >= 2)
    for (const day of days)
      day.reading = { role: 'daily', cause: by('days'), status: null, period: null, covered: true }
  for (const part of subsectionsOf(section)) markDays(part, isDay)
}

/**
 * Gives every section its role, person and path. Topics without a role are work where the report has no other section of
 * work, or where their entries read like work.
 */
export function assignRoles(root: Section, judges: Judges): void {
  const { readsLikeWork, isDay } = judges
  readPeriods(root)
  markDays(root, isDay)
  markStates(root, judges.stateOf)
  assignBelow(root, null, judges)
  const hasWork = sectionsOf(root).some(
    (section) => section.role === 'progress' && section.within === null && section.form !== 'item',
  )
  const lists = entriesOf(root).length > 0 || blocksOf(root).some(({ node }) => node.type === 'table')
  if (!hasWork && lists) {
    root.role = 'progress'
    root.cause = by('all')
  }
  giveTopics(root, 'progress', readsLikeWork, !hasWork)
  dropAsides(root, readsLikeWork)
}
