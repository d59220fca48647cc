import { type Lexicon, REST } from '../lexicon/index.ts'
import { flatMap } from './flat-map.ts'
import { allMatches } from './matches.ts'
import { narrow } from './measure-masks.ts'

/** A stated completion; offsets in UTF-16 units of the words that state it, end excluded. */
export interface ProgressMatch {
  /** Percent, 0 to 100. */
  value: number
  start: number
  end: number
}

/** What every statement of it holds. */
const SIGN = /[\d０-９]\s?[%％]/
/** What stands in a text for `进度` and for `完成`. */
const LABEL = '\ue001'
const FINISH = '\ue002'
/** For `进行中`, `WIP`. */
const DOING = '\ue003'
const PERCENT = '(?<percent>\\d{1,3}(?:[.,]\\d)?)\\s?[%％]'
const LINK = '(?:\\s*[:：=])?\\s*(?:(?:约|大约|为|是|到|至|达|达到|已达|已|about|at|is|now|~|≈)\\s*)?'
const ABOUT = '(?:(?:约|大约|大概|差不多|about|around|~|≈)\\s*)?'
const NOT_PART = '(?![\\d.]|\\s?(?:[↑↓]|以上|以下|的|告警|~|-\\d))'

type Form = 'labelled' | 'finished' | 'doing' | 'before' | 'bracketed' | 'opening' | 'whole' | 'trailing' | 'between'
const FORMS: readonly [Form, RegExp][] = [
  ['labelled', new RegExp(`(?:^|[\\n。；;，,、|（(\\s])?${LABEL}${REST}*${LINK}${PERCENT}${NOT_PART}`, 'gi')],
  ['finished', new RegExp(`${FINISH}${REST}*${LINK}${PERCENT}${NOT_PART}`, 'gi')],
  ['doing', new RegExp(`${DOING}${REST}*${LINK}${PERCENT}${NOT_PART}`, 'gi')],
  ['before', new RegExp(`${PERCENT}\\s*${FINISH}${REST}*(?![率度])`, 'gi')],
  ['bracketed', new RegExp(`[\\[【（(]\\s*${PERCENT}\\s*[\\])】）]`, 'g')],
  ['opening', new RegExp(`[:：]\\s*${PERCENT}(?=\\s*(?:$|[，,。；;（(@\\n]))`, 'g')],
  ['whole', new RegExp(`^已?完成[^，,。；;\\n%]{1,24}?(?<!\\d)${PERCENT}\\s*$`, 'g')],
  ['between', new RegExp(`(?:[，,]\\s*|\\s[—–-]\\s+)${ABOUT}${PERCENT}(?=\\s*[，,；;])`, 'g')],
  [
    'trailing',
    new RegExp(`(?:^|[\\s，,]|[—–-]\\s)${ABOUT}${PERCENT}(?=\\s*(?:[。.；;）)]\\s*)?(?:$|\\n|[（(]?@))`, 'g'),
  ],
]

/** The words before a number that make it a change or a target. */
const MOVES = [
  'to',
  'adjust',
  'rise',
  'fall',
  'from',
  'against',
  'target',
  'previous',
  'previous-period',
  'year-ago',
] as const
const MOVED = /(?:[+↑↓±<>≤≥≈]|\d\s*-)\s*$/
const CHANGED = /(?:[+↑↓±<>≤≥≈]|\d\s*-)\s*\S{0,3}\s*$/

/**
 * How much of a thing is done, in percent: `完成80%`, `进度：75%`, `[70%]`, `Builds: 60%`, a closing ` 100%`. Named rates
 * (`完成率42.9%` of something), changes and thresholds are none.
 */
export function readProgress(whole: string, lexicon: Lexicon): ProgressMatch | null {
  if (!SIGN.test(whole)) return null
  const text = /[０-９]/.test(whole) ? narrow(whole) : whole
  const { fields, statuses, statusCues } = lexicon
  const finished = statusCues.finish.signed(statuses.signed(text, { done: FINISH }), { finish: FINISH })
  const texts: Partial<Record<Form, string>> = {
    labelled: fields.signed(text, { progress: LABEL }),
    finished,
    before: finished,
    doing: statuses.signed(text, { 'in-progress': DOING }),
  }
  const found = flatMap(FORMS, ([form, pattern]) =>
    allMatches(texts[form] ?? text, pattern).map((match) => ({ form, match })),
  )
  for (const { form, match } of found.sort((a, b) => a.match.index - b.match.index)) {
    const end = match.index + match[0].length
    const written = text.slice(match.index, end)
    const value = Number(match.groups?.percent?.replace(',', '.'))
    if (value > 100) continue
    const lead = /^[\s，,。；;、|\n:：—–-]*/.exec(written)?.[0].length ?? 0
    const start = match.index + (form === 'labelled' && /^[（(]/.test(written) ? 1 : lead)
    if (states(form, text, start, written.slice(lead), lexicon)) return { value, start, end }
  }
  return null
}

/** Whether a percentage in one of the forms says how much is done, and not how large or how much more something is. */
function states(form: Form, text: string, start: number, written: string, { measures, statusCues }: Lexicon): boolean {
  const before = text.slice(Math.max(0, start - 40), start)
  const name = before.replace(/(?<![\s:：，,（([【])[\s:：，,（([【]+$/, '')
  if (form === 'labelled') {
    const opens = /(?:^|[\n。；;，,、|（(\s])$/.test(before)
    // `完成率42.9%` behind a name is the rate of that
    return opens || !/^[^\d]*?率/.test(written)
  }
  // how far a rollout is, not the work: `灰度中 30%`
  const led = (form === 'doing' ? (written.split(/\d/, 1)[0] as string) : name).trimEnd()
  if (statusCues.rollout.ending(led.endsWith('中') ? led.slice(0, -1) : led, 'rollout')) return false
  if (form === 'doing') return true
  // alone between commas it is only if what is left is told
  if (form === 'between' && !/[—–-]\s*$/.test(before) && !tellsRest(text.slice(start + written.length), statusCues))
    return false
  if (form === 'opening') {
    const near = measures
      .find(name, 'noun', 'suffix', 'outcome')
      .some(({ end }) => /^[^，,。；;\n]{0,12}$/.test(name.slice(end)))
    const moves = measures
      .find(before, ...MOVES)
      .some(({ start, end }) => !/[a-z]-$/i.test(before.slice(0, start)) && /^\s*\S{0,3}\s*$/.test(before.slice(end)))
    return !near && !moves && !CHANGED.test(before)
  }
  if (form !== 'trailing' && form !== 'between' && form !== 'bracketed') return true
  const said = /\b(?:at|about|done|complete|completed|progress)\s*$/i.test(before)
  if (form === 'trailing' && /[a-z]\s*$/i.test(before) && !said) return false
  const rate = measures.ending(name, 'noun', 'suffix') !== null && !/(?:指标|讨论|分析)$/.test(name)
  return !rate && measures.ending(before.trimEnd(), ...MOVES) === null && !MOVED.test(before)
}

/** `剩 IM 模块`, `SDK left`, `前端联调中`: what is not done yet. */
const tellsRest = (after: string, { open, ongoing }: Lexicon['statusCues']): boolean =>
  /^\s*[，,；;]\s*(?:还|只)?剩|\bleft\b/.test(after) || open.has(after) || ongoing.has(after)
