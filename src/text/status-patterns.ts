import type { Lexicon, StatusCue } from '../lexicon/index.ts'

const compiled = new WeakMap<Lexicon, ReturnType<typeof compile>>()
const touching = (source: string) => source.replaceAll('(?<![A-Za-z0-9])', '')

function compile({ statusCues: cues }: Lexicon) {
  const of = (cue: StatusCue) => cues[cue].source(cue)
  return {
    negated: new RegExp(
      `(?:${of('negation')})\\s*(?:(?:${of('be')}|完全|全部|正式|能|有|再|yet|fully)\\s*){0,6}$`,
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
    subjectless: onlyOf(
      new RegExp(`${of('be')}|[\\s\\d/.,:：年月日号晚早上下午本周今天昨天周一二三四五六日天-]|完全|在`, 'gi'),
    ),
    predicate: new RegExp(`(?:^\\s*|[:：(（\\[【—–-]\\s*|(?:${of('be')})\\s+|(?:${of('nearly')})\\s+)$`, 'i'),
  }
}

/** Whether a text is nothing but such words. `^(?:…)*$` would try all ways to cut words that share their beginnings. */
const onlyOf = (words: RegExp) => ({ test: (text: string) => text.replace(words, '') === '' })

/** The expressions that words of state are read with, compiled once for each lexicon. */
export function statusPatterns(lexicon: Lexicon) {
  const known = compiled.get(lexicon) ?? compile(lexicon)
  compiled.set(lexicon, known)
  return known
}

export const isLatin = (word: string) => /^[A-Za-z]/.test(word)

/** What may follow an English word of state that is a predicate, and not an adjective before its noun. */
export const AFTER_PREDICATE =
  /^\s*(?:$|[.,;:!?)\]）】—–-]|(?:in|on|by|to|until|due|because|for|with|at|and|but|as|from|since|after|before|this|last|today|yesterday|now|here|via|pending|except|again|successfully|yet|of|the rest)\b|[(（]|\d)/i

/** What makes even a word after its noun a predicate: `Launch postponed to May`. */
export const AFTER_ANY = /^\s*$|^\s+(?:to|until|till|by|due|because|on|since|for now|in v?\d)\b|^\s+\d/i
