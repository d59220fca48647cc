/** The exit codes; the help text is made from {@link EXIT_HELP}. */
export const ExitCode = { fine: 0, failed: 1, usage: 2, interrupted: 130, terminated: 143 } as const

export const EXIT_HELP = `Exit codes:
  0    everything was read and written
  1    some input failed, or nothing could be written; with --strict also: there are warnings
  2    wrong usage
  130  interrupted (143 where it was told to end by SIGTERM)`

/** The command line itself is wrong: told in one line, exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** The output cannot be written: told in one line, exit code 1. */
export class OutputError extends Error {
  override readonly name = 'OutputError'
}

/** Nobody reads standard output any more (`| head`): the quiet end of the work, no failure. */
export class BrokenPipe extends Error {
  override readonly name = 'BrokenPipe'
}
