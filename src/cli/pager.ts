import { spawn } from 'node:child_process'
import type { Io } from './io.ts'

/** Ends where all fits on the screen, passes colours on, and leaves the text there. */
const DEFAULT = 'less -FRX'

/** Writes a text to the terminal through the user's pager; straight where it is no terminal, or there is no pager. */
export async function page(text: string, io: Io): Promise<void> {
  const pager = io.env.PAGER ?? DEFAULT
  if (!io.stdout.isTTY || pager.trim() === '' || !(await through(pager, text))) await io.stdout.write(text)
}

/** Whether the pager took the text; a shell says by 126 and 127 that there is none. */
function through(pager: string, text: string): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(pager, { shell: true, stdio: ['pipe', 'inherit', 'ignore'] })
    child.on('error', () => resolve(false))
    child.on('close', (code) => resolve(code !== 126 && code !== 127))
    // Whoever leaves the pager early has seen enough.
    child.stdin.on('error', () => {})
    child.stdin.end(text)
  })
}
