import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bin, weekly } from '../cli/run.ts'
import { archive } from '../support/archive.ts'
import { missingProgram } from './ssh-hosts.ts'

const examples = fileURLToPath(new URL('../../examples', import.meta.url))

/** Stands for Slurm: runs the tasks of an array one after the other, each with its log, whatever becomes of them. */
const SBATCH = `#!/usr/bin/env bash
for arg; do
  case $arg in
    --array=*) array=\${arg#*=} ;;
    --output=*) output=\${arg#*=} ;;
    --*) ;;
    *) break ;;
  esac
  shift
done
for SLURM_ARRAY_TASK_ID in \${array//,/ }; do
  export SLURM_ARRAY_TASK_ID
  bash "$@" > "\${output/\\%a/$SLURM_ARRAY_TASK_ID}" 2>&1
done
echo "array $array"
`

/** Stands for `weekly`, on a node that breaks down: the share 2 fails while there is no file `repaired`. */
const BROKEN = `#!/usr/bin/env bash
[[ "$*" != *'--shard 2/'* || -e $FOLDER/repaired ]] || { echo 'node failure'; exit 70; }
exec "${process.execPath}" "${bin}" "$@"
`

describe('examples/slurm, without Slurm', () => {
  let folder = ''
  const put = (name: string, text: string | Uint8Array, mode = 0o644) => {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text, { mode })
  }
  const linesOf = (file: string) => readFileSync(join(folder, file), 'utf8').trimEnd().split('\n').sort()

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'weekly-slurm-'))
    for (const { path, text } of archive(30)) put(`reports/${path}`, text)
    put('bin/sbatch', SBATCH, 0o755)
    put('bin/weekly', BROKEN, 0o755)
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  const submit = (out: string, ...options: string[]) => {
    const PATH = [join(folder, 'bin'), process.env.PATH].join(delimiter)
    const env = { PATH, FOLDER: folder, WEEKLY_CACHE: join(folder, 'cache') }
    const args = [join(examples, 'slurm/submit.sh'), '3', 'reports', out, ...options]
    const { status, stdout, stderr } = spawnSync('bash', args, { cwd: folder, env, encoding: 'utf8' })
    return { code: status, stdout, stderr }
  }

  test('what failed is submitted again, and nothing else; together the shares are what one run gives', async () => {
    await weekly(['convert', '.', '-f', 'ndjson', '-o', '../one.ndjson', '--no-cache'], {
      cwd: join(folder, 'reports'),
    })
    expect(submit('out', '--partition=short')).toEqual({ code: 0, stdout: 'array 1,2,3\n', stderr: '' })
    expect(readdirSync(join(folder, 'out')).filter((name) => name.endsWith('.ndjson'))).toEqual([
      '1-of-3.ndjson',
      '3-of-3.ndjson',
    ])
    expect(readFileSync(join(folder, 'out/2-of-3.log'), 'utf8')).toBe('node failure\n')
    put('repaired', '')
    expect(submit('out')).toEqual({ code: 0, stdout: 'array 2\n', stderr: '' })
    expect(existsSync(join(folder, 'out/reports.ndjson'))).toBe(false)
    expect(submit('out')).toEqual({ code: 0, stdout: '', stderr: '' })
    expect(linesOf('out/reports.ndjson')).toEqual(linesOf('one.ndjson'))
  })

  test('a file that cannot be read is told, and its share is not tried again', () => {
    put('repaired', '')
    put('reports/picture.md', Buffer.from([0x89, 0x50, 0x4e, 0x47]))
    expect(submit('bad')).toMatchObject({ code: 0, stdout: 'array 1,2,3\n' })
    expect(submit('bad')).toEqual({
      code: 1,
      stdout: '',
      stderr: expect.stringContaining('picture.md: error not-text'),
    })
    expect(linesOf('bad/reports.ndjson')).toHaveLength(30)
  })
})

test.skipIf(missingProgram(['shellcheck']))('shellcheck finds nothing in the examples', () => {
  const scripts = ['parallel/convert.sh', 'slurm/submit.sh', 'slurm/shard.sbatch']
  expect(execFileSync('shellcheck', scripts, { cwd: examples, encoding: 'utf8' })).toBe('')
})
