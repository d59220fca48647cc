/** The records of a report. This file and `report.ts` are the only place where the shape of the output is written. */
import * as z from 'zod/mini'

const text = (description: string) => z.string().check(z.describe(description))
const textOrNull = (description: string) => z.nullable(z.string()).check(z.describe(description))
const numberOrNull = (description: string) => z.nullable(z.number()).check(z.describe(description))
const strings = (description: string) => z.array(z.string()).check(z.describe(description))
const civilDate = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))
const civilDateOrTime = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$/))
export const dateOrNull = (description: string) => z.nullable(civilDate).check(z.describe(description))
export const dateOrTimeOrNull = (description: string) => z.nullable(civilDateOrTime).check(z.describe(description))

export const sourceSchema = z.object({
  line: z.int().check(z.describe('First line of the record in the file, 1-based.')),
  endLine: z.int().check(z.describe('Last line of the record, included.')),
  headings: strings('The headings above the record, outermost first.'),
})

export const linkSchema = z.object({
  text: text('The words of the link, or the alt text of an image.'),
  url: text('Where it leads, as written.'),
})

export const statusSchema = z.enum(['not-started', 'in-progress', 'done', 'delayed', 'blocked', 'cancelled'])

export const dateMentionSchema = z.object({
  date: civilDateOrTime.check(z.describe('A civil date, or date and time, without a zone.')),
  kind: z.nullable(z.enum(['due', 'start', 'release', 'event'])).check(z.describe('What happens on that date.')),
  text: text('The clause that names the date.'),
})

export const spanSchema = z
  .tuple([z.int(), z.int()])
  .check(z.describe('First UTF-16 unit in the source, and the one behind the last: `text.slice(start, end)`.'))

/** Only there where it is asked for. */
export const spans = z
  .optional(z.record(z.string(), spanSchema))
  .check(z.describe('Where each field was read, by its name; `owners.0` is the first of a list.'))

const id = text('Stable within the bytes of the file: `<report id>#p3`.')
const links = z.array(linkSchema).check(z.describe('Links and images; the text fields keep only their words.'))
const dates = z.array(dateMentionSchema).check(z.describe('Every date that the text mentions.'))
const owners = strings('People responsible.')

export const itemSchema = z.object({
  text: text('The own text of the entry, children left out.'),
  status: z.nullable(statusSchema).check(z.describe('State of the entry, by its words.')),
  statusText: textOrNull('The words that decided the status.'),
  progress: numberOrNull('Percent complete, if stated.'),
  dates,
  get items() {
    return z.array(itemSchema)
  },
  links,
  source: sourceSchema,
  spans,
})

const items = z.array(itemSchema).check(z.describe('The entries below this one, in order; a nested list nests.'))

export const projectSchema = z.object({
  id,
  name: text('Name of the thing worked on.'),
  aliases: strings('Other names, in brackets after the name.'),
  category: textOrNull('The nearest heading above that groups projects.'),
  objective: textOrNull('The OKR code that opens the category.'),
  owners,
  status: z.nullable(statusSchema).check(z.describe('State of the whole, by its words.')),
  statusText: textOrNull('The words that decided the status.'),
  progress: numberOrNull('Percent complete, if stated.'),
  summary: textOrNull('The own text after the name, children left out.'),
  items,
  due: dateOrNull('The date by which the thing as a whole shall be done or live.'),
  dates,
  links,
  source: sourceSchema,
  spans,
})

export const changeSchema = z.object({
  basis: z.nullable(z.enum(['previous-period', 'year-ago'])).check(z.describe('What the change is measured against.')),
  value: z.number().check(z.describe('Signed: negative where it fell.')),
  unit: textOrNull('Unit of the change, as written.'),
  text: text('The words of the change.'),
})

