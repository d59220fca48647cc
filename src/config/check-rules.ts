/** The rules of `weekly check`, whose severities a config may change. */
export const CHECK_RULES = [
  'ambiguous-date',
  'block-too-large',
  'broken-front-matter',
  'duplicate-project',
  'duplicate-section',
  'empty-report',
  'empty-section',
  'file-name',
  'incident-order',
  'incomplete-incident',
  'missing-unit',
  'nesting-too-deep',
  'no-date',
  'nothing-found',
  'overdue',
  'slipped-decimal',
  'stated-count',
  'template-text',
  'text-too-long',
  'unexplained-miss',
  'unknown-heading',
  'unknown-rule',
  'vague-goal',
  'week-mismatch',
] as const

export type CheckRule = (typeof CHECK_RULES)[number]
