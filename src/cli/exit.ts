/** The exit codes; the help tells of them in {@link EXIT_HELP} and {@link CHECK_EXIT_HELP}. */
export const ExitCode = { fine: 0, failed: 1, usage: 2, interrupted: 130, terminated: 143 } as const

export const EXIT_HELP = exitHelp(
  'everything was read and written',
  'some input failed, or nothing could be written; for parse --strict also: there are warnings',
)

export const CHECK_EXIT_HELP = exitHelp(
  'there are no errors, and no more warnings than may be',
  'there are errors or too many warnings, or some input failed',
)

function exitHelp(fine: string, failed: string): string {
  return `Exit codes:
  ${ExitCode.fine}    ${fine}
  ${ExitCode.failed}    ${failed}
  ${ExitCode.usage}    wrong usage
  ${ExitCode.interrupted}  interrupted (${ExitCode.terminated} where it was told to end by SIGTERM)`
}

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
