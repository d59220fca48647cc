import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '../..')
const fixturesRoot = join(root, 'fixtures')

export interface Fixture {
  /** `<theme>/<case>` */
  name: string
  input: string
  output: string
  text: string
}

/** Every folder below `fixtures/` that holds an `input.md`. */
export function fixtures(): Fixture[] {
  return readdirSync(fixturesRoot, { recursive: true, encoding: 'utf8' })
    .filter((path) => /(?:^|[\\/])input\.md$/.test(path))
    .sort()
    .map((path) => {
      const folder = join(fixturesRoot, dirname(path))
      return {
        name: relative(fixturesRoot, folder).replaceAll('\\', '/'),
        input: join(folder, 'input.md'),
        output: join(folder, 'output.json'),
        text: readFileSync(join(folder, 'input.md'), 'utf8'),
      }
    })
}
