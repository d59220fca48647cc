import { readFileSync } from 'node:fs'
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
    // Else each `\p{…}` becomes a call that makes the expression again whenever its function runs.
    // And no import() is to be had in a script: packages that stay outside are required.
    supported: { 'regexp-unicode-property-escapes': true, 'dynamic-import': false },
    format: 'cjs',
    legalComments: 'linked',
    // Only commands for archives use these; they load them when they run.
    external: ['tinypool', 'chokidar', 'yauzl'],
    define: { 'import.meta.url': 'moduleUrl' },
    banner: { js: '(function(module,require,moduleUrl){' },
    footer: { js: 'return module.exports})' },
    plugins: [
      computed(/schema\/key-order\.ts$/),
      withoutSubprocesses,
      asleep(/^yaml$/, ['isMap', 'isNode', 'parseDocument'], /front-matter\.ts$/),
      asleep(/^smol-toml$/, ['parse'], /front-matter\.ts$/),
      asleep(/\/remark\.ts$/, ['remark']),
      asleep(/\/colors\.ts$/, ['errorColors', 'outputColors']),
      asleep(/^decode-named-character-reference$/, ['decodeNamedCharacterReference'], /\/entities\.ts$/),
      nativeBeside('satteri'),
      ...plugins,
    ],
    logLevel: 'warning',
  })
}

/** Bundles the program of the worker threads. */
export async function bundleWorker(root, outfile) {
  await build({
    entryPoints: [`${root}src/archive/worker.ts`],
    outfile,
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node20',
    supported: { 'regexp-unicode-property-escapes': true },
    format: 'esm',
    banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
    legalComments: 'linked',
    plugins: [computed(/schema\/key-order\.ts$/), nativeBeside('satteri')],
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
    onResolve({ filter: /^(node:)?child_process$/ }, ({ importer }) =>
      /[\\/]commander[\\/]/.test(importer) ? { path: 'none', namespace: 'without-subprocesses' } : undefined,
    )
    onLoad({ filter: /.*/, namespace: 'without-subprocesses' }, () => ({
      contents: 'module.exports = {}',
      loader: 'js',
    }))
  },
}

/** A module of which the importers only use functions, and seldom: there it runs when the first of them is called. */
function asleep(filter, functions, importer = /./) {
  const namespace = `asleep ${filter.source}`
  return {
    name: namespace,
    setup({ onResolve, onLoad, resolve }) {
      onResolve({ filter }, async ({ path, namespace: from, pluginData, ...args }) => {
        if (from === namespace || pluginData === namespace || !importer.test(args.importer)) return undefined
        const found = await resolve(path, { ...args, pluginData: namespace })
        return { path: found.path, namespace }
      })
      onLoad({ filter: /./, namespace }, ({ path }) => ({
        contents: functions
          .map((f) => `export const ${f} = (...args) => require(${JSON.stringify(path)}).${f}(...args)`)
          .join('\n'),
        loader: 'js',
        resolveDir: '/',
      }))
    },
  }
}

/**
 * A package with a native library, which is not in the bundle: it is looked for where the package stands. That is in some
 * node_modules; to resolve the name, which also finds it elsewhere, takes Node longer than to load the library.
 */
function nativeBeside(name) {
  const own = 'createRequire(import.meta.url)'
  return {
    name: `${name}-native`,
    setup({ onLoad }) {
      onLoad({ filter: new RegExp(`node_modules/${name}/index\\.js$`) }, ({ path }) => {
        const code = readFileSync(path, 'utf8')
        if (!code.includes(own)) throw new Error(`${path}: no ${own}`)
        const found = `${own}.resolve.paths('${name}').map((folder) => folder + '/${name}/index.js').find(existsSync)`
        return {
          contents: [
            "import { existsSync, realpathSync } from 'node:fs'",
            `const placeOf = (file) => (file ? realpathSync(file) : ${own}.resolve('${name}'))`,
            code.replace(own, `createRequire(placeOf(${found}))`),
          ].join('\n'),
          loader: 'js',
        }
      })
    },
  }
}
