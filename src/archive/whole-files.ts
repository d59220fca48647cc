import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { dirname, join } from 'node:path'

/** Files of a folder that are there whole or not at all, at whatever moment the process is killed. */
export interface WholeFiles {
  /** Puts a text in the place of what a file holds; its name is relative to the folder. Throws what the system says. */
  write(name: string, text: string): void
  close(): void
}

/**
 * Each file is written under a name of this process first, and then renamed. What processes of this machine that were
 * killed have left is removed.
 */
export function wholeFiles(folder: string): WholeFiles {
  const temporary = join(folder, `.weekly-${hostname()}-${process.pid}.tmp`)
  clearLeftovers(folder)
  return {
    write(name, text) {
      const file = join(folder, name)
      withFolder(temporary, () => writeFileSync(temporary, text))
      withFolder(file, () => renameSync(temporary, file))
    },
    close: () => remove(temporary),
  }
}

function clearLeftovers(folder: string): void {
  const prefix = `.weekly-${hostname()}-`
  for (const name of namesIn(folder)) {
    const pid = name.startsWith(prefix) && name.endsWith('.tmp') ? Number(name.slice(prefix.length, -4)) : 0
    if (pid > 0 && !isRunning(pid)) remove(join(folder, name))
  }
}

/** What cannot be removed stays; it is no report, and the next run tries again. */
function remove(path: string): void {
  try {
    rmSync(path, { force: true })
  } catch {}
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Makes the folder of a file where it turns out to be missing. */
function withFolder(file: string, work: () => void): void {
  try {
    work()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    mkdirSync(dirname(file), { recursive: true })
    work()
  }
}
