/** Everything that the command line knows of the world outside, so that a test can hand in another one. */
import { isatty } from 'node:tty'
import { readStream } from '../read/index.ts'
import { BrokenPipe, ExitCode } from './exit.ts'

export interface Io {
  readonly stdout: { readonly isTTY: boolean; readonly columns: number; write(text: string): Promise<void> }
  readonly stderr: { readonly isTTY: boolean; write(text: string): void }
  readonly stdin: { readonly isTTY: boolean; read(): Promise<Uint8Array> }
  readonly env: Readonly<Record<string, string | undefined>>
  /** Runs `cleanUp` before the process ends by Ctrl-C; the answer takes it back. */
  onInterrupt(cleanUp: () => void): () => void
}

/** The real world: the streams of this process. Standard output that nobody reads any more throws {@link BrokenPipe}. */
export function processIo(): Io {
  const cleanUps = new Set<() => void>()
  process.once('SIGINT', () => {
    for (const cleanUp of cleanUps) cleanUp()
    process.exit(ExitCode.interrupted)
  })
  return {
    stdout: { isTTY: isatty(1), columns: isatty(1) ? process.stdout.columns || 80 : 80, write: writeOut() },
    stderr: { isTTY: isatty(2), write: writeError() },
    stdin: { isTTY: isatty(0), read: () => readStream(process.stdin) },
    env: process.env,
    onInterrupt(cleanUp) {
      cleanUps.add(cleanUp)
      return () => cleanUps.delete(cleanUp)
    },
  }
}

function writeOut(): (text: string) => Promise<void> {
  let listening = false
  return (text) =>
    new Promise((resolve, reject) => {
      // Every failure arrives in the callback too; without a listener it would also end the process.
      if (!listening) process.stdout.on('error', () => {})
      listening = true
      process.stdout.write(text, (error) => {
        if (!error) resolve()
        else reject((error as NodeJS.ErrnoException).code === 'EPIPE' ? new BrokenPipe() : error)
      })
    })
}

function writeError(): (text: string) => void {
  let listening = false
  return (text) => {
    if (!listening) process.stderr.on('error', () => {})
    listening = true
    process.stderr.write(text)
  }
}
