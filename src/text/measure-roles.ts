import type { Change } from '../schema/index.ts'
import { begins, holds } from './characters.ts'
import { isTime } from './measure-durations.ts'
import { endsInCopula } from './measure-names.ts'
import type { MeasureWords } from './measure-words.ts'
import type { Quantity } from './quantities.ts'

/** What a number is in its clause. `modifier` belongs to the words after it; */
export type Role = 'value' | 'target' | 'previous' | 'change' | 'from' | 'to' | 'modifier' | 'threshold'

export interface Reading {
  quantity: Quantity
  role: Role
  /** Where the words that give the role begin; the name stands before them. */
  nameEnd: number
  /** Where they end after the number. */
  end: number
  basis: Change['basis']
  sign: 1 | -1
  /** The word for `from` is written. */
  stated: boolean
}

/** Without white space, colons and signs of equality at the end; a loop, since a regular expression would be quadratic. */
function stripEnd(text: string): string {
  let end = text.length
  while (end > 0 && /[\s:=~≈]/.test(text[end - 1] as string)) end--
  return text.slice(0, end)
}

/** Without copulas and punctuation at the end (`成功率：约为` → `成功率`). */
function stripCopula(text: string, words: MeasureWords): string {
  let rest = stripEnd(text)
  for (let word = endsInCopula(rest, words); word; word = endsInCopula(rest, words)) {
    const shorter = stripEnd(rest.slice(0, rest.length - word.length))
    if (!shorter && holds(word, 'letter') && rest.length < 2) break
    rest = shorter
  }
  return rest
}

const AGAINST = /(?:较|(?<![占环同配性])比|相比|相较于?|对比|vs\.?|compared (?:to|with)|than)\s?(?:于)?\s?\S{0,10}$/i
const MONTHS = /\ue000+/g

/** The basis that ends the text before a change (`环比`, `较9月`), and where it begins. */
function basisBefore(
  text: string,
  words: MeasureWords,
): { basis: Change['basis']; length: number; sign: 1 | -1 } | null {
  const rest = stripEnd(text)
  const padding = text.length - rest.length
  for (const concept of ['previous-period', 'year-ago'] as const) {
    const word = words.ending(rest, concept)
    if (word) return { basis: concept, length: word.length + padding, sign: 1 }
  }
  const against = AGAINST.exec(rest.slice(-24).replace(MONTHS, '0'))
  if (against) {
    const year = /去年|同期|last year/i.test(against[0])
    const sign = words.ending(rest, 'less') ? -1 : 1
    return { basis: year ? 'year-ago' : 'previous-period', length: against[0].length + padding, sign }
  }
  return null
}

function basisAfter(text: string, words: MeasureWords): { basis: Change['basis']; length: number } | null {
  const indent = /^\s*/.exec(text)?.[0].length ?? 0
  for (const concept of ['previous-period', 'year-ago'] as const) {
    const word = words.beginning(text.slice(indent), concept)
    if (word) return { basis: concept, length: word.length + indent }
  }
  const against =
    /^\s*(?:vs\.?|compared (?:to|with)|than|from|on)\s(?:the\s)?(?:last|previous|prior)\s(?:week|month|quarter|sprint)/i.exec(
      text,
    )
  return against ? { basis: 'previous-period', length: against[0].length } : null
}

/** `goal for June`, `objetivo de junio`: what a target is for. */
const FOR_WHAT = /\s(?:for|by|de|para|por)\s[^\s,;:]{1,20}(?:\s[^\s,;:]{1,20})?$/i

/** Where a word for a target begins that says what it is for; -1 where none does. */
function targetFor(rest: string, words: MeasureWords): number {
  const tail = FOR_WHAT.exec(rest.slice(-50))
  if (!tail) return -1
  const head = rest.slice(0, rest.length - tail[0].length)
  const word = words.ending(head, 'target')
  return word ? head.length - word.length : -1
}

