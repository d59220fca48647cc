/**
 * Reads mutated fixtures for a while: `npm run fuzz -- [--seconds 60 | --inputs N] [--seed N]`. No crash, no input slower than 2 s for
 * 1 MB, no lost text, no record outside the file, no output against the schema. What fails is made smaller and written to
 * `fuzz-failures/`; once mended, it goes into `test/fuzz/seeds.json`, which the tests read.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { importSource, root } from './import-source.js'

const MOST_FAILURES = 10

const text = { type: 'string' }
const { values } = parseArgs({ options: { seconds: text, inputs: text, seed: text } })
const seconds = Number(values.seconds ?? (values.inputs === undefined ? 60 : Number.POSITIVE_INFINITY))
const most = Number(values.inputs ?? Number.POSITIVE_INFINITY)
const seed = values.seed === undefined ? Date.now() % 1_000_000_000 : Number(values.seed)
if (!(seconds > 0) || !(most > 0) || !Number.isInteger(seed))
  throw new Error('--seconds and --inputs want a positive number, --seed a whole one')

const { fuzz, shrunk } = await importSource("export { fuzz, shrunk } from './test/fuzz/run.ts'")
const texts = readdirSync(`${root}fixtures`, { recursive: true, encoding: 'utf8' })
  .filter((path) => /(?:^|[\\/])input\.md$/.test(path))
  .sort()
  .map((path) => readFileSync(`${root}fixtures/${path}`, 'utf8'))

console.log(`seed ${seed}, ${values.inputs ? `${most} inputs` : `${seconds} s`}, ${texts.length} fixtures`)
let failures = 0
const inputs = fuzz(texts, seed, { seconds, most }, (failure) => {
  if (++failures > MOST_FAILURES) return
  mkdirSync(`${root}fuzz-failures`, { recursive: true })
  const small = shrunk(failure)
  const file = `fuzz-failures/${failure.seed}.md`
  writeFileSync(root + file, small.bytes)
  console.log(`seed ${failure.seed}: ${small.faults.slice(0, 3).join('\n  ')}\n  ${file}, ${small.bytes.length} bytes`)
})
console.log(`${inputs} inputs, ${failures} failed (seeds ${seed} to ${seed + inputs - 1})`)
process.exitCode = failures > 0 || inputs === 0 ? 1 : 0
