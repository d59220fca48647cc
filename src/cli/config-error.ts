import { errorColors } from './colors.ts'
import type { Io } from './io.ts'

/** One thing that is wrong with a config file; `line` and `column` are 1-based. */
export interface ConfigProblem {
  line: number
  column: number
  /** The keys down to the value, as `words.roles.goals[0]`; empty where the whole file is meant. */
  key: string
  message: string
}

/** The config cannot be used: told with one line for each problem, exit code 2. */
export class ConfigFileError extends Error {
  override readonly name = 'ConfigFileError'
  readonly path: string
  readonly problems: readonly ConfigProblem[]

  constructor(path: string, problems: readonly ConfigProblem[]) {
    super(problems.map(({ message }) => message).join('\n'))
    this.path = path
    this.problems = problems
  }
}

/** `file:line:column error config key: message`, a line for each problem. */
export function tellConfigError({ path, problems }: ConfigFileError, io: Io): void {
  const { bold, red, dim } = errorColors(io)
  for (const { line, column, key, message } of problems) {
    const what = key ? `${key}: ${message}` : message
    io.stderr.write(`${bold(`${path}:${line}:${column}`)} ${red('error')} ${dim('config')} ${what}\n`)
  }
}
