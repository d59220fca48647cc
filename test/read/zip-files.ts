import { crc32, deflateRawSync } from 'node:zlib'
import { ZipFile } from 'yazl'

/** Bytes of an archive, as yazl writes it. */
export async function zipOf(files: Record<string, string | Uint8Array>, { zip64 = false } = {}): Promise<Buffer> {
  const zip = new ZipFile()
  for (const [name, content] of Object.entries(files)) {
    zip.addBuffer(Buffer.from(content as Uint8Array), name, { forceZip64Format: zip64, mtime: new Date(0) })
  }
  zip.end({ forceZip64Format: zip64, comment: '' })
  const chunks: Buffer[] = []
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

/** A member as no well-kept program writes it. Where `says` and `local` are silent, headers tell the truth. */
export interface RawMember {
  name: string | Uint8Array
  content?: string | Uint8Array
  /** 0 stored, 8 deflated (the default), any other number with the bytes as they are. */
  method?: number
  flags?: number
  extra?: Uint8Array
  /** Unix mode, with the kind of file. */
  mode?: number
  /** What both headers say of the content instead. */
  says?: { size?: number; packedSize?: number; crc?: number; offset?: number }
  /** What only the header in front of the content says. */
  local?: { name?: string; method?: number; flags?: number; size?: number; packedSize?: number; crc?: number }
}

/** An archive put together by hand, with an end in zip64 form where there are many members. */
export function rawZip(members: readonly RawMember[], { count = members.length } = {}): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const {
    name,
    content = '',
    method = 8,
    flags = 0,
    extra = new Uint8Array(),
    mode = 0o100644,
    says,
    local,
  } of members) {
    const bytes = Buffer.from(content as Uint8Array)
    const packed = method === 8 ? deflateRawSync(bytes) : bytes
    const facts = { name, method, flags, size: bytes.length, packedSize: packed.length, crc: crc32(bytes), ...says }
    const front = header({ ...facts, ...local })
    // Lengths of the extra field and the comment, disk, attributes inside and outside, offset.
    const place = Buffer.alloc(16)
    place.writeUInt16LE(extra.length, 0)
    place.writeUInt32LE(mode * 0x10000, 8)
    place.writeUInt32LE(says?.offset ?? offset, 12)
    const mark = Buffer.from('PK\x01\x02\x14\x03', 'latin1')
    const nameBytes = Buffer.from(name as Uint8Array)
    parts.push(front, packed)
    directory.push(Buffer.concat([mark, header(facts).subarray(4, 28), place, nameBytes, extra]))
    offset += front.length + packed.length
  }
  const entries = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(Math.min(count, 0xffff), 8)
  end.writeUInt16LE(Math.min(count, 0xffff), 10)
  end.writeUInt32LE(entries.length, 12)
  end.writeUInt32LE(offset, 16)
  const large = count > 0xffff ? [zip64End(count, entries.length, offset)] : []
  return Buffer.concat([...parts, entries, ...large, end])
}

/** The end in zip64 form and the pointer to it. */
function zip64End(count: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(76)
  end.write('PK\x06\x06', 'latin1')
  end.writeBigUInt64LE(44n, 4)
  end.writeBigUInt64LE(BigInt(count), 24)
  end.writeBigUInt64LE(BigInt(count), 32)
  end.writeBigUInt64LE(BigInt(size), 40)
  end.writeBigUInt64LE(BigInt(offset), 48)
  end.write('PK\x06\x07', 56, 'latin1')
  end.writeBigUInt64LE(BigInt(offset + size), 64)
  end.writeUInt32LE(1, 72)
  return end
}

interface Facts {
  name: string | Uint8Array
  method: number
  flags: number
  size: number
  packedSize: number
  crc: number
}

function header({ name, method, flags, size, packedSize, crc }: Facts): Buffer {
  const bytes = Buffer.from(name as Uint8Array)
  const head = Buffer.alloc(30)
  head.write('PK\x03\x04', 'latin1')
  head.writeUInt16LE(20, 4)
  head.writeUInt16LE(flags, 6)
  head.writeUInt16LE(method, 8)
  head.writeUInt32LE(crc, 14)
  head.writeUInt32LE(packedSize, 18)
  head.writeUInt32LE(size, 22)
  head.writeUInt16LE(bytes.length, 26)
  return Buffer.concat([head, bytes])
}
