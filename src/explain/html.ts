import type { ExplainedLine, Explanation, FieldReading } from './explanation.ts'
import { notesOf } from './notes.ts'

const STYLE = `body{font:15px/1.5 system-ui,sans-serif;margin:2em;color:#1b1f24;background:#fff}
table{border-collapse:collapse}td{vertical-align:top;padding:1px 10px;white-space:pre-wrap;overflow-wrap:anywhere}
td:first-child{color:#8c959f;text-align:right;white-space:nowrap}td:nth-child(2){font-family:ui-monospace,monospace;max-width:60ch}
td:last-child{color:#57606a;font-size:13px;border-left:1px solid #d8dee4}
tr.label td:nth-child(2){font-weight:600;color:#0550ae}tr.unplaced td:nth-child(2){background:#fff3cd}
mark{background:#ddf4ff;color:inherit}mark.value{background:#dafbe1}tr.note td:nth-child(2){color:#57606a}
@media(prefers-color-scheme:dark){body{background:#0d1117;color:#e6edf3}mark{background:#0c2d6b}mark.value{background:#033a16}
tr.unplaced td:nth-child(2){background:#4b3a00}tr.label td:nth-child(2){color:#79c0ff}}`

const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** A page of its own, without scripts: a row for each line, what was read from it beside it. */
export function toHtml({ path, lines }: Explanation): string {
  const rows = lines.map(
    (line) =>
      `<tr id="L${line.line}" class="${line.as}"><td>${line.line}</td><td>${marked(line)}</td><td>${escape(notesOf(line).join('\n'))}</td></tr>`,
  )
  return `<!doctype html>
<html lang="zh">
<meta charset="utf-8">
<title>${escape(path)}</title>
<style>${STYLE}</style>
<table>
${rows.join('\n')}
</table>
</html>
`
}

/** The line with marks around what fields were read from; of those inside one another the inner one tells. */
function marked({ text, labels, fields }: ExplainedLine): string {
  const told =
    labels.length > 0 ? [] : fields.filter(({ record, field }) => !/^note/.test(record) && !/^headings/.test(field))
  const inner: (FieldReading | undefined)[] = Array(text.length).fill(undefined)
  for (const field of told.toSorted((a, b) => b.end - b.start - (a.end - a.start)))
    inner.fill(field, field.start, field.end)
  let html = ''
  for (let at = 0; at < text.length; ) {
    const field = inner[at]
    let to = at + 1
    while (to < text.length && inner[to] === field) to++
    const words = escape(text.slice(at, to))
    html += field ? markOf(field, words) : words
    at = to
  }
  return html
}

function markOf({ record, field, value }: FieldReading, words: string): string {
  const title = escape(`${record}: ${field}${value === null ? '' : ` ${value}`}`)
  return `<mark${value === null ? '' : ' class="value"'} title="${title}">${words}</mark>`
}
