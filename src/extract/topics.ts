import type { Paragraph, Table } from 'mdast'
import { type Block, blocksOf, type Entry, entriesOf, type Section, subsectionsOf } from '../outline/section.ts'
import { saysNothing } from '../text/absence.ts'
import { findDates } from '../text/dates.ts'
import { labelOf, objectiveOf } from '../text/labels.ts'
import { readProgress } from '../text/progress.ts'
import { statusWords } from '../text/status-words.ts'
import { readStatus } from '../text/statuses.ts'
import type { Context } from './context.ts'
import { isTable, measuresIn, readTable } from './table.ts'

const PROJECT_NAME = /(?:项目|專案|プロジェクト|프로젝트|\bproject)\s*$/i
/** Forms of labels that stand for things of their own. */
const LABELS: ReadonlySet<Section['form']> = new Set(['heading', 'bold', 'bracket', 'numbered'])
const COLON_AT_END = /[:：]\s*$/
/** A state set apart at the end of an item: `登录页   -完成`. */
const MARKED = /(?:(?<![가-힣])\s|[-—–（(【[])\S{1,6}\s*$/

/** Entries that are fields of one thing: `进度：70%`, `负责人：老郑`. */
const isField = (entry: Entry, { document }: Context) => labelOf(entry.text.text, document.lexicon) !== null

/** A name and where it lives: `toolbox https://…（mirror）`. */
const NAMED_LINK = /^[^:：。，,\n]{1,48}[\s:：]+https?:\/\/[^\s（(]+\s*(?:[（(][^（()）]*[)）])?$/
const IMAGE = /\.(?:png|jpe?g|gif|svg|webp|bmp)(?:$|[?#])/i

/** Only a place to look, no work of its own: `Repo: https://…`, a bare link, a picture. */
function isPointer(entry: Entry, { document }: Context): boolean {
  const text = entry.text.text
  if (entry.children.length > 0 || entry.links.length === 0) return false
  return (
    /^(?:[^:：\s]{1,16}\s*[:：])?\s*https?:\/\/\S+$/.test(text) ||
    (NAMED_LINK.test(text) && !document.lexicon.workVerbs.test(text)) ||
    (entry.links.every(({ url }) => IMAGE.test(url)) && entry.links.map((link) => link.text).join('') === text)
  )
}

/** `预计 5/27 上线` */
const LONGEST_REST = 16

/** `order_sync_worker`: the name of a file, a model or a service groups nothing. */
const IDENTIFIER = /^(?=.{0,60}_)[a-z][\w.-]{2,60}$/i

const pointerLists = new WeakMap<Section, boolean>()

/** At least half of the list are only places to look. */
function listsPointers(section: Section, context: Context): boolean {
  const known = pointerLists.get(section)
  if (known !== undefined) return known
  const entries = entriesOf(section)
  const lists = entries.filter((entry) => isPointer(entry, context)).length * 2 >= entries.length
  pointerLists.set(section, lists)
  return lists
}

/** A place to look, whatever its name says of work, where the others of its list are no more: `C910 support https://…`. */
export const isListedPointer = (entry: Entry, section: Section, context: Context): boolean =>
  isPointer(entry, context) ||
  (entry.children.length === 0 &&
    entry.links.length > 0 &&
    NAMED_LINK.test(entry.text.text) &&
    listsPointers(section, context))

const NUMBERED = /^\s*(?:\d{1,2}(?:\.\d{1,2})*[.、．]?\s*\D|[一二三四五六七八九十]{1,3}[、.．])/
/** `1.2 公会战` below `1. 策划` */
const SUBNUMBERED = /^\s*\d{1,2}\.\d{1,2}[.、．]?\s*\D/

/** `二、项目建设` over work, whatever it is called. */
const CHAPTER = /^\s*(?:第?[一二三四五六七八九十]+[、.．章]|[（(][一二三四五六七八九十]+[)）])/
const isChapter = ({ label, role }: Section) => role === 'progress' && label !== null && CHAPTER.test(label.text)

const isNumbered = ({ form, label, parent }: Section): boolean =>
  (form === 'heading' || form === 'bold' || form === 'numbered') &&
  label !== null &&
  (parent && (parent.reading || isChapter(parent)) ? NUMBERED : SUBNUMBERED).test(label.text)

/** Most of the entries have no name of their own. */
function holdsDetails(section: Section): boolean {
  const entries = entriesOf(section)
  const named = entries.filter(({ strong, children }) => strong !== null || children.length > 0).length
  return entries.length > 0 && named * 2 < entries.length
}

/**
 * `### 2. 报表迁移` right below a role: writers number things; entries that are things themselves have names of their own,
 * but not where most of the headings beside it, numbered as well, hold details.
 */
function isNumberedThing(section: Section): boolean {
  if (!isNumbered(section) || entriesOf(section).length === 0) return false
  if (holdsDetails(section)) return true
  const { parent, form, rank } = section
  if (form !== 'heading' || !parent?.reading) return false
  const alike = subsectionsOf(parent).filter((one) => one.form === form && one.rank === rank && isNumbered(one))
  const details = alike.filter(holdsDetails).length
  return details >= 2 && details * 2 >= alike.length
}

/** Most steps of one thing; a longer list holds things of its own. */
const MOST_STEPS = 5

/** A plain sentence without a name of its own: no label, no bold name, nothing below it. */
const isStep = ({ text: { text }, strong, children, sections }: Entry) =>
  strong === null && children.length === 0 && sections.length === 0 && !/^[^，,。；;（(]{1,24}[：:]/.test(text)

/** Below `本周进展`, beside what is planned or at risk, stand steps of what the heading names. */
export function holdsSteps(section: Section): boolean {
  const parts = subsectionsOf(section)
  const work = parts.filter(({ reading }) => reading?.role === 'progress')
  const [only] = work
  if (!only || work.length > 1 || parts.length < 2 || entriesOf(section).length > 0 || section.person) return false
  const steps = entriesOf(only)
  return LABELS.has(section.form) && steps.length > 0 && steps.length <= MOST_STEPS && steps.every(isStep)
}

const isPlain = ({ strong, children, sections }: Entry) =>
  strong === null && children.length === 0 && sections.length === 0

/** `### 购物车重构` over a few bullets, where a third of the headings beside it are things that a sentence tells of. */
function standsAmongThings(section: Section, entries: readonly Entry[], context: Context): boolean {
  const { document } = context
  const { parent, form, rank, content } = section
  const numbered = content.some((part) => part.kind === 'entries' && part.ordered)
  if (form !== 'heading' || !parent?.reading || numbered || entries.length > MOST_STEPS || !entries.every(isPlain))
    return false
  const alike = subsectionsOf(parent).filter((one) => one.form === form && one.rank === rank && !one.reading)
  const isProse = ({ content }: Section) =>
    content.length > 0 &&
    content.every(
      (part) =>
        part.kind === 'block' &&
        part.node.type === 'paragraph' &&
        part.text.text !== '' &&
        !saysNothing(part.text.text, document.lexicon),
    )
  const prose = alike.filter(isProse).length
  const steps = alike.filter((one) => tellsSteps(one, context)).length
  return prose * 3 >= alike.length || steps * 2 >= alike.length
}

const verdicts = new WeakMap<Section, boolean>()

/** Its words alone say that a list tells of one thing; each list is looked at once, however many headings ask. */
function tellsSteps(section: Section, context: Context): boolean {
  const known = verdicts.get(section)
  if (known !== undefined) return known
  const entries = entriesOf(section)
  const module = context.document.lexicon.people.topic.get(section.title) !== undefined
  const told =
    (!module && goesOn(entries, context)) || toldAsAWhole(entries, context) || statesProgress(section, entries, context)
  verdicts.set(section, told)
  return told
}

/** What a heading may name a few steps by: its state, `KR2.1 归因口径统一（进度 70%）`. */
function statesProgress({ label, form }: Section, entries: readonly Entry[], { document }: Context): boolean {
  if (!label || form !== 'heading' || entries.length === 0 || entries.length > MOST_STEPS) return false
  if (!entries.every(isPlain) || entries.some(({ text }) => objectiveOf(text.text) !== null)) return false
  return readProgress(label.text, document.lexicon) !== null
}

/** Who does all of it, how far it is, until when: `负责人：老郑` in a list of steps. */
const OF_THE_WHOLE: ReadonlySet<string> = new Set(['owner', 'status', 'progress', 'due'])

function toldAsAWhole(entries: readonly Entry[], { document }: Context): boolean {
  const told = entries.filter((entry) => OF_THE_WHOLE.has(labelOf(entry.text.text, document.lexicon)?.field ?? ''))
  return told.length > 0 && told.length < entries.length && entries.length <= MOST_STEPS && entries.every(isPlain)
}

/** A list in which one entry goes on without a subject: `预计 5/27 上线`. */
function goesOn(entries: readonly Entry[], { document, dates }: Context): boolean {
  const { planOf } = statusWords(document.lexicon)
  const bare = ({ text: { text } }: Entry) =>
    (text.split(/[，,；;。]/, 1)[0] as string).length <= LONGEST_REST &&
    (planOf(text)?.start === 0 || findDates(text, dates)[0]?.start === 0)
  return entries.length > 1 && entries.length <= MOST_STEPS && entries.every(isStep) && entries.some(bare)
}

/** `**出价二期**：…`, `**混排重构**：…`: nothing but paragraphs that each begin with a name of their own. */
export function tellsThings(section: Section): boolean {
  const paragraphs = blocksOf(section).filter(({ node, text }) => node.type === 'paragraph' && text.text !== '')
  return (
    paragraphs.length >= 2 &&
    paragraphs.length === section.content.length &&
    paragraphs.every(({ node }) => (node as Paragraph).children[0]?.type === 'strong')
  )
}

/**
 * Decision 4: a label with one topic under it (steps, details, fields) is a project; with distinct things under it, it
 * groups projects.
 */
export function isTopic(section: Section, context: Context): boolean {
  if (!section.label || section.reading || section.form === 'item') return false
  if (section.person && section.person !== section.parent?.person) return false
  const entries = entriesOf(section)
  const parts = subsectionsOf(section)
  const texts = blocksOf(section)
  const opening = section.content[0]
  const opensWithProse = opening?.kind === 'block' && opening.node.type === 'paragraph' && opening.text.text !== ''
  // `跑完三组：` over a table of their figures
  const isFigures = (block: Block & { node: Table }) => measuresIn(readTable(block.node, context), context) !== null
  if (texts.some((block) => isTable(block) && !(opensWithProse && section.parent?.label && isFigures(block))))
    return false
  const topics = parts.filter(({ reading, form, content }) => !reading && LABELS.has(form) && content.length > 0)
  if (topics.length > 0) return false
  if (tellsThings(section)) return false
  if (PROJECT_NAME.test(section.title) && entries.length + texts.length > 0) return true
  if (isNumberedThing(section)) return true
  if (holdsSteps(section)) return true
  if (tellsSteps(section, context) || (entries.length > 0 && standsAmongThings(section, entries, context))) return true
  if (section.form === 'heading' && IDENTIFIER.test(section.title)) return true
  // A line that says no more than a state says it of what the label names.
  if (entries.length > 1 && entries.some(({ text }) => context.document.lexicon.statuses.get(text.text.trim())))
    return true
  const paragraphs = texts.filter(({ node }) => node.type === 'paragraph')
  if (
    entries.length === 0 &&
    parts.some((part) => entriesOf(part).length > 0 && part.role === 'progress' && part.reading)
  )
    return false
  if (entries.length === 0)
    return (
      paragraphs.some(({ text }) => text.text !== '') ||
      parts.some(({ role, reading }) => reading !== null && role === 'progress')
    )
  const fields = entries.filter((entry) => isField(entry, context)).length
  if (fields > 0 && (fields + parts.length) * 2 >= entries.length + parts.length) return true
  if (parts.some(({ form, reading }) => form === 'item' && reading?.role === 'progress')) return true
  if (entries.every((entry) => isPointer(entry, context))) return true
  const told = opensWithProse && !COLON_AT_END.test(opening.text.text)
  return told && entries.every((entry) => entry.children.length === 0)
}

/** An item that only groups: an objective or key result over its tasks, a bare label over items with states of their own. */
export function isGroup(entry: Entry, { document }: Context): boolean {
  const { lexicon } = document
  const text = entry.text.text
  // one line below a key result tells more of it
  if (entry.children.length > 1 && objectiveOf(text) !== null) return true
  if (entry.children.length > 0 && objectiveOf(text) !== null && !/[:：]\s*\S/.test(text)) return true
  if (entry.children.length < 2 || entry.checked !== null || text.includes('\n') || entry.sections.length > 0)
    return false
  const label = COLON_AT_END.test(text)
  const bare = label || !/[，,。；;：:]/.test(text)
  if (!bare || readStatus(text, lexicon).status || readProgress(text, lexicon)) return false
  const stated = entry.children.filter(
    (child) =>
      child.checked !== null || (MARKED.test(child.text.text) && readStatus(child.text.text, lexicon).status !== null),
  )
  return stated.length * 2 > entry.children.length
}
