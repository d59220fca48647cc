import type { Lexicon } from '../lexicon/index.ts'
import { flatMap } from './flat-map.ts'
import { allMatches } from './matches.ts'

/** Words of a plan; offsets in UTF-16 units, end excluded. */
export interface Plan {
  start: number
  end: number
}

const SIGN = '\ue001'
/** No word that stands before another and changes its sense is longer. */
const LONGEST = 40
/** How many words may stand between `not` and what it negates: `not yet fully been …`. */
const MOST_BETWEEN = 6
const BETWEEN = /(?:完全|全部|正式|能|有|再|(?<![a-z\d])(?:yet|fully))$/i
const PLANNED_STEP =
  /^[\s：:为]*(?:\d|于|在|本[周月]|下|明|年|[一二三四五六七八九十]+月|Q\d|完成|上线|发布|交付|开始|启动|提测|开工)/i
const NEUTRAL = /[\ue000\ue001\s\d/.,:：年月日号晚早上下午本周今天昨天周一二三四五六日天-]|完全|在/g
const OPENING_SIGN = /(?:^|[:：(（[【—–-])\s*$/
const THROUGH = /完(?![成毕工结整善全美])/g

/** Reads the words of a clause that decide what a word of state means there. */
export interface StatusWords {
  /** Whether the text ends in a negation of what follows. */
  negates(text: string): boolean
  /** Whether the text ends in `快`, `almost`. */
  nearly(text: string): boolean
  /** The first words that say that something is planned. */
  planOf(text: string): Plan | null
  /** Whether the text ends where a predicate may stand: at its beginning, after a colon or bracket, after `is`. */
  predicate(text: string): boolean
  /** `测完`, `改完`: verbs with 完. */
  through(text: string): { start: number; end: number; word: string }[]
  /** How many units before the end belong to the word that follows: `联调已`. */
  adjacent(text: string): number
  /** Where `阻塞：` and the like at the beginning of a text end; 0 where there is none, or nothing follows. */
  blockerLabel(text: string): number
  /** Whether a text is nothing but dates and auxiliary words. */
  subjectless(text: string): boolean
}

function wordsOf({ statusCues: cues }: Lexicon): StatusWords {
  const isNearly = (text: string) => cues.nearly.ending(text, 'nearly') !== null
  const lengthOfStep = (text: string) => cues.step.ending(text, 'step')?.word.length ?? 0
  return {
    negates(text) {
      let rest = text.trimEnd()
      for (let between = 0; between <= MOST_BETWEEN; between++) {
        if (cues.negation.ending(rest, 'negation')) return true
        const last = cues.be.ending(rest, 'be')?.word ?? BETWEEN.exec(rest)?.[0]
        if (last === undefined) return false
        rest = rest.slice(0, -last.length).trimEnd()
      }
      return false
    },
    nearly: (text) => isNearly(text.trimEnd()) || isNearly(text.replace(/已经?$/, '').trimEnd()),
    planOf(text) {
      const [plan] = cues.planned.find(text)
      const noun = cues['planned-noun'].find(text).find(({ end }) => PLANNED_STEP.test(text.slice(end, end + LONGEST)))
      if (!plan || !noun) return plan ?? noun ?? null
      return noun.start < plan.start ? noun : plan
    },
    predicate(text) {
      if (OPENING_SIGN.test(text)) return true
      const rest = text.trimEnd()
      const last = rest.slice(-LONGEST)
      return rest !== text && (cues.be.ending(last, 'be') !== null || isNearly(last))
    },
    through: (text) =>
      flatMap(allMatches(text, THROUGH), ({ index }) => {
        const verb = cues['finish-verb'].ending(text.slice(Math.max(0, index - LONGEST), index), 'finish-verb')
        if (!verb) return []
        const [start, end] = [index - verb.word.length, index + 1]
        return [{ start, end, word: text.slice(start, end) }]
      }),
    adjacent(text) {
      const tail = /(?:已经?|己|全部)$/.exec(text)?.[0].length ?? 0
      return Math.max(lengthOfStep(text), tail + lengthOfStep(text.slice(0, text.length - tail)))
    },
    blockerLabel(text) {
      for (const { end } of cues.blocker.startingAt(text, 0)) {
        const colon = /^\s*[:：]\s*(?=\S)/.exec(text.slice(end))
        if (colon) return end + colon[0].length
      }
      return 0
    },
    subjectless: (text) => cues.be.signed(text, { be: SIGN }).replace(NEUTRAL, '') === '',
  }
}

const known = new WeakMap<Lexicon, StatusWords>()

/** The readers for a lexicon. */
export function statusWords(lexicon: Lexicon): StatusWords {
  const words = known.get(lexicon) ?? wordsOf(lexicon)
  known.set(lexicon, words)
  return words
}

export const isLatin = (word: string) => /^[A-Za-z]/.test(word)

/** What may follow an English word of state that is a predicate, and not an adjective before its noun. */
export const AFTER_PREDICATE =
  /^\s*(?:$|[.,;:!?)\]）】—–-]|(?:in|on|by|to|until|due|because|for|with|at|and|but|as|from|since|after|before|this|last|today|yesterday|now|here|via|pending|except|again|successfully|yet|of|the rest)\b|[(（]|\d)/i

/** What makes even a word after its noun a predicate: `Launch postponed to May`. */
export const AFTER_ANY = /^\s*$|^\s+(?:to|until|till|by|due|because|on|since|for now|in v?\d)\b|^\s+\d/i
