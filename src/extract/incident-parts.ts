import { lineEntry } from '../outline/entries.ts'
import { type Block, blocksOf, type Entry, entriesOf, type Section, subsectionsOf } from '../outline/section.ts'
import { findDates } from '../text/dates.ts'
import { flatMap } from '../text/flat-map.ts'
import { join, lines, type PlainText } from '../text/plain.ts'
import type { Context } from './context.ts'
import { claimEntry } from './fields.ts'
import { isTagged, opensEvent } from './incident-events.ts'

/** The words of a labelled part of one incident, all claimed. */
export function partText(part: Section, context: Context): PlainText {
  context.used.add(part)
  if (part.label) context.ledger.claim(part.label)
  const blocks = blocksOf(part)
  for (const { text } of blocks) context.ledger.claim(text)
  const entries = entriesOf(part)
  for (const entry of entries) claimAll(entry, context)
  const body = [
    ...blocks.map(({ text }) => text),
    ...entries.map((entry) => wholeText(entry)),
    ...subsectionsOf(part).map((inner) => partText(inner, context)),
  ].filter(({ text }) => text)
  if (!part.label) return join(body, '\n')
  // `### 根因` over what was the cause
  const isField = context.document.lexicon.fields.get(part.title) !== undefined
  return join([part.label, join(body, '\n')], isField && !/[:：]\s*$/.test(part.label.text) ? '：' : '\n')
}

/** The entries below a label such as 处置 or Actions are one action each. */
export function listedActions(entries: readonly Entry[], parts: readonly Section[], context: Context): PlainText[] {
  const isAction = (label: string) => namesActions(label, context)
  const below = [
    ...flatMap(
      entries.filter((entry) => isAction(entry.text.text)),
      ({ children }) => children,
    ),
    ...flatMap(
      [...parts, ...flatMap(entries, ({ sections }) => sections)].filter((part) => isAction(part.title)),
      entriesOf,
    ),
  ]
  return below.map(({ text }) => text)
}

const namesActions = (label: string, { document }: Context) =>
  document.lexicon.fields.get(label.replace(/[：:]\s*$/, '').trim()) === 'action'

/** The same, or the list behind a paragraph that ends with such a label. */
export function actionsBelow(
  texts: readonly Block[],
  entries: readonly Entry[],
  parts: readonly Section[],
  context: Context,
) {
  const last =
    lines(texts.at(-1)?.text ?? NO_TEXT)
      .at(-1)
      ?.text.trimEnd() ?? ''
  const opens = /[：:]$/.test(last) && namesActions(last, context)
  return opens ? entries.map(({ text }) => text) : listedActions(entries, parts, context)
}

const NO_TEXT: PlainText = { text: '', offsets: [0] }

/** The first line of a paragraph begins an event, and every further one that opens with a date or a severity. */
export function paragraphEntries(
  all: ReturnType<typeof lines>,
  node: Parameters<typeof lineEntry>[1],
  context: Context,
): Entry[] {
  const { document, dates } = context
  const entries: Entry[] = []
  for (const line of all) {
    const entry = lineEntry(line, node, document)
    const before = entries.at(-1)
    const opens = opensEvent(line, context)
    const tagged = before !== undefined && isTagged(line, document) && isTagged(before.text, document)
    if (!before || tagged || (opens && findDates(before.text.text, dates).length > 0)) entries.push(entry)
    else {
      before.children.push(entry)
      before.endLine = entry.endLine
    }
  }
  return entries
}

export function claimAll(entry: Entry, context: Context): void {
  claimEntry(entry, context)
  for (const child of entry.children) claimAll(child, context)
  for (const section of entry.sections) {
    context.used.add(section)
    if (section.label) context.ledger.claim(section.label)
    for (const inner of entriesOf(section)) claimAll(inner, context)
  }
}

/** The text of an entry, of what is below it, and of the labelled parts in it: all that `claimAll` claims. */
export function wholeText(entry: Entry): PlainText {
  const parts = entry.sections.map((part) => {
    const all = [...(part.label ? [part.label] : []), ...entriesOf(part).map(wholeText)]
    return join(
      all.filter(({ text }) => text),
      '：',
    )
  })
  return join([entry.text, ...entry.children.map(wholeText), ...parts], '\n')
}

export const linksBelow = (entry: Entry): Entry['links'] => [
  ...entry.links,
  ...flatMap(entry.children, linksBelow),
  ...flatMap(entry.sections, (part) => flatMap(entriesOf(part), linksBelow)),
]
