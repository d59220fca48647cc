import type { Lexicon } from '../lexicon/index.ts'
import { narrow } from './measure-masks.ts'
import { cleanName, type Span } from './measure-names.ts'
import { type MeasureWords, measureWords } from './measure-words.ts'
import { findMeasures, type Measure } from './measures.ts'
import { findQuantities, type Quantity } from './quantities.ts'

const CODED = /^\s*(?:O\d{1,2}[-. ]?)?KR\d{1,2}(?:\.\d{1,2})?[\s.、:：-]*/i
const BOUND = /[<>≤≥]=?$/
const STOP = /^[^\S\n]?[（(,，;；—-]+[^\S\n]?/

/** Where the words begin that tell how things stand: behind the colon, or `当前` behind a bracket or comma. */
function standing(text: string, code: number, target: Quantity, words: MeasureWords): number {
  const behind = text.slice(target.end)
  const colon = /^[^:：]{0,20}[:：]/.exec(behind)
  if (colon && isAside(colon[0].slice(0, -1))) return target.end + colon[0].length
  const stop = STOP.exec(behind)
  if (!stop || target.start < code) return -1
  return words.beginning(behind.slice(stop[0].length), 'lead', 'actual') ? target.end + stop[0].length : -1
}

/** `以内`, ` per week`: what may stand between an aim and its colon. */
const isAside = (text: string) => !/[\d,，;；。]/.test(text)

/** The name before an aim, without the words that say where it shall go. */
function aimedAt(text: string, code: number, target: Quantity, words: MeasureWords): Span {
  let end = target.start
  for (let turn = 0; turn < 4; turn++) {
    const head = text.slice(code, end).trimEnd().replace(BOUND, '').trimEnd()
    const tail = words.ending(
      head,
      'to',
      'copula',
      'rise',
      'fall',
      'cut',
      'adjust',
      'target',
      'threshold',
      'lead',
      'tail',
    )
    end = code + head.length - (tail && tail.length < head.length ? tail.length : 0)
  }
  const span = cleanName(text, { start: code, end }, words)
  const verb = words.beginning(text.slice(span.start, span.end), 'rise', 'fall')
  return verb && verb.length > 1 && verb.length < span.end - span.start - 1
    ? cleanName(text, { ...span, start: span.start + verb.length }, words)
    : span
}

/**
 * A key result with where it stands: `KR1 复购率提升到 45%：目前 38.2%，上周 36.9%`. The first number is the target, the one
 * that tells how things stand the value. Null for any other text, and where no value is told.
 */
export function findAim(written: string, lexicon: Lexicon): Measure | null {
  const code = CODED.exec(written)?.[0].length ?? 0
  if (code === 0) return null
  const text = narrow(written)
  const words = measureWords(lexicon)
  const target = findQuantities(text, lexicon).find(({ start }) => start >= code)
  const middle = target ? standing(text, code, target, words) : -1
  if (!target || middle < 0) return null
  const span = aimedAt(text, code, target, words)
  const name = written.slice(span.start, span.end)
  const value = findMeasures(`${name}:${written.slice(middle)}`, { lexicon, setting: 'metrics' }).find(
    (measure) => measure.name === name,
  )
  if (!name || !value) return null
  const by = middle - name.length - 1
  const closes = /[)）]/.test(written[value.end + by] ?? '') && /[(（]/.test(written.slice(target.end, middle)) ? 1 : 0
  const end = value.end + by + closes
  // The name was put in front of the words that tell how things stand.
  const back = ({ start, end }: Span): Span => {
    const shift = start > name.length ? by : span.start
    return { start: start + shift, end: end + shift }
  }
  const { dimension, previous, changes } = value.places
  const inUnit = value.unit === null || target.unit === null || target.unit.startsWith(value.unit)
  return {
    ...value,
    start: span.start,
    end,
    nameStart: span.start,
    nameEnd: span.end,
    valueStart: value.valueStart + by,
    valueEnd: value.valueEnd + by,
    text: written.slice(span.start, end).trim(),
    target: value.target ?? (inUnit ? target.value : null),
    places: {
      dimension: dimension && back(dimension),
      previous: previous && back(previous),
      target: value.places.target ? back(value.places.target) : target,
      changes: changes.map(back),
    },
  }
}
