import type { Rule } from '../rule.ts'
import { duplicateProject } from './duplicate-project.ts'
import { duplicateSection } from './duplicate-section.ts'
import { emptySection } from './empty-section.ts'
import { fileName } from './file-name.ts'
import { incidentOrder } from './incident-order.ts'
import { incompleteIncident } from './incomplete-incident.ts'
import { missingUnit } from './missing-unit.ts'
import { overdue } from './overdue.ts'
import { parserRules } from './parser.ts'
import { slippedDecimal } from './slipped-decimal.ts'
import { statedCount } from './stated-count.ts'
import { templateText } from './template-text.ts'
import { unexplainedMiss } from './unexplained-miss.ts'
import { unknownRule } from './unknown-rule.ts'
import { vagueGoal } from './vague-goal.ts'

/** Every rule, by its id. */
export const rules: readonly Rule[] = [
  ...parserRules,
  duplicateProject,
  duplicateSection,
  emptySection,
  fileName,
  incidentOrder,
  incompleteIncident,
  missingUnit,
  overdue,
  slippedDecimal,
  statedCount,
  templateText,
  unexplainedMiss,
  unknownRule,
  vagueGoal,
].sort((a, b) => (a.id < b.id ? -1 : 1))
