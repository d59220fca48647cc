import { type Lexicon, rememberedFor } from '../lexicon/index.ts'
import type { Part } from './clauses.ts'
import { flatMap } from './flat-map.ts'
import { type Clause, clauseOf, type Kind, type Signal } from './status-clause.ts'
import { finishSignals } from './status-finish.ts'
import { isLatin, statusWords } from './status-words.ts'

const signal = (kind: Kind, start: number, end: number): Signal => ({ kind, start, end })

/** Signals of one clause of a text, in the offsets of that; `opening` where it holds the name of the thing. */
export function signalsOf(part: Part, text: string, opening: boolean, lexicon: Lexicon): Signal[] {
  const found = NUMBERED.test(part.text)
    ? signalsIn(clauseOf(part.text, text.slice(0, part.start), opening, lexicon))
    : (opening ? inOpening : inClause)(part.text, lexicon)
  return found.map(({ kind, start, end }) => signal(kind, part.start + start, part.start + end))
}

/** Of what stands before a clause, only counts matter, and only beside those in the clause. */
const NUMBERED = /\d/
const inOpening = rememberedFor((text, lexicon) => signalsIn(clauseOf(text, '', true, lexicon)))
const inClause = rememberedFor((text, lexicon) => signalsIn(clauseOf(text, '', false, lexicon)))

/** What is waited for has not happened: a day that is waited for blocks nothing, nor does an answer. */
const A_DAY = /^\s?(?:[下本这后明]|[周月年节]|\d)/
const AN_ANSWER = /^.{0,6}(?:反馈|回复|结果|通知|消息)/

/** `等域名管理员开权限`, `先等着`: waiting as a clause of its own. */
function waits({ text, opening, lexicon: { statusCues } }: Clause): Signal | null {
  if (opening) return null
  const [word] = statusCues.waiting.startingAt(text, 0)
  if (!word) return null
  const rest = text.slice(word.end)
  const alone = rest.trim() === ''
  if (alone) return word.word === '等' ? null : signal('waiting', 0, word.end)
  if (A_DAY.test(rest) || AN_ANSWER.test(rest) || statusCues['no-wait'].startingAt(rest.trimStart(), 0).length > 0)
    return null
  return /^\s?[\u4e00-\u9fffA-Za-z]./.test(rest) ? signal('waiting', 0, word.end) : null
}

function signalsIn(clause: Clause): readonly Signal[] {
  const waiting = waits(clause)
  if (waiting) return [waiting]
  const found = [
    ...dropped(clause),
    ...late(clause),
    ...held(clause),
    ...ongoing(clause),
    ...rolledOut(clause),
    ...finishSignals(clause),
    ...started(clause),
    ...unfinished(clause),
  ]
  const { planned } = clause
  if (planned && found.length === 0) found.push(signal('planned', planned.start, planned.end))
  return found
}

function dropped({ text, lexicon, before, negated, standsAlone }: Clause): Signal[] {
  return flatMap(lexicon.statusCues.drop.find(text), ({ start, end, word }) => {
    const ends =
      /^\s*(?:$|[了）)(（\]】。，])/.test(text.slice(end)) ||
      /(?:已|项目|计划|被)$/.test(before(start)) ||
      word.length > 2
    const share = /\d\s*[家个人条项位台](?!项目)|其中|部分/.test(text.slice(0, start))
    const said = ends && !share && standsAlone(start, end, word)
    return said && !negated(start) && !lexicon.statusCues.possible.has(before(start, 6))
      ? [signal('cancelled', start, end)]
      : []
  })
}

