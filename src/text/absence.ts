import type { Lexicon } from '../lexicon/index.ts'

const LONGEST = 40
const UNFILLED = /^[\s_＿.…\-—/\\xX×]*$/

/** `无`, `N/A`, `本周无生产事件`, `____`: words or blanks that say that there is nothing. */
export function saysNothing(text: string, lexicon: Lexicon): boolean {
  if (UNFILLED.test(text)) return true
  const plain = text.trim().replace(/(?<![。.！!])[。.！!]+$/, '')
  return (
    plain.length <= (/[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/.test(plain) ? LONGEST / 2 : LONGEST) &&
    lexicon.absence.test(plain)
  )
}
