import type { Lexicon, UnitKind } from '../lexicon/index.ts'
import { holds } from './characters.ts'
import type { MeasureWords } from './measure-words.ts'
import type { Quantity } from './quantities.ts'

/** Where the text stands: a list of numbers, the value of a labelled list item, or an item of work. */
export type Setting = 'metrics' | 'label' | 'prose'

export interface Claim {
  name: string
  quantity: Quantity
  /** From and to are both stated. */
  pair: boolean
  /** A colon stands between name and number. */
  colon: boolean
  /** The name stands behind the number: `1,204 signups`. */
  behind: boolean
  /** `10个以上`: no value of its own. */
  open: boolean
  /** Only where it went is said, by a word such as 改为. */
  moved: boolean
  /** The list's own label names a measure, so its entries only say of what. */
  grouped: boolean
  /** The words between the earlier value and this one. */
  link: string
}

function unitKind(unit: string | null, lexicon: Lexicon): UnitKind | null {
  if (unit === null) return null
  return lexicon.units.get(unit) ?? lexicon.units.get(unit.split('/')[0] as string) ?? null
}

const COMPARED: ReadonlySet<UnitKind | null> = new Set<UnitKind>(['score', 'ratio', 'time', 'money', 'throughput'])

/** A score, share, time or amount whose earlier value is told is measured, whatever it is called: `模拟考试：86分（上次71分）`. */
export const isCompared = (unit: string | null, lexicon: Lexicon): boolean => COMPARED.has(unitKind(unit, lexicon))

/** Does the name end with (or hold) the name of a measure? */
export function namesMeasure(name: string, words: MeasureWords): boolean {
  if (words.ending(name, 'lookalike')) return false
  return words.has(name, 'noun') || words.ending(name, 'suffix') !== null
}

/** Does it end with such a noun, or nearly (`失败率最高`)? A noun further ahead only belongs to the thing worked on. */
function endsWithMeasure(name: string, words: MeasureWords): boolean {
  const noun = words.last(name, 'noun')
  if (!noun || words.ending(name, 'lookalike')) return false
  const tail = name.slice(noun.end).trim()
  return (
    !words.has(tail, 'work') &&
    (/^[\x20-\x7e]*$/.test(tail) ? tail.length <= 16 : tail.length <= 3 || /^[(].*[)]$/.test(tail))
  )
}

/** A percentage of completion: progress of the thing, not a measure of it. */
function namesProgress(name: string, words: MeasureWords): boolean {
  const progress = words.ending(name.trim(), 'progress')
  if (!progress) return false
  const head = name.trim().slice(0, -progress.length)
  return !/率$/.test(progress) || head.length === 0 || /(?:任务|工作|项目|开发|整体|总体|需求|计划)$/.test(head)
}

/** Is a named number a measured value, not a count of work, a threshold, or a state of completion? */
export function isMeasured(claim: Claim, setting: Setting, lexicon: Lexicon, words: MeasureWords): boolean {
  const { name, quantity, pair, colon, behind } = claim
  if (!holds(name, 'letter')) return false
  if (words.has(claim.link, 'adjust')) return false
  const kind = unitKind(quantity.unit, lexicon)
  const noun = namesMeasure(name, words)
  if (kind === 'ratio' && namesProgress(name, words)) return false
  if (quantity.kind === 'rank') return noun || setting !== 'prose' || name.length <= 8
  if (quantity.kind === 'clock') return pair || words.has(name, 'noun')
  const worked = words.beginning(name, 'work') !== null || words.ending(name, 'work') !== null
  if (setting === 'metrics')
    return (
      name.length > 1 &&
      !(quantity.bound && !noun) &&
      !(kind === 'count' && !noun && !words.beginning(name, 'aggregate') && worked)
    )
  if (pair && !noun && kind === null && words.has(claim.link, 'work')) return false
  if (pair) return !(kind === 'count' && !noun && words.has(name, 'work'))
  const outcome = words.ending(name, 'outcome') !== null || words.beginning(name, 'aggregate') !== null
  const work = words.beginning(name, 'work') !== null
  if (claim.open && kind === 'count') return false
  if (claim.grouped && setting === 'label' && !words.beginning(name, 'work')) return true
  const aggregate = words.beginning(name, 'aggregate')
  const averaged = aggregate !== null && name.length > aggregate.length && !work
  const strict = endsWithMeasure(name, words)
  if (claim.moved && !strict) return false
  switch (kind) {
    case 'throughput':
      return true
    case 'ratio':
      return strict || words.ending(name, 'suffix') === 'CPU' || words.ending(name, 'suffix') === '内存'
    case 'money':
      return strict || averaged || (noun && !work && words.ending(name, 'suffix') !== null) || (outcome && !work)
    case 'time':
    case 'size':
    case 'score':
      return strict || averaged || (noun && !work && words.ending(name, 'suffix') !== null)
    case 'count':
      return (noun || outcome) && !work
    default: {
      if (strict || (noun && words.ending(name, 'suffix') !== null)) return !work
      const decimals = /\.(\d+)$/.exec(quantity.valueText)?.[1]?.length ?? 0
      return (colon && decimals >= 3) || (outcome && !work && (colon || behind || setting === 'label'))
    }
  }
}
