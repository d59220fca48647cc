import type { Project, Risk } from '../schema/index.ts'
import type { Draft } from './context.ts'

/** Decision 11: the risk of a blocked project; `text` says what blocks it. */
export const riskOf = ({ name, owners, source }: Draft<Project>, text: string): Draft<Risk> => ({
  text,
  name,
  severity: null,
  owners,
  mitigation: null,
  items: [],
  links: [],
  source,
})
