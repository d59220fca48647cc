import type { Nodes, RootContent } from 'mdast'
import type { Context, Records } from './context.ts'
import { linkOf } from './fields.ts'
import type { FrontMatter } from './front-matter.ts'
import { placed } from './places.ts'

/** A title above the one that names the report. */
export function emptyTitle(node: RootContent, context: Context): Records['notes'][number] {
  const { document } = context
  const line = node.position?.start.line ?? 1
  const title = document.text(node)
  const headings = [title.text]
  const links = document.links(node).map((link) => linkOf(link, context))
  const source = { line, endLine: node.position?.end.line ?? line, headings }
  return placed({ role: 'other', headings, text: null, links, source }, { headings: [title] }, context)
}

/** Front matter that is no pairs of key and value is kept as it stands. */
export function unreadFrontMatter(node: FrontMatter, context: Context): Records['notes'][number] {
  const { value, position } = node
  const line = position?.start.line ?? 1
  const source = { line, endLine: position?.end.line ?? line, headings: [] }
  const text = context.document.text(node as Nodes)
  return placed({ role: 'other', headings: [], text: value.trim(), links: [], source }, { text }, context)
}
