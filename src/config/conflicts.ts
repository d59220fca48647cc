import { normalizeWord, type OwnWords, tableOf, type WordTable } from '../lexicon/index.ts'
import { stripDecoration } from '../text/labels.ts'

/** What is wrong with a config, and where: the keys down to the value. */
export interface ConfigIssue {
  path: (string | number)[]
  message: string
}

/** What a config may hold that can contradict itself or the lexicon. */
export interface Teaching {
  words?: Omit<OwnWords, 'people'> | undefined
  projects?: Readonly<Record<string, readonly string[]>> | undefined
  ignoreHeadings?: readonly string[] | undefined
}

/** A label as `weekly` compares it: without brackets, numbering and closing colon. */
export const cleanLabel = (label: string): string => stripDecoration(label).text

/** Words that stand for two things, in the config or beside the built-in words. */
export function conflictsOf({ words = {}, projects = {}, ignoreHeadings = [] }: Teaching): ConfigIssue[] {
  const labels = { ...words.roles, ignored: ignoreHeadings }
  const found = clashes('roles', labels, {} as WordTable<string>, cleanLabel)
  for (const issue of found) if (issue.path[2] === 'ignored') issue.path = ['ignoreHeadings', ...issue.path.slice(3)]
  for (const name of ['statuses', 'fields', 'units'] as const) {
    const own = words[name]
    if (own) found.push(...clashes(name, own, tableOf(name), (word) => word))
  }
  return [...found, ...sharedAliases(projects)]
}

type Lists = Readonly<Record<string, readonly string[] | undefined>>

function clashes(table: string, own: Lists, known: WordTable<string>, clean: (word: string) => string): ConfigIssue[] {
  const places = new Map<string, { concept: string; builtIn: boolean }>()
  for (const [concept, byLanguage] of Object.entries(known))
    for (const word of Object.values(byLanguage).flat()) places.set(normalizeWord(word), { concept, builtIn: true })
  const issues: ConfigIssue[] = []
  for (const [concept, words = []] of Object.entries(own))
    for (const [index, word] of words.entries()) {
      const key = normalizeWord(clean(word))
      const other = places.get(key)
      if (!other) places.set(key, { concept, builtIn: false })
      else if (other.concept !== concept) {
        const message = `"${word}" cannot be ${label(table, concept)}: it is ${label(table, other.concept)} already${other.builtIn ? ', a built-in word' : ''}`
        issues.push({ path: ['words', table, concept, index], message })
      }
    }
  return issues
}

const label = (table: string, concept: string) => (concept === 'ignored' ? 'ignoreHeadings' : `${table}.${concept}`)

function sharedAliases(projects: Readonly<Record<string, readonly string[]>>): ConfigIssue[] {
  const owners = new Map(Object.keys(projects).map((name) => [normalizeWord(name), name]))
  const issues: ConfigIssue[] = []
  for (const [name, aliases] of Object.entries(projects))
    for (const [index, alias] of aliases.entries()) {
      const key = normalizeWord(alias)
      const other = owners.get(key)
      if (other !== undefined && other !== name)
        issues.push({
          path: ['projects', name, index],
          message: `"${alias}" cannot be another name of "${name}": it names "${other}" already`,
        })
      else owners.set(key, name)
    }
  return issues
}
