import type { Item, Report, Row, TableName } from '../schema/index.ts'

/** The rows that a report has in a table, in the order of the report; entries follow the record that they stand in. */
export function rowsOf(report: Report, table: TableName): Row[] {
  if (table === 'reports') return [{ report, record: report, id: report.id, parentId: null }]
  if (table === 'items') {
    return [...report.projects, ...report.goals, ...report.risks].flatMap(({ id, items }) =>
      itemRows(report, id, items),
    )
  }
  return report[table].map((record) => ({ report, record, id: record.id, parentId: null }))
}

function itemRows(report: Report, parentId: string, items: readonly Item[]): Row[] {
  return items.flatMap((item, index) => {
    const id = `${parentId}.${index + 1}`
    return [{ report, record: item, id, parentId }, ...itemRows(report, id, item.items)]
  })
}
