/** What writers type before a line as a list mark or a number, where CommonMark sees none. */
export interface Mark {
  /** Marks of one family make one list: `1、` and `1.` do, `1、` and `（1）` do not. */
  family: string
  /** Null for a bullet. */
  number: number | null
  /** UTF-16 units, with white space on both sides. */
  length: number
  /** The mark as written, without white space. */
  written: string
  /** A mark that counts only beside a line with the same or the next one: `1.Fix`, `-abc`, `1、2月`. */
  weak: boolean
  /** The deeper the family usually stands, the higher. */
  rank: number
}

const PAD = '[\\s\\u200B-\\u200D\\u2060\\uFEFF]*'
const CJK_START = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}【《〈「『（“‘[(]/u
const ENUMERATION = /^[\d０-９]{1,3}(?:[、，,~～至和与-]|月|号|日|期|季度|倍)/
const CIRCLED: readonly (readonly [first: number, last: number])[] = [
  [0x2460, 0x2473],
  [0x2474, 0x2487],
  [0x2488, 0x249b],
  [0x2776, 0x277f],
]

interface Pattern {
  family: string
  rank: number
  pattern: RegExp
  /** Whether a mark before `rest` is weak, or none at all (null). `alone`: another node follows the mark. */
  judge(rest: string, alone: boolean): boolean | null
}

const strong = () => false
const beforeWord = (rest: string, alone: boolean) => (rest === '' && !alone ? null : !alone && !CJK_START.test(rest))

const PATTERNS: readonly Pattern[] = [
  { family: 'n', rank: 0, pattern: /([\d０-９]{1,3})[、．]/y, judge: (rest) => ENUMERATION.test(rest) },
  {
    family: 'n',
    rank: 0,
    pattern: /([\d０-９]{1,3})\./y,
    judge: (rest, alone) => (/^[\d０-９.]/.test(rest) ? null : beforeWord(rest, alone)),
  },
  {
    family: 'n',
    rank: 0,
    pattern: /(\d{1,2})，/y,
    judge: (rest) => (/^\p{L}/u.test(rest) ? true : null),
  },
  { family: '(n)', rank: 1, pattern: /[（(]([\d０-９]{1,3})[)）]/y, judge: (rest) => rest === '' },
  { family: 'n)', rank: 1, pattern: /([\d０-９]{1,3})[)）]/y, judge: (rest) => rest === '' || ENUMERATION.test(rest) },
  { family: 'circled', rank: 2, pattern: /[\u2460-\u249B\u2776-\u277F]/y, judge: strong },
  { family: 'bullet', rank: 3, pattern: /[•·・･●○◦▪►➢➤－](?![•·・･●○◦▪■◆►➢➤－])/y, judge: strong },
  // as often the mark of a title: a list only where the next line has it, too
  { family: 'bullet', rank: 3, pattern: /[■◆□◇▎▌❖](?![■◆□◇▎▌❖])/y, judge: () => true },
  { family: 'bullet', rank: 3, pattern: /—(?!—)/y, judge: () => true },
  { family: 'bullet', rank: 3, pattern: /[-*+](?![-*+])/y, judge: beforeWord },
]

const LEADING = new RegExp(PAD, 'y')

/** The mark that a line begins with. `head` is the text at its start, `alone` whether another node follows `head`. */
export function readMark(head: string, alone: boolean): Mark | undefined {
  LEADING.lastIndex = 0
  LEADING.test(head)
  const start = LEADING.lastIndex
  for (const { family, rank, pattern, judge } of PATTERNS) {
    pattern.lastIndex = start
    const match = pattern.exec(head)
    if (!match) continue
    const after = pattern.lastIndex
    const rest = head.slice(after).trimStart()
    const weak = judge(rest, alone && rest === '')
    if (weak === null) continue
    const written = match[0]
    return {
      family: family === 'bullet' ? written : family,
      number: family === 'bullet' ? null : match[1] ? Number(match[1].normalize('NFKC')) : circledNumber(written),
      length: head.length - rest.length,
      written,
      // With a space it is a list mark of CommonMark's, which had its reasons not to see one.
      weak: weak || (/^\d+[.)]$/.test(written) && /^\s/.test(head.slice(after))),
      rank,
    }
  }
  return undefined
}

function circledNumber(char: string): number {
  const code = char.charCodeAt(0)
  const range = CIRCLED.find(([first, last]) => code >= first && code <= last)
  return range ? code - range[0] + 1 : 0
}

/** Whether a line holds the mark that comes next in the same family: then the marks number its clauses, not lines. */
export function holdsNext(mark: Mark, text: string): boolean {
  if (mark.number === null) return false
  const next = mark.number + 1
  const rest = text.slice(mark.length)
  if (mark.family === 'circled') return rest.includes(String.fromCharCode(mark.written.charCodeAt(0) + 1))
  if (mark.family === '(n)') return rest.includes(`（${next}）`) || rest.includes(`(${next})`)
  if (mark.family === 'n)') return new RegExp(`(?<![\\d（(])${next}[)）]`).test(rest)
  return new RegExp(`(?<![\\d.])${next}(?:、(?!\\d)|[.．](?![\\d]))`).test(rest)
}

const CHINESE_NUMBER = new RegExp(
  `^${PAD}((?:[一二三四五六七八九十]{1,3}[、.．])|(?:[（(][一二三四五六七八九十]{1,3}[)）])|(?:第[一二三四五六七八九十\\d]{1,3}(?:部分|章|节|篇)))`,
)

/** The Chinese number that a line begins with, as written (`一、`, `（二）`, `第三部分`). */
export function chineseNumber(head: string): string | undefined {
  return CHINESE_NUMBER.exec(head)?.[1]
}

const BRACKETED = /^\s*【[^【】]{1,20}】\s*(?:[:：]\s*)?$/

/** A line that is nothing but a bracketed label: `【下周计划】`. */
export function isBracketedLine(text: string): boolean {
  return BRACKETED.test(text)
}

const HEADING = new RegExp(`^${PAD}(#{1,32})(${PAD})(?=[^#\\s])`)

export interface HeadingMark {
  depth: 1 | 2 | 3 | 4 | 5 | 6
  /** UTF-16 units before the text. */
  length: number
}

/**
 * The heading mark that a line begins with, where CommonMark sees none: no space after it, more than six, or
 * zero-width characters before it. A single `#` needs the whole line (`text`) to itself: not `#标签 #标签`, not `#12`.
 */
export function headingMark(head: string, text: string, onlyLine: boolean): HeadingMark | undefined {
  const match = HEADING.exec(text)
  if (!match || match[0].length > head.length) return undefined
  const [whole, marks] = match as unknown as [string, string]
  const rest = text.slice(whole.length)
  const invisible = !whole.startsWith('#')
  const spaced = /\s$/.test(whole)
  if (marks.length === 1 && !(invisible && spaced)) {
    if (!onlyLine || /[#\s]/.test(rest) || /^\d/.test(rest) || spaced) return undefined
  }
  return { depth: Math.min(6, marks.length) as HeadingMark['depth'], length: whole.length }
}
