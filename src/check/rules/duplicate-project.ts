import { normalizeWord } from '../../lexicon/index.ts'
import type { Project } from '../../schema/index.ts'
import { wordsIn } from '../places.ts'
import type { Rule } from '../rule.ts'

/** The same thing in one place, for the same people: everybody may tell their own part of a project. */
const keyOf = ({ name, category, owners }: Project) =>
  JSON.stringify([normalizeWord(name), category, [...owners].sort()])

export const duplicateProject: Rule = {
  id: 'duplicate-project',
  severity: 'warning',
  summary: 'a project is told twice',
  help: `Two entries of the same name, category and owner: whoever counts projects counts it twice, and where the two disagree nobody knows
which one holds. Join them, or name the parts apart. Entries of different owners or categories are not compared.`,
  *check({ report, document }) {
    const seen = new Map<string, Project>()
    for (const project of report.projects) {
      const first = seen.get(keyOf(project))
      if (!first) {
        seen.set(keyOf(project), project)
        continue
      }
      const differ = first.status !== project.status ? `, as ${first.status ?? 'no state'} there` : ''
      yield {
        message: `"${project.name}" stands on line ${first.source.line} already${differ}`,
        ...wordsIn(document, project.source, project.name),
      }
    }
  },
}
