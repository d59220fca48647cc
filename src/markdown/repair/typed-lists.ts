import type { List, ListItem, Nodes, Paragraph } from 'mdast'
import { endOf } from '../nodes.ts'
import { positionOf, type Source } from '../source.ts'
import { type Line, linesOf, paragraphOf, withoutHead } from './lines.ts'
import { holdsNext, type Mark, readMark } from './marks.ts'
import { type Block, mapBlocks, type Transform } from './transform.ts'

/** Lines that begin `1、`, `（1）`, `①`, `•`, `-字` and so on are lists that CommonMark does not see. */
export const typedLists: Transform = {
  name: 'typed-lists',
  apply(root, source) {
    mapBlocks(root, (blocks, container) => {
      if (!blocks.some((block) => block.type === 'paragraph')) return blocks
      return new Builder(source, container).build(blocks)
    })
  },
}

interface DraftItem {
  mark: Mark
  start: number
  lines: Line[]
  inner?: DraftList
}

interface DraftList {
  family: string
  rank: number
  items: DraftItem[]
}

/** Reads the blocks of one container in order; `open` holds the typed list that is being built, outermost first. */
class Builder {
  private readonly blocks: Block[] = []
  private open: DraftList[] = []
  /** The last number of each family since the last heading: `2、` may continue after a paragraph or a picture. */
  private readonly numbers = new Map<string, number>()

  constructor(
    private readonly source: Source,
    private readonly container: Nodes,
  ) {}

  build(blocks: Block[]): Block[] {
    for (const [i, block] of blocks.entries()) {
      if (block.type === 'paragraph' && !block.data)
        this.paragraph(block, i === 0 && this.container.type === 'listItem')
      else this.other(block)
    }
    this.close()
    return this.blocks
  }

  private other(block: Block): void {
    this.close()
    if (block.type === 'heading' || block.type === 'thematicBreak') this.numbers.clear()
    if (block.type === 'list' && block.ordered) {
      this.numbers.set(familyOf(block, this.source), (block.start ?? 1) + block.children.length - 1)
    }
    this.blocks.push(block)
  }

  private paragraph(paragraph: Paragraph, opensItem: boolean): void {
    const lines = linesOf(paragraph, this.source)
    // The first words of a list item are its name, whatever they begin with.
    const marks = lines.map((line, i) => (opensItem && i === 0 ? undefined : markOf(line)))
    if (!marks.some((mark) => mark)) {
      this.close()
      this.blocks.push(paragraph)
      return
    }
    let plain: Line[] = []
    const flush = () => {
      if (plain.length > 0) this.blocks.push(paragraphOf(plain, this.source))
      plain = []
    }
    if (!marks[0]) this.close()
    for (const [i, line] of lines.entries()) {
      const mark = marks[i]
      const next = marks[i + 1]
      if (mark && this.accepts(mark, next)) {
        flush()
        this.add(mark, line, i === 0)
      } else if (this.open.length === 0 || i === 0 || (!mark && this.isLabel(line, next))) {
        this.close()
        plain.push(line)
      } else this.lastItem().lines.push(line)
    }
    flush()
  }

  private accepts(mark: Mark, next: Mark | undefined): boolean {
    const list = this.open.findLast(({ family }) => family === mark.family)
    if (mark.number === null) return !mark.weak || list !== undefined || next?.family === mark.family
    const follows = next?.family === mark.family && next.number === mark.number + 1
    const last = list?.items.at(-1)?.mark.number ?? this.numbers.get(mark.family)
    if (typeof last === 'number') {
      const step = mark.number - last
      if (step === 1 || (list && !mark.weak && (step === 0 || step === 2))) return true
    }
    return mark.number <= 1 && (!mark.weak || follows)
  }

  /** A short line with a colon, after which the marks begin anew, belongs to what follows. */
  private isLabel(line: Line, next: Mark | undefined): boolean {
    if (!next || line.text.length > 12 || !/[：:]\s*$/.test(line.text)) return false
    const outer = this.open[0] as DraftList
    return next.family === outer.family && (next.number === null || next.number <= 1)
  }

  private add(mark: Mark, line: Line, opensParagraph: boolean): void {
    const rest = withoutHead(line, mark.length, this.source)
    const item: DraftItem = { mark, start: line.start, lines: rest.children.length > 0 ? [rest] : [] }
    if (mark.number !== null) this.numbers.set(mark.family, mark.number)
    const level = this.open.findLastIndex(({ family }) => family === mark.family)
    if (level >= 0) {
      this.open.length = level + 1
      ;(this.open[level] as DraftList).items.push(item)
      return
    }
    const outer = this.open.at(-1)
    if (outer && opensParagraph && outer.rank >= mark.rank) this.close()
    const list: DraftList = { family: mark.family, rank: mark.rank, items: [item] }
    const parent = this.open.length > 0 ? this.lastItem() : undefined
    if (parent) parent.inner = list
    this.open.push(list)
  }

  private lastItem(): DraftItem {
    return this.open.at(-1)?.items.at(-1) as DraftItem
  }

  private close(): void {
    const outer = this.open[0]
    if (outer) this.blocks.push(listOf(outer, this.source))
    this.open = []
  }
}

function markOf(line: Line): Mark | undefined {
  const mark = readMark(line.head, line.children.length > 1)
  return mark && !holdsNext(mark, line.text) ? mark : undefined
}

/** The family of a list that CommonMark saw, by the mark of its first item. */
export function familyOf(list: List, source: Source): string {
  const start = list.position?.start.offset ?? 0
  const mark = /^(?:\d+([.)])|([-*+]))/.exec(source.text.slice(start, start + 12))
  if (!mark) return readMark(source.text.slice(start, start + 12), false)?.family ?? ''
  return mark[1] === '.' ? 'n' : mark[1] === ')' ? 'n)' : (mark[2] as string)
}

function listOf(draft: DraftList, source: Source): List {
  const children = draft.items.map((item) => itemOf(item, source))
  const first = draft.items[0] as DraftItem
  return {
    type: 'list',
    ordered: first.mark.number !== null,
    start: first.mark.number,
    spread: false,
    children,
    position: positionOf(source, first.start, endOf(children.at(-1) as ListItem)),
  }
}

function itemOf(draft: DraftItem, source: Source): ListItem {
  const inner = draft.inner ? [listOf(draft.inner, source)] : []
  const own = draft.lines.length > 0 ? [paragraphOf(draft.lines, source)] : []
  const children = [...own, ...inner]
  const last = children.at(-1)
  const end = last ? endOf(last) : draft.start + draft.mark.length
  const data = { marker: draft.mark.written }
  return {
    type: 'listItem',
    spread: false,
    checked: null,
    children,
    data,
    position: positionOf(source, draft.start, end),
  }
}
