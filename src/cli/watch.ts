import { once } from 'node:events'
import { basename } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { watch } from 'chokidar'

/** Changes that come together, such as those of a checkout, are one. */
const TOGETHER_MS = 100

/**
 * Yields once no change is missed any more, and then whenever reports at or below the paths came, changed or went,
 * until the signal. What editors leave beside a file while they save it does not count.
 */
export async function* changes(paths: readonly string[], signal: AbortSignal): AsyncGenerator<void> {
  const watcher = watch([...paths], {
    ignoreInitial: true,
    awaitWriteFinish: { stabilityThreshold: 100, pollInterval: 20 },
    ignored: (path, stats) => isBeside(path, paths) || (!!stats?.isFile() && !/\.(?:md|markdown|zip)$/i.test(path)),
  })
  const stopped = new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }))
  try {
    await Promise.race([once(watcher, 'ready'), stopped])
    while (!signal.aborted) {
      const changed = once(watcher, 'all')
      yield
      await Promise.race([changed.then(() => setTimeout(TOGETHER_MS)), stopped])
    }
  } finally {
    await watcher.close()
  }
}

function isBeside(path: string, roots: readonly string[]): boolean {
  const name = basename(path)
  return !roots.includes(path) && (/^(?:\.|#|~\$)|~$/.test(name) || name === 'node_modules')
}
