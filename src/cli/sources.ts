import { listSources, type Source } from '../read/index.ts'
import { UsageError } from './exit.ts'
import type { Io } from './io.ts'
import { tellShortRun } from './short-run.ts'

/**
 * The inputs that the arguments of a command name; a pipe on standard input where they name none.
 * @throws UsageError where there is nothing to read, or standard input is named twice.
 */
export async function sourcesOf(files: readonly string[], command: string, io: Io): Promise<Source[]> {
  if (files.length === 0 && io.stdin.isTTY) {
    throw new UsageError(`no files: name some, or send a report through a pipe (see weekly ${command} --help)`)
  }
  const args = files.length === 0 ? ['-'] : files
  if (args.filter((path) => path === '-').length > 1) throw new UsageError('standard input (-) can be read only once')
  return tellShortRun(await listSources({ args, stdin: () => io.stdin.read() }), io)
}
