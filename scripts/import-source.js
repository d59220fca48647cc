/** Imports TypeScript sources without a loader: esbuild bundles them into a file that Node can read. */
import { mkdirSync, rmSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

export const root = fileURLToPath(new URL('..', import.meta.url))

/**
 * The exports of a piece of code that may import from the sources by paths such as `./src/index.ts`. Stack traces name
 * the sources' own lines where source maps are enabled.
 */
export async function importSource(contents) {
  const folder = `${root}node_modules/.cache/weekly/`
  mkdirSync(folder, { recursive: true })
  const outfile = `${folder}${process.pid}-${Math.trunc(performance.now())}.mjs`
  const stdin = { contents, resolveDir: root, sourcefile: 'entry.ts', loader: 'ts' }
  await build({
    stdin,
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    sourcemap: 'inline',
    logLevel: 'error',
  })
  try {
    return await import(pathToFileURL(outfile).href)
  } finally {
    rmSync(outfile)
  }
}
