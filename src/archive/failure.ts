import { InputError } from '../text/decode.ts'

/** The rule of what nobody foresaw. */
export const INTERNAL = 'internal'

/** Why a source gave nothing. Plain data: it travels between threads. */
export interface Failure {
  readonly path: string
  /** The rule of an InputError, or {@link INTERNAL}. */
  readonly rule: string
  readonly message: string
  readonly stack?: string | undefined
}

export function failureOf(path: string, error: unknown): Failure {
  if (error instanceof InputError) return { path, rule: error.rule, message: error.message }
  const { message, stack } = error instanceof Error ? error : new Error(String(error))
  return { path, rule: INTERNAL, message, stack }
}
