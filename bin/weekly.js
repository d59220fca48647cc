#!/usr/bin/env node
// Runs the bundle with V8's code cache beside it. A cache made by another V8 is refused by V8 and does no harm.
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { Script } from 'node:vm'

const url = new URL('../dist/cli/weekly.cjs', import.meta.url)
const filename = fileURLToPath(url)
if (existsSync(filename)) {
  const cache = filename.replace(/cjs$/, 'cache')
  const cachedData = existsSync(cache) ? readFileSync(cache) : undefined
  const module = { exports: {} }
  const script = new Script(readFileSync(filename, 'utf8'), { filename, cachedData })
  script.runInThisContext()(module, createRequire(url), url.href)
  process.exitCode = await module.exports.main(process.argv.slice(2), module.exports.processIo())
} else {
  process.stderr.write('weekly is not built yet: run npm install && npm run build\n')
  process.exitCode = 1
}
