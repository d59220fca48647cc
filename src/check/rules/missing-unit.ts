import type { Kpi } from '../../schema/index.ts'
import { wordsIn } from '../places.ts'
import type { Rule } from '../rule.ts'

const placeOf = ({ group, source: { headings } }: Kpi) => JSON.stringify([group, headings])
/** `入金成功率` and `可用率` measure alike; of other names the last word tells. */
const headOf = (name: string) =>
  /[\u3400-\u9fff]$/.test(name) ? name.slice(-1) : name.split(/\s/).at(-1)?.toLowerCase()

export const missingUnit: Rule = {
  id: 'missing-unit',
  severity: 'warning',
  summary: 'a figure without a unit among figures that have one',
  help: `\`成功率 99.2\` beside \`可用率 99.9%\`: is it a percentage? A figure is told where others of its list or table that are named alike
(\`…率\`) all have one unit.`,
  *check({ report, document }) {
    for (const kpi of report.kpis) {
      if (kpi.unit !== null || Number.isInteger(kpi.value)) continue
      const alike = report.kpis.filter(
        (other) => other.unit !== null && placeOf(other) === placeOf(kpi) && headOf(other.name) === headOf(kpi.name),
      )
      const units = new Set(alike.map(({ unit }) => unit))
      if (units.size !== 1) continue
      const [told] = units
      yield {
        message: `"${kpi.name}" has no unit; figures like it beside it have ${told}`,
        ...wordsIn(document, kpi.source, kpi.valueText),
      }
    }
  },
}
