/** What dates, weeks and clocks are looked for in: the same text, unit for unit, in one spelling of signs. */

const URL = /(?:[a-z][a-z0-9+.-]{1,20}:\/\/|www\.|mailto:)[^\s<>"'，。；、！？（）【】《》「」]*/gi
const DASHES = /[‐‑−]/g
const LONG_DASHES = /[–—―〜～]/g
const SPACES = /[\u00a0\u2000-\u200a\u3000]/g
const FULL_WIDTH = /[\uff01-\uff5d]/g

/**
 * The text with full width digits and signs made ASCII, en and em dashes and wave dashes made `~`, odd spaces made
 * plain, and every unit of a URL made U+0000. It has the same length, so offsets are those of `text`.
 */
export function normalizeDates(text: string): string {
  return text
    .replace(URL, (url) => '\0'.repeat(url.length))
    .replace(FULL_WIDTH, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(DASHES, '-')
    .replace(LONG_DASHES, '~')
    .replace(SPACES, ' ')
}
