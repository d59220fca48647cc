import { canonicalEncoding } from '../text/decode.ts'
import { UsageError } from './exit.ts'

/** Throws UsageError where --encoding names none that this platform knows. */
export function checkEncoding({ encoding }: { readonly encoding?: string }): void {
  if (encoding === undefined || canonicalEncoding(encoding)) return
  throw new UsageError(`--encoding ${encoding}: no such encoding; known are utf-8, gb18030, big5, utf-16le, …`)
}
