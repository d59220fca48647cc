import picocolors from 'picocolors'
import type { Io } from './io.ts'

export type Colors = ReturnType<typeof picocolors.createColors>

/** Colours for standard error: on a terminal, unless NO_COLOR; elsewhere only with FORCE_COLOR. */
export const errorColors = (io: Io): Colors => picocolors.createColors(wanted(io, io.stderr))

/** Colours for standard output, of commands that print for people; by the same rule. */
export const outputColors = (io: Io): Colors => picocolors.createColors(wanted(io, io.stdout))

function wanted({ env }: Io, stream: { readonly isTTY: boolean }): boolean {
  if (env.NO_COLOR) return false
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false'
  return stream.isTTY && env.TERM !== 'dumb'
}
