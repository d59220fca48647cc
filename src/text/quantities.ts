import type { Lexicon, UnitKind } from '../lexicon/index.ts'
import { begins, lastWord } from './characters.ts'
import { allMatches } from './matches.ts'
import { joinDurations } from './measure-durations.ts'
import { maskCodes, narrow } from './measure-masks.ts'
import type { Quantity } from './quantity.ts'

export type { Quantity } from './quantity.ts'

/** What every quantity holds. */
const DIGIT = /[\d０-９一二三四五六七八九十两]/
const CLOCK = /(?<![\d.]|\d:)([01]?\d|2[0-4]):([0-5]\d)(?![\d:])/g
/** What every rank holds. */
const RANK_SIGN = /第|no\.|#/i
const RANK =
  /第\s?(\d{1,4})(?:\s?[名位]|(?![\d.]|[、,~–-]\s?\d))|(?<![a-z])no\.\s?(\d{1,4})(?![\d.])|#\s?(\d{1,3})\s(?:out\s)?of\s\d{1,6}(?!\d)|第([一二三四五六七八九十])[名位]/gi
const HEAD = '((?<![-=])[<>≤≥]=?\\s?)?([+\\-−±]\\s?)?((?:us|hk)?[$¥€£₩]\\s?|(?:usd|rmb|cny|eur)\\s?)?'
const EUROPEAN = '\\d{1,3}(?:\\.\\d{3})+,\\d{1,2}(?!\\d)'
const NUMBER = new RegExp(
  `${HEAD}(${EUROPEAN}|\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+,\\d{1,2}(?=\\s?%)|\\d+(?:\\.\\d+)?)`,
  'giu',
)
/** With a decimal comma, dots stand between thousands; `4.5` has a decimal point all the same. */
const COMMA_NUMBER = new RegExp(
  `${HEAD}(\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?|\\d+(?:,\\d+)?(?![.\\d])|\\d+(?:\\.\\d+)?)`,
  'giu',
)
const CHINESE =
  /(?<![一二三四五六七八九十百千万第周期拜双几\d])([二三四五六七八九]?十[一二三四五六七八九]?|[两三四五六七八九])(?=\S)/g
const HAN = /[\u3400-\u9fff]/
const DIGITS = '零一二三四五六七八九'

const isLetter = (character: string | undefined) => character === '_' || begins(character, 'letter')

/** The exact product of a decimal and a power of ten; `328.6` and 4 is 3286000. */
const scaled = (decimal: string, exponent: number) => Number(`${decimal}e${exponent}`)

/** Digits with a decimal point and nothing between thousands. */
function inPoints(digits: string, decimalComma: boolean): string {
  const european = decimalComma ? /,|\.\d{3}(?!\d)/.test(digits) : /\.\d{3},|^\d+,\d{1,2}$/.test(digits)
  return european ? digits.replaceAll('.', '').replace(',', '.') : digits.replaceAll(',', '')
}

function chineseValue(word: string): number {
  if (word === '两') return 2
  const [tens, ones] = word.includes('十') ? word.split('十') : ['0', word]
  const digit = (character: string | undefined, otherwise: number) =>
    character ? Math.max(0, DIGITS.indexOf(character)) : otherwise
  return (tens === '0' ? 0 : digit(tens, 1) * 10) + digit(ones, 0)
}

interface Suffix {
  kind: UnitKind
  end: number
}

/** The longest unit word that begins at `at`; Latin letters count as one word. */
function unitAt(text: string, at: number, lexicon: Lexicon): Suffix | null {
  const latin = /^(?:%pt?|[%‰]|[a-zµμà-öø-ÿ]+\$?(?:\/[a-z]+)?|[$€£¥₩])/i.exec(text.slice(at, at + 16))?.[0]
  if (latin) {
    const slash = latin.indexOf('/')
    for (const word of slash > 0 ? [latin, latin.slice(0, slash)] : [latin]) {
      const kind = lexicon.units.get(word)
      if (kind) return { kind, end: at + word.length }
    }
    return null
  }
  for (let length = Math.min(6, text.length - at); length > 0; length--) {
    const kind = lexicon.units.get(text.slice(at, at + length))
    if (kind && !/^\s|\s$/.test(text.slice(at, at + length))) return { kind, end: at + length }
  }
  return null
}

