import type { Lexicon } from '../lexicon/index.ts'
import { holds } from './characters.ts'
import { withoutRanges } from './ranges.ts'

const LONGEST = 40
const UNFILLED = /^[\s_＿.…\-—/\\xX×]*$/
/** `9/3 无`: nothing on that day. */
const DAY = /^\d{1,2}[./月-]\d{1,2}[日号]?\s{0,3}[:：]?\s{0,3}/
/** `请在此填写…`, `（请补充进展）`: a template asks for what nobody wrote. */
const PLACEHOLDER =
  /^[（([【<]?\s*请?(?:在此处?|在这里|此处)(?:填写|输入|描述|补充|记录)|^[（([【<]\s*(?:请|待)(?:填写|输入|描述|补充)/
/** Says how much there is nothing of: `无新增风险`, `没有重大变化`. */
const DEGREE = /新增|重大|特殊|明显|任何|更多|变化|变动|特别|需要|可|待/g

/** `无`, `N/A`, `本周无生产事件`, `____`: words or blanks that say that there is nothing. `无法登录` and `无感登录` do not. */
export function saysNothing(text: string, lexicon: Lexicon): boolean {
  if (UNFILLED.test(text) || PLACEHOLDER.test(text)) return true
  const plain = text
    .trim()
    .replace(DAY, '')
    .replace(/(?<![。.！!])[。.！!]+$/, '')
  if (plain.length > (/[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/.test(plain) ? LONGEST / 2 : LONGEST)) return false
  return lexicon.absence.startingAt(plain, 0).some(({ end }) => isEmpty(plain.slice(end), lexicon))
}

/** Nothing more is said, or only of what there is nothing: names of sections, `事件`, `incidents this week`. */
function isEmpty(rest: string, { headings }: Lexicon): boolean {
  if (/^\s*(?:$|[，,。；;、（(！!：:—–-])/.test(rest)) return true
  const left = withoutRanges(rest, headings.find(rest), ' ')
  return !holds(left.replace(DEGREE, ''), 'letter', 'number')
}
