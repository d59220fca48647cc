import type { Kpi } from '../schema/index.ts'
import { directionOf } from '../text/directions.ts'
import type { Page } from './page.ts'
import { type Span, type Style, span } from './palette.ts'
import { durationText, measureText, plainNumber } from './values.ts'

/** How a measure changed: as the report words it, else reckoned from the value before: `↑ 1.3 pp from 95.1%`. */
export function changeText(kpi: Kpi, page: Page): Span[] {
  const { changes, previous, value, unit } = kpi
  if (changes.length > 0) {
    const style = changes.length === 1 ? styleOf(kpi, changes[0]?.value ?? 0, page) : 'plain'
    return [span(changes.map(({ text }) => text).join(', '), style)]
  }
  if (previous === null) return []
  if (previous === value) return [span('= unchanged', 'faint')]
  const arrow = value > previous ? '↑' : '↓'
  return [
    span(`${arrow} ${difference(value, previous, unit)}`, styleOf(kpi, value - previous, page)),
    span(` from ${measureText(previous, unit)}`, 'faint'),
  ]
}

/** Points for rates, minutes for clock times, places for ranks; a percentage of the value before for all others. */
function difference(value: number, previous: number, unit: string | null): string {
  const by = Math.abs(value - previous)
  if (unit === '%') return `${plainNumber(rounded(by, 4))} pp`
  if (unit === 'clock') return durationText(by)
  if (unit === 'rank' || previous === 0) return plainNumber(rounded(by, 4))
  return `${plainNumber(rounded((by / Math.abs(previous)) * 100, 1))}%`
}

/** Without what binary fractions add: 96.4 − 95.1 is 1.3. */
const rounded = (value: number, digits: number) => Number(value.toFixed(digits))

/** Good or bad only where it is known which way the measure should go. */
function styleOf({ name, dimension, text, unit }: Kpi, change: number, { lexicon }: Page): Style {
  const direction = unit === 'rank' ? 'lower' : directionOf(`${name} ${dimension ?? ''}`, text, lexicon)
  if (direction === null || change === 0) return 'plain'
  return (direction === 'higher') === change > 0 ? 'good' : 'bad'
}
