import type { Role } from '../lexicon/index.ts'

/** Roles that what stands below a label can tell, and what it is called in a reason. */
export const TOLD_BY_CONTENT = {
  incidents: 'incidents',
  metrics: 'figures',
  goals: 'plans',
  risks: 'problems or calls for help',
  reference: 'links',
} as const satisfies Partial<Record<Role, string>>

export type ToldRole = keyof typeof TOLD_BY_CONTENT
