import type { Lexicon } from '../lexicon/index.ts'
import { allMatches } from './matches.ts'

/** A stated completion; offsets in UTF-16 units of the words that state it, end excluded. */
export interface ProgressMatch {
  /** Percent, 0 to 100. */
  value: number
  start: number
  end: number
}

/** What every statement of it holds. */
const SIGN = /\d\s?[%％]/
const PERCENT = '(?<percent>\\d{1,3}(?:\\.\\d)?)\\s?[%％]'
const NOT_PART = '(?![\\d.]|\\s?(?:[↑↓]|以上|以下|的|告警|~|-\\d))'
const compiled = new WeakMap<Lexicon, Record<'stated' | 'measure' | 'rate' | 'moved' | 'change', RegExp>>()

function patterns(lexicon: Lexicon) {
  const known = compiled.get(lexicon)
  if (known) return known
  const finish = [lexicon.statuses.source('done'), lexicon.statusCues.finish.source('finish')].join('|')
  const label = lexicon.fields.source('progress')
  const link = '\\s*[:：=]?\\s*(?:(?:约|大约|为|是|到|至|达|达到|已达|已|about|at|is|now|~|≈)\\s*)?'
  const made = {
    stated: new RegExp(
      [
        `(?:(?:^|[\\n。；;，,、|（(\\s])(?:${label})|(?:${lexicon.fields.source('progress')})(?<!率)|${finish})${link}${PERCENT}${NOT_PART}`,
        `${PERCENT.replace('percent', 'before')}\\s*(?:${finish})(?![率度])`,
        `[\\[【（(]\\s*${PERCENT.replace('percent', 'bracketed')}\\s*[\\])】）]`,
        `[:：]\\s*${PERCENT.replace('percent', 'opening')}(?=\\s*(?:$|[，,。；;（(@\\n]))`,
        `^已?完成[^，,。；;\\n%]{1,24}?(?<!\\d)${PERCENT.replace('percent', 'whole')}\\s*$`,
        `(?:^|[\\s，,]|[—–-]\\s)${PERCENT.replace('percent', 'trailing')}(?=\\s*[。.；;）)]?\\s*(?:$|\\n|[（(]?@))`,
      ].join('|'),
      'gi',
    ),
    measure: new RegExp(`(?:${lexicon.measures.source('noun', 'suffix', 'outcome')})[^，,。；;\\n]{0,12}$`, 'i'),
    rate: new RegExp(`(?:${lexicon.measures.source('noun', 'suffix')})(?<!指标|讨论|分析)$`, 'i'),
    moved: new RegExp(
      `(?:${lexicon.measures.source('rise', 'fall', 'from', 'against', 'target', 'previous', 'previous-period', 'year-ago')}|[+↑↓±<>≤≥≈]|\\d\\s*-)\\s*$`,
      'i',
    ),
    change: new RegExp(
      `(?:${lexicon.measures.source('rise', 'fall', 'from', 'against', 'target', 'previous', 'previous-period', 'year-ago')}|[+↑↓±<>≤≥≈]|\\d\\s*-)\\s*\\S{0,3}\\s*$`,
      'i',
    ),
  }
  compiled.set(lexicon, made)
  return made
}

/**
 * How much of a thing is done, in percent: `完成80%`, `进度：75%`, `[70%]`, `Builds: 60%`, a closing ` 100%`. Named rates
 * (`完成率42.9%` of something), changes and thresholds are none.
 */
export function readProgress(text: string, lexicon: Lexicon): ProgressMatch | null {
  if (!SIGN.test(text)) return null
  const { stated, measure, rate, moved, change } = patterns(lexicon)
  for (const match of allMatches(text, stated)) {
    const groups = match.groups as Record<string, string | undefined>
    const raw = groups.percent ?? groups.before ?? groups.bracketed ?? groups.opening ?? groups.trailing ?? groups.whole
    const value = Number(raw)
    if (raw === undefined || value > 100) continue
    const lead = /^[\s，,。；;、|\n:：—–-]*/.exec(match[0])?.[0].length ?? 0
    const start = match.index + (/^[（(]/.test(match[0]) && groups.percent ? 1 : lead)
    const before = text.slice(Math.max(0, start - 40), start)
    const name = before.replace(/(?<![\s:：，,（([【])[\s:：，,（([【]+$/, '')
    if (groups.opening !== undefined && (measure.test(name) || change.test(before))) continue
    if (
      groups.trailing !== undefined &&
      /[a-z]\s*$/i.test(before) &&
      !/\b(?:at|about|done|complete|completed|progress)\s*$/i.test(before)
    )
      continue
    if ((groups.trailing ?? groups.bracketed) !== undefined && (rate.test(name) || moved.test(before))) continue
    if (
      groups.percent !== undefined &&
      /[\u4e00-\u9fff]$/.test(before) &&
      /^完成率|^完成度/.test(match[0].slice(lead)) &&
      /完成率/.test(match[0])
    )
      continue
    return { value, start, end: match.index + match[0].length }
  }
  return null
}
