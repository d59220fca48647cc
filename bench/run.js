/** What a user waits for, as ratios: machines differ, ratios travel. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { chain } from './chain.js'
import { startUp } from './start-up.js'

const path = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url))
const sample = path('fixtures/sample/input.md')

const rows = [...startUp(path('bin/weekly.js'), sample), ...chain(readFileSync(sample))]

console.log(`Node ${process.version}, sample of ${readFileSync(sample).length} bytes, medians of alternating runs\n`)
for (const { name, ms, base, baseMs, goal } of rows) {
  const ratio = `${(ms / baseMs).toFixed(2)} x`
  console.log(
    `${name.padEnd(34)}${ms.toFixed(2).padStart(8)} ms   ${base.padEnd(34)}${baseMs.toFixed(2).padStart(8)} ms   ${ratio.padStart(7)}${goal ? `   (goal: ${goal})` : ''}`,
  )
}
