import type { Section } from '../outline/section.ts'
import { isPeriodLabel } from '../outline/week-marks.ts'
import { objectiveOf, stripDecoration } from '../text/labels.ts'

/** The nearest label above that groups things: no role, no person, no period. Null where there is none. */
export function categoryOf(section: Section): string | null {
  for (let at: Section | null = section; at; at = at.parent) {
    if (!at.label || at.person !== (at.parent?.person ?? null)) continue
    if (at.reading && at.reading.role !== 'neutral' && !addsToRole(at)) continue
    if (isPeriodLabel(at.title)) continue
    return stripDecoration(at.title).text || null
  }
  return null
}

/** `重点工作` inside `上周进展` says more than the role above it: there it groups. */
const addsToRole = ({ reading, parent, role, form }: Section) =>
  (form === 'heading' || form === 'bracket') &&
  parent?.label != null &&
  parent.role === role &&
  reading?.role === role &&
  reading.status === null &&
  reading.period === null

/** The OKR code that opens the category; below an objective, that of the objective (`O1`, not `KR2`). */
export function objective(category: string | null, section: Section): string | null {
  if (!category) return null
  const above = section.path.map((label) => objectiveOf(stripDecoration(label).text)).filter((code) => code !== null)
  return above.findLast((code) => /^O/i.test(code)) ?? objectiveOf(category)
}
