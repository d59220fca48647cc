import type { Source } from '../read/index.ts'
import type { Io } from './io.ts'

/** Bytes of input. A report of 80 KB still takes six tenths of the time with code that is never optimised. */
const SHORT = 128 * 1024

/**
 * The inputs of a run; where there is only one, and it is short, the engine hears of it once it is read: its process ends
 * before optimised code would have paid.
 */
export function tellShortRun(sources: Source[], io: Io): Source[] {
  const [only, another] = sources
  if (!only || another) return sources
  const read = async () => {
    const bytes = await only.read()
    if (bytes.length <= SHORT) io.keepSimple?.()
    return bytes
  }
  return [{ ...only, read }]
}
