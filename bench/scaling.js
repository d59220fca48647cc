/**
 * Processor time and peak memory of the whole chain over texts of hostile or large shape, at a size, twice and four times it.
 * `npm run bench:scaling [-- part-of-a-name] [-- --quick]`; linear means that each step about doubles the time.
 */
import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { bundleSource, root } from '../scripts/import-source.js'
import { shapes } from './shapes.js'

const all = shapes(readFileSync(`${root}fixtures/sample/input.md`, 'utf8'))
const TIMEOUT_MS = 300_000
const MAX_BYTES = 32 * 1024 * 1024

const [command, ...rest] = process.argv.slice(2)
if (command === '--child') await child(...rest)
else await parent(process.argv.slice(2))

/** Reads one text in a process of its own, whose memory is then only this text's. */
async function child(bundle, index, scale) {
  const { parseReports } = await import(pathToFileURL(bundle).href)
  parseReports('# 周报\n\n- 甲')
  const bytes = new TextEncoder().encode(all[Number(index)][1](Number(scale)))
  const before = process.resourceUsage().maxRSS / 1024
  const start = process.cpuUsage()
  const reports = parseReports(bytes)
  const { user, system } = process.cpuUsage(start)
  const ms = (user + system) / 1000
  const capped = reports.flatMap((report) => report.diagnostics).some(({ rule }) => rule.includes('too-'))
  const mb = process.resourceUsage().maxRSS / 1024
  console.log(JSON.stringify({ ms, mb, before, size: bytes.length, reports: reports.length, capped }))
}

async function parent(args) {
  const wanted = args.filter((arg) => !arg.startsWith('--'))
  const bundle = await bundleSource("export { parseReports } from './src/pipeline.ts'")
  const scales = args.includes('--quick') ? [0.25, 0.5, 1] : [1, 2, 4]
  console.log(
    `Node ${process.version.slice(1).split('.')[0]}; sizes n, 2n, 4n with n = ${scales[0]} of what is named; * = a limit was hit, and said so\n`,
  )
  console.log(
    `${'shape'.padEnd(32)}${'size of 1n'.padStart(12)}${scales.map(() => 'time   memory'.padStart(20)).join('')}   growth`,
  )
  try {
    for (const [index, [name, make]] of all.entries()) {
      if (wanted.length > 0 && !wanted.some((part) => name.includes(part))) continue
      const runs = scales.map((scale) => measure(bundle, index, scale, make))
      const known = runs.filter((run) => run?.ms)
      const [first, last] = [known[0], known.at(-1)]
      const growth =
        known.length > 1 ? `${(last.ms / first.ms).toFixed(1)} for ${(last.size / first.size).toFixed(1)} x` : ''
      console.log(
        `${name.padEnd(32)}${`${((first?.size ?? 0) / 1e6).toFixed(2)} MB`.padStart(12)}${runs.map(shown).join('')}   ${growth}`,
      )
    }
  } finally {
    rmSync(bundle)
  }
}

function measure(bundle, index, scale, make) {
  if (new TextEncoder().encode(make(scale)).length > MAX_BYTES) return { note: 'over 32 MB' }
  const self = fileURLToPath(import.meta.url)
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [self, '--child', bundle, index, scale], {
    encoding: 'utf8',
    timeout: TIMEOUT_MS,
  })
  if (error) return { note: `over ${TIMEOUT_MS / 1000} s` }
  if (status !== 0) return { note: /\w*Error[^\n]*|heap[^\n]*/.exec(stderr)?.[0].slice(0, 40) ?? `exit ${status}` }
  return JSON.parse(stdout)
}

function shown(run) {
  if (run.note) return run.note.padStart(20)
  return `${(run.ms / 1000).toFixed(2)} s${run.capped ? '*' : ' '}${run.mb.toFixed(0).padStart(7)} MB`.padStart(20)
}
