import * as z from 'zod/mini'
import {
  dateOrNull,
  dateOrTimeOrNull,
  diagnosticSchema,
  goalSchema,
  incidentSchema,
  kpiSchema,
  noteSchema,
  projectSchema,
  riskSchema,
  spans,
} from './records.ts'

export const reportSourceSchema = z.object({
  path: z.string().check(z.describe('As the user gave it; `-` for standard input.')),
  encoding: z.string().check(z.describe('The encoding the bytes were read as.')),
  bytes: z.int().check(z.describe('Size of the file.')),
  sha256: z.string().check(z.describe('SHA-256 of the bytes of the file, hexadecimal.')),
  line: z.int().check(z.describe('First line of the report in the file, 1-based.')),
  endLine: z.int().check(z.describe('Last line of the report, included.')),
})

export const weekSchema = z.object({
  label: z.nullable(z.string()).check(z.describe('As written: `第36周`.')),
  number: z.nullable(z.int()).check(z.describe('The number in the label.')),
  year: z.nullable(z.int()).check(z.describe('The year that the number counts in.')),
  iso: z.nullable(z.string()).check(z.describe('ISO week of the date: `2023-W35`.')),
  start: dateOrNull('First day of the span as written, else Monday of the ISO week.'),
  end: dateOrNull('Last day of the span as written, else Sunday of the ISO week.'),
})

export const reportSchema = z.object({
  schemaVersion: z.literal(1),
  id: z
    .string()
    .check(z.describe('First 16 hex digits of the SHA-256 of the bytes; `.2` for the second report of a file.')),
  source: reportSourceSchema,
  title: z.nullable(z.string()).check(z.describe('The heading that names the report, else its front-matter title.')),
  date: dateOrNull('The date that the report gives itself; of a span the last day.'),
  week: z.nullable(weekSchema).check(z.describe('The week of the report.')),
  author: z.nullable(z.string()).check(z.describe('Who wrote it.')),
  team: z.nullable(z.string()).check(z.describe('Whose report it is.')),
  createdAt: dateOrTimeOrNull('When the page was made, where it says so.'),
  properties: z.record(z.string(), z.string()).check(z.describe('Front matter and `Key: value` lines, as written.')),
  projects: z.array(projectSchema).check(z.describe('What was worked on in the period.')),
  kpis: z.array(kpiSchema).check(z.describe('Every measured number that has a name.')),
  incidents: z.array(incidentSchema).check(z.describe('Every failure event.')),
  goals: z.array(goalSchema).check(z.describe('What is planned for the next period.')),
  risks: z.array(riskSchema).check(z.describe('Problems, blockers, help wanted.')),
  notes: z.array(noteSchema).check(z.describe('Everything else that has text.')),
  diagnostics: z.array(diagnosticSchema).check(z.describe('What a careful writer would like to know.')),
  spans,
})

export type ReportSource = z.infer<typeof reportSourceSchema>
export type Week = z.infer<typeof weekSchema>
export type Report = z.infer<typeof reportSchema>