function late({ text, lexicon, before, negated, standsAlone }: Clause): Signal[] {
  return flatMap(lexicon.statusCues.late.find(text), ({ start, end, word }) => {
    if (negated(start)) return []
    const after = text.slice(end, end + 10).replace(/\bMay\b/g, '')
    if (lexicon.statusCues.possible.has(before(start, 8)) || lexicon.statusCues.possible.has(after))
      return [signal('risk', start, end)]
    // `拖到上传区` moves a thing, not its day
    if (/^[拖挪]/.test(word) && !/^\s?(?:[下明后本周月年节春国元\d]|Q\d)/.test(text.slice(end))) return []
    const said = isLatin(word)
      ? standsAlone(start, end, word)
      : /^(?:$|[\s了至到一二两三半几数\d天周个月上开交发提）)，。])/.test(text.slice(end)) ||
        /已$/.test(before(start)) ||
        word.length > 2 ||
        /[至到]$/.test(word)
    return said ? [signal('delayed', start, end)] : []
  })
}

const FOR_AN_ANSWER = /^\s?(?:[a-z'’]+\s){0,3}(?:feedback|review|reviews|approval|reply|answer|response|sign-off)\b/i

function held({ text, lexicon, before, negated, standsAlone }: Clause): Signal[] {
  const found = flatMap(lexicon.statusCues.hold.find(text), ({ start, end, word }) => {
    const over =
      lexicon.statusCues.solved.has(before(start, 6)) ||
      /^(?:问题|点|项)?已?(?:解决|解除|恢复|消除)/.test(text.slice(end))
    const noun =
      !isLatin(word) &&
      /^(?:[^，。；]{0,12}的(?:问题|bug|缺陷|毛病)|问题|点|项|队列|时间|功能|操作|按钮|机制|模式|接口|式)/.test(
        text.slice(end),
      )
    if (negated(start) || over || noun) return []
    if (/^a?waiting/i.test(word) && FOR_AN_ANSWER.test(text.slice(end))) return [signal('waiting', start, end)]
    if (
      word === '等待' &&
      /^\s?(?:code review|review|评审|审核|审批|合并|合入|合流|反馈|回复|结果|merge)/i.test(text.slice(end))
    )
      return [signal('waiting', start, end)]
    if (lexicon.statusCues.possible.has(before(start, 6))) return [signal('risk', start, end)]
    const said = standsAlone(start, end, word) || /\s(?:for|on)$|^awaiting$/i.test(word)
    return said ? [signal('blocked', start, end)] : []
  })
  const label = statusWords(lexicon).blockerLabel(text)
  if (label > 0 && lexicon.absence.startingAt(text.slice(label), 0).length === 0)
    found.push(signal('blocked', 0, text.length))
  return found
}

const GOES_ON = /(?:之|过程|进行|(?<=[a-z])\s)?(?:中(?![心央文国间断止期枢级小型转奖标途介等])|\s?중(?![가-힣]{2}))/y

/** `重写方案中` at the end of a clause; not `接入系统中`, which is a place. */
const OBJECT_GOES_ON =
  /[\u4e00-\u9fff]{1,4}(?<!系统|项目|平台|环境|流程|过程|版本|文档|计划|[库表群其途手])中(?=\s*(?:$|[，,。；;（(）)】]))/y

/** `联调中`, `开发测试中`, `설계 중`: a verb or two, and the word that says that they go on; else a verb with its object. */
function ongoingVerbs(text: string, { statusCues }: Lexicon): Range[] {
  if (!/[中중]/.test(text)) return []
  const verbs = statusCues['verb-ongoing']
  const direct = goingOn(text, verbs, GOES_ON)
  return direct.length > 0 ? direct : goingOn(text, verbs, OBJECT_GOES_ON)
}

interface Range {
  start: number
  end: number
}

/** Where a verb or two stand before `rest`, a sticky expression. */
function goingOn(text: string, verbs: Lexicon['statusCues']['verb-ongoing'], rest: RegExp): Range[] {
  const endOf = (at: number) => {
    rest.lastIndex = at
    return rest.test(text) ? rest.lastIndex : 0
  }
  const found: Range[] = []
  for (let start = 0; start < text.length; start++) {
    const ends = flatMap(verbs.startingAt(text, start), (first) =>
      [...verbs.startingAt(text, first.end), first].map(({ end }) => endOf(end)),
    )
    const end = ends.find((at) => at > 0)
    if (end === undefined) continue
    found.push({ start, end })
    start = end - 1
  }
  return found
}

/** `灰度 30%`, `rolled out to 10 %`; at 100 it is no share any more. */
const PART = /^\s?[:：]?\s?\d{1,2}(?:\.\d{1,2})?\s?[%％]/

/** `放 5% 流量`, `开 5% 小流量` */
const SOME_TRAFFIC = /[放开切]了?\s?\d{1,2}\s?[%％]\s?的?(?:小|线上)?流量/

function rolledOut({ text, lexicon, planned }: Clause): Signal[] {
  if (planned || !/[%％]/.test(text)) return []
  const some = SOME_TRAFFIC.exec(text)
  if (some) return [signal('ongoing', some.index, some.index + some[0].length)]
  return flatMap(lexicon.statusCues.rollout.find(text), ({ start, end }) => {
    const share = PART.exec(text.slice(end, end + 12))
    return share ? [signal('ongoing', start, end + share[0].length)] : []
  })
}

function ongoing({ text, lexicon, before, negated }: Clause): Signal[] {
  const verbs = ongoingVerbs(text, lexicon)
    .filter(({ start }) => !/待$/.test(before(start)))
    .map(({ start, end }) => signal('ongoing', start, end))
  const words = lexicon.statusCues.ongoing.find(text).filter(({ start, word }) => {
    if (negated(start)) return false
    const needsPredicate = /^(?:started|continuing)$/i.test(word)
    if (needsPredicate && !statusWords(lexicon).predicate(text.slice(0, start))) return false
    return statusWords(lexicon).planOf(before(start, 8)) === null || word.includes('按计划')
  })
  return [...verbs, ...words.map(({ start, end }) => signal('ongoing', start, end))]
}

function started({ text, lexicon, before, negated, planned }: Clause): Signal[] {
  const { start: starts, handover } = lexicon.statusCues
  return flatMap([...starts.find(text), ...handover.find(text)], ({ start, end, word, concept }) => {
    const after = text.slice(end)
    if (isLatin(word) || /^(?:会|时间|日期|器|页|材料|过会|阶段|仪式|项|前|后)/.test(after)) return []
    if (negated(start) || /待$/.test(before(start))) {
      const denial = lexicon.statusCues.negation.ending(before(start).trimEnd(), 'negation')?.word.length ?? 0
      return [signal('not-started', Math.max(0, start - denial), end)]
    }
    if (planned && planned.start < start)
      return [signal(concept === 'start' ? 'not-started' : 'planned', planned.start, end)]
    const said = /^(?:\s*$|了)/.test(after) || /(?:已|正式|项目|^|本周|\d\s*)$/.test(before(start))
    return said ? [signal('started', start, end)] : []
  })
}

/** Before 待 or after it: words in which it does not mean that something is to be done. */
const WAIT_BEFORE = /[等期接招优看亟]$/
const WAIT_AFTER = /^(?:遇|机|办|命|续|客|见|业|产|人)/
const BEGINNING = /^(?:开发|开始|启动|排期|引入|接入|立项|实施|开工|上线前|排|动工|规划|设计|进行)/

function unfinished({ text, lexicon, before }: Clause): Signal[] {
  return flatMap(lexicon.statusCues.open.find(text), ({ start, end, word }) => {
    const after = text.slice(end)
    const waits = word === '待'
    if (waits && (!/^[\u4e00-\u9fff]/.test(after) || WAIT_BEFORE.test(before(start)) || WAIT_AFTER.test(after)))
      return []
    if (/^(?:missing|remaining)$/i.test(word) && after.trim() !== '') return []
    const untouched = /^(?:待|尚未|还未|还没|仍未)$/.test(word) && BEGINNING.test(after)
    const to = untouched || waits || /[未没]$/.test(word) ? Math.min(text.length, end + 2) : end
    return [signal(untouched ? 'not-started' : 'open', start, to)]
  })
}
