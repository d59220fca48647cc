import type { RoleRule } from '../outline/role.ts'
import { nestedSections, type Section, sectionsOf } from '../outline/section.ts'
import { holds } from '../text/characters.ts'
import { type Tally, type TextContext, tallyOf } from './content.ts'

/**
 * How a label was read. `unread`: it names no kind of section. `aside`: the same, of a line over the next list.
 * `guessed`: it was taken for work by what stands below it, or among known kinds of sections by what stands above;
 * `neighbour`: only since others beside it were. `repeated`: it stands below several things of one report, so it is the
 * name of none.
 */
export type Reading = 'unread' | 'aside' | 'guessed' | 'neighbour' | 'repeated'

export interface UnplacedLabel {
  label: string
  line: number
  reading: Reading
  tally: Tally
}

const LONGEST = 48
/** A line over a list of figures groups them, and is read as their group. */
const MOST_OF = 0.6

/** The labels of one report that no words place, the outermost of those below each other. */
export function unplacedLabels(root: Section, context: TextContext): UnplacedLabel[] {
  const repeated = repeatedTitles(root)
  const below = (section: Section): UnplacedLabel[] => {
    const parts = nestedSections(section)
    const among = holdsKinds(section)
    return parts.flatMap((part) => {
      const reading = readingOf(part, repeated, among)
      if (!reading) return below(part)
      const { title, line } = part
      const tally = tallyOf(part, context)
      if (title.length > LONGEST || !holds(title, 'letter') || part.content.length === 0) return []
      if (reading === 'aside' && tally.figure >= tally.things * MOST_OF) return []
      return [{ label: title, line, reading, tally }]
    })
  }
  return below(root)
}

const GUESSES: Readonly<Partial<Record<RoleRule, Reading>>> = {
  work: 'guessed',
  all: 'guessed',
  neighbours: 'neighbour',
}

/** Whether labels of known kinds other than work stand right below a section: then the others may be of some kind, too. */
export const holdsKinds = (section: Section): boolean =>
  nestedSections(section).some(({ reading, role }) => reading !== null && role !== 'progress' && role !== 'meta')

/** `among`: it stands beside labels of known kinds other than work. */
function readingOf(section: Section, repeated: ReadonlySet<string>, among: boolean): Reading | null {
  const { label, reading, person, role, cause, form, title } = section
  if (!label || reading || (person !== null && section.parent?.person !== person)) return null
  if (role === null) return form === 'colon' || form === 'item' ? 'aside' : 'unread'
  if (repeated.has(title)) return 'repeated'
  if (cause?.rule === 'above') return among && role === 'progress' && form === 'heading' ? 'guessed' : null
  return (cause && GUESSES[cause.rule]) ?? null
}

/** Titles without a known word that stand below several others in one report. */
function repeatedTitles(root: Section): Set<string> {
  const parents = new Map<string, Set<Section | null>>()
  for (const { title, reading, role, parent, label } of sectionsOf(root)) {
    if (!label || reading || role !== 'progress') continue
    parents.set(title, (parents.get(title) ?? new Set()).add(parent))
  }
  return new Set([...parents].filter(([, above]) => above.size > 1).map(([title]) => title))
}
