import { closeSync, openSync, readSync } from 'node:fs'

/** Bytes that are read where they are asked for: a file may be larger than memory. */
export interface Bytes {
  readonly size: number
  /** The bytes from `start` on, fewer than `length` at the end. */
  read(start: number, length: number): Buffer
}

/** A file as bytes. It is opened for each reading, so that nobody needs to close it. Throws what `node:fs` throws. */
export function bytesOfFile(path: string, size: number): Bytes {
  return {
    size,
    read(start, length) {
      const fd = openSync(path, 'r')
      try {
        return readPart(fd, start, within(start, length, size))
      } finally {
        closeSync(fd)
      }
    },
  }
}

/** One call may read a part only. */
function readPart(fd: number, start: number, length: number): Buffer {
  const buffer = Buffer.allocUnsafe(length)
  let filled = 0
  while (filled < length) {
    const count = readSync(fd, buffer, filled, length - filled, start + filled)
    if (count === 0) break
    filled += count
  }
  return buffer.subarray(0, filled)
}

export function bytesOfBuffer(buffer: Buffer): Bytes {
  return {
    size: buffer.length,
    read: (start, length) => buffer.subarray(start, start + within(start, length, buffer.length)),
  }
}

/** A part of other bytes. */
export function bytesWithin(bytes: Bytes, offset: number, size: number): Bytes {
  return { size, read: (start, length) => bytes.read(offset + start, within(start, length, size)) }
}

const within = (start: number, length: number, size: number): number => Math.max(0, Math.min(length, size - start))