const EXPONENT = /^e(\d+)$/
const exponentOf = (kind: UnitKind) => Number(EXPONENT.exec(kind)?.[1] ?? 0)

interface Tail {
  exponent: number
  unit: string | null
  kind: UnitKind | null
  end: number
}

const PER =
  /^\/(?:\d{1,3}\s?(?:h|min|s|天|秒)|(?:\d{1,3}\s?)?(?:小时|分钟)|[a-z]{1,8}|[天日周月年次人秒台笔条单户个時时分])/i

/** How long `/天`, `/s` or `/24h` at an offset is: what a number is counted by. */
function perLength(text: string, at: number): number {
  const rest = text.slice(at, at + 16)
  const per = PER.exec(rest)?.[0] ?? ''
  return /^\/[a-z]+\d/i.test(rest) || /^[a-z\d]/i.test(rest.slice(per.length)) ? 0 : per.length
}

/** Multiplier and unit after a number that ends at `at`; null where the letters after it make it a code. */
function readTail(text: string, at: number, money: boolean, lexicon: Lexicon): Tail | null {
  let end = at
  let exponent = 0
  const skip = (position: number) => (text[position] === ' ' ? position + 1 : position)
  for (let turn = 0; turn < 2; turn++) {
    const from = skip(end)
    const found = unitAt(text, from, lexicon)
    if (!found || exponentOf(found.kind) === 0) break
    const word = text.slice(from, found.end)
    const single = /^[a-z]$/i.test(word)
    if (single && from !== end) break
    if ((word === 'm' || word === 'b') && !money) break
    exponent += exponentOf(found.kind)
    end = found.end
  }
  if (end === at && /^[kKMw][A-Z]{2,4}\b/.test(text.slice(at, at + 6))) {
    const rest = unitAt(text, at + 1, lexicon)
    const whole = unitAt(text, at, lexicon)
    if (rest && !whole) {
      exponent = exponentOf(lexicon.units.get(text[at] as string) ?? 'count')
      end = at + 1
    }
  }
  const from = skip(end)
  const found = unitAt(text, from, lexicon)
  if (found && text.slice(from, found.end) === 'm' && from === end)
    return { exponent, unit: 'm', kind: 'time', end: found.end }
  if (!found || exponentOf(found.kind) > 0) {
    if (/[a-z_]/i.test(text[end] ?? '') && !/^(?:to|from|vs)\b/i.test(text.slice(end))) return null
    const per = exponent > 0 ? perLength(text, end) : 0
    return { exponent, unit: per > 0 ? text.slice(end, end + per) : null, kind: null, end: end + per }
  }
  const latin = /^[a-zµμà-öø-ÿ]/i.test(text.slice(from))
  // `2.8 回归` is a version before a verb: nobody counts in decimals.
  const fraction =
    exponent === 0 &&
    (found.kind === 'count' || found.kind === 'people') &&
    from !== end &&
    isLetter(text[found.end]) &&
    /\.\d+$/.test(text.slice(Math.max(0, at - 12), at))
  if (fraction) return { exponent, unit: null, kind: null, end }
  // `3 d` or `5 x` with a space are words, `3 ms` is not.
  if (latin && from !== end && found.end - from === 1 && !/[sh]/.test(text[from] as string))
    return { exponent, unit: null, kind: null, end }
  let stop = found.end
  stop += perLength(text, stop)
  return { exponent, unit: text.slice(from, stop), kind: found.kind, end: stop }
}

