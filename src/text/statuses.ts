import type { Lexicon, StatusCue } from '../lexicon/index.ts'
import type { Status } from '../schema/index.ts'
import { clauses, type Part } from './clauses.ts'

/** The state of a thing by its words; offsets in UTF-16 units of the text given, both 0 where no words of it say so. */
export interface StatusReading {
  status: Status | null
  /** The words that decided. */
  statusText: string | null
  start: number
  end: number
  /** Only a finished step says so: `方案评审完成`. A label 已完成 above it may know better. */
  step: boolean
}

const NONE: StatusReading = { status: null, statusText: null, start: 0, end: 0, step: false }

const URL_PATTERN = /https?:\/\/[^\s，。；、）)】]+/g

type Kind =
  | 'cancelled'
  | 'delayed'
  | 'blocked'
  | 'open'
  | 'not-started'
  | 'planned'
  | 'started'
  | 'ongoing'
  | 'whole'
  | 'step'
  | 'risk'

interface Signal {
  kind: Kind
  start: number
  end: number
}

const MARKS: readonly [RegExp, Status][] = [
  [/[✅✔☑✓√]/u, 'done'],
  [/[🚧🔄⏳🟡🟢🏗🔨]/u, 'in-progress'],
  [/[⛔🚫⏸🛑]/u, 'blocked'],
]

const compiled = new WeakMap<Lexicon, ReturnType<typeof compile>>()
const touching = (source: string) => source.replaceAll('(?<![A-Za-z0-9])', '')

function compile({ statusCues: cues, statuses }: Lexicon) {
  const of = (cue: StatusCue) => cues[cue].source(cue)
  const any = statuses.source('not-started', 'in-progress', 'done', 'delayed', 'blocked', 'cancelled')
  return {
    ongoingVerb: new RegExp(
      `(?:${of('verb-ongoing')}){1,2}(?:之|过程|进行)?(?:中(?![心央文国间断止期枢级小型转奖标途介等])|\\s?중(?![가-힣]{2}))`,
      'gi',
    ),
    negated: new RegExp(
      `(?:${of('negation')})\\s*(?:(?:${of('be')}|完全|全部|正式|能|有|再|yet|fully|been)\\s*)*$`,
      'i',
    ),
    nearly: new RegExp(`(?:${of('nearly')})\\s*(?:已|已经)?$`, 'i'),
    planned: new RegExp(
      `${of('planned')}|(?:${of('planned-noun')})(?=[\\s：:为]*(?:\\d|于|在|本[周月]|下|明|年|[一二三四五六七八九十]+月|Q\\d|完成|上线|发布|交付|开始|启动|提测|开工))`,
      'i',
    ),
    possible: new RegExp(of('possible'), 'i'),
    object: new RegExp(`^(?:${touching(of('object'))})`),
    through: new RegExp(`(?:${of('finish-verb')})完(?![成毕工结整善全美])`, 'g'),
    trial: new RegExp(of('trial'), 'i'),
    adjacent: new RegExp(`(?:${touching(of('step'))})?(?:已经?|己|全部)?$`, 'i'),
    blocker: new RegExp(`^(?:${of('blocker')})\\s*[:：]\\s*(?=\\S)`, 'i'),
    solved: new RegExp(of('solved'), 'i'),
    step: new RegExp(of('step'), 'i'),
    subjectless: new RegExp(
      `^(?:${of('be')}|[\\s\\d/.,:：年月日号晚早上下午本周今天昨天周一二三四五六日天-]|完全|在)*$`,
      'i',
    ),
    predicate: new RegExp(`(?:^\\s*|[:：(（\\[【—–-]\\s*|(?:${of('be')})\\s+|(?:${of('nearly')})\\s+)$`, 'i'),
    tag: new RegExp(`^\\s*(?:[【\\[（(]\\s*(${any})\\s*[】\\])）]|(${any})\\s*[:：](?=\\s*\\S))`, 'i'),
    bracketed: new RegExp(`[（(【\\[]\\s*(${any})\\s*[)）】\\]]`, 'i'),
    closing: new RegExp(`(?:[-–—~|]\\s*|[（(【\\[]\\s*)(${any})\\s*[)）】\\]]?\\s*$`, 'i'),
  }
}

