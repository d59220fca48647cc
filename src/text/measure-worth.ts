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
  /** Behind it stand any words, perhaps no name. */
  weak: boolean
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

/** Does the name end with (or hold) the name of a measure? */
export function namesMeasure(name: string, words: MeasureWords): boolean {
  if (words.ending(name, 'lookalike')) return false
  return words.has(name, 'noun') || words.ending(name, 'suffix') !== null
}

const OF = /^\s+(?:of|for|per|in|on)\s+(?:the\s+)?[a-z]/i

/** Does it end with such a noun, or nearly (`失败率最高`)? A noun further ahead only belongs to the thing worked on. */
function endsWithMeasure(name: string, words: MeasureWords): boolean {
  const noun = words.last(name, 'noun')
  if (!noun || words.ending(name, 'lookalike')) return false
  const tail = name.slice(noun.end).trim()
  // `line coverage of the parser crate`
  if (OF.test(name.slice(noun.end))) return true
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

/** `measured` by itself; `compared`: only where an earlier value, a change or a target stands beside it. */
export type Worth = 'measured' | 'compared' | 'none'

/** A number this large is no count of what one team did. */
const LARGE = 10_000

/** Is a named number a measured value, not a count of work, a threshold, or a state of completion? */
export function worthOf(claim: Claim, setting: Setting, lexicon: Lexicon, words: MeasureWords): Worth {
  const { quantity } = claim
  const period = words.ending(claim.name, 'previous')
  const name = period ? claim.name.slice(0, -period.length).trimEnd() : claim.name
  if (!holds(name, 'letter') || words.has(claim.link, 'adjust')) return 'none'
  const kind = unitKind(quantity.unit, lexicon)
  if (kind === 'ratio' && namesProgress(name, words)) return 'none'
  if (claim.open && kind === 'count') return 'none'
  // `已迁移 62%`: how far the work is. `内存上限由 16GB 提升到 32GB`: a limit that was set
  const acts = words.beginning(name, 'work', 'copula') !== null
  if (kind === 'ratio' && acts && !namesMeasure(name, words)) return 'none'
  if (claim.pair && (words.ending(name, 'threshold')?.length ?? 0) > 1) return 'none'
  if (!claim.weak && isMeasured({ ...claim, name }, kind, setting, words)) return 'measured'
  const work = verbOf(name, words)
  const comparable =
    !claim.pair && name.length > 1 && name !== work && quantity.kind !== 'rank' && !words.ending(name, 'lookalike')
  return comparable && !namesProgress(name, words) ? 'compared' : 'none'
}

/** The verb of work that a name begins with, unless a longer word does (升级投诉). */
function verbOf(name: string, words: MeasureWords): string | null {
  const verb = words.beginning(name, 'work')
  return verb !== null && words.beginning(name, 'work', 'outcome', 'noun') === verb ? verb : null
}

/** Does a name begin or end with a verb of work? */
const worked = (name: string, words: MeasureWords) =>
  verbOf(name, words) !== null || words.closing(name, 'work', 'outcome')?.concept === 'work'

const SHORT = 8

/** `到面 34 人`: things or persons counted under a short name that is no verb of work; 做了 tells an act. */
export function isCountable({ name, quantity, weak, link }: Claim, lexicon: Lexicon, words: MeasureWords): boolean {
  const kind = unitKind(quantity.unit, lexicon)
  const counted = (kind === 'count' || kind === 'people') && !weak && !/了\s*$/.test(link)
  return counted && name.length <= SHORT && !words.has(name, 'work')
}

function isMeasured(claim: Claim, kind: UnitKind | null, setting: Setting, words: MeasureWords): boolean {
  const { name, quantity, pair, colon, behind } = claim
  const noun = namesMeasure(name, words)
  if (quantity.kind === 'rank') return noun || setting !== 'prose' || name.length <= 8
  if (quantity.kind === 'clock') return pair || words.has(name, 'noun') || (setting === 'metrics' && colon && noun)
  const counts = kind === 'count' || kind === 'people'
  if (setting === 'metrics')
    return (
      name.length > 1 &&
      !(quantity.bound && !noun) &&
      !(counts && !noun && !words.beginning(name, 'aggregate') && worked(name, words))
    )
  if (pair && !noun && kind === null && words.has(claim.link, 'work')) return false
  if (pair) return !(counts && !noun && words.has(name, 'work'))
  const aggregate = words.beginning(name, 'aggregate')
  const outcome = words.ending(name, 'outcome') !== null
  const work = verbOf(name, words) !== null
  if (claim.grouped && setting === 'label' && !work) return true
  if (aggregate && name.length > aggregate.length) return true
  const strict = endsWithMeasure(name, words)
  if (claim.moved && !strict) return false
  switch (kind) {
    case 'throughput':
      return true
    case 'ratio':
      return strict || words.ending(name, 'suffix') === 'CPU' || words.ending(name, 'suffix') === '内存'
    case 'money':
      return strict || (noun && !work && words.ending(name, 'suffix') !== null) || (outcome && !work)
    case 'time':
    case 'size':
    case 'score':
      return strict || (noun && !work && words.ending(name, 'suffix') !== null)
    case 'people':
    case 'count':
      return (noun || outcome || (kind === 'people' && quantity.value >= LARGE)) && !work
    default: {
      if (strict || (noun && words.ending(name, 'suffix') !== null)) return !work
      const decimals = /\.(\d+)$/.exec(quantity.valueText)?.[1]?.length ?? 0
      return (colon && decimals >= 3) || (outcome && !work && (colon || behind || setting === 'label'))
    }
  }
}
