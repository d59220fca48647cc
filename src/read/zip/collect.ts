import { InputError, MAX_BYTES, tooLarge } from '../../text/decode.ts'
import { type Bytes, bytesOfBuffer, bytesWithin } from './bytes.ts'
import { type Directory, type Listed, readDirectory } from './directory.ts'
import { FREE_OF_RATIO, MAX_DEPTH, MAX_MEMBERS, MAX_NESTED, MAX_RATIO, MAX_TOTAL, zipErrors } from './errors.ts'
import { locate, readMember, refusal, STORED } from './member.ts'
import { isHidden, namesReader, safeName } from './names.ts'

/** A Markdown file in an archive. */
export interface ZipMember {
  /** Relative, `/` between its parts, never leads out of its folder. */
  readonly name: string
  /** Bytes, unpacked, as the archive declares them; 0 for a member that is refused. */
  readonly size: number
  /**
   * Throws InputError `zip-encrypted`, `zip-packing`, `zip-ratio`, `zip-lying`, `zip-broken` or `too-large`.
   */
  read(): Promise<Uint8Array>
}

/** What could not be made a member, by its name in the archive; without a name it is about the archive itself. */
export interface ZipProblem {
  readonly name: string
  readonly error: InputError
}

interface Found extends ZipMember {
  readonly listed: Listed
}

/** What was found so far, in the archive and in those inside it. */
interface Collection {
  readonly found: Found[]
  readonly problems: ZipProblem[]
  /** Members of all kinds. */
  count: number
  /** Bytes of archives in memory. */
  nested: number
}

/** An archive, and where its members stand: a folder that ends in `/`, or nothing. `depth` counts from 1. */
interface Place {
  readonly folder: string
  readonly depth: number
}

/** The Markdown of an archive and of those inside it. Throws InputError where it cannot be read as a whole. */
export async function collect(bytes: Bytes): Promise<{ members: ZipMember[]; problems: ZipProblem[] }> {
  const all: Collection = { found: [], problems: [], count: 0, nested: 0 }
  await addArchive(bytes, { folder: '', depth: 1 }, '', all)
  const members = oneOfEachName(all)
  const total = members.reduce((sum, { size }) => sum + size, 0)
  if (total > MAX_TOTAL) throw zipErrors.tooMuch(total)
  if (total > FREE_OF_RATIO && total > bytes.size * MAX_RATIO) throw zipErrors.ratio(total / bytes.size)
  return { members: sorted(members), problems: sorted(all.problems) }
}

const WANTED = /\.(?:md|markdown|zip)$/i
const ARCHIVE = /\.zip$/i

/** Endings are ASCII in every encoding of names. */
const isWanted = (name: Buffer): boolean =>
  WANTED.test(name.toString('latin1', Math.max(0, name.length - '.markdown'.length)))

async function addArchive(bytes: Bytes, place: Place, name: string, all: Collection): Promise<void> {
  const directory = await readDirectory(bytes, isWanted, MAX_MEMBERS - all.count)
  all.count += directory.count
  if (directory.error) all.problems.push({ name, error: directory.error })
  const nameOf = namesReader(directory.entries)
  for (const listed of directory.entries.filter(({ link }) => !link)) {
    const told = nameOf(listed)
    const path = safeName(told)
    if (path instanceof InputError) all.problems.push({ name: place.folder + shown(told), error: path })
    else if (isHidden(path)) continue
    else if (ARCHIVE.test(path)) await addNested({ bytes, directory, listed }, path, place, all)
    else addMember({ bytes, directory, listed }, place.folder + path, all)
  }
}

interface Member {
  readonly bytes: Bytes
  readonly directory: Directory
  readonly listed: Listed
}

function addMember({ bytes, directory: { zip }, listed }: Member, name: string, { found }: Collection): void {
  const refused = refusal(listed) ?? (listed.size > MAX_BYTES ? tooLarge(listed.size) : undefined)
  found.push({
    name,
    size: refused ? 0 : listed.size,
    listed,
    async read() {
      if (refused) throw refused
      return readMember(zip, bytes, listed)
    },
  })
}

/** Notion cuts an export into archives inside one archive; their pages belong side by side. */
const NOTION_PART = /(?:^|\/)ExportBlock-[^/]*-Part-\d+\.zip$/i

async function addNested(member: Member, path: string, place: Place, all: Collection): Promise<void> {
  const name = place.folder + path
  const folder = NOTION_PART.test(name) ? name.slice(0, name.lastIndexOf('/') + 1) : `${name}/`
  try {
    if (place.depth === MAX_DEPTH) throw zipErrors.tooDeep()
    await addArchive(await nestedBytes(member, all), { folder, depth: place.depth + 1 }, name, all)
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    all.problems.push({ name, error })
  }
}

/** An archive that is stored as it is is read where it stands; a packed one is unpacked into memory. */
async function nestedBytes({ bytes, directory: { zip }, listed }: Member, all: Collection): Promise<Bytes> {
  const refused = refusal(listed)
  if (refused) throw refused
  if (listed.method === STORED) {
    const { start, size } = await locate(zip, listed)
    return bytesWithin(bytes, start, size)
  }
  all.nested += listed.size
  if (all.nested > MAX_NESTED) {
    all.nested -= listed.size
    throw zipErrors.nestedTooLarge()
  }
  return bytesOfBuffer(await readMember(zip, bytes, listed))
}

/** Of members with one name the last is read, as other programs do; the others are told unless they are the same. */
function oneOfEachName({ found, problems }: Collection): Found[] {
  const byName = new Map<string, Found>()
  for (const member of found) {
    const before = byName.get(member.name)?.listed
    const isSame = before?.crc === member.listed.crc && before.size === member.listed.size
    if (before && !isSame) problems.push({ name: member.name, error: zipErrors.duplicate() })
    byName.set(member.name, member)
  }
  return [...byName.values()]
}

/** In code unit order of the names; what has one name stays in its order. */
function sorted<T extends { readonly name: string }>(named: readonly T[]): T[] {
  return [...named].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
}

/** A name that is not used, for a message. */
const shown = (name: string): string => name.replace(/\p{Cc}/gu, '\ufffd').slice(0, 200)
