import { replaceMatches } from './matches.ts'

/** What dates, weeks and clocks are looked for in: the same text, unit for unit, in one spelling of signs. */

/** What every URL holds. */
const URL_SIGN = /:\/\/|www\.|mailto:/i
const URL = /(?:[a-z][a-z0-9+.-]{1,20}:\/\/|www\.|mailto:)[^\s<>"'，。；、！？（）【】《》「」]*/gi
const DASHES = '‐‑−'
const LONG_DASHES = '–—―〜～'
const ODD = /[‐‑−–—―〜～\u00a0\u2000-\u200a\u3000\uff01-\uff5d]/g

/**
 * The text with full width digits and signs made ASCII, en and em dashes and wave dashes made `~`, odd spaces made
 * plain, and every unit of a URL made U+0000. It has the same length, so offsets are those of `text`.
 */
export const normalizeDates = (text: string): string =>
  replaceMatches(
    URL_SIGN.test(text) ? replaceMatches(text, URL, ([url]) => '\0'.repeat(url.length)) : text,
    ODD,
    ([sign]) => plain(sign),
  )

function plain(sign: string): string {
  const code = sign.charCodeAt(0)
  if (code >= 0xff01 && code <= 0xff5d) return String.fromCharCode(code - 0xfee0)
  return DASHES.includes(sign) ? '-' : LONG_DASHES.includes(sign) ? '~' : ' '
}
