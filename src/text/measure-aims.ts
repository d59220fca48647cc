import type { Lexicon } from '../lexicon/index.ts'
import { trimSpan } from './measure-names.ts'
import { measureWords } from './measure-words.ts'
import { findMeasures, type Measure } from './measures.ts'
import { findQuantities } from './quantities.ts'

const CODED = /^\s*(?:O\d{1,2}[-. ]?)?KR\d{1,2}(?:\.\d{1,2})?[\s.、:：-]*/i
const AIM = /(?:[<>≤≥]=?|不低于|不超过|不高于|以内|以上)$/

/**
 * A key result with where it stands: `KR1 复购率提升到 45%：目前 38.2%，上周 36.9%`. The number before the colon is the
 * target, the one behind it the value. Null for any other text, and where no value is told.
 */
export function findAim(text: string, lexicon: Lexicon): Measure | null {
  const code = CODED.exec(text)?.[0].length ?? 0
  const colon = /[:：]/.exec(text.slice(code))
  if (code === 0 || !colon) return null
  const middle = code + colon.index
  const target = findQuantities(text.slice(0, middle), lexicon).findLast(({ start }) => start >= code)
  if (!target) return null
  const words = measureWords(lexicon)
  let end = target.start
  for (let turn = 0; turn < 4; turn++) {
    const head = text.slice(code, end).trimEnd().replace(AIM, '').trimEnd()
    const tail = words.ending(head, 'to', 'copula', 'rise', 'fall', 'cut', 'adjust', 'target', 'threshold')
    end = code + head.length - (tail && tail.length < head.length ? tail.length : 0)
  }
  const span = trimSpan(text, { start: code, end })
  const name = text.slice(span.start, span.end)
  const told = text.slice(middle + 1)
  const value = findMeasures(`${name}:${told}`, { lexicon, setting: 'metrics' }).find(
    (measure) => measure.name === name,
  )
  if (!name || !value) return null
  const by = middle - name.length
  const inUnit = value.unit === null || target.unit === null || target.unit.startsWith(value.unit)
  return {
    ...value,
    start: span.start,
    end: value.end + by,
    nameStart: span.start,
    nameEnd: span.end,
    valueStart: value.valueStart + by,
    valueEnd: value.valueEnd + by,
    text: text.slice(span.start, value.end + by).trim(),
    target: value.target ?? (inUnit ? target.value : null),
  }
}
