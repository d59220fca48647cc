/** The formats of `parse`, the default first. */
export const FORMATS = ['json', 'ndjson', 'csv'] as const

export type Format = (typeof FORMATS)[number]

export const SHELLS = ['bash', 'zsh', 'fish'] as const

export type Shell = (typeof SHELLS)[number]
