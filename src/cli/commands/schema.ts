import { reportJsonSchema, type TableName, tableJsonSchema } from '../../schema/index.ts'
import { ExitCode } from '../exit.ts'
import type { Io } from '../io.ts'

/** `weekly schema`: prints the JSON Schema of a report, or of one row of a table. */
export async function schema({ table }: { readonly table?: TableName }, io: Io): Promise<number> {
  const document = table ? tableJsonSchema(table) : reportJsonSchema()
  await io.stdout.write(`${JSON.stringify(document, null, 2)}\n`)
  return ExitCode.fine
}
