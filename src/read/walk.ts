import { type Dirent, readdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { unlistable } from './file.ts'
import { type IgnoreRules, isIgnored, rulesAt, rulesIn } from './ignore-files.ts'

/** A file below a folder, or a folder that cannot be listed. */
export interface Found {
  /** Relative to the folder of the walk, `/` between the parts. */
  readonly name: string
  readonly error?: Error
}

/** Hidden, of packages, or what an office program puts beside a file that it has open. */
const NEVER = /^(?:\.|~\$)|^node_modules$/
const REPORT = /\.(?:md|markdown|zip)$/i

/**
 * The Markdown files and ZIP archives below a folder, sorted by name (code units). Left out are hidden files and
 * folders, `node_modules`, and what `.gitignore` or `.weeklyignore` name. Links to files are followed, links to folders
 * are not: they may lead round in a circle.
 */
export function walk(folder: string): Found[] {
  const found: Found[] = []
  const place = resolve(folder)
  visit(place, '', rulesAt(place), found)
  return found.sort((a, b) => (a.name < b.name ? -1 : 1))
}

function visit(folder: string, prefix: string, rules: IgnoreRules, found: Found[]): void {
  for (const entry of list(folder, prefix, found)) {
    const path = join(folder, entry.name)
    const name = prefix + entry.name
    if (NEVER.test(entry.name)) continue
    if (isIgnored(rules, path, entry.isDirectory())) continue
    if (entry.isDirectory()) visit(path, `${name}/`, rulesIn(rules, path), found)
    else if (REPORT.test(name) && (entry.isFile() || isFile(path))) found.push({ name })
  }
}

function list(folder: string, prefix: string, found: Found[]): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch (error) {
    found.push({ name: prefix.slice(0, -1) || '.', error: unlistable(error as NodeJS.ErrnoException) })
    return []
  }
}

/** For links; one that leads nowhere, or round in a circle, is told when it is read. */
function isFile(path: string): boolean {
  try {
    return statSync(path).isFile()
  } catch {
    return true
  }
}
