/** Everything that the command line knows of the world outside, so that a test can hand in another one. */
import { fstatSync } from 'node:fs'
import { readStream } from '../read/stream.ts'
import { ExitCode } from './exit.ts'
import { writeOut } from './standard-output.ts'

export interface Io {
  readonly stdout: { readonly isTTY: boolean; readonly columns: number; write(text: string): Promise<void> }
  readonly stderr: { readonly isTTY: boolean; readonly columns: number; write(text: string): void }
  readonly stdin: { readonly isTTY: boolean; read(): Promise<Uint8Array> }
  readonly env: Readonly<Record<string, string | undefined>>
  /** Imports a module by its URL. */
  readonly importModule?: (url: string) => Promise<unknown>
  /** What runs from here on runs once and shortly: it is not worth optimising. */
  readonly keepSimple?: () => void
  /** Runs `cleanUp` before the process ends by Ctrl-C or is told to end; the answer takes it back. */
  onInterrupt(cleanUp: () => void): () => void
  /** From here on the first Ctrl-C only aborts this signal, and the work ends by itself; the second ends the process. */
  stopSignal(): AbortSignal
}

/** The real world: the streams of this process. */
export function processIo(importModule = (url: string): Promise<unknown> => import(url)): Io {
  const cleanUps = new Set<() => void>()
  const end = (code: number) => () => {
    for (const cleanUp of cleanUps) cleanUp()
    process.exit(code)
  }
  let stop: AbortController | undefined
  process.on('SIGINT', () => (stop && !stop.signal.aborted ? stop.abort() : end(ExitCode.interrupted)()))
  process.once('SIGTERM', end(ExitCode.terminated))
  return {
    stdout: {
      get isTTY() {
        return isTerminal(1)
      },
      get columns() {
        return isTerminal(1) ? process.stdout.columns || 80 : 80
      },
      write: writeOut,
    },
    stderr: {
      get isTTY() {
        return isTerminal(2)
      },
      get columns() {
        return process.stderr.columns || 80
      },
      write: writeError(),
    },
    stdin: {
      get isTTY() {
        return isTerminal(0)
      },
      read: () => readStream(process.stdin),
    },
    env: process.env,
    importModule,
    keepSimple,
    onInterrupt(cleanUp) {
      cleanUps.add(cleanUp)
      return () => cleanUps.delete(cleanUp)
    },
    stopSignal() {
      stop ??= new AbortController()
      return stop.signal
    },
  }
}

/**
 * Whether a descriptor is a terminal. Not asked before somebody needs to know: the module that can tell is as slow to load
 * as all streams together.
 */
function isTerminal(fd: number): boolean {
  try {
    return fstatSync(fd).isCharacterDevice() && process.getBuiltinModule('node:tty').isatty(fd)
  } catch {
    return false
  }
}

/** Else V8 optimises on another thread, which the end of the process waits for, and compiles expressions twice. */
function keepSimple(): void {
  const { setFlagsFromString } = process.getBuiltinModule('node:v8')
  setFlagsFromString('--no-opt')
  setFlagsFromString('--no-regexp-tier-up')
}

function writeError(): (text: string) => void {
  let listening = false
  return (text) => {
    if (!listening) process.stderr.on('error', () => {})
    listening = true
    process.stderr.write(text)
  }
}
