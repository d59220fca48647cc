/**
 * What a section holds. `neutral` labels (其他) say nothing of their own: the role above them goes on. What stands under
 * `ignored` ones, whatever its labels say, is kept as notes.
 */
export const ROLES = [
  'progress',
  'goals',
  'metrics',
  'incidents',
  'risks',
  'reflection',
  'summary',
  'daily',
  'reference',
  'meta',
  'neutral',
  'ignored',
] as const

export type Role = (typeof ROLES)[number]
