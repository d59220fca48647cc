import type { NamedProject } from '../config/index.ts'
import type { Draft, Records } from '../extract/context.ts'
import { normalizeWord } from '../lexicon/index.ts'
import type { Goal, Project } from '../schema/index.ts'

const FEWEST_SHARED = 0.75
const SHORTEST_NAME = 3
/** Too short to be compared by its parts. */
const SHORT_NAME = /^\p{Script=Han}{2}$/u

const plain = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{P}\p{S}\s]+/gu, '')

function bigrams(text: string): Set<string> {
  const found = new Set<string>()
  for (let i = 0; i + 2 <= text.length; i++) found.add(text.slice(i, i + 2))
  return found
}

const digits = (text: string) => (text.match(/\d+(?:\.\d+)?/g) ?? []).join(' ')

/** Share of the name's bigrams that the text holds; digits and versions in the name must be in the text. */
function containment(name: string, text: string): number {
  const [a, b] = [plain(name), plain(text)]
  if (
    a.length < SHORTEST_NAME ||
    !digits(name)
      .split(' ')
      .every((number) => number === '' || digits(text).split(' ').includes(number))
  )
    return 0
  const wanted = bigrams(a)
  const held = bigrams(b)
  let both = 0
  for (const gram of wanted) if (held.has(gram)) both++
  return wanted.size === 0 ? 0 : both / wanted.size
}

/** By every name of a project: what the config says of it. */
type Known = ReadonlyMap<string, NamedProject>

function continued(goal: Draft<Goal>, projects: readonly Draft<Project>[], known: Known): string | null {
  let best: { name: string; share: number } | null = null
  const text = [goal.name, goal.text].filter(Boolean).join(' ')
  for (const project of projects) {
    const taught = known.get(normalizeWord(project.name))?.aliases ?? []
    for (const name of [project.name, ...project.aliases, ...taught]) {
      const short = SHORT_NAME.test(name) && taught.includes(name) && text.includes(name)
      const share = short ? FEWEST_SHARED : containment(name, text)
      if (share >= FEWEST_SHARED && (!best || share > best.share)) best = { name: project.name, share }
    }
  }
  return best?.name ?? null
}

/** Links each goal to the project whose name its text holds, where it is not part of one already. */
export function linkProjects({ goals, projects }: Records, known: Known): void {
  for (const goal of goals) goal.project ??= continued(goal, projects, known)
}

/** Gives projects the names that the config has for them, wherever they are named; what the report calls them stays an alias. */
export function nameProjects({ projects, kpis, goals }: Records, known: Known): void {
  if (known.size === 0) return
  const nameOf = (written: string) => known.get(normalizeWord(written))?.name ?? written
  for (const project of projects) {
    const name = nameOf(project.name)
    if (name === project.name) continue
    project.aliases = [...new Set([project.name, ...project.aliases])].filter((alias) => alias !== name)
    project.name = name
  }
  for (const record of [...kpis, ...goals]) if (record.project !== null) record.project = nameOf(record.project)
}
