/**
 * Writes `docs/rules.md`: the rules of `weekly check`, with the fixtures that are their tests. With `--check` it writes
 * nothing and fails where the file is stale.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { importSource, root } from './import-source.js'

const file = `${root}docs/rules.md`
/** Examples of more characters say no more. */
const LONGEST = 600

const HEAD = `<!-- Made by scripts/make-rules.js out of src/check/rules and fixtures/check. -->

# Rules

What \`weekly check\` looks for. [check.md](check.md) tells how to run it, how to change how grave a rule is, and how to silence one
in a place.
`

const examplesOf = (id, kind) =>
  readdirSync(`${root}fixtures/check/${id}`)
    .filter((name) => name.startsWith(kind) && name.endsWith('.md'))
    .map((name) => {
      const path = `${root}fixtures/check/${id}/${name}`
      const text = readFileSync(path, 'utf8')
      const told = kind === 'fail' ? readFileSync(path.replace(/md$/, 'txt'), 'utf8') : ''
      return { name: name.replace(/^(?:fail|pass)-?/, ''), text, told }
    })
    .filter(({ text }) => text.length <= LONGEST && text.trim() !== '')

const fenced = (language, text) => `\`\`\`\`${language}\n${text.trimEnd()}\n\`\`\`\`\n`
const named = (name) => (name === '.md' ? '' : ` (\`${name}\`)`)

function sectionOf({ id, severity, summary, help }) {
  const parts = [`## ${id}\n`, `*${severity}*: ${summary}.\n`, `${help}\n`]
  for (const { name, text, told } of examplesOf(id, 'fail')) {
    parts.push(`Told${named(name)}:\n`, fenced('markdown', text), fenced('text', told))
  }
  for (const { name, text } of examplesOf(id, 'pass')) parts.push(`Not told${named(name)}:\n`, fenced('markdown', text))
  return parts.join('\n')
}

async function makeRules() {
  const { rules } = await importSource("export { rules } from './src/check/index.ts'")
  const rows = rules.map(({ id, severity, summary }) => `| [${id}](#${id}) | ${severity} | ${summary} |`)
  const table = ['| rule | severity | what it tells |', '|---|---|---|', ...rows].join('\n')
  return `${[HEAD, `${table}\n`, ...rules.map(sectionOf)].join('\n')}`
}

const content = await makeRules()
const stale = readFileSync(file, { encoding: 'utf8', flag: 'a+' }) !== content
if (stale && !process.argv.includes('--check')) writeFileSync(file, content)
else if (stale) {
  process.stderr.write(
    `${fileURLToPath(new URL('../docs/rules.md', import.meta.url))} is stale: run npm run make-rules\n`,
  )
  process.exitCode = 1
}
