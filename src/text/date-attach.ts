import { type ClockTime, clockTimesIn } from './date-clock.ts'
import type { Atom } from './date-forms.ts'
import { type DatePatterns, WEEKDAY_NOTE } from './date-patterns.ts'

/** A date with the weekday and the time that stand after it; `end` is behind them. */
export interface Dated {
  atom: Atom
  end: number
  clock: ClockTime | null
  /** A weekday stands beside it. */
  weekday: boolean
}

/** Adds to each date the weekday and the time that belong to it; drops weekdays that only repeat a date. */
export function absorb(atoms: Atom[], normal: string, text: string, patterns: DatePatterns): Dated[] {
  const clocks = clockTimesIn(normal, text)
  const dated: Dated[] = []
  let clock = 0
  let weekdayBefore = false
  for (const [index, atom] of atoms.entries()) {
    if (atom.start < (dated.at(-1)?.end ?? 0)) continue
    const next = atoms[index + 1]
    if (atom.form === 'weekday') {
      if (!isWeekday(atom, normal, patterns)) continue
      weekdayBefore =
        next !== undefined && next.form !== 'weekday' && /^[ ,(]{0,3}$/.test(normal.slice(atom.end, next.start))
      if (weekdayBefore) continue
    }
    const end = atom.form === 'weekday' ? atom.end : afterWeekday(atom, next, normal)
    while (clock < clocks.length && (clocks[clock]?.start ?? 0) < end) clock++
    const time = clocks[clock]
    const own = time && /^(?: {0,3}|, ?| ?at | ?@ ?)$/i.test(normal.slice(end, time.start)) ? time : null
    dated.push({ atom, end: own?.end ?? end, clock: own, weekday: weekdayBefore || end > atom.end })
    weekdayBefore = false
  }
  return dated
}

/** Where a date ends with the weekday that repeats it: `9/1（周五）`, `9/4 周一`. */
function afterWeekday({ end }: Atom, next: Atom | undefined, normal: string): number {
  WEEKDAY_NOTE.lastIndex = end
  const note = WEEKDAY_NOTE.exec(normal)
  if (note) return end + note[0].length
  return next?.form === 'weekday' && /^[ ,]{0,2}$/.test(normal.slice(end, next.start)) ? next.end : end
}

/** 周三 of 每周三, 一周三次, 本周三个项目 and 本周一共 is no day. */
function isWeekday(atom: Atom, normal: string, patterns: DatePatterns): boolean {
  const before = normal.slice(Math.max(0, atom.start - 8), atom.start)
  const after = normal.slice(atom.end, atom.end + 6)
  const follows = /(?:周|週|星期|礼拜)[一二三四五六日天]$/.test(before)
  if (!follows && (/\d ?$/.test(before) || patterns.endsWith(before, 'every'))) return false
  const written = normal.slice(atom.start, atom.end)
  if (/^[日天][报報]/.test(written.slice(-1) + after)) return false
  return !(
    /^.{1,2}[周週][一-六]$/.test(written) &&
    /^\S/.test(after) &&
    patterns.startsWith(after, 'counter', 'numeral') &&
    !patterns.startsWith(after, 'event')
  )
}
