import picocolors from 'picocolors'
import type { Io } from './io.ts'

/** Colours for standard error: on a terminal, unless NO_COLOR; elsewhere only with FORCE_COLOR. */
export function errorColors(io: Io): ReturnType<typeof picocolors.createColors> {
  return picocolors.createColors(wanted(io))
}

function wanted({ env, stderr }: Io): boolean {
  if (env.NO_COLOR) return false
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false'
  return stderr.isTTY && env.TERM !== 'dumb'
}
