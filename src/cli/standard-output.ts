import { writeSync } from 'node:fs'
import { BrokenPipe, OutputError } from './exit.ts'

/**
 * Writes to standard output; the promise holds once the system has taken the text. Where nobody reads any more it
 * throws {@link BrokenPipe}. Bytes go straight to the file descriptor, which spares the start-up of a stream; a pipe
 * that does not block says so when it is full, and from there on the stream has the work.
 */
export async function writeOut(text: string): Promise<void> {
  try {
    const rest = direct ? writeDirect(Buffer.from(text)) : text
    if (rest.length > 0) await writeStream(rest)
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code === 'EPIPE') throw new BrokenPipe()
    throw code
      ? new OutputError(`cannot write to standard output: ${code === 'ENOSPC' ? 'no space is left' : message}`)
      : error
  }
}

// The console of Windows takes its own encoding from a descriptor.
let direct = process.platform !== 'win32'
let listening = false

/** Gives what could not be written at once. */
function writeDirect(bytes: Buffer): Buffer {
  let rest = bytes
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(1, rest))
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error
      direct = false
      break
    }
  }
  return rest
}

function writeStream(text: string | Buffer): Promise<void> {
  // A failure arrives in the callback too; without a listener it would also end the process.
  if (!listening) process.stdout.on('error', () => {})
  listening = true
  return new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => (error ? reject(error) : resolve()))
  })
}
