import type { Goal } from '../../schema/index.ts'
import { wordsIn } from '../places.ts'
import type { CheckedReport, Rule } from '../rule.ts'

/** `结算：继续跟进`: a label and what is said of it. */
const LABEL = /^[^：:\n]{1,30}[：:]\s*/

/** The word for an activity that opens a goal, where no outcome, figure, date or part tells when it is reached. */
function vagueWord({ text, due, items, status }: Goal, { lexicon }: CheckedReport): string | null {
  const { vague, outcome } = lexicon.editing
  if (due !== null || items.length > 0 || status === 'done' || /\d/.test(text) || outcome.has(text)) return null
  const opening = [text, text.replace(LABEL, '')].flatMap((words) => vague.startingAt(words.trimStart(), 0))
  return opening[0]?.word ?? null
}

export const vagueGoal: Rule = {
  id: 'vague-goal',
  severity: 'info',
  summary: 'a goal names an activity and no outcome',
  help: `\`继续跟进结算项目\` can be said of any week: next week nobody can tell whether it was reached. Say what will be there at
the end, by when, or how much: \`结算项目联调完成，9/20 前提测\`. Found by words such as 继续, 跟进, 推进, \`support\` in a goal without
a date, a figure, an outcome (上线, 输出, \`ship\`) and parts of its own.`,
  *check(checked) {
    for (const goal of checked.report.goals) {
      const word = vagueWord(goal, checked)
      if (word === null) continue
      const first = goal.text.split('\n', 1)[0] as string
      yield {
        message: `"${word}" names no outcome: what will be there at the end, and by when?`,
        ...wordsIn(checked.document, goal.source, first),
      }
    }
  },
}
