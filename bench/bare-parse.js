/** What everything is measured by: reads the Markdown files of a folder and parses each with remark-parse, nothing else. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

const [folder] = process.argv.slice(2)
const processor = unified().use(remarkParse).freeze()
for (const name of readdirSync(folder, { recursive: true })) {
  if (name.endsWith('.md')) processor.parse(readFileSync(join(folder, name), 'utf8'))
}
