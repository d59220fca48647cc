import { randomOf } from '../support/random.ts'
import { faultsOf } from './judge.ts'
import { mutated } from './mutate.ts'

export interface Failure {
  seed: number
  bytes: Uint8Array
  faults: string[]
}

/**
 * Judges one input after another, so many of them or until the time is over; each has its own seed, counted up from the
 * first.
 */
export function fuzz(
  texts: readonly string[],
  firstSeed: number,
  { seconds = Number.POSITIVE_INFINITY, most = Number.POSITIVE_INFINITY },
  failed: (failure: Failure) => void,
): number {
  const end = performance.now() + seconds * 1000
  let inputs = 0
  for (let seed = firstSeed; inputs < most && performance.now() < end; seed++) {
    const bytes = mutated(texts, randomOf(seed))
    const faults = faultsOf(bytes)
    inputs++
    if (faults.length > 0) failed({ seed, bytes, faults })
  }
  return inputs
}

/** The input smaller, as long as its first fault is of the same kind. At most `tries` readings. */
export function shrunk({ seed, bytes, faults }: Failure, tries = 400): Failure {
  const kind = (list: readonly string[]) => list[0]?.split(':')[0]
  let best: Failure = { seed, bytes, faults }
  let lines = new TextDecoder().decode(bytes).split('\n')
  for (let size = lines.length >> 1; size >= 1 && tries > 0; size >>= 1)
    for (let at = 0; at < lines.length && tries > 0; tries--) {
      const fewer = [...lines.slice(0, at), ...lines.slice(at + size)]
      const smaller = new TextEncoder().encode(fewer.join('\n'))
      const now = faultsOf(smaller)
      if (kind(now) === kind(faults)) {
        lines = fewer
        best = { seed, bytes: smaller, faults: now }
      } else at += size
    }
  return best
}
