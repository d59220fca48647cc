import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { remove, temporaryIn } from './temporary.ts'

/** Files of a folder that are there whole or not at all, at whatever moment the process is killed. */
export interface WholeFiles {
  /**
   * Puts a text in the place of what a file holds; its name is relative to the folder. Throws what the system says, of
   * this file.
   */
  write(name: string, text: string): void
  close(): void
}

/** Each file is written under a name of this process first, and then renamed. */
export function wholeFiles(folder: string): WholeFiles {
  const temporary = temporaryIn(folder)
  return {
    write(name, text) {
      const file = join(folder, name)
      try {
        withFolder(temporary, () => writeFileSync(temporary, text))
        withFolder(file, () => renameSync(temporary, file))
      } catch (error) {
        throw Object.assign(error as NodeJS.ErrnoException, { path: file })
      }
    },
    close: () => remove(temporary),
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
