import { flatMap } from './flat-map.ts'
import { allMatches } from './matches.ts'
import type { Clause, Kind, Signal } from './status-clause.ts'
import { AFTER_PREDICATE, isLatin, statusWords } from './status-words.ts'

interface Finish {
  word: string
  start: number
  end: number
  /** Says that the thing itself is finished: 上线, released. */
  live: boolean
  subject: string
  rest: string
}

const CLOSES = /^(?:$|[了，。；、（(\s）)！]|完成|完毕|并|且|后|及|和|平稳|运行|结项|通过)/
const MARKED = /(?:已|己|已经|全部|正式|顺利)$/
const SHARE = /^\s*\d{1,2}(?:\.\d+)?\s*[%％]/
const COUNTER = '[个家张条项台户页套人次批份件组节点款座辆]'
/** `完成 5/9 张表`, `完成 3/5`: so many of so many. */
const FRACTION_AFTER = new RegExp(`^\\s*(\\d{1,4})\\s?[/／]\\s?(\\d{1,4})\\s*(?:$|[，。；、）)]|${COUNTER})`)
/** `12/20 家门店完成`; without the counter it may be a date. */
const FRACTION_BEFORE = new RegExp(`(?<![\\d/.])(\\d{1,4})\\s?[/／]\\s?(\\d{1,4})\\s*${COUNTER}`)
/** `20 家门店，已完成 12 家`: so many, and no noun after them. */
const AS_MANY = /^\s*(\d{1,6})\s?([\u4e00-\u9fff])\s*(?:$|[，。；、）)（(])/
/** `迁完 28 个，剩下的等窗口期`: a part, where something is left. */
const COUNTED = /^\s*\d+\s*[\u4e00-\u9fff].*(?:剩|还有|还差|其余|余下|待)/s
/** Words that are as often nouns as they tell of an end. */
const NOUN_LIKE = /验收|关闭|交付|合并|闭环|通过|实现|落地|解决|修复|结束|到位/
const BARE_NOUN = /^(?:验收|交付|关闭|合并|上架|全量|闭环)$/
/** No clause that people write is longer before its verb. */
const LONGEST_SUBJECT = 400
/** How far a count may stand from its verb. */
const NEAR = 20
const PART_OF = /第|首|一期|二期|部分|灰度|试点|预发/

/** Words of a finished thing in a clause: the whole of it, or a step on the way. */
export function finishSignals(clause: Clause): Signal[] {
  const found = flatMap(finishes(clause), (finish) => {
    const kind = kindOf(finish, clause)
    return kind ? [spanOf(kind, finish, clause)] : []
  })
  const marked = markedVerb(clause, found)
  return marked ? [...found, marked] : found
}

function finishes({ text, lexicon }: Clause): Finish[] {
  const { live: lives, finish } = lexicon.statusCues
  const live = lives.find(text)
  const through = statusWords(lexicon).through(text)
  const free = [...finish.find(text), ...through].filter(
    ({ start, end }) => !live.some((one) => start < one.end && end > one.start),
  )
  return [...live, ...free].map(({ word, start, end }, index) => ({
    word,
    start,
    end,
    live: index < live.length,
    subject: text.slice(Math.max(0, start - LONGEST_SUBJECT), start),
    rest: text.slice(end).replace(/^\s*100\s*[%％]/, ''),
  }))
}

function spanOf(kind: Kind, { start, end, subject, rest, word }: Finish, { planned, lexicon }: Clause): Signal {
  if (kind === 'open') return { kind, start: Math.max(0, start - 1), end }
  if (kind === 'planned') return { kind, start: planned?.start ?? start, end }
  if (kind === 'ongoing') return { kind, start, end: end + (SHARE.exec(rest)?.[0].length ?? 0) }
  const adjacent = isLatin(word) ? 0 : statusWords(lexicon).adjacent(subject.slice(-12))
  return { kind, start: start - adjacent, end }
}

