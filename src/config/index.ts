export type { ConfigIssue } from './conflicts.ts'
export { configJsonSchema } from './json-schema.ts'
export { type Config, configSchema } from './schema.ts'
export { ConfigError, type NamedProject, type Settings } from './settings.ts'
