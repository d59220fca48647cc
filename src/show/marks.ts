import type { Incident, Status } from '../schema/index.ts'
import { type Span, span } from './palette.ts'

const MARKS: Readonly<Record<Status, Span>> = {
  done: span('✓ ', 'good'),
  'in-progress': span('… ', 'warn'),
  'not-started': span('○ ', 'faint'),
  delayed: span('! ', 'bad'),
  blocked: span('! ', 'bad'),
  cancelled: span('× ', 'faint'),
}

const INCIDENT_MARKS: Readonly<Record<NonNullable<Incident['status']>, Span>> = {
  resolved: span('✓ ', 'good'),
  mitigated: span('… ', 'warn'),
  open: span('! ', 'bad'),
}

const NONE = span('• ', 'faint')

export const markOf = (status: Status | null): Span => (status ? MARKS[status] : NONE)

export const incidentMark = (status: Incident['status']): Span => (status ? INCIDENT_MARKS[status] : NONE)

/** The states whose mark does not tell them apart. */
const TOLD: ReadonlySet<Status | null> = new Set(['delayed', 'blocked', 'cancelled'])

/** The word of a status, where its mark alone does not say it. */
export const statusWord = (status: Status | null): Span | null =>
  status && TOLD.has(status) ? span(status, MARKS[status].style) : null
