/** Dates, spans of time and numbers in words for people. */

/** `09-15`, with its year where that is not the one of the report: `2024-01-05`; with its clock time where it has one. */
export function dayText(date: string, reference: string | null): string {
  const [day, clock] = date.split('T') as [string, string?]
  const short = reference !== null && day.slice(0, 4) === reference.slice(0, 4) ? day.slice(5) : day
  return clock ? `${short} ${clock}` : short
}

/** `35 min`, `1 h 48 min`, `2 d 3 h`. */
export function durationText(minutes: number): string {
  if (minutes < 60) return `${plainNumber(minutes)} min`
  const whole = Math.round(minutes)
  const [days, hours, rest] = [Math.floor(whole / 1440), Math.floor((whole % 1440) / 60), whole % 60]
  const parts = days > 0 ? [`${days} d`, hours > 0 && `${hours} h`] : [`${hours} h`, rest > 0 && `${rest} min`]
  return parts.filter(Boolean).join(' ')
}

const numbers = new Intl.NumberFormat('en-US', { maximumFractionDigits: 6 })

export const plainNumber = (value: number): string => numbers.format(value)

/** A number with its unit: `98%`, `320 ms`, `14件`, `02:30` for minutes after midnight, `#5` for a rank. */
export function measureText(value: number, unit: string | null): string {
  if (unit === 'clock') return clockText(value)
  if (unit === 'rank') return `#${plainNumber(value)}`
  if (unit === null) return plainNumber(value)
  return `${plainNumber(value)}${/^[a-z]/i.test(unit) ? ' ' : ''}${unit}`
}

function clockText(minutes: number): string {
  const two = (part: number) => String(Math.trunc(part)).padStart(2, '0')
  return `${two(minutes / 60)}:${two(minutes % 60)}`
}

export const peopleText = (names: readonly string[]): string =>
  names.map((name) => `@${name.replace(/^@/, '')}`).join(' ')
