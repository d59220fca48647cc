import { readdirSync, rmSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'

let made = 0

/**
 * A path in a folder for a file that is not whole yet; no other process takes it, on no other machine. What processes of
 * this machine that were killed have left under such names is removed.
 */
export function temporaryIn(folder: string): string {
  const prefix = `.weekly-${hostname()}-`
  for (const name of namesIn(folder)) if (isLeft(name, prefix)) remove(join(folder, name))
  return join(folder, `${prefix}${process.pid}-${++made}.tmp`)
}

/** What cannot be removed stays; it is no report, and the next run tries again. */
export function remove(path: string): void {
  try {
    rmSync(path, { force: true })
  } catch {}
}

function isLeft(name: string, prefix: string): boolean {
  if (!name.startsWith(prefix)) return false
  const [, pid, number] = /^(\d+)-(\d+)\.tmp$/.exec(name.slice(prefix.length)) ?? []
  if (!pid) return false
  // In a container every process may have the number of the one that was killed.
  return Number(pid) === process.pid ? Number(number) > made : !isRunning(Number(pid))
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
