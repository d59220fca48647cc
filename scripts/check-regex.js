/**
 * Looks for regular expressions that backtrack catastrophically, with recheck (its pure JavaScript engine, offline).
 *
 * Checked are every literal in `src/`, read off the TypeScript syntax tree, and every expression that is made at run time
 * (the vocabularies of the lexicon among them), caught while they are compiled. A place that makes expressions and is not
 * reached is reported too: nothing stays unchecked in silence.
 *
 * recheck calls quadratic time vulnerable. What is flagged must be rewritten, or stand in `bounded` with the reason why
 * its input is short. Of an alternation of hundreds of words recheck sees a few, and the whole is timed; so is what it
 * cannot decide (no verdict in time, syntax it does not know): on attack strings of growing length, made of the
 * expression's own characters. It passes where time grows no faster than the length.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import ts from 'typescript'
import { compiledExpressions } from './compiled-expressions.js'
import { root } from './import-source.js'
import { thinned } from './thin-expression.js'

process.env.RECHECK_SYNC_BACKEND = 'pure'
const { checkSync } = await import('recheck')

/** What may stay although it is flagged: the file, how the expression begins, and why its input is short. */
const bounded = [
  {
    file: 'src/extract/header.ts',
    begins: '^([^：:\\n]{1,40}?)',
    why: 'anchored; the key and the white space behind it overlap in at most 40 characters: 40 times linear',
  },
  {
    file: 'src/extract/topics.ts',
    begins: '^[^:：。，,\\n]{1,48}',
    why: 'anchored; the two parts overlap in at most 48 characters: 48 times linear',
  },
  {
    file: 'src/markdown/labels.ts',
    begins: '\\[((?:[^',
    why: 'a label has at most 999 characters (CommonMark), and a piece of text at most 8,000 marks (limits.marks)',
  },
  { file: 'src/markdown/scan.ts', begins: '^(.{0,200}?)', why: 'sees the first 1,000 characters of a line' },
  {
    file: 'src/outline/week-marks.ts',
    begins: '第?',
    why: 'sees titles of at most 110 characters (LONGEST_LATIN_MARK)',
  },
  {
    file: 'src/text/date-normalize.ts',
    begins: '(?:[a-z][a-z0-9+.-]',
    why: 'at most 21 characters before `://`; what is behind is consumed',
  },
  { file: 'src/text/measure-masks.ts', begins: '[\\w.+-]{1,64}@', why: 'every part has at most 64 characters' },
  {
    file: 'src/text/people.ts',
    begins: '(?:(?<!\\s)\\s+)?[（(]',
    why: 'sees labels of at most 80 characters (LONGEST_LABEL)',
  },
  { file: 'src/text/people.ts', begins: '^(.{2,30}?)', why: 'sees labels of at most 80 characters (LONGEST_LABEL)' },
  { file: 'src/text/people.ts', begins: '[（(]\\s*([^', why: 'sees the last 120 characters of a line (CLOSING_REACH)' },
  { file: 'src/text/people.ts', begins: '\\s+(-{1,2}', why: 'sees the last 120 characters of a line (CLOSING_REACH)' },
  { file: 'src/text/people.ts', begins: '(——|—)()', why: 'sees the last 120 characters of a line (CLOSING_REACH)' },
  {
    file: 'src/text/statuses.ts',
    begins: '[（(【[]\\s*((?!\\s)',
    why: 'sees the first 200 characters of a text (5 * LONGEST_VALUE)',
  },
  {
    file: 'src/outline/role.ts',
    begins: '[一二三四五六七八九十两几',
    why: 'sees labels of at most 48 characters (LONGEST_LABEL)',
  },
  {
    file: 'src/text/progress.ts',
    begins: '(?:[+↑↓±<>≤≥≈]|\\d\\s*-)\\s*\\S{0,3}',
    why: 'sees the 40 characters before a percentage',
  },
  { file: 'src/text/progress.ts', begins: '^\\s*\\S{0,3}\\s*$', why: 'sees the 40 characters before a percentage' },
  { file: 'src/text/quantities.ts', begins: '[\\s≈~]+$', why: 'sees the 24 characters before a number' },
  { file: 'src/text/quantities.ts', begins: '[a-z]+$', why: 'sees the 12 characters before a number' },
]

