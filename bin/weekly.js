#!/usr/bin/env node
// Runs the bundle with V8's code cache beside it. A cache made by another V8 is refused by V8 and does no harm.
// This folder is CommonJS (its package.json says so): that starts some milliseconds earlier.
const { existsSync, readFileSync } = require('node:fs')
const { join } = require('node:path')
const { pathToFileURL } = require('node:url')
const { Script } = require('node:vm')

// For a config that is a program: in the bundle itself, import() is not to be had.
const importModule = (url) => import(url)
const filename = join(__dirname, '../dist/cli/weekly.cjs')
if (existsSync(filename)) {
  const cache = filename.replace(/cjs$/, 'cache')
  const cachedData = existsSync(cache) ? readFileSync(cache) : undefined
  const script = new Script(readFileSync(filename, 'latin1'), { filename, cachedData })
  const exported = script.runInThisContext()({ exports: {} }, require, pathToFileURL(filename).href)
  exported.main(process.argv.slice(2), exported.processIo(importModule)).then((code) => {
    process.exitCode = code
  })
} else {
  process.stderr.write('weekly is not built yet: run npm install && npm run build\n')
  process.exitCode = 1
}