function kindOf(finish: Finish, clause: Clause): Kind | null {
  const words = statusWords(clause.lexicon)
  const { trial, object, step } = clause.lexicon.statusCues
  const { word, start, subject, rest } = finish
  if (SHARE.test(rest) || COUNTED.test(rest) || isPart(finish, clause)) return 'ongoing'
  if (object.startingAt(rest, 0).length > 0) return null
  if (words.negates(subject.slice(-14))) return 'open'
  const partly =
    /(?<!\d)\d{1,2}(?:\.\d+)?\s*[%％]\s*(?:已|已经)?$/.test(subject) ||
    /^[^，,]{1,20}?(?<!\d)\d{1,2}\s*[%％]\s*$/.test(rest)
  if (partly || words.nearly(subject.slice(-12))) return 'ongoing'
  const { planned } = clause
  if (planned && planned.start < start && !/已|己/.test(clause.text.slice(planned.start, start))) return 'planned'
  if (trial.has(rest.slice(0, 16))) return 'step'
  if (isLatin(word)) return latin(finish, clause)
  if (/^[\uac00-\ud7af\u3040-\u30ff]/.test(word)) {
    if (!/^\s*(?:$|[(（됨했하된])/.test(rest)) return null
    return finish.live || !step.has(subject) ? 'whole' : 'step'
  }
  return han(finish, clause)
}

/** Whether what is counted as finished is less than the whole. */
function isPart({ subject, rest }: Finish, { earlier }: Clause): boolean {
  const [, done, all] = FRACTION_AFTER.exec(rest) ?? FRACTION_BEFORE.exec(subject.slice(-NEAR)) ?? []
  if (done && all) return Number(done) < Number(all)
  const [, count, unit] = AS_MANY.exec(rest) ?? []
  if (!count || !unit) return false
  const counts = allMatches(earlier.slice(-2 * NEAR) + subject, /(\d{1,6})\s?([\u4e00-\u9fff])/g)
  return counts.some(([, total, of]) => of === unit && Number(total) > Number(count))
}

function latin({ word, subject, rest }: Finish, { opening, lexicon }: Clause): Kind | null {
  const said =
    /\b(?:is|was|went|gone|now)\s/i.test(word) ||
    (statusWords(lexicon).predicate(subject) && AFTER_PREDICATE.test(rest)) ||
    /^\s*(?:$|[.,;()])/.test(rest)
  if (said) return !opening && lexicon.statusCues.step.has(subject) ? 'step' : 'whole'
  const leads = subject.trim() === '' && /^\s+\S/.test(rest) && lexicon.statusCues.lead.get(word) !== undefined
  return leads ? (opening ? 'whole' : 'step') : null
}

function han({ word, subject, rest, live }: Finish, { opening, lexicon }: Clause): Kind | null {
  const marked = MARKED.test(subject)
  const closes = CLOSES.test(rest)
  if (word === '完成' && rest.trim() !== '' && !closes) {
    const leads = statusWords(lexicon).subjectless(subject)
    if (leads || marked) return opening && leads ? 'whole' : 'step'
    return /^(?:项目)?(?:结项|上线|交付|验收)/.test(rest) ? 'whole' : null
  }
  if (!closes && !marked) return null
  const ended = rest.trim() === '' || rest.startsWith('了')
  if (NOUN_LIKE.test(word) && !live && !marked && !ended) return null
  if (live && opening && !marked && isNoun(word, subject, rest)) return null
  const narrow = !opening && lexicon.statusCues.step.has(subject)
  return narrow && !(live && !PART_OF.test(subject)) ? 'step' : 'whole'
}

/** `登录页发布`, `门店验收` as the name of a thing tell of no end; `9/18上线`, `正式上线` do. */
function isNoun(word: string, subject: string, rest: string): boolean {
  if (BARE_NOUN.test(word) && rest.trim() === '') return true
  if (/^(?:完成|完毕|了|并)/.test(rest) || subject === '') return false
  return /^(?:上线|上線|发布|发版)$/.test(word) && !/(?:\d\s*|全量|正式|整体)$/.test(subject)
}

/** 已 with any verb at the end of a clause: 已排, 已和风控对齐. */
function markedVerb({ text, opening }: Clause, found: readonly Signal[]): Signal | null {
  const match =
    /(?:已经?|己|均已|都已)(?!知|有|经|提测|启动|开始|立项|进入|受理)([\u4e00-\u9fff]{1,10}?)(?=$|[（(\s]|[，。])/.exec(
      text,
    )
  if (!match || /(?:如果|一旦|等待?|若|待)[^，。]{0,8}$/.test(text.slice(0, match.index))) return null
  const end = match.index + match[0].length
  if (found.some((signal) => signal.start < end && signal.end > match.index)) return null
  return { kind: opening ? 'whole' : 'step', start: match.index, end }
}
