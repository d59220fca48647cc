import { build } from 'esbuild'

/**
 * Bundles the command line into one file, a function expression of (module, require, moduleUrl) that gives its exports.
 * What an `import()` names stays asleep in it until it is asked for.
 */
export async function bundleCli(root, outfile, plugins = []) {
  await build({
    entryPoints: [`${root}src/cli/main.ts`],
    outfile,
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    legalComments: 'linked',
    define: { 'import.meta.url': 'moduleUrl' },
    banner: { js: '(function(module,require,moduleUrl){' },
    footer: { js: 'return module.exports})' },
    plugins: [computed(/schema\/key-order\.ts$/), withoutSubprocesses, ...plugins],
    logLevel: 'warning',
  })
}

/** Modules that only compute data out of the zod definitions: computed now, so that zod need not be loaded then. */
function computed(filter) {
  return {
    name: 'computed',
    setup({ onLoad }) {
      onLoad({ filter }, async ({ path }) => {
        const { outputFiles } = await build({
          entryPoints: [path],
          bundle: true,
          write: false,
          format: 'esm',
          platform: 'node',
        })
        const values = await import(
          `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`
        )
        const lines = Object.entries(values).map(([name, value]) => `export const ${name} = ${JSON.stringify(value)}`)
        return { contents: lines.join('\n'), loader: 'js' }
      })
    },
  }
}

/** commander loads node:child_process for commands that are programs of their own; there are none here. */
const withoutSubprocesses = {
  name: 'without-subprocesses',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(node:)?child_process$/ }, () => ({ path: 'none', namespace: 'without-subprocesses' }))
    onLoad({ filter: /.*/, namespace: 'without-subprocesses' }, () => ({
      contents: 'module.exports = {}',
      loader: 'js',
    }))
  },
}
