import { sectionsOf, subsectionsOf } from '../../outline/section.ts'
import { labelPlace } from '../places.ts'
import type { Rule } from '../rule.ts'

export const duplicateSection: Rule = {
  id: 'duplicate-section',
  severity: 'warning',
  summary: 'the same heading stands twice beside itself',
  help: `Two headings with the same words below the same heading are most often a copy that was not cleared, or a part that was
pasted twice. A reader finds the first and takes it for all. Join the two, or name them apart.`,
  *check({ root, document }) {
    for (const section of sectionsOf(root)) {
      const seen = new Map<string, number>()
      for (const part of subsectionsOf(section)) {
        if (part.form !== 'heading' || part.title === '') continue
        const first = seen.get(part.title)
        if (first === undefined) seen.set(part.title, part.line)
        else yield { message: `"${part.title}" stands on line ${first} already`, ...labelPlace(document, part) }
      }
    }
  },
}
