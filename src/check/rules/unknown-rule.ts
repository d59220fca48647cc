import { CHECK_RULES } from '../../config/check-rules.ts'
import type { Rule } from '../rule.ts'

const known: ReadonlySet<string> = new Set(CHECK_RULES)

export const unknownRule: Rule = {
  id: 'unknown-rule',
  severity: 'warning',
  summary: 'a comment names a rule that there is not',
  help: `\`<!-- weekly-disable overdu -->\` silences nothing. The names of the rules are those of this page.`,
  *check({ report: { source }, document, suppressions }) {
    for (const { rule, start, end } of suppressions.named) {
      const line = document.lineAt(start)
      if (!known.has(rule) && line >= source.line && line <= source.endLine)
        yield { message: `there is no rule "${rule}"`, start, end }
    }
  },
}
