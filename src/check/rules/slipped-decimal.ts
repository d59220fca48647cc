import type { Kpi } from '../../schema/index.ts'
import { wordsIn } from '../places.ts'
import type { Rule } from '../rule.ts'

/** Ten or a hundred times as much, give or take this part. */
const NEAR = 0.2
/** Fewer digits come about too often: 1 after 10. */
const FEWEST_DIGITS = 3
const RATE =
  /(?:成功率|可用率|可用性|合格率|通过率|占比|准确率|命中率)$|\b(?:success rate|availability|uptime|accuracy|pass rate)$/i

/** Significant digits: of a finite number there are few. */
function digitsOf(value: number): number {
  const [mantissa = ''] = Math.abs(value).toExponential().split('e')
  return mantissa.replace('.', '').length
}

/** How many places the point of a value would have to move to come near another; 0 where it is no slip. */
function slip(value: number, other: number): number {
  if (value === 0 || other === 0 || value < 0 !== other < 0) return 0
  if (digitsOf(value) < FEWEST_DIGITS || digitsOf(other) < FEWEST_DIGITS) return 0
  const ratio = value / other
  return [10, 100, 0.1, 0.01].find((factor) => Math.abs(ratio / factor - 1) <= NEAR) ?? 0
}

/** The writer says that it moved so far. */
const isTold = ({ changes }: Kpi) => changes.some(({ unit, value }) => unit === '%' && Math.abs(value) >= 80)

export const slippedDecimal: Rule = {
  id: 'slipped-decimal',
  severity: 'warning',
  summary: 'a figure looks as if its decimal point had slipped',
  help: `\`9.962%\` after \`99.41%\`, or a success rate of \`996.2%\`: about ten or a hundred times the value before it or its target, in at
least three digits, and no change in the text tells of it.`,
  *check({ report, document }) {
    for (const kpi of report.kpis) {
      const { name, value, unit, valueText, previous, target, source } = kpi
      const place = () => wordsIn(document, source, valueText)
      const over = unit === '%' && value > 100 && RATE.test(name)
      const against = [previous, target].find((other) => other !== null && slip(value, other) !== 0) ?? null
      if (over) yield { message: `"${name}" cannot be more than 100 %`, ...place() }
      else if (against !== null && !isTold(kpi))
        yield {
          message: `"${name}" is ${value}, and ${against === previous ? 'was' : 'shall be'} ${against}: has the decimal point slipped?`,
          ...place(),
        }
    }
  },
}
