import { type Language, type Role, type VocabularyRow, vocabulary } from '../../lexicon/index.ts'
import { type ConfigOptions, findConfig } from '../config-file.ts'
import { ExitCode } from '../exit.ts'
import type { ListFormat } from '../formats.ts'
import type { Io } from '../io.ts'

export interface LexiconOptions extends ConfigOptions {
  readonly role?: Role
  readonly lang?: Language
  readonly format: ListFormat
}

/** `weekly lexicon`: prints the words that are known, the user's own among them. */
export async function lexicon(options: LexiconOptions, io: Io): Promise<number> {
  const { config } = await findConfig(options, io)
  const { words, people, ignoreHeadings } = config
  const all = vocabulary({ ...words, people, roles: { ...words?.roles, ignored: ignoreHeadings } })
  const rows = all
    .filter(({ role }) => options.role === undefined || role === options.role)
    .filter(({ language, user }) => options.lang === undefined || user || language === options.lang)
  const text = options.format === 'json' ? `${JSON.stringify(rows, null, 2)}\n` : tellRows(rows)
  await io.stdout.write(text)
  return ExitCode.fine
}

/** A heading a table, a line a concept and language; `*` marks the user's words. */
function tellRows(rows: readonly VocabularyRow[]): string {
  const lines: string[] = []
  for (const [i, row] of rows.entries()) {
    const before = rows[i - 1]
    if (before?.table !== row.table) lines.push(`${i > 0 ? '\n' : ''}${row.table}`)
    if (before?.table !== row.table || before.concept !== row.concept) {
      const role = row.role && row.role !== row.concept ? ` -> ${row.role}` : ''
      lines.push(`  ${row.concept}${role}`)
    }
    const words = row.words.map((word) => (row.user ? `${word}*` : word))
    lines.push(`    ${(row.language ?? '*').padEnd(8)}${words.join(', ')}`)
  }
  return lines.length > 0 ? `${lines.join('\n')}\n` : ''
}
