import type { Role } from '../../lexicon/index.ts'
import { sectionsOf } from '../../outline/section.ts'
import { labelPlace } from '../places.ts'
import type { Rule } from '../rule.ts'

/** What a section of the role would hold. */
const HOLDS: Readonly<Partial<Record<Role, string>>> = {
  progress: 'work',
  goals: 'plans',
  metrics: 'figures',
  incidents: 'incidents',
  risks: 'problems',
}

export const emptySection: Rule = {
  id: 'empty-section',
  severity: 'warning',
  summary: 'a section whose heading promises something holds nothing',
  help: `Was there nothing, or did somebody forget to write it? Say so: \`无\` or \`None\` under the heading tells that there was
nothing, and is kept as a note. Only headings that name work, plans, figures, incidents or problems are looked at.`,
  *check({ root, document }) {
    for (const section of sectionsOf(root)) {
      const held = section.reading && HOLDS[section.reading.role]
      if (held && section.form === 'heading' && section.content.length === 0)
        yield {
          message: `no ${held} below "${section.title}"; write 无 if there are none`,
          ...labelPlace(document, section),
        }
    }
  },
}
