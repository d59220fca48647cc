import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import type { Finding } from '../finding.ts'

/**
 * A name for each finding that stays the same when lines above it come and go: SHA-256 of rule, path and line text, and
 * the how manieth of these it is.
 */
export function fingerprints(findings: readonly Finding[]): string[] {
  const seen = new Map<string, number>()
  return findings.map(({ rule, path, excerpt }) => {
    const key = JSON.stringify([rule, path, excerpt])
    const nth = (seen.get(key) ?? 0) + 1
    seen.set(key, nth)
    return bytesToHex(sha256(new TextEncoder().encode(`${key}${nth}`)))
  })
}
