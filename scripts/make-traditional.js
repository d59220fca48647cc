/**
 * Writes `src/lexicon/traditional.ts`: the traditional forms of the simplified words, by OpenCC's phrase tables, for
 * Taiwan (with its own words: 项目 is 專案) and Hong Kong. With `--check` it writes nothing and fails where the file is stale.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Converter } from 'opencc-js/cn2t'
import { importSource, root } from './import-source.js'

const file = `${root}src/lexicon/traditional.ts`
const converterTo = (to) => Converter({ from: 'cn', to })
/** The same words in other characters come first, so that 资料 keeps 資料 where 数据 could be 資料, too. */
const STAGES = [['t', 'tw', 'hk'].map(converterTo), [converterTo('twp')]]
/** Beside what the phrase tables say: a week is 週 in every compound; 匯報 and 計畫 are written as well. */
const VARIANTS = [
  ['周', '週'],
  ['彙報', '匯報'],
  ['計劃', '計畫'],
]

function formsOf(word, converters) {
  if (!/\p{Script=Han}/u.test(word)) return []
  const forms = converters.map((convert) => convert(word))
  for (const [from, to] of VARIANTS) forms.push(...forms.map((form) => form.replaceAll(from, to)))
  return forms
}

/** Concept to forms, for one table: nothing that the table already holds, in whatever language and for whatever concept. */
function formsOfTable(table) {
  const taken = new Set(Object.values(table).flatMap((words) => Object.values(words).flat()))
  const found = Object.fromEntries(Object.keys(table).map((concept) => [concept, []]))
  for (const converters of STAGES) {
    for (const [concept, { zh = [] }] of Object.entries(table)) {
      for (const form of zh.flatMap((word) => formsOf(word, converters))) {
        if (taken.has(form)) continue
        if (form.includes('|')) throw new Error(`${form}: holds the mark that sets words apart`)
        taken.add(form)
        found[concept].push(form)
      }
    }
  }
  return found
}

/** Cues may share words between concepts, so that each concept is a table of its own there. */
function formsOfCues(table) {
  return Object.fromEntries(
    Object.entries(table).flatMap(([concept, words]) => Object.entries(formsOfTable({ [concept]: words }))),
  )
}

const key = (name) => (/^[a-z_$][\w$]*$/i.test(name) ? name : `'${name}'`)

function charactersOnly(forms, tables) {
  const simplified = new Set(
    Object.values(tables)
      .flatMap((table) => Object.values(table).flatMap(({ zh = [] }) => zh.join('')))
      .join(''),
  )
  return [...new Set(forms)]
    .filter((character) => /\p{Script=Han}/u.test(character) && !simplified.has(character))
    .sort()
    .join('')
}

/** The file's content. */
async function makeTraditional() {
  const { tables, EXCLUSIVE } = await importSource("export { EXCLUSIVE, tables } from './src/lexicon/tables.ts'")
  const lines = [
    '// biome-ignore-all format: made by a program',
    '// Made by scripts/make-traditional.js; npm run build runs it again.',
    '',
  ]
  lines.push('/** Table, concept, and the traditional forms of its simplified words, set apart by `|`. */')
  lines.push('export const traditional: Readonly<Record<string, Readonly<Record<string, string>>>> = {')
  for (const [name, table] of Object.entries(tables)) {
    const forms = EXCLUSIVE.includes(name) ? formsOfTable(table) : formsOfCues(table)
    lines.push(`  ${name}: {`)
    for (const [concept, words] of Object.entries(forms)) {
      if (words.length === 0) continue
      const text = words.join('|').replaceAll('\\', '\\\\').replaceAll("'", "\\'")
      lines.push(`    ${key(concept)}: '${text}',`)
    }
    lines.push('  },')
  }
  lines.push('}', '', '/** Characters of these words that no simplified one is written with. */')
  lines.push(`export const TRADITIONAL_ONLY = '${charactersOnly(lines.join(''), tables)}'`)
  return `${lines.join('\n')}\n`
}

/** Writes the file where the words changed; gives whether they did. */
export async function updateTraditional({ check = false } = {}) {
  const content = await makeTraditional()
  const stale = readFileSync(file, 'utf8') !== content
  if (stale && !check) writeFileSync(file, content)
  return stale
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const check = process.argv.includes('--check')
  const stale = await updateTraditional({ check })
  if (check && stale) {
    process.stderr.write('src/lexicon/traditional.ts is stale: run node scripts/make-traditional.js\n')
    process.exitCode = 1
  }
}
