import { type HeadingWord, type Lexicon, type Role, rememberedFor, type WordMatch } from '../lexicon/index.ts'
import type { Status } from '../schema/index.ts'
import { holds } from '../text/characters.ts'
import { withoutRanges } from '../text/ranges.ts'

export type { Role }

/** What gave a label or a section its role. */
export interface RoleCause {
  rule: RoleRule
  /** The words of the label that decided, as written; empty where what stands around it did. */
  words: readonly string[]
}

/**
 * By the label itself: `config` names it, it is a `property` of the report, a `request` to others, or holds known `words`.
 * By what stands around it: `above` has the role for all below it; `last-week` stands beside it; it is one of several
 * `days`; what it holds is `work`, as most of its `neighbours` are, or `all` there is.
 */
export type RoleRule =
  | 'config'
  | 'property'
  | 'request'
  | 'words'
  | 'above'
  | 'last-week'
  | 'days'
  | 'work'
  | 'neighbours'
  | 'all'

export interface RoleReading {
  role: Role
  cause: RoleCause
  /** A label such as 已完成 or Doing gives its status to the items below it. */
  status: Status | null
  /** A bare `本周` or `This week`: a plan where the report reviews 上周 beside it. */
  period: 'this' | 'last' | 'next' | null
  /** Every word of the label is known. */
  covered: boolean
}

const HAN = /[\u3400-\u9fff]/
const HANGUL = /[\uac00-\ud7a3]/
/** Whether nothing is left of a label but signs and digits. */
const isBare = (text: string) => !holds(text.replace(/\d+/g, ''), 'letter', 'number', 'other')
/** A long label is a sentence or a topic, whatever words it holds. */
const LONGEST_LABEL = 48
/** `下周想做`, `下阶段打算攻克的`: short labels that a word for the coming period opens. */
const LONGEST_PERIOD_LABEL = 10
/** `三件大事`, `重点项目 5 项` */
const COUNTED = /[一二三四五六七八九十两几\d]+\s*(?:大?(?:件|项|個|个|条|條|点|點))/g
/** `需班子决策`, `请各部门配合`: what somebody else is asked for. */
const ASKED =
  /^(?:需要?|请|請|待|求)\S{0,8}(?:决策|決策|审批|審批|确认|確認|协调|協調|支持|配合|协助|協助|帮助|幫助|解决|解決|推动|推動|拍板)(?:的?(?:事项|事|项))?$/
/** What comes of work, not what is done beside it (`工作学习`) or with it (`工作复盘`). */
const OUTCOME = /(?:收获|心得|体会|感悟|感想|反思|思考|教训)$/
const JOINED = /[与和及、/&＋+,，]/

/** `工作的收获`, `工作心得`. */
const isReflectionOn = (label: string, found: readonly WordMatch<HeadingWord>[]): boolean => {
  const last = found.at(-1)
  return (
    last?.concept === 'reflection' &&
    HAN.test(label) &&
    OUTCOME.test(last.word) &&
    !JOINED.test(label) &&
    found.every(({ concept }) => concept !== 'plan' && concept !== 'next' && concept !== 'risk')
  )
}

/** Where the verb of a task stands: `修复登录问题` is work on a problem, not a section of problems. */
const OPENING = 2

function roleOfWords(words: ReadonlySet<HeadingWord>): Role | null {
  const has = (...any: HeadingWord[]) => any.some((word) => words.has(word))
  if (has('reference') && !has('work', 'plan', 'risk', 'incident', 'metrics', 'next')) return 'reference'
  if (has('incident')) return 'incidents'
  if (has('next')) return 'goals'
  if (has('reflection') && !has('plan', 'work', 'done', 'risk')) return 'reflection'
  if (has('risk') && !has('undone')) return 'risks'
  if (has('daily') && !has('plan')) return 'daily'
  if (has('metrics')) return 'metrics'
  if (has('plan') && !has('undone'))
    return has('last') || (has('summary') && !has('this')) || has('done') ? 'progress' : 'goals'
  if (has('undone', 'unstarted', 'stuck', 'done', 'doing', 'work')) return 'progress'
  if (has('reflection')) return 'reflection'
  if (has('summary')) return 'summary'
  if (has('meta')) return 'meta'
  if (has('this', 'last')) return 'progress'
  if (has('rest')) return 'neutral'
  return null
}

const STATUS_OF = {
  done: 'done',
  doing: 'in-progress',
  undone: 'delayed',
  unstarted: 'not-started',
  stuck: 'blocked',
} as const satisfies Partial<Record<HeadingWord, Status>>

function statusOfWords(words: ReadonlySet<HeadingWord>): Status | null {
  const states = (['done', 'doing', 'undone', 'unstarted', 'stuck'] as const).filter((word) => words.has(word))
  if (states.length !== 1 || words.has('plan')) return null
  return STATUS_OF[states[0] as keyof typeof STATUS_OF]
}

/** Chinese, Japanese and Korean labels end in their head noun: `系统运行数据` is data, whatever stands before it. */
const HEADS: ReadonlySet<HeadingWord> = new Set(['metrics', 'incident', 'risk', 'reflection', 'daily'])

