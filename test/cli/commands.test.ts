import { describe, expect, test } from 'vitest'
import packageJson from '../../package.json' with { type: 'json' }
import { TABLE_NAMES } from '../../src/schema/index.ts'
import { shell, weekly } from './run.ts'

const COMMANDS = ['parse', 'show', 'lexicon', 'learn', 'schema', 'completion', 'help']

describe('commands', () => {
  test('--version', async () => {
    expect(await weekly(['--version'])).toEqual({ code: 0, stdout: `${packageJson.version}\n`, stderr: '' })
  })

  test.each([['--help'], ['parse', '--help'], ['help', 'parse']])(
    '%s %s has examples and exit codes',
    async (...args) => {
      const { code, stdout, stderr } = await weekly(args)
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
      expect(stdout).toMatch(/Examples:\n {2}weekly parse report\.md/)
      expect(stdout).toMatch(/Exit codes:\n {2}0 .*\n {2}1 .*\n {2}2 .*\n {2}130 /)
    },
  )

  test.each(['schema', 'completion', 'show', 'lexicon', 'lexicon learn'])('%s --help has examples', async (command) => {
    expect((await weekly([...command.split(' '), '--help'])).stdout).toMatch(`Examples:\n  weekly ${command}`)
  })

  test.each([
    { args: [], stderr: /^Usage: weekly/ },
    { args: ['prase'], stderr: /Did you mean parse\?/ },
    { args: ['help', 'prase'], stderr: /Did you mean parse\?/ },
    { args: ['report.md'], stderr: /to read it: weekly parse report\.md/ },
    { args: ['--verson'], stderr: /Did you mean --version\?/ },
    { args: ['shwo'], stderr: /Did you mean show\?/ },
    { args: ['lexicon', 'lern'], stderr: /unknown command 'lern'\n\(Did you mean learn\?\)/ },
    { args: ['lexicon', 'reports'], stderr: /unknown command 'reports'\n\(--help/ },
    { args: ['lexicon', 'learn', '--wirte'], stderr: /Did you mean --write\?/ },
    { args: ['lexicon', 'learn', '--role', 'goals', 'x'], stderr: /'--role' does not go with learn/ },
    { args: ['lexicon', 'learn', '--write', '--no-config', 'x'], stderr: /--write needs a config/ },
    { args: ['schema', '--table', 'goal'], stderr: /Did you mean goals\?/ },
    { args: ['parse', 'report.md', '-o', ''], stderr: /argument '' is invalid\. It is empty/ },
    { args: ['completion', 'zhs'], stderr: /Did you mean zsh\?/ },
    { args: ['completion'], stderr: /missing required argument 'shell'/ },
  ])('wrong usage: $args', async ({ args, stderr }) => {
    const outcome = await weekly(args)
    expect(outcome).toMatchObject({ code: 2, stdout: '' })
    expect(outcome.stderr).toMatch(stderr)
  })

  test('schema prints the JSON Schema of a report', async () => {
    const { code, stdout } = await weekly(['schema'])
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      properties: { projects: { items: { $ref: '#/$defs/Project' } } },
    })
  })

  test.each(TABLE_NAMES)('schema --table %s', async (table) => {
    const { code, stdout } = await weekly(['schema', '--table', table])
    expect(code).toBe(0)
    expect(JSON.parse(stdout).required).toContain('id')
  })

  test.each(['bash', 'zsh', 'fish'])('completion %s names all commands, options and values', async (name) => {
    const { code, stdout } = await weekly(['completion', name])
    expect(code).toBe(0)
    for (const word of [...COMMANDS, 'encoding', 'strict', 'ndjson', ...TABLE_NAMES]) expect(stdout).toContain(word)
  })

  test('the bash script completes', async () => {
    const script = [
      'eval "$(weekly completion bash)"',
      // biome-ignore lint/suspicious/noTemplateCurlyInString: this is shell
      'ask() { COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMPREPLY=(); _weekly; echo "${COMPREPLY[*]}"; }',
      'ask weekly pa; ask weekly parse --f; ask weekly parse --format nd; ask weekly completion z; ask weekly schema --table k',
      'ask weekly sh; ask weekly lexicon l; ask weekly lexicon learn --wr; ask weekly lexicon learn -f te; ask weekly lexicon --ro',
      'ask weekly parse learn --stri',
    ]
    const { stdout } = await shell(script.join('\n'), '.')
    expect(stdout).toBe('parse\n--format\nndjson\nzsh\nkpis\nshow\nlearn\n--write\ntext\n--role\n--strict\n')
  })
})
