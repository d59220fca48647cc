import { chmodSync, closeSync, openSync, realpathSync, renameSync, type Stats, statSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { remove, temporaryIn } from '../archive/temporary.ts'
import { OutputError, UsageError } from './exit.ts'
import type { Io } from './io.ts'

/** A file that is there whole or not at all. */
export interface OutputFile {
  write(text: string): void
  /** Puts the file in its place. */
  commit(): void
  /** Leaves everything as it was. */
  discard(): void
}

/**
 * Opens a temporary file beside `path`, which takes its place on commit and vanishes on discard or Ctrl-C. What is no
 * regular file (`/dev/null`, a named pipe) is written to as it stands; a symbolic link stays one.
 * Throws UsageError where `path` is a folder, OutputError where it cannot be written.
 */
export function openOutput(path: string, io: Io): OutputFile {
  const old = stat(path)
  if (old?.isDirectory()) throw new UsageError(`-o ${path}: this is a folder; name a file`)
  if (old && !old.isFile()) return device(path)
  const target = old ? realpathSync(path) : path
  const temporary = temporaryIn(dirname(target))
  const fd = attempt(path, () => openSync(temporary, 'wx'))
  const discard = () => {
    forget()
    remove(temporary)
  }
  const forget = io.onInterrupt(() => remove(temporary))
  return {
    write: (text) => attempt(path, () => writeAll(fd, text)),
    commit() {
      attempt(path, () => {
        closeSync(fd)
        if (old) chmodSync(temporary, old.mode)
        renameSync(temporary, target)
      })
      forget()
    },
    discard,
  }
}

function device(path: string): OutputFile {
  const fd = attempt(path, () => openSync(path, 'w'))
  return { write: (text) => attempt(path, () => writeAll(fd, text)), commit: () => closeSync(fd), discard: () => {} }
}

/** `writeSync` may write a part only. */
function writeAll(fd: number, text: string): void {
  let rest = Buffer.from(text)
  while (rest.length > 0) rest = rest.subarray(writeSync(fd, rest))
}

function stat(path: string): Stats | undefined {
  return attempt(path, () => statSync(path, { throwIfNoEntry: false }))
}

function attempt<T>(path: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw new OutputError(`cannot write ${path}: ${reason(error as NodeJS.ErrnoException)}`)
  }
}

/** Why the system did not write a file. */
export function reason({ code, message }: NodeJS.ErrnoException): string {
  if (code === 'ENOENT') return 'the folder that it shall stand in does not exist'
  if (code === 'EISDIR') return 'this is a folder'
  if (code === 'ENOTDIR' || code === 'EEXIST') return 'a part of the path is a file'
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return 'permission is missing'
  if (code === 'ENOSPC') return 'no space is left'
  return code ?? message
}
