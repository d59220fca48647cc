import { CONFIDENT, type Teaching, type Unplaced } from '../learn/index.ts'
import { span } from '../show/index.ts'
import type { Colors } from './colors.ts'
import { count } from './progress.ts'

/** What `weekly lexicon learn` found out. */
export interface Learnt {
  readonly reports: number
  readonly unplaced: readonly Unplaced[]
  readonly config: {
    /** The config in force, or the one to be made. */
    readonly path: string
    /** What was, or can be, added to its `words`. */
    readonly words: Teaching
    readonly written: boolean
  }
}

const MOST_PLACES = 3
const KINDS: Readonly<Record<Unplaced['kind'], string>> = { heading: '', line: ' (on lines)', column: ' (a column)' }

/** The labels for people, each with its suggestion and first places, and the lines of the config. */
export function tellLearnt({ reports, unplaced, config }: Learnt, lines: string, colors: Colors): string {
  const { bold, dim } = colors
  const width = String(unplaced[0]?.count ?? 0).length + 2
  const blocks = unplaced.map((one) => {
    const { kind, label, suggestion } = one
    const told = [...(suggestion?.reasons ?? []), placesOf(one)].map((line) => `${' '.repeat(width + 2)}${dim(line)}\n`)
    const name = `${bold(span(label).text)}${dim(KINDS[kind])}`
    return `${count(one.count).padStart(width)}  ${name}  ${suggestionText(one, colors)}\n${told.join('')}`
  })
  const number =
    unplaced.length === 0 ? 'no label' : `${count(unplaced.length)} ${unplaced.length === 1 ? 'label' : 'labels'}`
  const head = `${count(reports)} ${reports === 1 ? 'report' : 'reports'}: ${number} that could not be placed\n`
  return [head, ...blocks, ...lesson(config, lines)].join('\n')
}

function suggestionText({ suggestion }: Unplaced, { green, yellow, dim }: Colors): string {
  if (!suggestion) return dim('no suggestion')
  const { concept, confidence } = suggestion
  return confidence >= CONFIDENT
    ? green(`-> ${concept}`)
    : `${yellow(`perhaps ${concept}`)}${dim(', not sure enough to write')}`
}

function placesOf({ places }: Unplaced): string {
  const first = places.slice(0, MOST_PLACES).map(({ path, line }) => `${span(path).text}:${line}`)
  const more = places.length - first.length
  return `${first.join('  ')}${more > 0 ? `  and ${count(more)} more` : ''}`
}

function lesson({ path, written }: Learnt['config'], lines: string): string[] {
  if (lines === '') return []
  return [written ? `Added to ${path}:\n` : `Lines for ${path} (--write adds them):\n`, lines]
}
