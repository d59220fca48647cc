/** A number with its unit. Offsets are UTF-16 units of the text, 0-based, end excluded. */
export interface Quantity {
  start: number
  end: number
  /** Multiplied out; a clock time in minutes after midnight; a rank as its number. */
  value: number
  /** As written, without 万/k; `clock` and `rank` for those kinds; null for a bare number. */
  unit: string | null
  /** The number as written, with its unit. */
  valueText: string
  kind: 'number' | 'percent' | 'clock' | 'rank'
  /** `≤200ms` and `10+` state a bound. */
  bound: '<=' | '>=' | null
}