export const kpiSchema = z.object({
  id,
  name: text('What is measured.'),
  group: textOrNull('Label of the list that it stands in.'),
  dimension: textOrNull('The part that is measured: a level, a region, a variant.'),
  value: z
    .number()
    .check(z.describe('Plain number; 万/亿/k/M multiplied out; a clock time in minutes after midnight.')),
  unit: textOrNull('`%`, `ms`, `次` …; `clock` for a clock time, `rank` for a rank.'),
  valueText: text('The value as written.'),
  text: text('The whole clause as written.'),
  previous: numberOrNull('The value before, if stated.'),
  target: numberOrNull('The value aimed at, if stated.'),
  changes: z.array(changeSchema).check(z.describe('Changes against earlier periods.')),
  project: textOrNull('Name of the project in whose text it stands.'),
  links,
  source: sourceSchema,
  spans,
})

export const incidentSchema = z.object({
  id,
  title: text('First clause or line, without the time.'),
  severity: textOrNull('As written: `P1`, `CD级`, `SEV-2`.'),
  occurredAt: dateOrTimeOrNull('When it began.'),
  resolvedAt: dateOrTimeOrNull('When service was restored.'),
  durationMinutes: numberOrNull('Minutes, stated or the difference of the two times.'),
  detectedBy: z.nullable(z.enum(['customer', 'monitoring', 'internal'])).check(z.describe('Who noticed it.')),
  status: z.nullable(z.enum(['resolved', 'mitigated', 'open'])).check(z.describe('State of the incident.')),
  impact: textOrNull('What it did to whom.'),
  cause: textOrNull('Why it happened.'),
  actions: strings('What was done, split where the writer numbered it.'),
  owner: textOrNull('Who follows it up.'),
  dates,
  text: text('Everything that is said of it.'),
  links,
  source: sourceSchema,
  spans,
})

export const goalSchema = z.object({
  id,
  text: text('Its own first block, children left out.'),
  name: textOrNull('A label, as for projects.'),
  project: textOrNull('Name of the project of this report that it plainly continues.'),
  category: textOrNull('The nearest heading above that groups goals.'),
  owners,
  due: dateOrNull('The date by which it shall be done.'),
  dates,
  priority: textOrNull('As written.'),
  status: z.nullable(statusSchema).check(z.describe('A ticked box in a plan is `done`.')),
  items,
  links,
  source: sourceSchema,
  spans,
})

export const riskSchema = z.object({
  id,
  text: text('The problem, as written.'),
  name: textOrNull('A label, as for projects.'),
  severity: textOrNull('As written.'),
  owners,
  mitigation: textOrNull('What was tried or is planned against it.'),
  items,
  links,
  source: sourceSchema,
  spans,
})

export const noteSchema = z.object({
  id,
  role: z.enum(['summary', 'reflection', 'daily', 'other']).check(z.describe('What kind of text it is.')),
  headings: strings('The headings above, the own one last.'),
  text: textOrNull('Blocks joined by blank lines; null for a heading without content.'),
  links,
  source: sourceSchema,
  spans,
})

export const diagnosticSchema = z.object({
  rule: text('Kebab-case id of the rule.'),
  severity: z.enum(['error', 'warning', 'info']),
  message: text('What a careful writer would like to know.'),
  line: z.int().check(z.describe('1-based.')),
  column: z.int().check(z.describe('1-based, in UTF-16 units.')),
})

export type Source = z.infer<typeof sourceSchema>
export type Span = z.infer<typeof spanSchema>
export type Spans = Record<string, Span>
export type Link = z.infer<typeof linkSchema>
export type Status = z.infer<typeof statusSchema>
export type DateMention = z.infer<typeof dateMentionSchema>
export type DateKind = NonNullable<DateMention['kind']>
export type Item = z.infer<typeof itemSchema>
export type Project = z.infer<typeof projectSchema>
export type Change = z.infer<typeof changeSchema>
export type Kpi = z.infer<typeof kpiSchema>
export type Incident = z.infer<typeof incidentSchema>
export type Goal = z.infer<typeof goalSchema>
export type Risk = z.infer<typeof riskSchema>
export type Note = z.infer<typeof noteSchema>
export type NoteRole = Note['role']
export type Diagnostic = z.infer<typeof diagnosticSchema>
