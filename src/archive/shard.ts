import { createHash } from 'node:crypto'
import type { Source } from '../read/index.ts'

/** The share `index` (1 to `count`) of an archive. */
export interface Shard {
  readonly index: number
  readonly count: number
}

/** Whether a source belongs to a share: by the hash of its name, so that shares do not move when others are added. */
export function inShard({ name }: Source, { index, count }: Shard): boolean {
  const hash = createHash('sha256').update(name.normalize('NFC')).digest()
  return hash.readUInt32BE(0) % count === index - 1
}
