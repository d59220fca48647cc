/** Makes `dist/`: the library as plain modules (tsc), the command line as one bundle with V8's code cache, its worker. */
import { execFileSync } from 'node:child_process'
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { Script } from 'node:vm'
import { bundleCli, bundleWorker } from './bundle.js'
import { updateTraditional } from './make-traditional.js'

const root = fileURLToPath(new URL('..', import.meta.url))
// Made beside `dist` and put in its place at the end: until then the old one works.
const dist = `${root}dist.new/`
const bundle = `${dist}cli/weekly.cjs`

rmSync(dist, { recursive: true, force: true })
await updateTraditional()
compileLibrary()
await bundleCli(root, bundle)
await bundleWorker(root, `${dist}cli/worker.js`)
toAscii(bundle)
await publishConfigSchema()
writeFileSync(bundle.replace(/cjs$/, 'cache'), await codeCache(bundle))
rmSync(`${root}dist`, { recursive: true, force: true })
renameSync(dist, `${root}dist`)

/** For editors: the `$schema` of a config file points to it. */
async function publishConfigSchema() {
  const { configJsonSchema } = await import(pathToFileURL(`${dist}config/index.js`).href)
  writeFileSync(`${dist}weekly.config.schema.json`, `${JSON.stringify(configJsonSchema(), null, 2)}\n`)
}

function compileLibrary() {
  const tsc = `${root}node_modules/typescript/bin/tsc`
  try {
    execFileSync(process.execPath, [tsc, '-p', `${root}tsconfig.build.json`, '--outDir', dist], { stdio: 'inherit' })
  } catch {
    process.exit(1)
  }
}

/** What is still no ASCII stands in regular expressions. V8 keeps ASCII in half the memory and reads it faster. */
function toAscii(file) {
  const escaped = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
  const code = readFileSync(file, 'utf8')
  if (/(?<!\\)(?:\\\\)*\\[^\0-\x7f]/.test(code)) throw new Error(`${file}: a backslash before a character beyond ASCII`)
  writeFileSync(file, code.replace(/[^\0-\x7f]/g, escaped))
}

/** The cache holds the functions that ran before it was made; so the sample is parsed once, into the void. */
async function codeCache(file) {
  const script = new Script(readFileSync(file, 'latin1'), { filename: file })
  const { main } = script.runInThisContext()({ exports: {} }, createRequire(file), pathToFileURL(file).href)
  const argv = ['parse', `${root}fixtures/sample/input.md`]
  const code = await main(argv, silentIo())
  if (code !== 0) throw new Error(`weekly ${argv.join(' ')} ended with ${code}`)
  return script.createCachedData()
}

function silentIo() {
  return {
    stdout: { isTTY: false, columns: 80, write: async () => {} },
    stderr: { isTTY: false, columns: 80, write: (text) => process.stderr.write(text) },
    stdin: { isTTY: true, read: async () => new Uint8Array() },
    env: {},
    onInterrupt: () => () => {},
    stopSignal: () => new AbortController().signal,
  }
}