function patterns(lexicon: Lexicon) {
  const known = compiled.get(lexicon) ?? compile(lexicon)
  compiled.set(lexicon, known)
  return known
}

const isLatin = (word: string) => /^[A-Za-z]/.test(word)
/** What may follow an English word of state that is a predicate, and not an adjective before its noun. */
const AFTER_PREDICATE =
  /^\s*(?:$|[.,;:!?)\]）】—–-]|(?:in|on|by|to|until|due|because|for|with|at|and|but|as|from|since|after|before|this|last|today|yesterday|now|here|via|pending|except|again|successfully|yet|of|the rest)\b|[(（]|\d)/i

/** Signals of one clause; `opening` where it holds the name of the thing. */
function signalsOf(clause: Part, opening: boolean, lexicon: Lexicon): Signal[] {
  const { statusCues: cues } = lexicon
  const p = patterns(lexicon)
  const text = clause.text
  const signals: Signal[] = []
  const add = (kind: Kind, start: number, end: number) =>
    signals.push({ kind, start: clause.start + start, end: clause.start + end })
  const before = (start: number, reach = 14) => text.slice(Math.max(0, start - reach), start)
  const negated = (start: number) => p.negated.test(before(start))
  const standsAlone = (start: number, end: number, word: string) =>
    !isLatin(word) ||
    (p.predicate.test(text.slice(0, start)) && AFTER_PREDICATE.test(text.slice(end))) ||
    AFTER_ANY.test(text.slice(end))
  for (const { start, end, word } of cues.drop.find(text)) {
    const ends =
      /^(?:$|[了）)\]】。，]|\s*(?:$|[)（(]))/.test(text.slice(end)) ||
      /(?:已|项目|计划|被)$/.test(before(start)) ||
      word.length > 2
    const share = /\d\s*[家个人条项位台](?!项目)|其中|部分/.test(text.slice(0, start))
    if (!negated(start) && !share && !p.possible.test(before(start, 6)) && ends && standsAlone(start, end, word))
      add('cancelled', start, end)
  }
  for (const { start, end, word } of cues.late.find(text)) {
    const risk = p.possible.test(before(start, 8)) || p.possible.test(text.slice(end, end + 10).replace(/\bMay\b/g, ''))
    const said = isLatin(word)
      ? standsAlone(start, end, word)
      : /^(?:$|[了至到一二两三半几数\d天周个月上开交发提）)，。至]|\s)/.test(text.slice(end)) ||
        /已$/.test(before(start)) ||
        word.length > 2 ||
        /[至到]$/.test(word)
    if (negated(start)) continue
    if (risk) add('risk', start, end)
    else if (said) add('delayed', start, end)
  }
  for (const { start, end, word } of cues.hold.find(text)) {
    const over = p.solved.test(before(start, 6)) || /^(?:问题|点|项)?已?(?:解决|解除|恢复|消除)/.test(text.slice(end))
    const noun = !isLatin(word) && /^(?:问题|点|项|队列|时间|功能|操作|按钮|机制|模式|接口|式)/.test(text.slice(end))
    if (negated(start) || over || noun) continue
    if (p.possible.test(before(start, 6))) add('risk', start, end)
    else if (!isLatin(word) || standsAlone(start, end, word) || /\s(?:for|on)$|^awaiting$/i.test(word))
      add('blocked', start, end)
  }
  for (const match of text.matchAll(p.ongoingVerb))
    if (!/待$/.test(before(match.index))) add('ongoing', match.index, match.index + match[0].length)
  for (const { start, end, word } of cues.ongoing.find(text)) {
    if (negated(start)) continue
    if (
      isLatin(word) &&
      /^(?:started|continuing|being|still)$/i.test(word) &&
      !(start === 0 || p.predicate.test(text.slice(0, start)) || /^(?:being|still)$/i.test(word))
    )
      continue
    if (p.planned.test(before(start, 8)) && !/按计划/.test(word)) continue
    add('ongoing', start, end)
  }
  const blocker = p.blocker.exec(text)
  if (blocker && !lexicon.absence.test(text.slice(blocker[0].length))) add('blocked', 0, text.length)
  const planned = p.planned.exec(text)
  finished(clause, opening, planned, signals, lexicon)
  for (const { start, end, word, concept } of [...cues.start.find(text), ...cues.handover.find(text)]) {
    const later = planned !== null && planned.index < start
    const noun =
      /^[\u4e00-\u9fff]/.test(word) && /^(?:会|时间|日期|器|页|材料|过会|阶段|仪式|项|前|后)/.test(text.slice(end))
    if (isLatin(word) || noun) continue
    if (negated(start) || /待$/.test(before(start))) add('not-started', start, end)
    else if (later) add(concept === 'start' ? 'not-started' : 'planned', planned.index, end)
    else if (
      text.slice(end).trim() === '' ||
      /^了/.test(text.slice(end)) ||
      /(?:已|正式|项目|^|本周)$/.test(before(start)) ||
      /\d\s*$/.test(before(start))
    )
      add('started', start, end)
  }
  for (const { start, end, word } of cues.open.find(text)) {
    if (word === '待' && !/^(?:[\u4e00-\u9fff])/.test(text.slice(end))) continue
    if (word === '待' && /[等期接招优看亟]$/.test(before(start))) continue
    if (word === '待' && /^(?:遇|机|办|命|续|客|见|业|产|人)/.test(text.slice(end))) continue
    const untouched =
      /^(?:待|尚未|还未|还没|仍未)$/.test(word) &&
      /^(?:开发|开始|启动|排期|引入|接入|立项|实施|开工|上线前|排|动工|规划|设计|进行)/.test(text.slice(end))
    if (isLatin(word) && /^(?:missing|remaining)$/i.test(word) && !/^\s*$/.test(text.slice(end))) continue
    add(
      untouched ? 'not-started' : 'open',
      start,
      untouched ? end + 2 : Math.min(text.length, end + (word === '待' ? 2 : 0)),
    )
  }
  if (planned && signals.length === 0) add('planned', planned.index, planned.index + planned[0].length)
  return signals
}

