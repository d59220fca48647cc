import type { Quantity } from './quantity.ts'

const SECONDS: ReadonlyMap<string, number> = new Map([
  ['µs', 1e-6],
  ['us', 1e-6],
  ['微秒', 1e-6],
  ['ms', 1e-3],
  ['毫秒', 1e-3],
  ['s', 1],
  ['sec', 1],
  ['秒', 1],
  ['초', 1],
  ['min', 60],
  ['mins', 60],
  ['minutes', 60],
  ['m', 60],
  ['分钟', 60],
  ['分', 60],
  ['분', 60],
  ['h', 3600],
  ['hr', 3600],
  ['hours', 3600],
  ['小时', 3600],
  ['个小时', 3600],
  ['時間', 3600],
  ['시간', 3600],
  ['天', 86400],
  ['d', 86400],
  ['days', 86400],
])

const SPANS: ReadonlySet<string> = new Set([
  '周',
  '週',
  '个月',
  '個月',
  '月',
  '年',
  'weeks',
  'months',
  '주',
  '개월',
  '日間',
  '週間',
])

/** Whether a number in this unit tells how long: a span of days, weeks and months, too. */
export const isTime = (unit: string | null): boolean => unit !== null && (SECONDS.has(unit) || SPANS.has(unit))

const rounded = (value: number) => Number(value.toPrecision(12))

/** The value of a number in the unit of another; null where the units cannot be converted. A bare number has any unit. */
export function inUnitOf(quantity: Quantity, unit: string | null): number | null {
  if (quantity.unit === null || unit === null || quantity.unit.toLowerCase() === unit.toLowerCase())
    return quantity.value
  const from = SECONDS.get(quantity.unit)
  const to = SECONDS.get(unit)
  return from === undefined || to === undefined ? null : rounded((quantity.value * from) / to)
}

/** Joins `2小时` and `30分钟` that stand side by side into 150 分钟. `text` is the text of the offsets. */
export function joinDurations(quantities: readonly Quantity[], text: string): Quantity[] {
  const joined: Quantity[] = []
  for (const quantity of quantities) {
    const before = joined.at(-1)
    const large = before?.unit ? SECONDS.get(before.unit) : undefined
    const small = quantity.unit ? SECONDS.get(quantity.unit) : undefined
    const beside =
      before !== undefined && /^\s?$/.test(text.slice(before.end, quantity.start)) && quantity.start - before.end < 2
    if (before && beside && large && small && large > small && !/^[+\-−]/.test(quantity.valueText)) {
      const value = rounded((before.value * large) / small + quantity.value)
      joined[joined.length - 1] = {
        ...quantity,
        start: before.start,
        value,
        bound: before.bound,
        valueText: text.slice(before.start, quantity.end),
      }
    } else joined.push(quantity)
  }
  return joined
}
