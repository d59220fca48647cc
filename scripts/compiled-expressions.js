/** Catches the regular expressions that the sources make at run time, with the line that makes them. */
import { readdirSync, readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { importSource, root } from './import-source.js'

/** Reads every fixture and asks every vocabulary of the lexicon, so that what is compiled on first use is compiled. */
const ENTRY = `
import { compileLexicon } from './src/lexicon/index.ts'
import { parseReports } from './src/pipeline.ts'

export function run(texts) {
  for (const value of Object.values(compileLexicon())) ask(value)
  for (const text of texts) parseReports(text)
}

function ask(value) {
  if (typeof value.find === 'function') value.find('x')
  else if (typeof value.test === 'function') value.test('x')
  else for (const inner of Object.values(value)) ask(inner)
}
`

// Words that reach the corners of the code where expressions are made from what was found: numbered lines, HTML.
const CORNERS = [
  '1. 接入成功2. 增加监控3. 90次',
  '1、甲 2、乙 3、丙\n4、丁',
  '（1）甲 （2）乙',
  '<a href="x">甲</a>',
  '1. 可用率 99.9% 2. 时延 3ms',
  '4,4 % und 128.400',
  '# 周报\n\n1、甲\n2) 乙',
]

const perPlace = 200

/** Every expression made at run time: `{ source, flags, place }`, place as `src/…:line`; each source once a place. */
export async function compiledExpressions() {
  process.setSourceMapsEnabled(true)
  Error.stackTraceLimit = 30
  const found = new Map()
  const Original = globalThis.RegExp
  globalThis.RegExp = new Proxy(Original, {
    construct: (target, args, self) => note(Reflect.construct(target, args, self)),
    apply: (target, self, args) => note(Reflect.apply(target, self, args)),
  })
  try {
    const { run } = await importSource(ENTRY)
    run([...CORNERS, ...fixtures()])
  } finally {
    globalThis.RegExp = Original
  }
  return [...found.values()].flatMap((expressions) => [...expressions.values()])

  function note(expression) {
    const place = placeOf(new Error().stack ?? '')
    if (!place) return expression
    const here = found.get(place) ?? new Map()
    found.set(place, here)
    const { source, flags } = expression
    if (here.size < perPlace) here.set(source + flags, { source, flags, place })
    return expression
  }
}

/** The innermost line of the sources in a stack. */
function placeOf(stack) {
  for (const line of stack.split('\n')) {
    const match = /\(?((?:file:\/\/)?[^\s()]+[\\/]src[\\/][^\s()]+\.ts):(\d+):\d+\)?$/.exec(line)
    if (match) return `${relative(root, match[1].replace('file://', '')).replaceAll('\\', '/')}:${match[2]}`
  }
  return null
}

function fixtures() {
  return readdirSync(`${root}fixtures`, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('input.md'))
    .map((path) => readFileSync(`${root}fixtures/${path}`, 'utf8'))
}