/** `(88% last week)`, `vs. 41 the week before`: nothing else is said than that the number is the earlier one. */
function isEarlier(before: string, after: string, words: MeasureWords): boolean {
  if (!/^(?:(?:vs\.?|versus|against|from|than|compared (?:to|with)|gegen)\s*)?[~≈]?$/i.test(before.trim())) return false
  const next = after.trimStart()
  const word = words.beginning(next, 'previous')
  return word !== null && /^[.!]?$/.test(next.slice(word.length).trim())
}

/** `100 条以下`: how far the words go that leave a number open. */
function openLength(after: string, words: MeasureWords): number {
  const indent = after.length - after.trimStart().length
  const word = words.beginning(after.slice(indent), 'tail')
  return word && /^\s*(?:$|[,;.)])/.test(after.slice(indent + word.length)) ? indent + word.length : 0
}

/** `低于上周的 91.2`: the earlier value by what it is held against. */
const HELD_AGAINST = /^(?:[低高优好差多少大小]于|超过|不及|不如|(?:较|比|相比)(?=.{1,12}的$))\s?/

/** `上次演练`, `改版前`, `from`, `低于上周的`: the words between a measure and its earlier value. */
function tellsEarlier(written: string, words: MeasureWords): boolean {
  const text = written.replace(HELD_AGAINST, '')
  if (text === '' || words.closing(text, 'lead', 'actual', 'fall', 'noun', 'suffix', 'outcome')) return false
  if (words.ending(text, 'from') === text || /^\p{Script=Han}{1,6}前$/u.test(text)) return true
  const word = words.beginning(text, 'previous')
  return word !== null && text.length - word.length <= 6
}