const TIMEOUT_MS = 6_000
/** Longer ones hold vocabularies: recheck sees them with fewer words, for at most this long. */
const LONGEST_FOR_RECHECK = 250
const SHORT_TIMEOUT_MS = 1_500
/** Timing compares a text with one `TIMES` as long; a quadratic expression takes the square of it. */
const TIMES = 8
const LINEAR = 25

const used = new Set()
const timed = []
const refuted = []
const failures = []
const literals = []
const makers = []

if (isMainThread) await checkAll()
else {
  for (const expression of workerData) checkOne(expression)
  parentPort.postMessage({ used: [...used], timed, refuted, failures })
}

async function checkAll() {
  const files = readdirSync(`${root}src`, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => `src/${path.replaceAll('\\', '/')}`)
    .sort()
  for (const path of files) readFile(path)
  const compiled = await compiledExpressions()
  const expressions = unique([...literals, ...compiled])
  for (const result of await inWorkers(expressions)) {
    for (const entry of result.used) used.add(entry)
    timed.push(...result.timed)
    refuted.push(...result.refuted)
    failures.push(...result.failures)
  }
  const reached = new Set(compiled.map(({ place }) => place))
  for (const place of makers.filter((place) => !reached.has(place) && !exempt(place, '')))
    fail(place, 'makes an expression that no fixture reaches')
  const isThere = ({ file, begins }) =>
    expressions.some(
      ({ source, places }) => source.startsWith(begins) && places.some((place) => place.startsWith(`${file}:`)),
    )
  for (const entry of bounded.filter((entry) => !isThere(entry)))
    fail(entry.file, `no such expression any more, take it off the list: ${entry.begins}`)
  for (const failure of failures) console.log(failure)
  console.log(
    `${expressions.length} expressions: ${literals.length} literals in ${files.length} files, ${compiled.length} made at run time in ${reached.size} places; ` +
      `${used.size} flagged but bounded, ${refuted.length} suspected by its fuzzer and fast here, ${timed.length} timed because recheck gives no verdict, ${failures.length} failed`,
  )
  for (const { places, why, ratio } of timed)
    console.log(`  timed: ${places[0]} (${why}; ${TIMES} times the length took ${ratio.toFixed(1)} times as long)`)
  process.exitCode = failures.length > 0 ? 1 : 0
}

/** Expressions by what they are; the same one in several places is checked once. */
function unique(all) {
  const expressions = new Map()
  for (const { source, flags, place } of all) {
    const key = `/${source}/${flags}`
    const known = expressions.get(key) ?? { source, flags, places: [] }
    known.places.push(place)
    expressions.set(key, known)
  }
  return [...expressions.values()]
}

/** A part of the expressions to each processor. */
function inWorkers(expressions) {
  const count = Math.min(4, availableParallelism())
  const parts = Array.from({ length: count }, (_, part) => expressions.filter((_, i) => i % count === part))
  return Promise.all(
    parts.map(
      (part) =>
        new Promise((resolve, reject) => {
          const worker = new Worker(new URL(import.meta.url), { workerData: part })
          worker.once('message', resolve)
          worker.once('error', reject)
          worker.once('exit', (code) => reject(new Error(`a worker ended with ${code}`)))
        }),
    ),
  )
}

function readFile(path) {
  const file = ts.createSourceFile(path, readFileSync(root + path, 'utf8'), ts.ScriptTarget.Latest, true)
  const visit = (node) => {
    const place = `${path}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`
    if (ts.isRegularExpressionLiteral(node)) {
      const [, source, flags] = /^\/(.*)\/(\w*)$/s.exec(node.text)
      literals.push({ source, flags, place })
    }
    const makes = ts.isNewExpression(node) || ts.isCallExpression(node)
    if (makes && ts.isIdentifier(node.expression) && node.expression.text === 'RegExp') makers.push(place)
    ts.forEachChild(node, visit)
  }
  visit(file)
}

