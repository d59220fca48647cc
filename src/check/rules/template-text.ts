import type { Document } from '../../outline/document.ts'
import { blocksOf, type Entry, entriesOf, sectionsOf } from '../../outline/section.ts'
import { allMatches } from '../../text/matches.ts'
import type { PlainText } from '../../text/plain.ts'
import { placeOf } from '../places.ts'
import type { Problem, Rule } from '../rule.ts'

/** What templates leave where somebody should write: `XXX`, `{{项目}}`, `[填写]`, `（请填写…）`, `YYYY-MM-DD`, `____`. */
const SLOT =
  /(?<![A-Za-z\d])[Xx×]{3,}(?![A-Za-z\d])|\{\{[^{}\n]{1,40}\}\}|[[【<＜（(]\s*(?:请|在此|此处|待)?(?:填写|补充|输入|描述|在这里)[^\]】>＞）)\n]{0,40}[\]】>＞）)]|(?:请在此|请在这里|此处)(?:填写|输入|描述)|(?<![A-Za-z\d])YYYY[-/.年]?MM[-/.月]?DD|(?<![A-Za-z\d])MM[-/]DD(?![A-Za-z\d])|_{4,}|\b(?:lorem ipsum|your (?:text|name) here|insert [a-z]+ here)\b/gi

function* inText(text: PlainText, { source }: Document): Generator<Problem> {
  for (const match of allMatches(text.text, SLOT)) {
    const place = placeOf(text, match.index, match.index + match[0].length)
    const isCode = source[place.start - 1] === '`'
    if (!isCode) yield { message: `"${match[0]}" of the template was not filled in`, ...place }
  }
}

function* inEntry(entry: Entry, document: Document): Generator<Problem> {
  yield* inText(entry.text, document)
  for (const child of entry.children) yield* inEntry(child, document)
}

export const templateText: Rule = {
  id: 'template-text',
  severity: 'warning',
  summary: 'text of a template was not filled in',
  help: `\`XXX\`, \`{{项目名}}\`, \`（请填写本周进展）\`, \`YYYY-MM-DD\`: left by the template, and read as if it had been meant. Fill it in, or take
it out. Code is not looked at.`,
  *check({ root, document }) {
    for (const section of sectionsOf(root)) {
      if (section.label) yield* inText(section.label, document)
      for (const entry of entriesOf(section)) yield* inEntry(entry, document)
      for (const { node, text } of blocksOf(section)) if (node.type === 'paragraph') yield* inText(text, document)
    }
  },
}
