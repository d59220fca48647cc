import type { Incident, Report } from '../schema/index.ts'
import { heading } from './heading.ts'
import { incidentMark } from './marks.ts'
import { facts, INDENT, type Page, paragraph } from './page.ts'
import { span } from './palette.ts'
import { dayText, durationText, peopleText } from './values.ts'

const LABELS = ['impact', 'cause', 'action'] as const
const LABEL_WIDTH = 8

/** What failed, when and for how long, why, and what was done. */
export function incidents(report: Report, page: Page): string[] {
  const all = report.incidents
  if (all.length === 0) return []
  return [
    ...heading('Incidents', all.length, page),
    ...all.flatMap((incident) => ['', ...showIncident(incident, report.date, page)]),
  ]
}

function showIncident(incident: Incident, reference: string | null, page: Page): string[] {
  const { title, severity, durationMinutes, detectedBy, status, owner, impact, cause, actions } = incident
  const told = facts([
    timeText(incident, reference),
    durationMinutes !== null && span(durationText(durationMinutes), 'name'),
    severity && span(severity, 'warn'),
    status && span(status, incidentMark(status).style),
    detectedBy &&
      `found by ${detectedBy === 'internal' ? 'the team' : detectedBy === 'customer' ? 'a customer' : detectedBy}`,
    owner && peopleText([owner]),
  ])
  const said = { impact: impact ? [impact] : [], cause: cause ? [cause] : [], action: actions }
  return [
    ...paragraph([span(title, 'name')], page, INDENT, [incidentMark(status)]),
    ...(told.length > 0 ? paragraph(told, page, INDENT + 2) : []),
    ...LABELS.flatMap((label) =>
      said[label].flatMap((text, i) =>
        paragraph([span(text)], page, INDENT + 2, [span((i === 0 ? label : '').padEnd(LABEL_WIDTH), 'faint')]),
      ),
    ),
  ]
}

/** `08-28 16:24 – 18:12`; the day of the end only where it is another one. */
function timeText({ occurredAt, resolvedAt }: Incident, reference: string | null): string | null {
  const start = occurredAt && dayText(occurredAt, reference)
  if (!resolvedAt) return start
  if (!start) return `until ${dayText(resolvedAt, reference)}`
  const sameDay = occurredAt?.slice(0, 10) === resolvedAt.slice(0, 10)
  if (sameDay && !resolvedAt.includes('T')) return start
  return `${start} – ${sameDay ? resolvedAt.slice(11) : dayText(resolvedAt, reference)}`
}