function checkOne({ source, flags, places }) {
  const long = source.length > LONGEST_FOR_RECHECK
  const asked = long ? thinned(source) : source
  const verdict = ask(asked, flags, long ? SHORT_TIMEOUT_MS : TIMEOUT_MS)
  if (verdict.status === 'safe' && !long) return
  if (verdict.status === 'vulnerable' && places.every((place) => exempt(place, source))) return
  if (verdict.status === 'vulnerable' && isConfirmed(verdict, source, flags)) {
    fail(
      places.join(' '),
      `${verdict.complexity.summary}: ${shown(asked, flags)}\n    attack: ${verdict.attack.pattern}`,
    )
    return
  }
  if (verdict.status === 'vulnerable') refuted.push(places[0])
  if (verdict.status === 'vulnerable' && !long) return
  const { ratio, unit } = growth(new RegExp(source, flags), source)
  timed.push({
    places,
    why: long ? `recheck saw it with fewer words: ${verdict.status}` : (verdict.error?.kind ?? 'unknown'),
    ratio,
  })
  if (ratio > LINEAR && !exempt(places[0], source))
    fail(
      places.join(' '),
      `time grows ${ratio.toFixed(1)} times for ${TIMES} times as many ${JSON.stringify(unit)}: ${shown(source, flags)}`,
    )
}

/**
 * recheck proves what it finds with automata. What its fuzzer finds it only counts in its own engine, which knows no
 * short cut for a lookbehind; such an attack must show in this engine too. The text grows by half until it takes long: then
 * linear time is four times that of a quarter of it, quadratic time sixteen times.
 */
function isConfirmed({ checker, attack }, source, flags) {
  if (checker === 'automaton') return true
  const expression = new RegExp(source, flags)
  const textOf = (times) => attack.pumps.map(({ prefix, pump }) => prefix + pump.repeat(times)).join('') + attack.suffix
  const least = (text, tries) => Math.min(...Array.from({ length: tries }, () => timeOf(expression, text)))
  for (let times = 16; times < 100_000; times = Math.ceil(times * 1.5))
    // On a busy machine one measurement jumps; the least of several does not.
    if (least(textOf(times), 2) > 50) return least(textOf(times), 5) > least(textOf(Math.floor(times / 4)), 5) * 8
  return false
}

function timeOf(expression, text) {
  expression.lastIndex = 0
  const start = performance.now()
  expression.exec(text)
  return performance.now() - start
}

function ask(source, flags, timeout) {
  // Neither changes how an expression backtracks, and recheck knows neither: d reports places, v only widens classes.
  return checkSync(source, flags.replace('d', '').replace('v', 'u'), { timeout, randomSeed: 1, maxIteration: 5 })
}

function exempt(place, source) {
  const entry = bounded.findIndex(({ file, begins }) => place.startsWith(`${file}:`) && source.startsWith(begins))
  if (entry >= 0) used.add(entry)
  return entry >= 0
}

function fail(place, message) {
  failures.push(`${place}\n    ${message}`)
}

function shown(source, flags) {
  return source.length > 300 ? `/${source.slice(0, 300)}…/${flags}` : `/${source}/${flags}`
}

/** How many times longer the expression takes for `TIMES` times the length, at worst over attack strings. */
function growth(expression, source) {
  const repeated = (unit, times) => `x ${unit.repeat(times)}\u0000`
  const measure = (unit, tries) => {
    const time = (text) => Math.min(...Array.from({ length: tries }, () => timeOf(expression, text)))
    const long = time(repeated(unit, 1_000 * TIMES))
    // Fast whatever the growth: nothing to compare.
    return long < 2 ? 0 : long / time(repeated(unit, 1_000))
  }
  let worst = { ratio: 0, unit: '' }
  for (const unit of attacks(source)) {
    let ratio = measure(unit, 1)
    // A busy machine makes single figures jump.
    for (let i = 0; i < 4 && ratio > LINEAR; i++) ratio = Math.min(ratio, measure(unit, 5))
    if (ratio > worst.ratio) worst = { ratio, unit }
  }
  return worst
}

/** Repeatable units: characters of the expression, white space, digits, and pairs of neighbours. */
function attacks(source) {
  const bare = source.replace(/\(\?<?[!=]|\[a-zA-Z]/g, '')
  const characters = [...new Set([' ', '\n', '1', 'a', '一', '。', ...bare])].slice(0, 16)
  return [...characters, ...characters.map((character, i) => character + (characters[i + 1] ?? ' '))]
}