/** Reads one number from the words right before and after it, both without other numbers; `earlier`: a measure stands before it; `followed`: another number comes in its clause. */
export function readRole(
  quantity: Quantity,
  start: number,
  before: string,
  after: string,
  inBracket: boolean,
  earlier: boolean,
  followed: boolean,
  words: MeasureWords,
): Reading {
  const at = (rest: string) => start + rest.length
  const reading = (role: Role, nameEnd: number, more: Partial<Reading> = {}): Reading => ({
    quantity,
    role,
    nameEnd,
    end: quantity.end,
    basis: null,
    sign: 1,
    stated: false,
    ...more,
  })
  const bare = quantity.bound ? before.slice(0, -8) + before.slice(-8).replace(/[<>≤≥]=?\s?$/, '') : before
  if (earlier && !/^[+\-−±]/.test(quantity.valueText) && isEarlier(bare, after, words))
    return reading('previous', start, { end: quantity.end + after.trimEnd().length })
  const loose = stripCopula(bare, words)
  const signed = /^[+\-−±]/.test(quantity.valueText)
  let rest = stripEnd(bare)
  for (let turn = 0; turn < 5; turn++) {
    const hit = words.closing(
      rest,
      'to',
      'adjust',
      'target',
      'previous',
      'rise',
      'fall',
      'from',
      'copula',
      'previous-period',
      'year-ago',
      'cut',
      'work',
      'noun',
      'lookalike',
    )
    if (hit?.concept === 'copula' || hit?.concept === 'cut') {
      rest = stripEnd(rest.slice(0, rest.length - hit.word.length))
      continue
    }
    // 占比 and 比例 compare nothing.
    const ratio = hit?.concept === 'noun' && /比[例重]?$/.test(hit.word)
    const basis = ratio || hit?.concept === 'rise' || hit?.concept === 'fall' ? null : basisBefore(rest, words)
    if (
      basis &&
      (quantity.unit !== 'rank' || signed) &&
      (signed || (hit?.concept !== 'previous' && hit?.concept !== 'target')) &&
      !words.beginning(after.trimStart(), 'target')
    )
      return reading('change', at(stripEnd(rest.slice(0, rest.length - basis.length))), {
        basis: basis.basis,
        sign: basis.sign,
      })
    const aim = hit ? -1 : targetFor(rest, words)
    if (aim >= 0) return reading('target', at(stripEnd(rest.slice(0, aim))))
    if (!hit) break
    const head = stripEnd(rest.slice(0, rest.length - hit.word.length))
    const toFollows = hit.concept === 'previous' && words.beginning(after.trimStart(), 'to', 'adjust')
    // `down from 48 s to 31 s`
    if (toFollows && words.ending(hit.word, 'from')) return reading('from', at(head), { stated: true })
    if (hit.concept === 'target') return reading('target', at(head), { end: quantity.end + openLength(after, words) })
    if (hit.concept === 'to' || hit.concept === 'adjust' || hit.concept === 'previous')
      return reading(hit.concept === 'adjust' ? 'to' : hit.concept, at(head))
    if (hit.concept === 'rise' || hit.concept === 'fall') {
      if (quantity.kind === 'rank') break
      const back = basisBefore(head, words)
      const behind = basisAfter(after, words)
      return reading('change', at(stripEnd(back ? head.slice(0, head.length - back.length) : head)), {
        basis: back?.basis ?? behind?.basis ?? null,
        sign: hit.concept === 'fall' ? -1 : 1,
        end: quantity.end + (behind?.length ?? 0),
      })
    }
    if (hit.concept === 'from' && words.beginning(after.trimStart(), 'to', 'adjust', 'rise', 'fall'))
      return reading('from', at(head), { stated: true })
    break
  }
  const next = after.trimStart()
  if (words.beginning(next, 'to', 'adjust')) return reading('from', at(loose))
  const near = isTime(quantity.unit) ? null : words.ending(loose, 'near')
  if (near) return reading('value', at(stripEnd(loose.slice(0, loose.length - near.length))))
  const letter = after.startsWith('_') || begins(after, 'letter', 'number')
  const tail = words.beginning(
    after,
    'tail',
    'after',
    'copula',
    'lead',
    'against',
    'rise',
    'fall',
    'from',
    'previous-period',
    'year-ago',
    'target',
    'previous',
  )
  const counted = letter && !tail
  if (earlier && !counted && quantity.kind !== 'rank' && !signed && tellsEarlier(stripEnd(bare).trim(), words))
    return reading('previous', start)
  // `目前 38%` ends in 前, which alone is a threshold
  const limit = words.closing(loose, 'threshold', 'near', 'lead', 'actual')?.concept
  const threshold = limit === 'threshold' || limit === 'near'
  if (threshold && !quantity.bound) return reading('threshold', at(loose))
  const behind = basisAfter(after, words)
  if (behind) return reading('change', at(loose), { basis: behind.basis, end: quantity.end + behind.length })
  if (words.beginning(next, 'target')) return reading('target', at(loose))
  if (inBracket && signed) return reading('change', at(loose))
  // `3.1% up from 2.8%`: the later value.
  const earlierAhead = words.beginning(next, 'previous')
  if (earlierAhead && words.ending(earlierAhead, 'from')) return reading('value', at(loose))
  // `CTR +1.8%`: where it went, not where it stands
  if (/^\+/.test(quantity.valueText) && !/[:=]\s?$/.test(bare)) return reading('change', at(loose))
  const moveAfter = words.beginning(next, 'rise', 'fall')
  if (moveAfter) {
    const rest = next.slice(moveAfter.length).trim()
    // `24 提升至 191.8`: the earlier value. `99.9% ↑` and `99.9%↑0.1%`: the value, and where it goes.
    if (words.beginning(rest, 'to', 'adjust')) return reading('from', at(loose))
    const value = !holds(moveAfter, 'letter') || (followed && !begins(rest, 'letter'))
    const sign = words.beginning(next, 'fall') === moveAfter ? -1 : 1
    if (!value) return reading('change', at(loose), { sign, basis: basisBefore(loose, words)?.basis ?? null })
    return reading('value', at(loose))
  }
  // `48h 回收率：76%`: a length of time that is part of a name
  const named = /^\s+([^\d\s:：,，;；。]{2,12})\s*(?:[:：]|$)/.exec(after)
  if (named && (followed || /[:：]/.test(named[0])) && !words.has(loose, 'noun')) {
    const name = stripCopula(named[1] as string, words)
    if (words.ending(name, 'noun', 'suffix') && isTime(quantity.unit)) return reading('modifier', at(loose))
  }
  if (counted) return reading('modifier', at(loose))
  return reading('value', at(loose))
}
