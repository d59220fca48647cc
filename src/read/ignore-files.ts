import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import ignore, { type Ignore } from 'ignore'

const FILES = ['.gitignore', '.weeklyignore']

/** The ignore files that are in force in a folder: its own and those above it, the deepest last. */
export type IgnoreRules = readonly { readonly folder: string; readonly rules: Ignore }[]

/**
 * The rules where a walk begins, at an absolute path. Those above count as far as the root of the Git repository, but
 * not where they leave out the whole folder: it was asked for.
 */
export function rulesAt(folder: string): IgnoreRules {
  const above = existsSync(join(folder, '.git')) ? [] : foldersOfRepository(dirname(folder))
  const rules = above.reduce(rulesIn, [] as IgnoreRules)
  return rulesIn(isIgnored(rules, folder, true) ? [] : rules, folder)
}

/** From the root of the repository down to a folder; none where there is no repository. */
function foldersOfRepository(folder: string): string[] {
  if (existsSync(join(folder, '.git'))) return [folder]
  const parent = dirname(folder)
  const above = parent === folder ? [] : foldersOfRepository(parent)
  return above.length > 0 ? [...above, folder] : []
}

/** The rules in a folder (absolute) below the one that `above` holds for. */
export function rulesIn(above: IgnoreRules, folder: string): IgnoreRules {
  const texts = FILES.flatMap((name) => read(join(folder, name)))
  if (texts.length === 0) return above
  return [...above, { folder, rules: ignore().add(texts.join('\n')) }]
}

/** Whether the deepest rule that says anything of an absolute path says that it is ignored. */
export function isIgnored(rules: IgnoreRules, path: string, isFolder: boolean): boolean {
  for (const { folder, rules: own } of rules.toReversed()) {
    const { ignored, unignored } = own.test(`${relative(folder, path).replaceAll(sep, '/')}${isFolder ? '/' : ''}`)
    if (ignored || unignored) return ignored
  }
  return false
}

function read(path: string): string[] {
  try {
    return [readFileSync(path, 'utf8')]
  } catch {
    return []
  }
}
