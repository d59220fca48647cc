/** Digits that are no numbers: dates, versions, codes, addresses, list numbers. */

import { remembered } from '../lexicon/index.ts'
import { replaceMatches } from './matches.ts'

/** Full-width ASCII and the ideographic space as their narrow twins; every offset stays where it is. */
export const narrow = remembered((text): string =>
  replaceMatches(text, WIDE, ([c]) => (c === '\u3000' ? ' ' : String.fromCharCode(c.charCodeAt(0) - 0xfee0))),
)

const WIDE = /[\uff01-\uff5e\u3000]/g

/** Stands for every masked unit: a private-use character, no letter and no digit. */
const MASK = '\ue000'

const MASKS: readonly RegExp[] = [
  /(?:https?|ftp):\/\/[\x21-\x7e]+|(?<![a-z])www\.[\x21-\x7e]+/gi,
  /(?:%[0-9a-f]{2}){2,}|%[0-9a-f]{2}(?=[\w/.-])(?<=[\w/=?&-]%[0-9a-f]{2})/gi,
  /[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,4}/g,
  // Dates: 2023-09-01, 2023年9月, 9月1日, week and quarter names.
  /(?<!\d)(?:19|20)\d\d\s?[-/.年]\s?\d{1,2}(?:\s?[-/.月]\s?\d{1,2}\s?[日号]?)?(?!\d)/g,
  /(?<!\d)\d{1,2}\s?[月월]\s?\d{1,2}\s?[日号일]?/g,
  /(?<!\d)\d{1,2}\.\d{1,2}\s?[-–~至到]\s?\d{1,2}\.\d{1,2}(?![\d%‰]|\s?[a-z元万亿秒分次个条笔])/gi,
  /(?<![a-z\d])(?:w|wk|(?<!(?:last|prev|previous|prior|past|this)\s)weeks?|q|h|fy|sprint|iteration|phase|stage|step|milestone|day|(?:jan|feb|mar|apr|aug|sept?|oct|nov|dec)[a-z]{0,6}|may|june?|july?)\.?\s?#?\d{1,4}(?:st|nd|rd|th)?(?![\d%]|[.,]\d)/gi,
  // `4.2 out of 5`: the scale.
  /(?<=\d\s)out of \d+(?![\d.])/gi,
  // Spans of clock time, places in files.
  /\d{1,2}:\d{2}\s?[-~–—]\s?\d{1,2}:\d{2}/g,
  /\.[a-z]{1,4}:\d+/gi,
  // Fractions and dates with slashes, 24/7, 4/5G; addresses and versions with two or more dots.
  /(?<![\d.])\d+(?:\/\d+)+(?![\d.])[a-z]?/gi,
  /(?<![\d.])\d+(?:\.\d+){2,}[\w-]*(?::\d+)?/g,
  /(?<![a-z])(?:v|ver|version|release|版本)\s?\.?\s?\d[\w.-]*/gi,
  /\/(?:[\w.-]{1,80}\/){1,30}[\w.-]{0,80}/g,
  // 第3场, 第二期; a rank is read before.
  /第\s?(?:\d+(?:[、,~–-]\s?\d+){0,9}|[一二三四五六七八九十两]+)/g,
  // #402, No. 7, T+1, RFC-7, GHSA-xx12
  /[#@§]\s?\d+/g,
  /(?<![a-z])[a-z]\w{0,60}(?<!\de)[-+]\d[\w-]*/gi,
]

/** `31.507.200`, which is no version where dots stand between thousands. */
const GROUPED = /(?<![\d.])\d{1,3}(?:\.\d{3}){2,}(?![\d.]|-\d)/g
const DOT = '\ue001'

const LIST_NUMBER =
  /(?:^|[;。!?:\n])[^\S\n]*(?:\(?\d{1,2}[、)]|\d{1,2}\.(?=\s|[^\d\s]))|(?<=\s)(?:\(\d{1,2}\)|\d{1,2}、)/g
const BRACKET_REACH = 60
const SECOND_ENTRY = /(?<=\p{Script=Han})([2-9])\.(?=\s)/gu

/** `(previous: 47)`: the bracket behind the number was opened before it. */
const closesBracket = (match: string, before: string) =>
  !match.includes('(') && before.lastIndexOf('(') > before.lastIndexOf(')')

const blank = ([match]: RegExpExecArray) => MASK.repeat(match.length)

/**
 * The text with every digit that is no number blanked out, same length. `text` is already narrow; with `decimalComma`,
 * dots stand between thousands.
 */
export const maskCodes = (text: string, decimalComma = false): string =>
  decimalComma ? mask(text, true) : maskedInPoints(text)

/** Who looks for the quantities of a text looks for their names next. */
const maskedInPoints = remembered((text) => mask(text, false))

function mask(text: string, decimalComma: boolean): string {
  let masked = decimalComma ? text.replace(GROUPED, (number) => number.replaceAll('.', DOT)) : text
  for (const code of MASKS) masked = replaceMatches(masked, code, blank)
  if (decimalComma) masked = masked.replaceAll(DOT, '.')
  masked = replaceMatches(masked, LIST_NUMBER, ({ 0: match, index: at }) =>
    match.endsWith(')') && closesBracket(match, masked.slice(Math.max(0, at - BRACKET_REACH), at))
      ? match
      : match.replace(/[\d.、()]/g, MASK),
  )
  // `…成功2. 增加…`: the second entry of a list written in one line.
  return replaceMatches(masked, SECOND_ENTRY, (match) => {
    const [number, digit] = match
    return new RegExp(`(?:^|\\D)${Number(digit) - 1}[.、)]`).test(
      text.slice(Math.max(0, match.index - 2000), match.index),
    )
      ? blank(match)
      : number
  })
}
