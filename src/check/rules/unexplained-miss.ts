import type { Kpi, Report } from '../../schema/index.ts'
import { directionOf, isMet } from '../../text/directions.ts'
import { wordsIn } from '../places.ts'
import type { CheckedReport, Rule } from '../rule.ts'

/** What grows towards its target over many weeks is not missed while it grows. */
const ON_THE_WAY = /(?:完成率|达成率|完成度|进度|覆盖率)$|\b(?:completion|completion rate|progress|coverage)$/i

/** All that is said outside of the figures themselves. */
const proseOf = ({ projects, risks, notes, incidents }: Report): string =>
  [
    ...projects.flatMap(({ summary, items }) => [summary ?? '', ...items.map(({ text }) => text)]),
    ...risks.map(({ text }) => text),
    ...notes.map(({ text }) => text ?? ''),
    ...incidents.map(({ text }) => text),
  ].join('\n')

function isExplained({ name, text, source }: Kpi, prose: string, { lexicon, document }: CheckedReport): boolean {
  const { because, missed } = lexicon.editing
  const beside = document.source.slice(document.lineSpan(source.line).start, document.lineSpan(source.endLine).end)
  if (because.has(beside) || missed.has(beside)) return true
  return prose.split(/[\n。；;]/).some((clause) => clause.includes(name) && !clause.includes(text))
}

export const unexplainedMiss: Rule = {
  id: 'unexplained-miss',
  severity: 'warning',
  summary: 'a target was missed, and nothing is said about it',
  help: `The figure and its target stand side by side, so every reader sees the gap and asks why. Say it in the same line or anywhere
in the report: \`98.2%（目标 99%，受机房切换影响）\`. Only figures are judged of which it is known which way they should go: by
their target (\`≤20\`), or by their name (\`成功率\` up, \`耗时\` down).`,
  *check(checked) {
    const { report, document, lexicon } = checked
    const prose = proseOf(report)
    for (const kpi of report.kpis) {
      const { name, dimension, text, value, target, source } = kpi
      if (target === null || ON_THE_WAY.test(name)) continue
      const direction = directionOf(`${name} ${dimension ?? ''}`, text, lexicon)
      if (isMet(value, target, direction) !== false || isExplained(kpi, prose, checked)) continue
      yield {
        message: `"${name}" is ${value}, the target ${target}: nothing says why`,
        ...wordsIn(document, source, kpi.valueText),
      }
    }
  },
}
