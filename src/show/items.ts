import type { Item } from '../schema/index.ts'
import { markOf } from './marks.ts'
import { type Page, paragraph } from './page.ts'
import { span } from './palette.ts'

/** The entries below a record, each below its own mark. */
export function items(entries: readonly Item[], page: Page, indent: number): string[] {
  return entries.flatMap((item) => [
    ...paragraph([span(item.text)], page, indent, [markOf(item.status)]),
    ...items(item.items, page, indent + 2),
  ])
}
