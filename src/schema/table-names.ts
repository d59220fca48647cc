/** The flat tables, in the order in which they are offered. A test holds the list against the definitions. */
export const TABLE_NAMES = ['projects', 'items', 'kpis', 'incidents', 'goals', 'risks', 'notes', 'reports'] as const

export type TableName = (typeof TABLE_NAMES)[number]
