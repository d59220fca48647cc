import { describe, expect, test } from 'vitest'
import type { Io } from '../../src/cli/io.ts'
import { main } from '../../src/cli/main.ts'
import { messages } from '../../src/cli/messages.ts'
import type { Diagnostic } from '../../src/schema/index.ts'
import { report } from '../write/report.ts'

interface World {
  stdin?: string | Error
  /** Which of the streams are a terminal. */
  terminal?: ('stdin' | 'stdout' | 'stderr')[]
  env?: Record<string, string>
}

function world({ stdin = '', terminal = [], env = {} }: World) {
  const said = { stdout: '', stderr: '' }
  const io: Io = {
    stdout: {
      isTTY: terminal.includes('stdout'),
      columns: 80,
      async write(text) {
        said.stdout += text
      },
    },
    stderr: {
      isTTY: terminal.includes('stderr'),
      columns: 80,
      write(text) {
        said.stderr += text
      },
    },
    stdin: {
      isTTY: terminal.includes('stdin'),
      async read() {
        if (stdin instanceof Error) throw stdin
        return new TextEncoder().encode(stdin)
      },
    },
    env,
    onInterrupt: () => () => {},
    stopSignal: () => new AbortController().signal,
  }
  return { io, said }
}

async function run(argv: string[], around: World) {
  const { io, said } = world(around)
  return { code: await main(argv, io), ...said }
}

describe('main', () => {
  test('no files and a terminal on standard input is wrong usage, not a wait', async () => {
    const outcome = await run(['parse'], { terminal: ['stdin'] })
    expect(outcome).toMatchObject({ code: 2, stdout: '' })
    expect(outcome.stderr).toMatch(/^error: no files: .*weekly parse --help/)
  })

  test('- is read from a terminal too', async () => {
    expect(await run(['parse', '-'], { terminal: ['stdin'], stdin: '# a' })).toMatchObject({ code: 0 })
  })

  test.each([
    { name: 'indented on a terminal', terminal: ['stdout' as const], expected: /^\{\n {2}"schemaVersion": 1,\n/ },
    { name: 'compact elsewhere', terminal: [], expected: /^\{"schemaVersion":1,.*\}\n$/ },
  ])('JSON is $name', async ({ terminal, expected }) => {
    expect((await run(['parse'], { terminal, stdin: '# a' })).stdout).toMatch(expected)
  })

  test('an error that nobody foresaw is one line, and its stack where it is asked for', async () => {
    const stdin = new TypeError('boom\nand more')
    const { code, stdout, stderr } = await run(['parse'], { stdin })
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toMatch(/^-: error internal unexpected: boom \(WEEKLY_DEBUG=1 .*\)\n$/)
    expect((await run(['parse'], { stdin, env: { WEEKLY_DEBUG: '1' } })).stderr).toMatch(/\n\s+at /)
  })
})

describe('diagnostics', () => {
  const severities: Diagnostic['severity'][] = ['error', 'warning', 'info']
  const diagnostics = severities.map((severity, i) => ({
    rule: 'some-rule',
    severity,
    message: 'words',
    line: i + 1,
    column: 2,
  }))
  const tell = (around: World, quiet: boolean) => {
    const { io, said } = world(around)
    messages(io, { quiet }).diagnostics(report({ diagnostics }))
    return said.stderr
  }

  test.each([
    {
      name: 'without info where nobody sits',
      around: {},
      quiet: false,
      expected: 'a.md:1:2 error some-rule words\na.md:2:2 warning some-rule words\n',
    },
    { name: 'nothing with --quiet', around: { terminal: ['stderr' as const] }, quiet: true, expected: '' },
    {
      name: 'all on a terminal, here without colours',
      around: { terminal: ['stderr' as const], env: { NO_COLOR: '1' } },
      quiet: false,
      expected: 'a.md:1:2 error some-rule words\na.md:2:2 warning some-rule words\na.md:3:2 info some-rule words\n',
    },
  ])('$name', ({ around, quiet, expected }) => expect(tell(around, quiet)).toBe(expected))

  test.each([
    { name: 'a terminal', around: { terminal: ['stderr' as const] }, colours: true },
    { name: 'a dumb terminal', around: { terminal: ['stderr' as const], env: { TERM: 'dumb' } }, colours: false },
    { name: 'a file', around: {}, colours: false },
    { name: 'a file and FORCE_COLOR', around: { env: { FORCE_COLOR: '1' } }, colours: true },
    {
      name: 'a terminal and FORCE_COLOR=0',
      around: { terminal: ['stderr' as const], env: { FORCE_COLOR: '0' } },
      colours: false,
    },
    {
      name: 'a terminal and an empty NO_COLOR',
      around: { terminal: ['stderr' as const], env: { NO_COLOR: '' } },
      colours: true,
    },
  ])('colours for $name: $colours', ({ around, colours }) =>
    expect(tell(around, false).includes('\u001b[')).toBe(colours),
  )
})
