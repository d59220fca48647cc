import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { weekly } from '../cli/run.ts'
import { archive } from '../support/archive.ts'
import { missingProgram, type SshHosts, sshHosts } from './ssh-hosts.ts'

const script = fileURLToPath(new URL('../../examples/parallel/convert.sh', import.meta.url))
const bin = fileURLToPath(new URL('../../bin/weekly.js', import.meta.url))
const missing = missingProgram(['parallel', 'ssh', 'ssh-keygen', 'sshd', 'rsync'])
/** Each batch takes several connections, and a machine may be busy. */
const PATIENCE = 300_000
const name = missing ? `skipped: ${missing} is not installed` : 'over two ssh hosts'

describe.skipIf(missing)(`examples/parallel, ${name}`, () => {
  let folder = ''
  let machines: SshHosts = { hosts: [], ssh: '' }
  let lines: string[] = []

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'weekly-parallel-'))
    for (const { path, text } of archive(45)) {
      mkdirSync(dirname(join(folder, 'reports', path)), { recursive: true })
      writeFileSync(join(folder, 'reports', path), text)
    }
    mkdirSync(join(folder, 'reports/.hidden'))
    writeFileSync(join(folder, 'reports/.hidden/a.md'), '# 周报\n')
    const cache = { WEEKLY_CACHE: join(folder, 'cache') }
    await weekly(['convert', '.', '-f', 'ndjson', '-o', '../one.ndjson'], { cwd: join(folder, 'reports'), env: cache })
    lines = linesOf('one.ndjson')
    machines = await sshHosts(['one', 'two'], folder, cache)
    writeFileSync(join(folder, 'hosts'), '1/one\n1/two\n')
    writeFileSync(join(folder, 'only-two'), '1/two\n')
  })
  afterAll(async () => {
    for (const host of machines.hosts) await host.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  const linesOf = (file: string) => readFileSync(join(folder, file), 'utf8').trimEnd().split('\n').sort()

  async function run(...args: string[]): Promise<{ code: number; stderr: string }> {
    const env = {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      PARALLEL_HOME: join(folder, 'parallel'),
      PARALLEL: '--will-cite',
      PARALLEL_SSH: machines.ssh,
      WEEKLY: `${process.execPath} ${bin}`,
      BATCH: '15',
    }
    const child = spawn(script, args, { cwd: folder, env, stdio: ['ignore', 'ignore', 'pipe'] })
    let stderr = ''
    child.stderr.on('data', (chunk: Buffer) => {
      stderr += chunk
    })
    const [code] = await once(child, 'close')
    return { code, stderr }
  }

  /** Exit codes of the batches by the machine, in the order in which they ended. */
  const joblog = (runFolder: string) =>
    readFileSync(join(folder, runFolder, 'joblog'), 'utf8')
      .trimEnd()
      .split('\n')
      .slice(1)
      .map((line) => line.split('\t'))
      .map(([batch, host, , , , , code]) => ({ batch: Number(batch), host, code: Number(code) }))

  test('both machines work, and together they give what one run gives', { timeout: PATIENCE }, async () => {
    for (const host of machines.hosts) await host.start()
    const before = leftOnMachines()
    expect(await run('hosts', 'reports', 'run')).toEqual({ code: 0, stderr: '' })
    expect(lines).toHaveLength(45)
    expect(linesOf('run/reports.ndjson')).toEqual(lines)
    const log = joblog('run')
    expect(log.map(({ batch }) => batch).sort()).toEqual([1, 2, 3])
    expect(new Set(log.map(({ host }) => host))).toEqual(new Set(['one', 'two']))
    expect(readFileSync(join(folder, 'run/failures.log'), 'utf8')).toBe('')
    expect(leftOnMachines().filter((entry) => !before.includes(entry))).toEqual([])
  })

  test('the same command goes on; what one machine cannot do, the other does', { timeout: PATIENCE }, async () => {
    await machines.hosts[1]?.stop()
    const failed = await run('only-two', 'reports', 'again')
    expect(failed).toEqual({ code: 1, stderr: expect.stringContaining('3 batches failed, see again/joblog') })
    expect(existsSync(join(folder, 'again/reports.ndjson'))).toBe(false)
    expect(await run('hosts', 'reports', 'again')).toMatchObject({ code: 0 })
    expect(linesOf('again/reports.ndjson')).toEqual(lines)
    const done = joblog('again').filter(({ code }) => code === 0)
    expect(new Set(done.map(({ host }) => host))).toEqual(new Set(['one']))
    expect(done).toHaveLength(3)
    expect(await run('hosts', 'reports', 'again')).toEqual({ code: 0, stderr: '' })
    expect(joblog('again').filter(({ code }) => code === 0)).toHaveLength(3)
    await machines.hosts[1]?.start()
  })

  test('a file that cannot be read is told, and its batch is done', { timeout: PATIENCE }, async () => {
    writeFileSync(join(folder, 'reports/picture.md'), Buffer.from([0x89, 0x50, 0x4e, 0x47]))
    const { code, stderr } = await run('hosts', 'reports', 'bad')
    expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining('picture.md: error not-text') })
    expect(linesOf('bad/reports.ndjson')).toEqual(lines)
    expect(joblog('bad').map((entry) => entry.code)).toEqual([0, 0, 0, 0])
  })
})

/** Folders in which batches work, on all machines: their user is that of this process. */
function leftOnMachines(): string[] {
  const tmp = join(homedir(), '.parallel/tmp')
  return existsSync(tmp) ? readdirSync(tmp) : []
}
