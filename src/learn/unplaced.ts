import type { Lexicon } from '../lexicon/index.ts'
import type { Section } from '../outline/section.ts'
import { nestedSections } from '../outline/section.ts'
import { holds } from '../text/characters.ts'
import { type Tally, tallyOf } from './content.ts'

/** A label that was read, but not understood. */
export interface UnplacedHeading {
  label: string
  line: number
  /** Its section was taken for work by what stands below it. */
  guessed: boolean
  tally: Tally
}

const LONGEST = 48

/** The labels of one report that name no role and stand below none, the outermost of those below each other. */
export function unplacedHeadings(root: Section, lexicon: Lexicon): UnplacedHeading[] {
  return nestedSections(root).flatMap((section) => {
    if (!isUnplaced(section) || !section.label) return unplacedHeadings(section, lexicon)
    const { title, line, role } = section
    const tally = tallyOf(section, lexicon)
    if (tally.things === 0 || title.length > LONGEST || !holds(title, 'letter')) return []
    return [{ label: title, line, guessed: role !== null, tally }]
  })
}

function isUnplaced({ label, reading, role, parent, person, content }: Section): boolean {
  if (!label || reading || person !== null || content.length === 0) return false
  return role === null || (role === 'progress' && parent?.parent === null && parent.role !== 'progress')
}
