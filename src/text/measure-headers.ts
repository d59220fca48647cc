import type { Lexicon } from '../lexicon/index.ts'
import type { Change } from '../schema/index.ts'
import { narrow } from './measure-masks.ts'
import { measureWords } from './measure-words.ts'

/** What the head of a column says of the numbers below it. */
export type ColumnRole =
  | 'measure'
  | 'value'
  | 'previous'
  | 'target'
  | 'change'
  | 'period'
  | 'unit'
  | 'remark'
  | 'index'
  | 'plain'

export interface ColumnHead {
  /** The label without its unit. */
  label: string
  /** The label of the spanning header above it, or null. */
  group: string | null
  role: ColumnRole
  basis: Change['basis']
  unit: string | null
  /** Power of ten that the header multiplies with: 4 for `收入（万元）`. */
  exponent: number
  /** Headed by a verb such as 新增, which may head counts, too. */
  moves: boolean
  /** `优化前` and `优化后` of the same thing share a stem; null for other columns. */
  pair: { stem: string; side: 'before' | 'after' } | null
}

const PERIOD =
  /^(?:第?\d{1,2}周|w(?:ee)?k?\s?\d{1,2}|\d{1,2}月(?:\d{1,2}日?)?(?:[-~–]\d.*)?|\d{1,4}[-/.]\d{1,2}(?:[-/.]\d{1,2})?(?:\s?[-~–至]\s?[\d./-]+)?|q[1-4]|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?(?:\s\d{1,2})?|\d{4}(?:年|q[1-4]|-w\d\d)?|第?[一二三四五六七八九十]+[月周])$/i

export const isPeriod = (text: string): boolean => PERIOD.test(narrow(text).trim())

/** Unit and multiplier in the bracket of a header: `（万元）`, `(ms)`, `(%,gpu上)`. */
function bracketUnit(label: string, lexicon: Lexicon): { label: string; unit: string | null; exponent: number } {
  const bracket = /\s?[([]([^()[\]]{1,16})[)\]]\s*$/.exec(label) ?? /\s?[/,]\s?(%|ms|元|万元|s|秒)$/.exec(label)
  const none = { label, unit: null, exponent: 0 }
  if (!bracket) return none
  const word = ((bracket[1] as string).replace(/^(?:单位)[:：]?\s?/, '').split(/[,，、\s]/)[0] ?? '').trim()
  const bare = label.slice(0, bracket.index).trim()
  for (let cut = 0; cut <= Math.min(2, word.length); cut++) {
    const head = word.slice(0, cut)
    const rest = word.slice(cut)
    const power = cut === 0 ? 0 : Number(/^e(\d+)$/.exec(lexicon.units.get(head) ?? '')?.[1] ?? -1)
    if (power < 0) continue
    const kind = rest === '' ? null : (lexicon.units.get(rest) ?? lexicon.units.get(rest.split('/')[0] as string))
    if (rest === '' && power > 0) return { label: bare, unit: null, exponent: power }
    if (kind && /^e\d/.test(kind) && cut === 0) return { label: bare, unit: null, exponent: Number(kind.slice(1)) }
    if (kind && kind !== 'label' && !/^e\d/.test(kind)) return { label: bare, unit: rest, exponent: power }
  }
  return none
}

function pairOf(label: string, lexicon: Lexicon): ColumnHead['pair'] {
  const words = measureWords(lexicon)
  const before = words.last(label, 'before') ?? words.last(label, 'previous')
  const now = words.beginning(label, 'lead')
  const after = words.last(label, 'after') ?? (now ? { start: 0, end: now.length } : null)
  const zh = /^(.*?)[(]?([\p{Script=Han}]{1,4})(前|后)[)]?$/u.exec(label)
  if (zh && !words.has(zh[0], 'lead')) return { stem: `${zh[1]}`.trim(), side: zh[3] === '前' ? 'before' : 'after' }
  const hit = after && (!before || after.end > before.end) ? after : before
  const exact = hit && hit.start === 0 && hit.end === label.length
  const affix = hit && !exact && (hit.start === 0 || hit.end === label.length || /[()]/.test(label))
  if (!hit || (!exact && !affix)) return null
  const stem = (label.slice(0, hit.start) + label.slice(hit.end)).replace(/[()\s:：_-]+/g, ' ').trim()
  return { stem, side: hit === after ? 'after' : 'before' }
}

function roleOf(label: string, lexicon: Lexicon): { role: ColumnRole; basis: Change['basis'] } {
  const words = measureWords(lexicon)
  const is = (role: ColumnRole, basis: Change['basis'] = null) => ({ role, basis })
  const field = lexicon.fields.get(label)
  if (field === 'index' || lexicon.measures.get(label) === 'code') return is('index')
  if (field === 'remark') return is('remark')
  if (/^(?:单位|units?|計量単位)$/i.test(label)) return is('unit')
  if (isPeriod(label)) return is('period')
  const bare = label.replace(/(?:数值|数据|值|情况|完成|实际|实绩|数)$/, '') || label
  for (const text of new Set([label, bare])) {
    switch (lexicon.measures.get(text)) {
      case 'measure':
        return is('measure')
      case 'target':
        return is('target')
      case 'previous':
      case 'before':
        return is('previous')
      case 'previous-period':
        return is('change', 'previous-period')
      case 'year-ago':
        return is('change', 'year-ago')
      case 'change':
      case 'rise':
      case 'fall':
        return is('change')
      case 'value':
      case 'actual':
      case 'after':
      case 'lead':
        return is('value')
    }
  }
  // `Q3 target`, `年度目标`
  if (label.length <= 12 && words.ending(label, 'target') && words.ending(label, 'target') !== label)
    return is('target')
  const against = /^(?:较|比|相比|对比|vs\.?\s)/i.test(label)
  if (against) return is('change', /去年|同期|last year/i.test(label) ? 'year-ago' : 'previous-period')
  if (words.ending(label, 'change') && label.length <= 8)
    return is(
      'change',
      words.has(label, 'year-ago')
        ? 'year-ago'
        : words.has(label, 'previous-period', 'previous')
          ? 'previous-period'
          : null,
    )
  if (words.beginning(label, 'year-ago') && label.length <= 8) return is('change', 'year-ago')
  if (words.beginning(label, 'previous-period') && label.length <= 8) return is('change', 'previous-period')
  return is('plain')
}

/** Reads one column's head. */
export function readHead(cell: string, group: string | null, lexicon: Lexicon): ColumnHead {
  const written = narrow(cell).replace(/[*`]+/g, '').trim()
  const { label, unit, exponent } = bracketUnit(written, lexicon)
  const above = group === null ? null : bracketUnit(narrow(group).replace(/[*`]+/g, '').trim(), lexicon)
  const whole = roleOf(label, lexicon)
  // `上周(0.17)`: what the bracket says of the week changes nothing.
  const { role, basis } =
    whole.role === 'plain' ? roleOf(label.replace(/\s?[([][^()[\]]{1,16}[)\]]$/, ''), lexicon) : whole
  return {
    label,
    group: above?.label ?? null,
    role,
    basis,
    unit: unit ?? above?.unit ?? null,
    exponent: exponent || (above?.exponent ?? 0),
    moves: ['rise', 'fall'].includes(lexicon.measures.get(label) ?? ''),
    pair: pairOf(label, lexicon),
  }
}
