import type { Incident } from '../../schema/index.ts'
import { wordsIn } from '../places.ts'
import type { CheckedReport, Rule } from '../rule.ts'

function missing(incident: Incident, { lexicon }: CheckedReport): string[] {
  const { occurredAt, cause, actions, text } = incident
  const found: string[] = []
  if (occurredAt === null) found.push('when it began')
  // `导致`, `due to` in the sentence itself tell a reader why, though no field holds it.
  if (cause === null && !lexicon.editing.because.has(text)) found.push('why it happened')
  if (actions.length === 0) found.push('what was done')
  return found
}

export const incompleteIncident: Rule = {
  id: 'incomplete-incident',
  severity: 'warning',
  summary: 'an incident without its time, its cause or what was done',
  help: `An incident is read again months later, by somebody who was not there: when did it begin, why did it happen, what was done?
Write the time at the beginning (\`8/28 16:24 …\`), the others as \`原因：\` and \`处置：\` (\`Cause:\`, \`Action:\`), or \`原因：排查中\`
while it is not known.`,
  *check(checked) {
    for (const incident of checked.report.incidents) {
      const parts = missing(incident, checked)
      if (parts.length === 0) continue
      const said = parts.length > 1 ? `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}` : parts[0]
      yield { message: `nothing says ${said}`, ...wordsIn(checked.document, incident.source, incident.title) }
    }
  },
}
