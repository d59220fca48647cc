import type { Section } from '../outline/section.ts'
import { isPeriodLabel } from '../outline/week-marks.ts'
import { objectiveOf, stripDecoration } from '../text/labels.ts'
import type { Context } from './context.ts'
import { leadOf } from './owners.ts'
import type { Part, Place } from './places.ts'

/** What groups things, and where it was read. */
export interface Category {
  name: string
  place: Part | null
}

/** The nearest label above that groups things, without its lead: no role, no person, no period. Null where there is none. */
export function categoryOf(section: Section, context: Context): Category | null {
  for (let at: Section | null = section; at; at = at.parent) {
    if (!at.label || at.person !== (at.parent?.person ?? null)) continue
    if (at.reading && at.reading.role !== 'neutral' && !addsToRole(at)) continue
    if (isPeriodLabel(at.title)) continue
    const { bracket } = leadOf(at, context)
    const { text, start, end } = stripDecoration(
      bracket === null ? at.title : at.title.slice(0, bracket - at.titleStart),
    )
    return text ? { name: text, place: [at.label, at.titleStart + start, at.titleStart + end] } : null
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
export function objective(category: Category | null, section: Section): string | null {
  if (!category?.name) return null
  const above = section.path.map((label) => objectiveOf(stripDecoration(label).text)).filter((code) => code !== null)
  return above.findLast((code) => /^O/i.test(code)) ?? objectiveOf(category.name)
}

/** Where the category was read, and the code: in the nearest label that has it. */
export function categoryPlaces(category: Category | null, code: string | null, section: Section) {
  return { category: category?.place, objective: category && code ? codePlace(category, code, section) : null }
}

function codePlace({ name, place }: Category, code: string, section: Section): Place {
  const [label, start = 0] = place ?? []
  if (label && objectiveOf(name) === code) return [label, start, start + code.length]
  for (let at: Section | null = section; at; at = at.parent) {
    const { text, start } = stripDecoration(at.label?.text ?? '')
    if (at.label && objectiveOf(text) === code) return [at.label, start, start + code.length]
  }
  return null
}