/** Is this decimal or bare number allowed to stand without a unit, given what stands before it? */
function looksLikeVersion(before: string, digits: string, lexicon: Lexicon): boolean {
  if (!/^\d{1,2}\.\d{1,2}$/.test(digits)) return false
  const head = before.slice(-24)
  if (/[:=→>(]\s*$/.test(head)) return false
  // `低于上周的 91.2`
  const word = lastWord(head.replace(/[\s≈~]+$/, '')).replace(/的$/, '')
  if (!word) return true
  if (lexicon.units.get(word) === 'throughput') return false
  const known = ['noun', 'suffix', 'to', 'from', 'copula', 'rise', 'fall', 'target', 'previous'] as const
  if (lexicon.measures.startingAt(word, 0).some(({ concept }) => concept === 'aggregate')) return false
  return lexicon.measures.ending(word, ...known) === null
}

/** `3万-5万`: what stands before the dash is a number, too. */
function isScaled(before: string, lexicon: Lexicon): boolean {
  const word = /\d\s?(\p{L}{1,3})$/u.exec(before)?.[1]
  return word !== undefined && exponentOf(lexicon.units.get(word) ?? 'count') > 0
}

/** A number with the power of ten of the words behind it. */
interface Scaled extends Quantity {
  exponent: number
}

function numberAt(text: string, match: RegExpExecArray, lexicon: Lexicon): Scaled | null {
  const [whole, bound = '', sign = '', currency = '', digits = ''] = match
  const at = match.index + whole.length - digits.length
  const lead = text.slice(Math.max(0, match.index - 24), match.index)
  let start = match.index + bound.length
  const before = text[match.index - 1]
  let signed = sign.trim()
  if (/[-−–]/.test(signed) && isScaled(lead, lexicon)) return null
  if (signed && before !== undefined && /[\w)%\u00c0-\u1fff]/.test(before)) {
    start += sign.length
    signed = ''
    if (sign.trim() === sign) return null
  }
  if (!sign && !bound && !currency && before !== undefined && /[\w./\\]/.test(before)) {
    const word = /[a-z]+$/i.exec(text.slice(Math.max(0, match.index - 12), match.index))?.[0] ?? ''
    const known =
      lexicon.units.get(word) === 'throughput' ||
      (word.length > 1 && lexicon.measures.get(word) === 'noun' && !/^t?p$/i.test(word))
    // `AP50 0.81`, `val_AP50 = 0.81`: the figure is the one behind
    if (!known || /^(?: ?[=:] ?| )\d/.test(text.slice(at + digits.length, at + digits.length + 4))) return null
  }
  const tail = readTail(text, at + digits.length, currency !== '', lexicon)
  if (!tail || tail.kind === 'label') return null
  const after = text.slice(tail.end, tail.end + 8)
  if (/^[~–～-]\d|^\s?[~～]\s?\d|^[._]\d|^-[a-z]/i.test(after)) return null
  if (before !== undefined && /[~～–-]/.test(before) && /[\d%‰a-z\u4e00-\u9fff]/i.test(text[match.index - 2] ?? ''))
    return null
  if (tail.unit === null && currency === '' && tail.exponent === 0 && bound === '') {
    if (looksLikeVersion(lead, digits, lexicon)) return null
    if (/^\d{9,}$|^0\d/.test(digits)) return null
    if (/^(?:19|20)\d\d$/.test(digits) && !/[:=]\s*$/.test(lead)) return null
  }
  let end = tail.end
  const plus = text[end] === '+' && !/[\w]/.test(text[end + 1] ?? '')
  if (plus) end += 1
  const plusUnit = plus && tail.unit === null ? unitAt(text, end, lexicon) : null
  let unit = tail.unit ?? (currency.trim() || null)
  if (plusUnit && exponentOf(plusUnit.kind) === 0 && plusUnit.kind !== 'label') {
    unit = text.slice(end, plusUnit.end)
    end = plusUnit.end
  }
  const value =
    scaled(inPoints(digits, lexicon.decimalComma), tail.exponent) * (signed === '-' || signed === '−' ? -1 : 1)
  return {
    start,
    end,
    value: Object.is(value, -0) ? 0 : value,
    unit,
    valueText: text.slice(start, end),
    kind: unit === '%' ? 'percent' : 'number',
    bound: bound ? (/[<≤]/.test(bound) ? '<=' : '>=') : plus ? '>=' : null,
    exponent: tail.exponent,
  }
}

