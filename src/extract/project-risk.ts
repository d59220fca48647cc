import type { Project, Risk } from '../schema/index.ts'
import type { Context, Draft } from './context.ts'
import { type Place, type PlacesOf, placed } from './places.ts'

/** Decision 11: the risk of a blocked project; `place` is where it says what blocks it. */
export function riskOf(project: Draft<Project>, text: string, place: Place, context: Context): Draft<Risk> {
  const { name, owners, source } = project
  const { name: named, owners: people = [] } = context.places.get(project) as PlacesOf<Project>
  return placed(
    { text, name, severity: null, owners, mitigation: null, items: [], links: [], source },
    { text: place, name: named, owners: people },
    context,
  )
}
