import { wordsIn } from '../places.ts'
import type { Rule } from '../rule.ts'

export const incidentOrder: Rule = {
  id: 'incident-order',
  severity: 'error',
  summary: 'an incident was resolved before it began',
  help: `One of the two times is wrong: a slip in the day, the month or the hour. All that is computed of them (how long it took, the
mean time to recover) would be wrong too.`,
  *check({ report, document }) {
    for (const { title, occurredAt, resolvedAt, source } of report.incidents)
      if (occurredAt && resolvedAt && resolvedAt < occurredAt.slice(0, resolvedAt.length))
        yield {
          message: `it began at ${occurredAt.replace('T', ' ')} and was resolved at ${resolvedAt.replace('T', ' ')}, before that`,
          ...wordsIn(document, source, title),
        }
  },
}
