// Writes the largest memory that this process had, in KB, where BENCH_PEAK names a file.
const { isMainThread } = require('node:worker_threads')
const { writeFileSync } = require('node:fs')

if (isMainThread)
  process.on('exit', () => writeFileSync(process.env.BENCH_PEAK, String(process.resourceUsage().maxRSS)))
