import type { Kpi, Report } from '../schema/index.ts'
import { directionOf, isMet } from '../text/directions.ts'
import { heading } from './heading.ts'
import { changeText } from './kpi-change.ts'
import type { Page } from './page.ts'
import { type Span, span } from './palette.ts'
import { type Row, table } from './table.ts'
import { measureText } from './values.ts'

const COLUMNS = ['', 'value', 'change', 'target'] as const

/** Measured numbers in a table, each with its change and whether it reaches its target. */
export function kpis({ kpis: all }: Report, page: Page): string[] {
  if (all.length === 0) return []
  const rows: Row[] = []
  let group: string | null = null
  for (const kpi of all) {
    if (kpi.group !== null && kpi.group !== group) rows.push({ label: [span(kpi.group, 'category')] })
    group = kpi.group
    rows.push({ cells: cellsOf(kpi, page), inner: group !== null })
  }
  const missed = all.filter((kpi) => verdict(kpi, page) === false).length
  const more = missed > 0 ? [span(`${missed} off target`, 'bad')] : []
  return [...heading('KPIs', all.length, page, more), '', ...table(COLUMNS, rows, page)]
}

function verdict({ name, dimension, text, value, target }: Kpi, { lexicon }: Page): boolean | null {
  if (target === null) return null
  return isMet(value, target, directionOf(`${name} ${dimension ?? ''}`, text, lexicon))
}

/** The value as written; a bare number whose unit stands in the head of its column (`DAU（万）`) gets it back. */
function valueShown({ value, valueText, unit }: Kpi): string {
  const bare = /^[\d.,\s]+$/.test(valueText) && unit !== 'clock' && unit !== 'rank'
  const whole = unit === null && Number(valueText.replace(/[,\s]/g, '')) === value
  return bare && !whole ? measureText(value, unit) : valueText
}

function cellsOf(kpi: Kpi, page: Page): Span[][] {
  const { name, dimension, target, unit } = kpi
  const met = verdict(kpi, page)
  const named = [span(name), ...(dimension ? [span(` · ${dimension}`, 'faint')] : [])]
  const aim = target === null ? [] : [span(measureText(target, unit), 'faint')]
  if (met !== null) aim.push(span(met ? ' ✓' : ' ✗', met ? 'good' : 'bad'))
  return [named, [span(valueShown(kpi), 'name')], changeText(kpi, page), aim]
}
