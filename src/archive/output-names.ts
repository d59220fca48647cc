import { foldedName, hashedName, legalName } from './file-names.ts'

/** The names of the outputs of an archive, each relative to the output folder, with `/` between its parts. */
export interface OutputNames {
  /**
   * The output of the report number `report`, counted from 1, of a source. The first one's is `X.json`, that of the
   * second `X.2.json`. Throws where the source was not among the names.
   */
  of(source: string, report?: number): string
}

/**
 * Where the reports of each source go: the tree of the sources mirrored, with `extension` (`.json`) for the ending.
 *
 * `sources` are relative names with `/` between their parts, in any order: the names that come out hang on the set
 * only. They stay inside the output folder whatever the names are, every file system takes them, and none takes two of
 * them for one (case, Unicode forms). What Notion puts behind a title, ` ` and 32 hexadecimal digits, is dropped where
 * nothing else beside it then has the name. Where names would still be the same, one that needs no change keeps its own,
 * and the others get a hash of the name of their source. The same source twice is one source.
 */
export function outputNames(sources: Iterable<string>, extension: string): OutputNames {
  const outputs = new Map<string, string>()
  const taken = new Set<string>()
  const folders: [folder: Folder, output: string][] = [[treeOf(sources), '']]
  for (let next = folders.pop(); next; next = folders.pop()) {
    const [{ entries }, folder] = next
    for (const [entry, name] of settle([...entries.values()], extension)) {
      const output = folder + name
      taken.add(foldedName(output))
      if (entry.folder) folders.push([entry.folder, `${output}/`])
      else outputs.set(entry.source, output)
    }
  }
  return {
    of(source, report = 1) {
      const output = outputs.get(source)
      if (output === undefined) throw new Error(`not among the sources: ${source}`)
      return report === 1 ? output : numbered(output, extension, report, taken)
    },
  }
}

/** What stands in one folder; the keys keep a file apart from a folder of its name. */
interface Folder {
  readonly entries: Map<string, Entry>
}

interface Entry {
  /** The whole relative name, of a folder too. */
  readonly source: string
  /** The last part of it. */
  readonly name: string
  /** Undefined for a file. */
  readonly folder?: Folder
}

function treeOf(sources: Iterable<string>): Folder {
  const root: Folder = { entries: new Map() }
  for (const source of sources) {
    const parts = source.split('/').filter((part) => part !== '' && part !== '.')
    const name = parts.pop() ?? ''
    let folder = root
    let path = ''
    for (const part of parts) {
      path += `${part}/`
      folder = folderIn(folder, path, part)
    }
    folder.entries.set(`file ${source}`, { source, name })
  }
  return root
}

function folderIn({ entries }: Folder, source: string, name: string): Folder {
  const known = entries.get(`folder ${source}`)?.folder
  if (known) return known
  const folder: Folder = { entries: new Map() }
  entries.set(`folder ${source}`, { source, name, folder })
  return folder
}

/** An entry on its way to a name of its own: `form` counts the forms that were given up, the nicest first. */
interface Candidate {
  readonly entry: Entry
  form: number
  name: string
}

/**
 * A name for each entry of a folder. All begin with their nicest form; those that clash go on to the next form together,
 * so that no order matters. It ends since every hashed form has a hash of its own.
 */
function settle(entries: readonly Entry[], extension: string): [Entry, string][] {
  const candidates = entries.map((entry): Candidate => ({ entry, form: 0, name: formOf(entry, 0, extension) }))
  for (let losers = losersOf(candidates, extension); losers.length > 0; losers = losersOf(candidates, extension)) {
    for (const candidate of losers) candidate.name = formOf(candidate.entry, ++candidate.form, extension)
  }
  return candidates.map(({ entry, name }) => [entry, name])
}

/** Of those with one name all but the one that needed no change for it; where two needed none, both. */
function losersOf(candidates: readonly Candidate[], extension: string): Candidate[] {
  const groups = new Map<string, Candidate[]>()
  for (const candidate of candidates) {
    const folded = foldedName(candidate.name)
    const group = groups.get(folded)
    if (group) group.push(candidate)
    else groups.set(folded, [candidate])
  }
  return [...groups.values()].flatMap((group) => {
    if (group.length === 1) return []
    const own = group.filter(({ entry, name }) => name === ownName(entry, extension))
    return own.length === 1 ? group.filter((candidate) => candidate !== own[0]) : group
  })
}

const ownName = ({ name, folder }: Entry, extension: string): string | undefined =>
  folder ? name : name.endsWith('.md') ? name.slice(0, -'.md'.length) + extension : undefined

/** The forms of a name: the nicest, all that the source says, then hashed ones without end. */
function formOf(entry: Entry, form: number, extension: string): string {
  const { source, name, folder } = entry
  const ending = folder ? '' : extension
  const nice = withoutNotionId(folder ? name : name.replace(ENDING, ''))
  const whole = folder || !name.endsWith('.md') ? name : name.slice(0, -'.md'.length)
  const legal = form < 2 ? legalName(form === 0 ? nice : whole, ending) : undefined
  return legal ?? hashedName(nice, ending, form < 3 ? source : `${source}\0${form}`)
}

const ENDING = /\.(?:md|markdown|txt)$/i

/** Notion's exports have the id of the page behind its title. */
const withoutNotionId = (stem: string): string => stem.replace(/(?<=.) [0-9a-f]{32}$/s, '')

/** `X.2.json`; with a hash where a source is really called so. Other numbered names have another stem or number. */
function numbered(output: string, extension: string, report: number, taken: ReadonlySet<string>): string {
  const folder = output.slice(0, output.lastIndexOf('/') + 1)
  const stem = `${output.slice(folder.length, -extension.length)}.${report}`
  let name = folder + stem + extension
  for (let form = 0; taken.has(foldedName(name)); form++) {
    name = folder + hashedName(stem, extension, `${output}\0${form}`)
  }
  return name
}
