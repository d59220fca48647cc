/** Makes `dist/`: the library as plain modules (tsc), the command line as one bundle, and V8's code cache of it. */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { Script } from 'node:vm'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))
const bundle = `${root}dist/cli/weekly.cjs`

rmSync(`${root}dist`, { recursive: true, force: true })
execFileSync(process.execPath, [`${root}node_modules/typescript/bin/tsc`, '-p', `${root}tsconfig.build.json`], {
  stdio: 'inherit',
})
await makeBundle()
writeFileSync(bundle.replace(/cjs$/, 'cache'), await codeCache())

/** One file: what an `import()` names stays asleep in it until it is asked for. */
async function makeBundle() {
  await build({
    entryPoints: [`${root}src/cli/main.ts`],
    outfile: bundle,
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    define: { 'import.meta.url': 'moduleUrl' },
    legalComments: 'linked',
    banner: { js: '(function(module,require,moduleUrl){' },
    footer: { js: '})' },
    logLevel: 'warning',
  })
}

/** The cache holds the functions that ran before it was made; so the commands are run once, into the void. */
async function codeCache() {
  const script = new Script(readFileSync(bundle, 'utf8'), { filename: bundle })
  const module = { exports: {} }
  script.runInThisContext()(module, createRequire(bundle), pathToFileURL(bundle).href)
  const sample = `${root}fixtures/sample/input.md`
  const runs = [['--help'], ['schema']]
  if (existsSync(sample)) runs.push(['parse', sample], ['parse', sample, '-f', 'csv', '--table', 'kpis'])
  for (const argv of runs) {
    const code = await module.exports.main(argv, silentIo())
    if (code !== 0) throw new Error(`weekly ${argv.join(' ')} ended with ${code}`)
  }
  return script.createCachedData()
}

function silentIo() {
  return {
    stdout: { isTTY: false, columns: 80, write: async () => {} },
    stderr: { isTTY: false, write: () => {} },
    stdin: { isTTY: true, read: async () => new Uint8Array() },
    env: {},
    onInterrupt: () => () => {},
  }
}
