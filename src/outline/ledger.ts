import type { PlainText } from '../text/plain.ts'

/**
 * Which characters of the source some record carries. What nobody claims becomes notes, so that nothing is lost.
 * Offsets are UTF-16 units of the decoded source.
 */
export interface Ledger {
  claim(text: PlainText): void
  has(offset: number): boolean
  claimLink(start: number): void
  hasLink(start: number): boolean
}

export function createLedger(length: number): Ledger {
  const claimed = new Uint8Array(length + 1)
  const links = new Set<number>()
  return {
    claim({ text, offsets }) {
      const { length } = text
      for (let i = 0; i < length; i++) claimed[offsets[i] as number] = 1
    },
    has: (offset) => claimed[offset] === 1,
    claimLink: (start) => void links.add(start),
    hasLink: (start) => links.has(start),
  }
}
