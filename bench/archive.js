/**
 * `weekly convert` over generated archives, as whole processes. `npm run bench:archive [-- --files 10000 --pairs 5]`: each
 * ratio is made of the medians of so many runs of both sides, which take turns.
 */
import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { importSource, root } from '../scripts/import-source.js'

const { values } = parseArgs({
  options: { files: { type: 'string', default: '1000' }, pairs: { type: 'string', default: '5' } },
})
const FILES = Number(values.files)
const PAIRS = Number(values.pairs)
const bin = `${root}bin/weekly.js`
const { archive } = await importSource("export { archive } from './test/support/archive.ts'")
const folder = mkdtempSync(join(tmpdir(), 'weekly-bench-'))
const at = (name) => join(folder, name)

async function main() {
  makeArchive('archive', FILES)
  makeArchive('tenth', FILES / 10)
  makeWeeks(500)
  console.log(`Node ${process.version}, ${FILES} reports, medians of ${PAIRS} pairs\n`)
  const parse = () => node([`${root}bench/bare-parse.js`, at('archive')])
  for (const engine of ['remark', 'satteri']) {
    const engined = ['--engine', engine]
    const one = fresh('archive', ...engined, '--jobs', '1', '--no-cache')
    const goal = engine === 'remark' ? 1.3 : 0.25
    await compare(`${engine}: one thread to NDJSON, against the bare parse`, one, parse, `<= ${goal}`)
    const auto = fresh('archive', ...engined, '--no-cache')
    await compare(`${engine}: default number of threads, against one`, auto, one, '<= 1.05')
    const two = fresh('archive', ...engined, '--jobs', '2', '--no-cache')
    await compare(`${engine}: --jobs 2, against one thread`, two, one, engine === 'remark' ? '<= 0.77' : '')
    await compare(
      `${engine}: --jobs 2, against two processes`,
      two,
      halves(engined),
      engine === 'remark' ? '<= 1.18' : '',
    )
    const first = fresh('archive', ...engined, '--force')
    await compare(
      `${engine}: nothing changed, against the first run`,
      again(engined),
      first,
      engine === 'remark' ? '<= 0.05' : '',
    )
    await compare(
      `${engine}: 1 % changed, against the first run`,
      changed(engined),
      first,
      engine === 'remark' ? '<= 0.067' : '',
    )
    const weeks = fresh('weeks', ...engined, '--jobs', '1', '--no-cache')
    const file = fresh('weeks.md', ...engined, '--jobs', '1', '--no-cache')
    await compare(`${engine}: one file of 500 weeks, against 500 files`, file, weeks, '<= 1.2')
    const peak = (name) => () => node([bin, ...args(name, ...engined, '--no-cache')]).then(({ mb }) => mb)
    await compare(
      `${engine}: peak memory, against a tenth of the reports`,
      peak('archive'),
      peak('tenth'),
      '<= 1.3',
      'MB',
    )
  }
  await comparePandoc()
}

/** pandoc reads one file a process; a tenth of the archive tells how long it takes. */
async function comparePandoc() {
  if (spawnSync('pandoc', ['--version']).error) {
    console.log('pandoc is not installed: not compared')
    return
  }
  const files = [...archive(FILES / 10)].map(({ path }) => at(`tenth/${path}`))
  const pandoc = () => {
    const start = performance.now()
    for (const file of files) spawnSync('pandoc', ['-f', 'gfm', '-t', 'json', '-o', at('pandoc.json'), file])
    return { ms: performance.now() - start }
  }
  await compare('a tenth of the reports, against pandoc -t json', fresh('tenth', '--no-cache'), pandoc, '<= 0.05')
}

const args = (source, ...options) => [
  'convert',
  at(source),
  '-f',
  'ndjson',
  '-o',
  at('out.ndjson'),
  '--quiet',
  ...options,
]

function fresh(source, ...options) {
  return () => node([bin, ...args(source, ...options)])
}

const again = (options) => () => node([bin, ...args('archive', ...options)])

/** Changes a file in a hundred, every time in another way. */
let edition = 0
function changed(options) {
  return () => {
    edition++
    for (const [i, { path, text }] of [...archive(FILES)].entries())
      if (i % 100 === 0) writeFileSync(at(`archive/${path}`), `${text}\n- 第${edition}版\n`)
    return node([bin, ...args('archive', ...options)])
  }
}

/** What two machines would do: two processes, a half each. */
function halves(options) {
  const half = (shard) =>
    node([
      bin,
      ...args('archive', ...options, '--jobs', '1', '--no-cache', '--shard', shard).with(5, at(`${shard[0]}.ndjson`)),
    ])
  return async () => {
    const start = performance.now()
    await Promise.all([half('1/2'), half('2/2')])
    return { ms: performance.now() - start }
  }
}

/** A process; how long it took and the memory it had at its largest. */
function node(argv) {
  const start = performance.now()
  const options = {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, WEEKLY_CACHE: at('cache'), BENCH_PEAK: at('peak') },
  }
  const child = spawn(process.execPath, ['--require', `${root}bench/peak.cjs`, ...argv], options)
  let said = ''
  child.stderr.on('data', (chunk) => {
    said += chunk
  })
  return new Promise((resolve, reject) => {
    child.on('close', (code) => {
      const ms = performance.now() - start
      if (code === 0) resolve({ ms, mb: Number(readFileSync(at('peak'), 'utf8')) / 1024 })
      else reject(new Error(`${argv.join(' ')} ended with ${code}: ${said}`))
    })
  })
}

async function compare(name, one, other, goal, unit = 'ms') {
  const figures = [[], []]
  for (let pair = 0; pair < PAIRS; pair++) {
    for (const [i, run] of [one, other].entries()) {
      const result = await run()
      figures[i].push(typeof result === 'number' ? result : result.ms)
    }
  }
  const [a, b] = figures.map((list) => list.sort((x, y) => x - y)[list.length >> 1])
  const told = [a, b].map((value) => `${value.toFixed(0)} ${unit}`.padStart(10))
  console.log(
    `${name.padEnd(58)}${told.join('')}${`${(a / b).toFixed(3)} x`.padStart(10)}${goal ? `   (goal: ${goal})` : ''}`,
  )
}

function makeArchive(name, count) {
  for (const { path, text } of archive(count)) put(`${name}/${path}`, text)
}

/** The weeks of one team, as files and as one file. */
function makeWeeks(count) {
  const weeks = [...archive(6 * count)].filter((_, i) => i % 6 === 0)
  for (const { path, text } of weeks) put(`weeks/${path}`, text)
  put('weeks.md', weeks.map(({ text }) => text).join('\n'))
}

function put(name, text) {
  mkdirSync(dirname(at(name)), { recursive: true })
  writeFileSync(at(name), text)
}

try {
  await main()
} finally {
  rmSync(folder, { recursive: true })
}
