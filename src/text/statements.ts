import { type PlainText, slice, trim } from './plain.ts'

/** A line that the next one goes on with: it ends with a comma, or the next begins with a small letter. */
const GOES_ON = /[,，、]\s*$/
const SMALL = /^\s*[a-z]/

/** The lines of a text, wrapped sentences whole: `Finish the login rewrite, then` and `start on payments.` are one. */
export function statements(text: PlainText): PlainText[] {
  const found: PlainText[] = []
  let start = 0
  let before = ''
  let at = 0
  for (const line of text.text.split('\n')) {
    if (at > 0 && line.trim() && !GOES_ON.test(before) && !SMALL.test(line)) {
      found.push(trim(slice(text, start, at - 1)))
      start = at
    }
    if (line.trim()) before = line
    at += line.length + 1
  }
  return [...found, trim(slice(text, start))].filter((statement) => statement.text)
}
