import type { NamedProject } from '../config/index.ts'
import type { Draft, Records } from '../extract/context.ts'
import { type Places, type PlacesOf, placed } from '../extract/places.ts'
import { normalizeWord, remembered } from '../lexicon/index.ts'
import type { Project } from '../schema/index.ts'
import { without } from '../text/characters.ts'
import { flatMap } from '../text/flat-map.ts'

const FEWEST_SHARED = 0.75
const SHORTEST_NAME = 3
/** Too short to be compared by its parts. */
const SHORT_NAME = /^[\u3400-\u9fff]{2}$/

const plain = (text: string) => without(text.normalize('NFKC').toLowerCase(), ['sign', 'space'])

/** The pairs of characters that stand side by side in a text, signs and spaces aside. */
function bigrams(text: string): ReadonlySet<string> {
  const bare = plain(text)
  const found = new Set<string>()
  for (let i = 0; i + 2 <= bare.length; i++) found.add(bare.slice(i, i + 2))
  return found
}

const digits = (text: string): string[] => text.match(/\d+(?:\.\d+)?/g) ?? []

/** A name that a project goes by, ready to be looked for. */
interface Name {
  project: string
  grams: ReadonlySet<string>
  /** How many of its bigrams a text must hold. */
  needed: number
  /** Digits and versions in the name must be in the text. */
  digits: readonly string[]
}

/** A name ready to be looked for, and what it shares with those that read alike; null where it is too short. */
const looked = remembered((written) => {
  const grams = bigrams(written)
  if (plain(written).length < SHORTEST_NAME) return null
  const numbers = digits(written)
  const key = `${[...grams].sort().join('\n')}\n\n${numbers.join(' ')}`
  return { key, grams, needed: Math.ceil(FEWEST_SHARED * grams.size), digits: numbers }
})

/** Share of the name's bigrams that a text holds. */
function containment({ grams, digits: wanted }: Name, held: ReadonlySet<string>, numbers: ReadonlySet<string>): number {
  if (!wanted.every((number) => numbers.has(number))) return 0
  let both = 0
  for (const gram of grams) if (held.has(gram)) both++
  return both / grams.size
}

/** By every name of a project: what the config says of it. */
type Known = ReadonlyMap<string, NamedProject>

/** Every name of the projects, the first of those that read alike, and the short ones that only the config knows. */
function namesOf(projects: readonly Draft<Project>[], known: Known) {
  const names = new Map<string, Name>()
  const short: [name: string, project: string, order: number][] = []
  for (const project of projects) {
    const taught = known.get(normalizeWord(project.name))?.aliases ?? []
    for (const written of [project.name, ...project.aliases, ...taught]) {
      if (SHORT_NAME.test(written) && taught.includes(written)) short.push([written, project.name, names.size])
      const name = looked(written)
      if (name && !names.has(name.key)) names.set(name.key, { project: project.name, ...name })
    }
  }
  return { names: [...names.values()], short }
}

/**
 * The names by their rarest bigrams. A text that shares `needed` of a name's n bigrams holds one of any n - needed + 1,
 * so that only the names below those of the text's bigrams need a look: not every goal against every project.
 */
function indexOf(names: readonly Name[]): ReadonlyMap<string, number[]> {
  const frequency = new Map<string, number>()
  for (const { grams } of names) for (const gram of grams) frequency.set(gram, (frequency.get(gram) ?? 0) + 1)
  const index = new Map<string, number[]>()
  for (const [at, { grams, needed }] of names.entries()) {
    const rarest = [...grams].sort((a, b) => (frequency.get(a) ?? 0) - (frequency.get(b) ?? 0))
    for (const gram of rarest.slice(0, grams.size - needed + 1)) {
      const below = index.get(gram)
      if (below) below.push(at)
      else index.set(gram, [at])
    }
  }
  return index
}

/** Links each goal to the project whose name its text holds, where it is not part of one already. */
export function linkProjects({ goals, projects }: Records, known: Known): void {
  if (!goals.some(({ project }) => project === null)) return
  const { names, short } = namesOf(projects, known)
  const index = indexOf(names)
  for (const goal of goals) {
    if (goal.project !== null) continue
    const text = [goal.name, goal.text].filter(Boolean).join(' ')
    const held = bigrams(text)
    const numbers = new Set(digits(text))
    const candidates = new Set(flatMap([...held], (gram) => index.get(gram) ?? []))
    let best = { project: null as string | null, share: 0, order: 0 }
    const offer = (project: string, share: number, order: number) => {
      if (share < FEWEST_SHARED || share < best.share || (share === best.share && order >= best.order)) return
      best = { project, share, order }
    }
    for (const at of candidates) offer((names[at] as Name).project, containment(names[at] as Name, held, numbers), at)
    for (const [name, project, order] of short) if (text.includes(name)) offer(project, FEWEST_SHARED, order - 0.5)
    goal.project = best.project
  }
}

/** Gives projects the names that the config has for them, wherever they are named; what the report calls them stays an alias. */
export function nameProjects({ projects, kpis, goals }: Records, known: Known, places: Places): void {
  if (known.size === 0) return
  const nameOf = (written: string) => known.get(normalizeWord(written))?.name ?? written
  for (const project of projects) {
    const name = nameOf(project.name)
    if (name === project.name) continue
    const own = places.get(project) as PlacesOf<Project>
    const written = [project.name, ...project.aliases]
    const placeOf = (alias: string) => [own.name, ...(own.aliases ?? [])][written.indexOf(alias)]
    project.aliases = [...new Set(written)].filter((alias) => alias !== name)
    placed(project, { ...own, aliases: project.aliases.map(placeOf) }, { places })
    project.name = name
  }
  for (const record of [...kpis, ...goals]) if (record.project !== null) record.project = nameOf(record.project)
}
