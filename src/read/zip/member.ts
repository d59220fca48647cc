import { crc32, inflateRawSync } from 'node:zlib'
import type { LocalFileHeader, ZipFile } from 'yauzl'
import type { InputError } from '../../text/decode.ts'
import type { Bytes } from './bytes.ts'
import type { Listed } from './directory.ts'
import { FREE_OF_RATIO, MAX_RATIO, zipErrors } from './errors.ts'

export const STORED = 0
const DEFLATED = 8

/** Why a member is not read, as far as the directory of the archive tells. */
export function refusal({ encrypted, method, size, packedSize }: Listed): InputError | undefined {
  if (encrypted) return zipErrors.encrypted()
  if (method !== STORED && method !== DEFLATED) return zipErrors.packing(method)
  if (method === STORED && size !== packedSize) return zipErrors.lying('size')
  if (size > FREE_OF_RATIO && size > packedSize * MAX_RATIO) return zipErrors.ratio(size / packedSize)
  return undefined
}

/**
 * Where the packed bytes of a member stand in its archive. Throws InputError `zip-lying` where the header in front of
 * them differs from the directory, `zip-broken` where there is none.
 */
export async function locate(zip: ZipFile, listed: Listed): Promise<{ start: number; size: number }> {
  const header = await localHeader(zip, listed)
  const differs = difference(header, listed)
  if (differs) throw zipErrors.lying(differs)
  return { start: header.fileDataStart, size: listed.packedSize }
}

/** The content of a member that is not refused. Throws InputError `zip-lying`, `zip-broken`. */
export async function readMember(zip: ZipFile, bytes: Bytes, listed: Listed): Promise<Buffer> {
  const { start, size } = await locate(zip, listed)
  const packed = bytes.read(start, size)
  const content = listed.method === STORED ? packed : inflate(packed, listed.size)
  if (content.length !== listed.size) throw zipErrors.lying('size')
  if (crc32(content) !== listed.crc) throw zipErrors.broken('the content has another checksum')
  return content
}

/** Never gives, or holds, more than the member declares. */
function inflate(packed: Buffer, size: number): Buffer {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(size, 1), chunkSize: Math.max(size + 1, 64) })
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    throw code === 'ERR_BUFFER_TOO_LARGE' ? zipErrors.lying('size') : zipErrors.broken(message)
  }
}

async function localHeader(zip: ZipFile, { offset, packedSize }: Listed): Promise<LocalFileHeader> {
  const entry = { relativeOffsetOfLocalHeader: offset, compressedSize: packedSize }
  try {
    return await zip.readLocalFileHeaderPromise(entry as Parameters<ZipFile['readLocalFileHeaderPromise']>[0])
  } catch (error) {
    throw zipErrors.broken((error as Error).message)
  }
}

/** Where sizes follow the content, or stand in an extra field, the header has none. */
function difference(header: LocalFileHeader, listed: Listed): string | undefined {
  if (crc32(header.fileName) !== listed.nameCrc) return 'name'
  if (header.compressionMethod !== listed.method) return 'packing'
  if ((header.generalPurposeBitFlag & 1) !== 0) return 'encryption'
  if ((header.generalPurposeBitFlag & 8) !== 0) return undefined
  const says = (told: number, size: number) => told === size || told === 0xffffffff
  if (!says(header.uncompressedSize, listed.size) || !says(header.compressedSize, listed.packedSize)) return 'size'
  return header.crc32 === listed.crc ? undefined : 'checksum'
}
