import type { CheckFormat } from '../check/index.ts'
/** The formats of `parse`, the default first. */
export const FORMATS = ['json', 'ndjson', 'csv'] as const

export type Format = (typeof FORMATS)[number]

/** The formats of lists for people and for programs, the default first. */
export const LIST_FORMATS = ['text', 'json'] as const

export type ListFormat = (typeof LIST_FORMATS)[number]

export const SHELLS = ['bash', 'zsh', 'fish'] as const

export type Shell = (typeof SHELLS)[number]

/** How findings are printed; the first is the default. */
export const CHECK_FORMATS: readonly CheckFormat[] = ['text', 'json', 'sarif', 'github', 'gitlab']

/** How an explanation is printed; the first is the default. */
export const EXPLAIN_FORMATS = ['text', 'json', 'html'] as const

export type ExplainFormat = (typeof EXPLAIN_FORMATS)[number]
