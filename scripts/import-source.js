/** Makes TypeScript sources readable for Node without a loader: esbuild bundles them into one file. */
import { mkdirSync, rmSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

export const root = fileURLToPath(new URL('..', import.meta.url))

/**
 * Bundles a piece of code that may import from the sources by paths such as `./src/index.ts`; the path of the bundle.
 * Stack traces name the sources' own lines where source maps are enabled.
 */
export async function bundleSource(contents) {
  const folder = `${root}node_modules/.cache/weekly/`
  mkdirSync(folder, { recursive: true })
  const outfile = `${folder}${process.pid}-${Math.trunc(performance.now())}.mjs`
  await build({
    stdin: { contents, resolveDir: root, sourcefile: 'entry.ts', loader: 'ts' },
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    sourcemap: 'inline',
    logLevel: 'error',
  })
  return outfile
}

/** The exports of such a piece of code. */
export async function importSource(contents) {
  const file = await bundleSource(contents)
  try {
    return await import(pathToFileURL(file).href)
  } finally {
    rmSync(file)
  }
}
