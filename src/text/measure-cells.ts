import type { Lexicon } from '../lexicon/index.ts'
import type { ColumnHead } from './measure-headers.ts'
import { narrow } from './measure-masks.ts'
import type { Span } from './measure-names.ts'
import { findMeasures, type Measure, type MeasurePlaces } from './measures.ts'

/** A table cell read as a number with what the cell says beside it. */
export interface CellValue {
  value: number
  unit: string | null
  valueText: string
  previous: number | null
  target: number | null
  changes: Measure['changes']
  /** Where they stand in the cell; UTF-16 units, end excluded. */
  places: Omit<MeasurePlaces, 'dimension'> & { value: Span }
}

const NAME = '测试指标率'

/** The number that a cell holds; null for empty cells, dates, fractions, and cells that are text. */
export function readCell(cell: string, head: ColumnHead, lexicon: Lexicon): CellValue | null {
  const bare = cell.replace(/[*`]+/g, '')
  const start = /^[\s≈~约<>≤≥=\p{Extended_Pictographic}]+\ufe0f?\s*/u.exec(bare)?.[0].length ?? 0
  const raw = bare.slice(start).trim()
  if (!/\d/.test(raw) || raw.length > 60) return null
  const lead = /^([↑↓▲▼])\s?/.exec(raw)?.[0] ?? ''
  const body = raw.slice(lead.length)
  const intro = `${NAME}：`
  const [measure] = findMeasures(intro + body, { lexicon, setting: 'metrics' })
  if (!measure || measure.name !== NAME) return null
  if (measure.previous === null && measure.valueStart > intro.length) return null
  const rest = narrow(body.slice(Math.max(0, measure.end - intro.length)))
  if ((rest.match(/[\p{L}\p{N}]/gu)?.length ?? 0) > 8) return null
  const sign = /[↓▼]/.test(lead) ? -1 : 1
  const shift = (value: number | null) => (value === null ? null : Number(`${value}e${head.exponent}`))
  const by = start + lead.length - intro.length
  const at = (span: Span): Span =>
    bare === cell ? { start: span.start + by, end: span.end + by } : { start: 0, end: cell.length }
  const { places } = measure
  return {
    value: (shift(measure.value) as number) * sign,
    unit: measure.unit ?? head.unit,
    valueText: lead + measure.valueText,
    previous: shift(measure.previous),
    target: shift(measure.target),
    changes: measure.changes,
    places: {
      value: at({ start: measure.valueStart - lead.length, end: measure.valueEnd }),
      previous: places.previous && at(places.previous),
      target: places.target && at(places.target),
      changes: places.changes.map(at),
    },
  }
}