/** `3億2,400万円`, `3万5千`, `1万2345件`: a number that goes on with a smaller power of ten. */
function compound(whole: Scaled, part: Scaled, text: string): Scaled | null {
  const between = text.slice(whole.end, part.start)
  if (whole.exponent < 4 || whole.exponent <= part.exponent || whole.unit !== null || whole.bound === '>=') return null
  if (!/^ ?$/.test(between) || !/^\d/.test(text.slice(part.start))) return null
  const digits = /^[\d,]+/.exec(text.slice(part.start))?.[0].replaceAll(',', '') ?? ''
  if (part.exponent === 0 && (between !== '' || digits.length !== 4)) return null
  if (Math.abs(part.value) >= 10 ** whole.exponent) return null
  return { ...part, start: whole.start, value: whole.value + Math.sign(whole.value || 1) * part.value }
}

const fill = (quantity: Omit<Quantity, 'valueText' | 'bound'>, text: string): Quantity => ({
  valueText: text.slice(quantity.start, quantity.end),
  bound: null,
  ...quantity,
})

/** Whether a letter or, after a space, a unit follows at an offset. */
const counts = (text: string, at: number, lexicon: Lexicon) =>
  begins(text[at], 'letter') || (text[at] === ' ' && unitAt(text, at + 1, lexicon) !== null)

/**
 * Every number with its unit in a text, left to right. Dates, versions, codes, ranges, fractions and list numbers are
 * none. `text` may be full width; offsets are UTF-16 units of `text`, 0-based, end excluded.
 */
export function findQuantities(text: string, lexicon: Lexicon): Quantity[] {
  if (!DIGIT.test(text)) return []
  const plain = narrow(text)
  const found: Quantity[] = []
  const special: Quantity[] = []
  const taken = (start: number, end: number) => special.some((one) => one.start < end && one.end > start)
  const addSpecial = (quantity: Omit<Quantity, 'valueText' | 'bound'>) => {
    special.push(fill(quantity, text))
  }
  for (const match of RANK_SIGN.test(plain) ? allMatches(plain, RANK) : []) {
    const digits = match[1] ?? match[2] ?? match[3]
    // `第3次` and `第 12 期` count, they rank nothing
    if (match[1] && match[0].endsWith(match[1]) && counts(plain, match.index + match[0].length, lexicon)) continue
    const value = digits ? Number(digits) : chineseValue(match[4] as string) || 1
    addSpecial({
      start: match.index,
      end: match.index + match[0].trimEnd().length,
      value,
      unit: 'rank',
      kind: 'rank',
    })
  }
  const masked = maskCodes(plain, lexicon.decimalComma)
  for (const match of allMatches(masked, CLOCK)) {
    const value = Number(match[1]) * 60 + Number(match[2])
    if (!taken(match.index, match.index + match[0].length))
      addSpecial({ start: match.index, end: match.index + match[0].length, value, unit: 'clock', kind: 'clock' })
  }
  let end = 0
  let before: Scaled | null = null
  for (const match of allMatches(masked, lexicon.decimalComma ? COMMA_NUMBER : NUMBER)) {
    if (match.index < end || taken(match.index, match.index + match[0].length)) continue
    const single = numberAt(masked, match, lexicon)
    if (!single) continue
    const joined: Scaled | null = before && compound(before, single, masked)
    if (joined) found.pop()
    before = joined ?? single
    const { exponent: _, ...quantity } = before
    quantity.valueText = text.slice(quantity.start, quantity.end)
    if (quantity.unit) quantity.unit = narrow(quantity.unit)
    end = quantity.end
    found.push(quantity)
  }
  for (const match of allMatches(masked, CHINESE)) {
    const at = match.index + match[0].length
    const unit = unitAt(masked, at, lexicon)
    if (!unit || unit.kind === 'label' || exponentOf(unit.kind) > 0 || taken(match.index, unit.end)) continue
    if (match.index > 0 && HAN.test(masked[match.index - 1] as string) && isLetter(masked[unit.end])) continue
    found.push(
      fill(
        {
          start: match.index,
          end: unit.end,
          value: chineseValue(match[0]),
          unit: masked.slice(at, unit.end),
          kind: 'number',
        },
        text,
      ),
    )
  }
  const sorted = [...special, ...found].sort((a, b) => a.start - b.start)
  return joinDurations(
    sorted.filter((one, i) => i === 0 || one.start >= (sorted[i - 1] as Quantity).end),
    text,
  )
}