/** Ends the head of a noun phrase: `Risks for the launch` is about risks. */
const PREPOSITION = /\s(?:for|of|in|on|by|from|with|to|besides|about|de|del|para|en|por)\s/i
const LATIN_LABEL = /^[a-z\u00aa-\u024f\d\s'’&/()+,-]{1,40}$/i
const MOST_WORDS = 5
const LATIN_HEADS: ReadonlySet<HeadingWord> = new Set([
  'metrics',
  'incident',
  'risk',
  'plan',
  'next',
  'done',
  'doing',
  'undone',
  'unstarted',
])

/** `Known risks`, `Done besides firefighting`, `To do for Ana`: the head noun, or a state that opens the label, is a known word. */
function readLatinHead(label: string, lexicon: Lexicon): RoleReading | null {
  if (!LATIN_LABEL.test(label) || label.trim().split(/\s+/).length > MOST_WORDS) return null
  const head = label.split(PREPOSITION, 1)[0] as string
  const found = lexicon.headings.find(head)
  const last = found.at(-1)
  if (!last || !LATIN_HEADS.has(last.concept) || !isBare(head.slice(last.end))) return null
  // `river-dashboard` is the name of a thing
  if (/\w-$/.test(head.slice(0, last.start))) return null
  const states = last.concept === 'done' || last.concept === 'doing' || last.concept === 'undone'
  if (states && last.start > 0) return null
  const words = new Set([last.concept])
  const role = roleOfWords(words)
  return role && { role, cause: byWords([last]), status: statusOfWords(words), period: null, covered: false }
}

const byRule = (rule: RoleRule): RoleCause => ({ rule, words: [] })
const byWords = (found: readonly WordMatch<HeadingWord>[]): RoleCause => ({
  rule: 'words',
  words: found.filter(({ concept }) => concept !== 'filler').map(({ word }) => word),
})

/** The reading of a label that names a property of the report. */
export const PROPERTY: RoleReading = {
  role: 'meta',
  cause: byRule('property'),
  status: null,
  period: null,
  covered: true,
}

/**
 * The role that a label's words give, or null where they name a topic. `label` is the label without brackets, numbering
 * and closing colon. A label that the user's config names has the role given there.
 */
export const readRole: (label: string, lexicon: Lexicon) => RoleReading | null = rememberedFor((label, lexicon) => {
  const taught = lexicon.roles.get(label)
  if (taught) return { role: taught, cause: byRule('config'), status: null, period: null, covered: true }
  if (label.length === 0 || label.length > LONGEST_LABEL) return null
  if (/[。；;]/.test(label) && !lexicon.headings.get(label)) return null
  if (lexicon.properties.get(label)) return PROPERTY
  if (ASKED.test(label)) return { role: 'risks', cause: byRule('request'), status: null, period: null, covered: true }
  const found = lexicon.headings.find(label)
  if (found.length === 0) return null
  const covered = isBare(withoutRanges(label, found).replace(COUNTED, ''))
  const words = new Set(found.map(({ concept }) => concept))
  const last = found.at(-1) as (typeof found)[number]
  const period = words.has('next') ? 'next' : words.has('last') ? 'last' : words.has('this') ? 'this' : null
  if (covered) {
    const role = isReflectionOn(label, found) ? 'reflection' : roleOfWords(words)
    return role && { role, cause: byWords(found), status: statusOfWords(words), period, covered }
  }
  const opening = found[0] as (typeof found)[number]
  const latin = readLatinHead(label, lexicon)
  if (latin) return latin
  const opens = HAN.test(label) && label.length <= LONGEST_PERIOD_LABEL && isBare(label.slice(0, opening.start))
  if (opens && opening.concept === 'next')
    return { role: 'goals', cause: byWords([opening]), status: null, period: 'next', covered }
  const headed = (HAN.test(label) || HANGUL.test(label)) && isBare(label.slice(last.end))
  const coming = found.filter(({ concept }) => concept === 'next')
  if (headed && period === 'next') return { role: 'goals', cause: byWords(coming), status: null, period, covered }
  if (
    headed &&
    (last.concept === 'metrics' || !lexicon.workVerbs.test(label.slice(0, OPENING))) &&
    HEADS.has(last.concept) &&
    label.length <= 16 &&
    last.end - last.start >= 2
  ) {
    const role = roleOfWords(new Set([last.concept]))
    return role && { role, cause: byWords([last]), status: null, period, covered }
  }
  const named = /^([^：:\d]{2,12})[：:]\s*\S/.exec(label)?.[1]
  const kind = named === undefined ? null : readRole(named.replace(/[一二三四五六七八九十]{1,2}$/, ''), lexicon)
  // `故障复盘：重复推送`, `议题一：打包体积`: what it is, and its name
  if ((kind?.role === 'incidents' || kind?.role === 'reference') && kind.covered) return { ...kind, covered: false }
  if (headed && period === 'this' && ['work', 'done'].includes(last.concept))
    return { role: 'progress', cause: byWords([last]), status: null, period, covered }
  return null
})
