import { spawnSync } from 'node:child_process'
import { alternate } from './median.js'

/** The whole process, against one that does nothing. */
export function startUp(bin, sample, rounds = 40) {
  const node = (...args) => {
    const { status, stderr } = spawnSync(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] })
    if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}: ${stderr}`)
  }
  const runs = [() => node('-e', '0'), () => node(bin, 'parse', sample), () => node(bin, '--version')]
  alternate(runs, 3)
  const [nothing, parse, version] = alternate(runs, rounds)
  const base = { base: 'node -e 0', baseMs: nothing }
  return [
    { name: 'weekly parse sample (process)', ms: parse, ...base, goal: '<= 2' },
    { name: 'weekly --version (process)', ms: version, ...base },
  ]
}
