import { RULES } from '../../resolve/diagnostics.ts'
import { lineOf } from '../places.ts'
import type { Rule } from '../rule.ts'

/** What the parser tells of every report, `weekly parse` too. */
const TOLD: Record<keyof typeof RULES, { summary: string; help: string }> = {
  'unknown-heading': {
    summary: 'a heading with content names no known kind of section',
    help: `What stands below it is kept as notes: no project, figure or plan is read there. Name the section by what it holds
(\`本周进展\`, \`Risks\`), or teach the word: \`weekly lexicon learn\` writes the lines of the config.`,
  },
  'no-date': {
    summary: 'a report without a date',
    help: `Without a date with its year no other date can be told: \`9/15\` of which year? Write it into the title (\`# 第37周 2023-09-08\`),
the name of the file, or the properties.`,
  },
  'week-mismatch': {
    summary: 'the number of the week and the date disagree',
    help: `By no common way of counting (ISO 8601, Excel's \`WEEKNUM\`) is the date in the week of that number, nor in the week before or
after. One of the two was not changed when the report was copied from the week before. \`weekNumbering\` in the config says how
you count.`,
  },
  'ambiguous-date': {
    summary: 'a date that could be read day first or month first',
    help: `\`03/04/2024\` is April or March. Write \`2024-03-04\`. Where the file holds a date that only one order explains, that order
is taken and nothing is said.`,
  },
  'empty-report': { summary: 'a report without text', help: 'The file is empty, or holds nothing but white space.' },
  'nothing-found': {
    summary: 'a report in which no record was found',
    help: 'All its text is kept as notes. Perhaps it is no weekly report; perhaps its headings are unknown.',
  },
  'nesting-too-deep': {
    summary: 'more than 100 levels of nesting',
    help: 'The block is kept as plain text. No person writes so; most often a tool did.',
  },
  'broken-front-matter': {
    summary: 'front matter that is no valid YAML or TOML',
    help: 'What could not be read is kept as a note. Most often a colon or a quotation mark in a value wants quotes around it.',
  },
  'text-too-long': {
    summary: 'more than 20,000 characters of one thing',
    help: 'People and states that are named further on are not read.',
  },
  'block-too-large': {
    summary: 'a block that is too large to be read as Markdown',
    help: 'It is kept as plain text. Blank lines divide it; a table is divided by repeating its header.',
  },
}

export const parserRules: readonly Rule[] = (Object.keys(TOLD) as (keyof typeof RULES)[]).map((id) => ({
  id,
  severity: RULES[id].severity,
  ...TOLD[id],
  *check({ report, document }) {
    for (const { rule, message, line, column } of report.diagnostics) {
      if (rule !== id) continue
      const { start, end } = lineOf(document, line)
      const from = document.lineSpan(line).start + column - 1
      yield { message, start: Math.min(Math.max(start, from), end), end }
    }
  },
}))
