import { crc32 } from 'node:zlib'
import { type Entry, fromRandomAccessReaderPromise, RandomAccessReader, type ZipFile } from 'yauzl'
import type { InputError } from '../../text/decode.ts'
import type { Bytes } from './bytes.ts'
import { MAX_MEMBERS, zipErrors } from './errors.ts'

/** A member as the directory at the end of the archive declares it. Sizes and the offset are in bytes. */
export interface Listed {
  readonly name: Buffer
  /** Whether the archive says that the name is UTF-8. */
  readonly unicode: boolean
  /** CRC-32 of the name as the archive has it. */
  readonly nameCrc: number
  readonly size: number
  readonly packedSize: number
  readonly method: number
  readonly encrypted: boolean
  readonly link: boolean
  readonly crc: number
  readonly offset: number
}

export interface Directory {
  readonly zip: ZipFile
  readonly entries: readonly Listed[]
  /** Members of all kinds. */
  readonly count: number
  /** Why the list ends before its end. */
  readonly error?: InputError
}

/**
 * Lists those members whose names `wanted` takes, in the order of the archive's directory. Throws InputError `not-zip`,
 * `zip-broken`, and `zip-too-large` where there are more than `most` of all kinds.
 */
export async function readDirectory(
  bytes: Bytes,
  wanted: (name: Buffer) => boolean,
  most = MAX_MEMBERS,
): Promise<Directory> {
  const zip = await open(bytes)
  if (zip.entryCount > most) throw zipErrors.tooManyMembers(zip.entryCount)
  const entries: Listed[] = []
  const told = { zip, entries, count: zip.entryCount }
  try {
    for await (const entry of zip.eachEntry()) {
      const { name, unicode } = nameOf(entry)
      if (wanted(name)) entries.push(listed(entry, name, unicode))
    }
  } catch (error) {
    return { ...told, error: listingError(error as Error) }
  }
  // An old writer counts to 65,535 and begins again.
  const more = bytes.read(Number(zip.readEntryCursor), 4)
  return more.equals(ENTRY_MARK) ? { ...told, error: zipErrors.unlisted() } : told
}

const MEMBER_MARK = Buffer.from('PK\x03\x04', 'latin1')
const ENTRY_MARK = Buffer.from('PK\x01\x02', 'latin1')
const SPLIT_MARK = Buffer.from('PK\x07\x08', 'latin1')

async function open(bytes: Bytes): Promise<ZipFile> {
  const options = { autoClose: false, decodeStrings: false, validateEntrySizes: false }
  try {
    return await fromRandomAccessReaderPromise(new Reader(bytes), bytes.size, options)
  } catch (error) {
    const { message } = error as Error
    const start = bytes.read(0, 4)
    if (message.startsWith('multi-disk') || start.equals(SPLIT_MARK)) throw zipErrors.split()
    if (!message.startsWith('End of central directory')) throw zipErrors.broken(plain(message))
    throw start.equals(MEMBER_MARK) ? zipErrors.cutOff() : zipErrors.notZip()
  }
}

function listingError({ message }: Error): InputError {
  return message.startsWith('strong encryption') ? zipErrors.encrypted() : zipErrors.broken(plain(message))
}

/** Bytes that are read at once when yauzl asks for a few: a directory is read from its beginning to its end. */
const WINDOW = 64 * 1024

/** yauzl's way to bytes. With its own, each member costs two turns through the thread pool. */
class Reader extends RandomAccessReader {
  readonly #bytes: Bytes
  #window: Buffer = Buffer.alloc(0)
  #start = 0

  constructor(bytes: Bytes) {
    super()
    this.#bytes = bytes
  }

  override read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
    callback: (error: Error | null, count?: number) => void,
  ): void {
    if (position < this.#start || position + length > this.#start + this.#window.length) {
      this.#window = this.#bytes.read(position, Math.max(WINDOW, length))
      this.#start = position
    }
    const from = position - this.#start
    callback(null, this.#window.copy(buffer, offset, from, from + length))
  }
}

function nameOf({ fileNameRaw, extraFields, generalPurposeBitFlag }: Entry): { name: Buffer; unicode: boolean } {
  const path = extraFields.find(({ id }) => id === 0x7075)?.data
  // Info-ZIP's Unicode path: a version, the CRC of the name that it goes with, the name.
  if (path && path.length > 5 && path[0] === 1 && path.readUInt32LE(1) === crc32(fileNameRaw)) {
    return { name: path.subarray(5), unicode: true }
  }
  return { name: fileNameRaw, unicode: (generalPurposeBitFlag & 0x800) !== 0 }
}

function listed(entry: Entry, name: Buffer, unicode: boolean): Listed {
  const isUnix = entry.versionMadeBy >> 8 === 3
  return {
    name,
    unicode,
    nameCrc: crc32(entry.fileNameRaw),
    size: entry.uncompressedSize,
    packedSize: entry.compressedSize,
    method: entry.compressionMethod,
    encrypted: entry.isEncrypted(),
    link: isUnix && ((entry.externalFileAttributes >>> 16) & 0o170000) === 0o120000,
    crc: entry.crc32,
    offset: entry.relativeOffsetOfLocalHeader,
  }
}

/** What the library says first; the rest is bytes and advice for programmers. */
const plain = (message: string): string => message.split(/[.:]/, 1)[0]?.toLowerCase() ?? message