/** What makes even a word after its noun a predicate: `Launch postponed to May`. */
const AFTER_ANY = /^\s*$|^\s+(?:to|until|till|by|due|because|on|since|for now|in v?\d)\b|^\s+\d/i

/** Words of a finished thing in a clause: the whole of it, or a step on the way. */
function finished(
  clause: Part,
  opening: boolean,
  planned: RegExpExecArray | null,
  signals: Signal[],
  lexicon: Lexicon,
): void {
  const { statusCues: cues } = lexicon
  const p = patterns(lexicon)
  const text = clause.text
  const add = (kind: Kind, start: number, end: number) =>
    signals.push({ kind, start: clause.start + start, end: clause.start + end })
  const live = cues.live.find(text).map((match) => ({ ...match, live: true }))
  const plain = cues.finish
    .find(text)
    .filter(({ start, end }) => !live.some((one) => start < one.end && end > one.start))
  for (const { start, end, word, ...match } of [...live, ...plain.map((one) => ({ ...one, live: false }))]) {
    const subject = text.slice(0, start)
    const rest = text.slice(end).replace(/^\s*100\s*[%％]/, '')
    if (p.object.test(rest) || /^\s*\d{1,2}(?:\.\d+)?\s*[%％]/.test(rest)) {
      if (/^\s*\d{1,2}(?:\.\d+)?\s*[%％]/.test(rest))
        add('ongoing', start, end + (/^\s*[\d.]+\s*[%％]/.exec(rest)?.[0].length ?? 0))
      continue
    }
    if (p.negated.test(subject.slice(-14))) {
      add('open', Math.max(0, start - 1), end)
      continue
    }
    if (
      p.nearly.test(subject.slice(-12)) ||
      /(?<!\d)\d{1,2}(?:\.\d+)?\s*[%％]\s*(?:已|已经)?$/.test(subject) ||
      /^[^，,]{1,20}?(?<!\d)\d{1,2}\s*[%％]\s*$/.test(rest)
    ) {
      add('ongoing', start, end)
      continue
    }
    if (planned && planned.index < start && !/已|己/.test(text.slice(planned.index, start))) {
      add('planned', planned.index, end)
      continue
    }
    if (p.trial.test(rest.slice(0, 16))) {
      add('step', start, end)
      continue
    }
    if (isLatin(word)) {
      const said =
        /\b(?:is|was|went|gone|now)\s/i.test(word) ||
        (p.predicate.test(subject) && AFTER_PREDICATE.test(rest)) ||
        /^\s*(?:$|[.,;)])/.test(rest)
      const leads = subject.trim() === '' && /^\s+\S/.test(rest) && cues.lead.get(word) !== undefined
      if (said) add(!opening && p.step.test(subject) ? 'step' : 'whole', start, end)
      else if (leads) add(opening ? 'whole' : 'step', start, end)
      continue
    }
    if (/^[\uac00-\ud7af]/.test(word) || /^[\u3040-\u30ff]/.test(word)) {
      if (/^\s*(?:$|[(（됨했하된])/.test(rest)) add(match.live || !p.step.test(subject) ? 'whole' : 'step', start, end)
      continue
    }
    chinese({ word, start, end, live: match.live, subject, rest }, opening, add, lexicon)
  }
  const generic =
    /(?:已经?|己|均已|都已)(?!知|有|经|提测|启动|开始|立项|进入|受理)([\u4e00-\u9fff]{1,10}?)(?=$|[（(\s]|[，。])/.exec(
      text,
    )
  if (
    generic &&
    !signals.some(
      ({ start, end }) =>
        start < clause.start + generic.index + generic[0].length && end > clause.start + generic.index,
    )
  ) {
    if (!/(?:如果|一旦|等待?|若|待)[^，。]{0,8}$/.test(text.slice(0, generic.index)))
      add(opening ? 'whole' : 'step', generic.index, generic.index + generic[0].length)
  }
}

interface Finish {
  word: string
  start: number
  end: number
  live: boolean
  subject: string
  rest: string
}

function chinese(
  { word, start, end, live, subject, rest }: Finish,
  opening: boolean,
  add: (kind: Kind, start: number, end: number) => void,
  lexicon: Lexicon,
): void {
  const p = patterns(lexicon)
  const marked = /(?:已|己|已经|全部|正式|顺利)$/.test(subject)
  const closes = /^(?:$|[了，。；、（(\s）)！]|完成|完毕|并|且|后|及|和|平稳|运行|结项|通过)/.test(rest)
  if (word === '完成' && rest.trim() !== '' && !closes) {
    const leads = p.subjectless.test(subject)
    if (leads || marked) add(opening && leads ? 'whole' : 'step', start, end)
    else if (/^(?:项目)?(?:结项|上线|交付|验收)/.test(rest)) add('whole', start, end)
    return
  }
  if (!closes && !marked) return
  if (
    /(?:验收|关闭|交付|合并|闭环|通过|实现|落地|解决|修复|结束|到位)/.test(word) &&
    !live &&
    !marked &&
    rest.trim() !== '' &&
    !/^了/.test(rest)
  )
    return
  if (live && /^(?:验收|交付|关闭|合并|上架|全量|闭环)$/.test(word) && !marked && rest.trim() === '' && opening) return
  const soft = live && !marked && !/^(?:完成|完毕|了|并)/.test(rest)
  if (
    soft &&
    opening &&
    /[^\d\s](?:上线|发布|发版)$/.test(subject + word) &&
    !/\d\s*(?:上线|发布)$/.test(subject + word) &&
    subject.length > 0 &&
    !/(?:全量|正式|整体)$/.test(subject)
  )
    return
  const narrow = !opening && p.step.test(subject)
  add(
    narrow && !(live && !/第|首|一期|二期|部分|灰度|试点|预发/.test(subject)) ? 'step' : 'whole',
    start - (p.adjacent.exec(subject)?.[0].length ?? 0),
    end,
  )
}

const decided = (
  status: Status,
  text: string,
  { start, end }: { start: number; end: number },
  step = false,
): StatusReading => ({
  status,
  statusText: text.slice(start, end),
  start,
  end,
  step,
})

/** Longer than any word of state. */
const LONGEST_VALUE = 40
/** Words of state further on say nothing of the whole. */
const REACH = 20_000

/** A text that is nothing but a state, or begins or closes with one set apart: `完成`, `[WIP] …`, `… -完成`, `Done: …`. */
function setApart(text: string, lexicon: Lexicon): StatusReading | null {
  const trimmed = text.trim()
  const from = text.indexOf(trimmed)
  const exact =
    lexicon.statuses.get(trimmed.replace(/[。.；;！!]+$/, '').replace(/^[【[（(]|[】\])）]$/g, '')) ??
    (trimmed.length <= LONGEST_VALUE ? lexicon.statuses.get(trimmed.replace(/[\p{P}\p{S}\uFE0F]+/gu, ' ')) : undefined)
  if (exact && trimmed) return decided(exact, text, { start: from, end: from + trimmed.length })
  const { tag, closing, bracketed } = patterns(lexicon)
  for (const pattern of [tag, closing, bracketed]) {
    const base = pattern === closing ? Math.max(0, text.trimEnd().length - LONGEST_VALUE) : 0
    const match = pattern.exec(text.slice(base, base + 5 * LONGEST_VALUE))
    const word = match?.[1] ?? match?.[2]
    if (!match || !word) continue
    const status = lexicon.statuses.get(word)
    const at = base + match.index + match[0].indexOf(word)
    if (status) return decided(status, text, { start: at, end: at + word.length })
  }
  return null
}

/**
 * The state of a thing by the words of its text (decision 11). A finished step is `in-progress` with `step` set; plans,
 * measures and negated words are no state. `checked` is the box of a task: ticked is done, unless the words say that it was cancelled.
 */
export function readStatus(text: string, lexicon: Lexicon, options: { checked?: boolean | null } = {}): StatusReading {
  const reading = readWords(text, lexicon)
  if (options.checked === true && reading.status !== 'cancelled')
    return { status: 'done', statusText: '[x]', start: 0, end: 0, step: false }
  if (options.checked === false && reading.status === null)
    return { status: 'not-started', statusText: '[ ]', start: 0, end: 0, step: false }
  const box = /^\s*(\[[xX√✓ ]\])\s/.exec(text)
  if (box?.[1] && reading.status === null)
    return decided(box[1] === '[ ]' ? 'not-started' : 'done', text, {
      start: text.indexOf('['),
      end: text.indexOf(']') + 1,
    })
  return reading
}

function readWords(raw: string, lexicon: Lexicon): StatusReading {
  const text = raw.slice(0, REACH).replace(URL_PATTERN, (url) => ' '.repeat(url.length))
  const reading = readPlain(text, lexicon)
  return reading.end > 0 ? { ...reading, statusText: raw.slice(reading.start, reading.end) } : reading
}

function readPlain(text: string, lexicon: Lexicon): StatusReading {
  const apart = setApart(text, lexicon)
  if (apart) return apart
  const parts = clauses(text)
  const { ends } = opening(text)
  const signals = parts.flatMap((part, index) =>
    split(part, text, lexicon).flatMap((piece) => signalsOf(piece, index === 0 ? piece.start < ends : false, lexicon)),
  )
  const marks = MARKS.flatMap(([pattern, status]) => {
    const match = pattern.exec(text)
    return match ? [{ status, start: match.index, end: match.index + match[0].length }] : []
  })
  const [mark] = marks
  if (mark) return decided(mark.status, text, mark)
  return weigh(signals, text)
}

/** Clauses break at the colon and the dash after a name, too. */
function split(part: Part, text: string, lexicon: Lexicon): Part[] {
  if (patterns(lexicon).blocker.test(part.text)) return [part]
  const cut = /[:：](?!\d|\/\/)|\s[-–—]+\s|——|】/.exec(part.text)
  if (!cut || cut.index === 0) return [part]
  const middle = part.start + cut.index
  const after = middle + cut[0].length
  const from = after + (text.slice(after, part.end).length - text.slice(after, part.end).trimStart().length)
  const first = { start: part.start, end: middle, text: text.slice(part.start, middle) }
  const second = { start: from, end: part.end, text: text.slice(from, part.end) }
  return second.text === '' ? [first] : [first, second]
}

/** Up to where the name reaches: the first colon or dash, else the first clause; all of it where there is only one. */
function opening(text: string): { ends: number } {
  const cut = /[：:](?!\d|\/\/)|\s[-–—]+\s|——|[，。；\n】]/.exec(text)
  return { ends: cut ? cut.index : text.length }
}

function weigh(signals: readonly Signal[], text: string): StatusReading {
  const last = (kind: Kind) => signals.filter((signal) => signal.kind === kind).at(-1)
  const first = (kind: Kind) => signals.find((signal) => signal.kind === kind)
  const cancelled = first('cancelled')
  if (cancelled) return decided('cancelled', text, cancelled)
  const delayed = last('delayed')
  if (delayed) return decided('delayed', text, delayed)
  const whole = last('whole')
  const blocked = last('blocked')
  if (blocked && !(whole && whole.start > blocked.start)) return decided('blocked', text, blocked)
  const ongoing = last('ongoing') ?? last('risk')
  const started = last('started')
  const open = last('open')
  const idle = first('not-started')
  const step = last('step')
  const planned = last('planned')
  if (ongoing && !(whole && whole.start > ongoing.start)) return decided('in-progress', text, ongoing)
  if (whole)
    return (open ?? idle) ? decided('in-progress', text, open ?? (idle as Signal)) : decided('done', text, whole)
  if (started) return decided('in-progress', text, started)
  if (step) return decided('in-progress', text, step, open === undefined && idle === undefined && planned === undefined)
  if (idle) return decided('not-started', text, idle)
  if (open) return decided('in-progress', text, open)
  return NONE
}

/**
 * The state of a thing out of its own words and those of its parts. Parts that disagree, or are done beside others that say
 * nothing, make it `in-progress`; so does a finished thing with a planned date after the report's (`openDate`).
 */
export function rollUp(
  own: StatusReading,
  items: readonly { status: Status | null }[],
  options: { openDate: boolean },
): { status: Status | null; statusText: string | null } {
  const { status, statusText } = own
  const states = new Set(items.map((item) => item.status).filter((state) => state !== null))
  const open = [...states].some((state) => state !== 'done' && state !== 'cancelled')
  if (status === 'done') return { status: options.openDate || open ? 'in-progress' : 'done', statusText }
  if (status !== null) return { status, statusText }
  if (states.size === 1) {
    const [only] = [...states] as [Status]
    return {
      status:
        only === 'done'
          ? 'in-progress'
          : only === 'cancelled' && items.length > 1 && items.some((item) => item.status === null)
            ? null
            : only,
      statusText: null,
    }
  }
  if (states.size > 1 || options.openDate) return { status: 'in-progress', statusText: null }
  return { status: null, statusText: null }
}
