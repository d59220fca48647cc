import type { Item, Project, Report } from '../../src/schema/index.ts'

const source = { line: 3, endLine: 4, headings: ['周报', '本周'] }

export function item(text: string, items: Item[] = []): Item {
  return { text, status: null, statusText: null, progress: null, dates: [], items, links: [], source }
}

export function project(name: string, more: Partial<Project> = {}): Project {
  return {
    id: 'r#p1',
    name,
    aliases: [],
    category: null,
    objective: null,
    owners: [],
    status: null,
    statusText: null,
    progress: null,
    summary: null,
    items: [],
    due: null,
    dates: [],
    links: [],
    source,
    ...more,
  }
}

/** A small report by hand; `more` replaces any of its keys. */
export function report(more: Partial<Report> = {}): Report {
  return {
    schemaVersion: 1,
    id: 'r',
    source: { path: 'a.md', encoding: 'utf-8', bytes: 10, sha256: 'f', line: 1, endLine: 9 },
    title: '周报',
    date: '2024-01-19',
    week: { label: '第3周', number: 3, year: 2024, iso: '2024-W03', start: '2024-01-15', end: '2024-01-21' },
    author: null,
    team: null,
    createdAt: null,
    properties: {},
    projects: [],
    kpis: [],
    incidents: [],
    goals: [],
    risks: [],
    notes: [],
    diagnostics: [],
    ...more,
  }
}
