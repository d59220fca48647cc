import type { RootContent } from 'mdast'
import { daysBetween } from '../text/civil.ts'
import { stripDecoration } from '../text/labels.ts'
import type { Document } from './document.ts'
import { readRole } from './role.ts'
import { type Mark, readMark } from './week-marks.ts'

const FEWEST_DAYS = 4
const LONGEST_LABEL = 24

/** Marks are weeks if neighbours differ, by several days where they are dates. */
function areWeeks(marks: readonly Mark[]): boolean {
  let far = 0
  let near = 0
  for (let i = 1; i < marks.length; i++) {
    const [a, b] = [marks[i - 1] as Mark, marks[i] as Mark]
    if (a.identity === b.identity) continue
    if (a.date && b.date && Math.abs(daysBetween(a.date, b.date)) < FEWEST_DAYS) near++
    else far++
  }
  return far > 0 && near <= far / 2
}

function withoutRepeats(marks: readonly Mark[]): Mark[] {
  return marks.filter((mark, i) => i === 0 || mark.identity !== (marks[i - 1] as Mark).identity)
}

/** Titles that come back word for word, their numbers aside: `项目周报（第 1 周）`, `项目周报（第二周）`. */
function repeatedTitles(marks: readonly Mark[], blocks: readonly RootContent[]): Mark[] {
  const byWords = new Map<string, Mark[]>()
  for (const mark of marks) {
    if (!mark.named) continue
    const key = `${mark.group} ${mark.words}`
    addTo(byWords, key, mark)
  }
  return [...byWords.values()].find((group) => group.length > 1 && apart(group, blocks)) ?? []
}

function addTo(groups: Map<string, Mark[]>, key: string, mark: Mark): void {
  const group = groups.get(key)
  if (group) group.push(mark)
  else groups.set(key, [mark])
}

/** Something with content stands between the marks. */
function apart(marks: readonly Mark[], blocks: readonly RootContent[]): boolean {
  return marks.every((mark, i) => {
    const next = marks[i + 1]
    return (
      !next || blocks.slice(mark.index + 1, next.index).some((node) => node.type === 'list' || node.type === 'table')
    )
  })
}

/** The first label of a work section, where it comes back word for word with a plan before each return. */
function repeatedLabels(blocks: readonly RootContent[], document: Document): number[] {
  const labels = blocks.flatMap((node, index) => {
    const text = node.type === 'paragraph' || node.type === 'heading' ? firstLine(document.text(node).text) : ''
    const reading =
      text.length > 0 && text.length <= LONGEST_LABEL ? readRole(stripDecoration(text).text, document.lexicon) : null
    return reading?.covered ? [{ index, text, role: reading.role }] : []
  })
  const first = labels.find(({ role }) => role === 'progress')
  if (!first) return []
  const returns = labels.filter(({ text }) => text === first.text)
  const plans = labels.filter(({ role }) => role === 'goals').map(({ index }) => index)
  let next = 0
  const planned = returns.every(({ index }, i) => {
    while ((plans[next] ?? blocks.length) <= index) next++
    return (plans[next] ?? blocks.length) < (returns[i + 1]?.index ?? blocks.length)
  })
  const free = returns.slice(1).every(({ index }) => !isTopic(blocks[index - 1]))
  return returns.length > 1 && planned && free && !isTopic(blocks[first.index - 1], document)
    ? returns.map(({ index }) => index)
    : []
}

const firstLine = (text: string) => (text.split('\n', 1)[0] as string).trim()

/** A heading right above a label: the person or module whose label it is. The report's own title is none. */
function isTopic(node: RootContent | undefined, document?: Document): boolean {
  return node?.type === 'heading' && !(document && readMark(node, 0, document))
}

/** Indexes of the blocks that begin a report each; empty or one where the file is one report. */
export function boundaries(blocks: readonly RootContent[], document: Document): number[] {
  const marks = blocks.map((node, index) => readMark(node, index, document)).filter((mark) => mark !== null)
  const repeated = repeatedTitles(marks, blocks)
  const sameTitle = new Set(repeated.map(({ identity }) => identity)).size <= 1
  if (repeated.length > 1 && (sameTitle || areWeeks(repeated)))
    return (sameTitle ? repeated : withoutRepeats(repeated)).map(({ index }) => index)
  const groups = new Map<string, Mark[]>()
  for (const mark of marks)
    if (mark.identity !== '' && (mark.date || mark.identity.includes('w'))) addTo(groups, mark.group, mark)
  for (const group of groups.values())
    if (group.length > 1 && areWeeks(group)) return withoutRepeats(group).map(({ index }) => index)
  return repeatedLabels(blocks, document)
}
