import { type Page, paragraph } from './page.ts'
import { type Span, span } from './palette.ts'

/** A line that opens a section: `Projects  12   2 done · 5 in progress`. */
export function heading(name: string, number: number, page: Page, more: readonly Span[] = []): string[] {
  const told = more.length > 0 ? [span('   '), ...more] : []
  return paragraph([span(name, 'heading'), span(`  ${number}`, 'faint'), ...told], page)
}

/** Records below the category that they have in common, in the order of the report; those without one first. */
function byCategory<Record extends { category: string | null }>(
  records: readonly Record[],
): [string | null, Record[]][] {
  const groups = new Map<string | null, Record[]>([[null, []]])
  for (const record of records) {
    const group = groups.get(record.category)
    if (group) group.push(record)
    else groups.set(record.category, [record])
  }
  return [...groups].filter(([, group]) => group.length > 0)
}

/** The groups, each below its name, with an empty line before each name. */
export function grouped<Record extends { category: string | null }>(
  records: readonly Record[],
  page: Page,
  show: (record: Record) => string[],
): string[] {
  return byCategory(records).flatMap(([category, group]) => [
    '',
    ...(category === null ? [] : paragraph([span(category, 'category')], page)),
    ...group.flatMap(show),
  ])
}
