import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'

const SSHD = '/usr/sbin/sshd'

/** The first of the programs that is not installed. */
export function missingProgram(programs: readonly string[]): string | undefined {
  const isThere = (program: string) =>
    [...(process.env.PATH ?? '').split(':'), '/usr/sbin'].some((folder) => existsSync(join(folder, program)))
  return programs.find((program) => !isThere(program))
}

/** A machine that ssh reaches: an sshd of its own on a port of the loopback address. */
export interface SshHost {
  readonly name: string
  start(): Promise<void>
  stop(): Promise<void>
}

export interface SshHosts {
  readonly hosts: readonly SshHost[]
  /** The ssh command that knows them by their names. */
  readonly ssh: string
}

/** Makes machines, with keys and settings in `folder`, and `env` for what runs on them. They are not started. */
export async function sshHosts(
  names: readonly string[],
  folder: string,
  env: Record<string, string>,
): Promise<SshHosts> {
  // sshd asks for it where it is started by root.
  if (process.getuid?.() === 0) mkdirSync('/run/sshd', { recursive: true })
  const keygen = (file: string) =>
    execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', join(folder, file)])
  keygen('user')
  execFileSync('cp', [join(folder, 'user.pub'), join(folder, 'authorized')])
  const hosts: SshHost[] = []
  const config: string[] = []
  for (const name of names) {
    keygen(name)
    const port = await freePort()
    hosts.push(sshHost(name, port, folder, env))
    config.push(`Host ${name}\n  HostName 127.0.0.1\n  Port ${port}\n`)
  }
  const all = `Host *\n  IdentityFile ${folder}/user\n  IdentitiesOnly yes\n  BatchMode yes\n  LogLevel ERROR\n  StrictHostKeyChecking no\n  UserKnownHostsFile /dev/null\n`
  writeFileSync(join(folder, 'ssh_config'), config.join('') + all)
  return { hosts, ssh: `ssh -F ${join(folder, 'ssh_config')}` }
}

function sshHost(name: string, port: number, folder: string, env: Record<string, string>): SshHost {
  const settings = [
    `HostKey ${folder}/${name}`,
    `AuthorizedKeysFile ${folder}/authorized`,
    `PidFile none`,
    'ListenAddress 127.0.0.1',
    'PasswordAuthentication no',
    'KbdInteractiveAuthentication no',
    'StrictModes no',
    'UsePAM no',
    `SetEnv ${Object.entries(env)
      .map(([key, value]) => `${key}="${value}"`)
      .join(' ')}`,
  ]
  writeFileSync(join(folder, `${name}.sshd`), `${settings.join('\n')}\n`)
  let child: ChildProcess | undefined
  return {
    name,
    async start() {
      // Should this process be killed, the machine goes off by itself.
      const args = ['900', SSHD, '-D', '-e', '-f', join(folder, `${name}.sshd`), '-p', String(port)]
      child = spawn('timeout', args, { stdio: ['ignore', 'ignore', 'pipe'] })
      let said = ''
      child.stderr?.on('data', (chunk: Buffer) => {
        said += chunk
      })
      for (let i = 0; !(await isListening(port)); i++) {
        if (child.exitCode !== null || i > 200) throw new Error(`sshd does not listen: ${said}`)
        await setTimeout(50)
      }
    },
    async stop() {
      if (!child || child.exitCode !== null) return
      child.kill()
      await once(child, 'exit')
    },
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  await once(server, 'close')
  return port
}

async function isListening(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1')
  try {
    await once(socket, 'connect')
    return true
  } catch {
    return false
  } finally {
    socket.destroy()
  }
}
