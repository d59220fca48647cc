import { CommanderError } from 'commander'
import { InputError } from '../text/decode.ts'
import { errorColors } from './colors.ts'
import { ConfigFileError, tellConfigError } from './config-error.ts'
import { BrokenPipe, ExitCode, OutputError, UsageError } from './exit.ts'
import type { Io } from './io.ts'
import { unexpected } from './messages.ts'
import { createProgram } from './program.ts'

export { processIo } from './io.ts'

/** Runs the command line `argv` (without node and script) and gives its exit code; throws nothing. */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  let code: number = ExitCode.fine
  const said: string[] = []
  const program = createProgram(io, {
    say: (text) => said.push(text),
    done: (result) => {
      code = result
    },
  })
  try {
    await program.parseAsync(argv, { from: 'user' })
    return code
  } catch (error) {
    try {
      if (said.length > 0) await io.stdout.write(said.join(''))
      if (isFileAsCommand(error, argv)) io.stderr.write(`to read it: weekly parse ${argv[0]}\n`)
      return explain(error, io)
    } catch (second) {
      return explain(second, io)
    }
  }
}

/** `weekly report.md`, where `weekly parse report.md` was meant. */
const isFileAsCommand = (error: unknown, [first]: readonly string[]): boolean =>
  error instanceof CommanderError &&
  error.code === 'commander.unknownCommand' &&
  /\.(?:md|markdown|txt)$/i.test(first ?? '')

function explain(error: unknown, io: Io): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? ExitCode.fine : ExitCode.usage
  if (error instanceof BrokenPipe) return ExitCode.fine
  if (error instanceof ConfigFileError) {
    tellConfigError(error, io)
    return ExitCode.usage
  }
  const red = errorColors(io).red
  const known = error instanceof UsageError || error instanceof OutputError || error instanceof InputError
  io.stderr.write(
    `${red('error:')} ${known ? error.message : unexpected(error instanceof Error ? error : { message: String(error) }, io)}\n`,
  )
  return error instanceof UsageError ? ExitCode.usage : ExitCode.failed
}
