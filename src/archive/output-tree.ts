import { closeSync, openSync, readdirSync, readFileSync, readSync, rmdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { OutputNames } from './output-names.ts'
import { wholeFiles } from './whole-files.ts'

/** A folder with a JSON file for every report. */
export interface OutputTree {
  /** Writes the reports of a source. A file that holds the same text already is left alone. */
  write(source: string, lines: readonly string[]): void
  /** Removes the reports of sources other than these; how many. */
  prune(sources: Iterable<string>): number
  close(): void
}

export function openTree(folder: string, names: OutputNames): OutputTree {
  const files = wholeFiles(folder)
  const remove = (name: string) => rmSync(join(folder, name), { force: true })
  return {
    write(source, lines) {
      for (const [i, line] of lines.entries()) {
        const name = names.of(source, i + 1)
        if (read(join(folder, name)) !== line) files.write(name, line)
      }
      // A source that once held more reports.
      for (let i = lines.length + 1; isReport(join(folder, names.of(source, i))); i++) remove(names.of(source, i))
    },
    prune(sources) {
      const kept = new Set<string>()
      for (const source of sources)
        for (let i = 1; i === 1 || isReport(join(folder, names.of(source, i))); i++) kept.add(names.of(source, i))
      return pruned(folder, '', kept)
    },
    close: files.close,
  }
}

/** Removes reports, and folders that are left empty. What is no report of this tool stays. */
function pruned(folder: string, prefix: string, kept: ReadonlySet<string>): number {
  let count = 0
  for (const entry of readdirSync(join(folder, prefix), { withFileTypes: true })) {
    const name = prefix + entry.name
    const path = join(folder, name)
    if (entry.isDirectory()) {
      const inside = pruned(folder, `${name}/`, kept)
      if (inside > 0 && readdirSync(path).length === 0) rmdirSync(path)
      count += inside
    } else if (name.endsWith('.json') && !kept.has(name) && isReport(path)) {
      rmSync(path)
      count++
    }
  }
  return count
}

/** How every report begins that is written here. */
const BEGINNING = '{"schemaVersion":'

function isReport(path: string): boolean {
  const bytes = Buffer.alloc(BEGINNING.length)
  try {
    const fd = openSync(path, 'r')
    try {
      return readSync(fd, bytes) === bytes.length && bytes.toString() === BEGINNING
    } finally {
      closeSync(fd)
    }
  } catch {
    return false
  }
}

function read(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}
