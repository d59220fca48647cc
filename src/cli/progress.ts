import type { Io } from './io.ts'

/** Tells how far a long work is. */
export interface Progress {
  update(done: number, failed: number): void
  /** Takes what stands on the terminal away. */
  close(): void
}

const TERMINAL_MS = 100
const LOG_MS = 5000
const BAR = 20

/** On a terminal one line that is drawn anew; elsewhere a line every few seconds. */
export function showProgress(io: Io, total: number): Progress {
  const { isTTY, columns, write } = io.stderr
  const start = performance.now()
  let last = start
  return {
    update(done, failed) {
      const now = performance.now()
      if (now - last < (isTTY ? TERMINAL_MS : LOG_MS)) return
      last = now
      const text = progressText(done, total, failed, (now - start) / 1000)
      write(isTTY ? `\r\x1b[2K${`${bar(done / total)} ${text}`.slice(0, columns - 1)}` : `${text}\n`)
    },
    close() {
      if (isTTY && last > start) write('\r\x1b[2K')
    },
  }
}

/** `1,200 of 10,000 files, 410 a second, 21 s left, 2 failed` */
export function progressText(done: number, total: number, failed: number, seconds: number): string {
  const rate = done / seconds
  const left = done > 0 && done < total ? `, ${duration((total - done) / rate)} left` : ''
  return `${count(done)} of ${count(total)} files, ${count(Math.round(rate))} a second${left}${failed > 0 ? `, ${count(failed)} failed` : ''}`
}

export const count = (value: number) => value.toLocaleString('en')

/** `0.4 s`, `21 s`, `3 min 5 s` */
export function duration(seconds: number): string {
  if (seconds < 10) return `${seconds.toFixed(1)} s`
  const whole = Math.round(seconds)
  return whole < 60 ? `${whole} s` : `${Math.trunc(whole / 60)} min ${whole % 60} s`
}

/** ASCII: the widths of blocks and dots are not the same on all Chinese terminals. */
function bar(share: number): string {
  const full = Math.round(share * BAR)
  return `[${'#'.repeat(full)}${'.'.repeat(BAR - full)}]`
}
