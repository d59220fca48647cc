import { MAX_BYTES, tooLarge } from '../text/decode.ts'

/** All bytes of a stream. Stops reading, and throws InputError `too-large`, as soon as they are too many. */
export async function readStream(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of stream) {
    size += chunk.length
    if (size > MAX_BYTES) throw tooLarge(size)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
