import { type Lexicon, type PeopleWord, REST } from '../lexicon/index.ts'
import type { Part } from './clauses.ts'
import { allMatches } from './matches.ts'
import { REACH } from './reach.ts'

/** What stands in a text for `负责人`, and for `产品经理`. */
const SIGN = '\ue001'
/** A marker with its names, up to the end of the clause. */
const LABELLED = new RegExp(`${SIGN}${REST}*(?:\\s*[:：]\\s*@?|\\s*@)([^\\n。；;，|（()）\\]】]{1,60})`, 'g')
const JOB = new RegExp(`^${SIGN}${REST}*(?:\\s*(?:[&/+,、]|and)\\s*${SIGN}${REST}*)*$`, 'i')
const REMARK = /(?:(?<!\s)\s+)?[（(]\s*([^（()）]{1,40})[)）]\s*$/
/** What may follow a word of a remark: `（实习生，远程）`. */
const LONGEST_REST = 12
const ONE_HAN = /^[\u4e00-\u9fff]/
const GIVEN_HAN = /^[\u4e00-\u9fff]{1,2}$/

/** What is left of a text after each word of a concept that begins it. */
const restsAfter = (text: string, words: Lexicon['people'][PeopleWord]) =>
  words.startingAt(text, 0).map(({ end }) => text.slice(end))

/** `小宋`, `老许`, `阿坤` */
const isNick = (text: string, { people }: Lexicon) =>
  restsAfter(text, people.prefix).some((rest) => GIVEN_HAN.test(rest))

/** `司马青`, `宋江`, `宋总` */
function isFullName(text: string, { people }: Lexicon): boolean {
  if (restsAfter(text, people['double-surname']).some((rest) => GIVEN_HAN.test(rest))) return true
  const isTitle = (rest: string) => people['title-suffix'].get(rest) !== undefined
  return restsAfter(text, people.surname).some((rest) => GIVEN_HAN.test(rest) || isTitle(rest))
}

/** `宋总`, `老宋总`, `青姐` */
function isTitled(text: string, { people }: Lexicon): boolean {
  const given = [text, ...restsAfter(text, people.prefix)].filter((rest) => ONE_HAN.test(rest))
  const rests = [
    ...restsAfter(text, people['double-surname']),
    ...restsAfter(text, people.surname),
    ...given.map((rest) => rest.slice(1)),
  ]
  return rests.some((rest) => people['title-suffix'].get(rest) !== undefined)
}

function isKoreanName(text: string, { people }: Lexicon): boolean {
  const double = restsAfter(text, people['double-surname']).some((rest) => /^[가-힣]{1,2}$/.test(rest))
  return double || restsAfter(text, people.surname).some((rest) => /^[가-힣]{2}$/.test(rest))
}

/** Where the scripts with capitals stand; far cheaper to look for than `\p{Lu}`. */
const CAPITAL = /^[A-Z\u00c0-\u1fff]/
const LATIN_NAME = /^\p{Lu}[\p{Ll}'’-]+(?:[A-Z]\p{Ll}+)?$/u
const WORD_ENDING =
  /(?:[a-z]{2}ing|tion|sion|ment|ness|ship|ware|ance|ence|ity|ology|ism|able|ible|ized|ised|ful|less|ures?|ates?|ents|ages?|ics|ors|ers|ols|ests)$/i

/** One Latin word that can be part of a name and is no common word. */
function isLatinPart(token: string, lexicon: Lexicon): boolean {
  if (!LATIN_NAME.test(token) || token.length < 2) return false
  if (lexicon.people.given.get(token)) return true
  return !lexicon.people.topic.get(token) && !WORD_ENDING.test(token)
}

function isLatinName(text: string, lexicon: Lexicon, single: 'known' | 'any'): boolean {
  if (!CAPITAL.test(text)) return false
  const tokens = text.split(/\s+/)
  if (tokens.length > 4) return false
  const [first] = tokens as [string]
  if (tokens.length === 1)
    return single === 'any'
      ? isLatinPart(first, lexicon)
      : lexicon.people.given.get(first) !== undefined && !lexicon.people.topic.get(first)
  return (
    tokens.every((token, index) => (index > 0 && /^\p{Lu}\.?$/u.test(token)) || isLatinPart(token, lexicon)) &&
    /^\p{Lu}/u.test(first)
  )
}

/** Whether a label might be somebody's name by its letters, though no list of names holds it: `Halvard`. */
export const couldBeLatinName = (text: string, lexicon: Lexicon): boolean => isLatinName(text.trim(), lexicon, 'any')

function isCjkName(text: string, lexicon: Lexicon): boolean {
  if (lexicon.people.topic.get(text)) return false
  if (isTitled(text, lexicon)) return true
  const name = /^[가-힣]+$/.test(text)
    ? isKoreanName(text, lexicon)
    : isNick(text, lexicon) || isFullName(text, lexicon)
  return name && !lexicon.people.unlikely.has(text.slice(1))
}

/** One name without remarks, suffixes and titles around it. */
function bareName(text: string): string {
  return text.trim().replace(/^@/, '').trim()
}

function isName(text: string, lexicon: Lexicon, single: 'known' | 'any'): boolean {
  const name = bareName(text)
  if (lexicon.people.known.get(name)) return true
  if (name.length < 2 || name.length > 40) return false
  const suffix = lexicon.people.suffix.ending(name, 'suffix')?.word ?? ''
  const without = suffix ? name.slice(0, -suffix.length).replace(/\s$/, '') : name
  if (without !== name && without.length > 0 && without.length <= 6 && !lexicon.people.topic.get(without)) return true
  return isCjkName(name, lexicon) || isLatinName(name, lexicon, single)
}

/** No label that names a person is longer. */
const LONGEST_LABEL = 80

/** The name and the role or remark after it: `Mia（外包）`, `Felix - Tech & Design`. */
function splitRemark(heading: string, lexicon: Lexicon): { name: string; remarked: boolean } {
  if (heading.length > LONGEST_LABEL) return { name: heading.trim(), remarked: false }
  const text = heading.replace(/^[\s#*【[@☆\p{Extended_Pictographic}]+|(?<![\s#*】\]:：])[\s#*】\]:：]+$/gu, '').trim()
  const remark = REMARK.exec(text)
  if (remark?.[1] && restsAfter(remark[1], lexicon.people.remark).some((rest) => rest.length <= LONGEST_REST))
    return { name: text.slice(0, remark.index).trim(), remarked: true }
  const dash = /^(.{2,30}?)\s*(?:\s[-–—]+\s|——|—|[|/／·:：])\s*(.{2,40})$/.exec(text)
  const known =
    dash?.[1] !== undefined &&
    isName(dash[1], lexicon, 'known') &&
    !/[\d.,，。]/.test(dash[2] as string) &&
    (dash[2] as string).split(/\s+/).length <= 4 &&
    /\s[-–—|]\s/.test(text)
  if (dash?.[1] && dash[2] && (known || JOB.test(lexicon.people.role.signed(dash[2].trim(), { role: SIGN }))))
    return { name: dash[1].trim(), remarked: true }
  const group = /^(.{2,20}?)\s*[（(]([^（()）]{1,20})[)）]$/.exec(text)
  if (group?.[1] && group[2] && isName(group[2], lexicon, 'any')) return { name: group[1].trim(), remarked: true }
  return { name: text, remarked: false }
}

/** Longer than a name with its remark. */
const LONGEST_NAME = 80

/**
 * Whether a heading is only a person's name: `小宋`, `老许`, `欧阳锋`, `Mia（外包）`, `Felix - Tech & Design`, `박서연`,
 * `Nadeem Farouk Qureshi`. Topics (高可用, Maintenance, Docker Compose) are none; a single Latin word must be a known first name.
 */
export function isPersonName(text: string, lexicon: Lexicon): boolean {
  if (text.length > LONGEST_NAME) return false
  const { name, remarked } = splitRemark(text, lexicon)
  if (/^\s*[【[]?@\S/.test(text) && /^[\p{L}\p{N}._-]{2,30}$/u.test(name)) return true
  return isName(name, lexicon, remarked ? 'any' : 'known')
}

/** The name that a heading is: `Mia` of `Mia（外包）`, `Amir` of `Felix - Tech & Design`. Null where it is no name. */
export function personOf(heading: string, lexicon: Lexicon): string | null {
  return isPersonName(heading, lexicon) ? bareName(splitRemark(heading, lexicon).name) : null
}

/** The names of a list: `老许、小岑`, `A, B and C`, `A/B`, `@a @b`. Marks around them are taken off. */
export const splitPeople = (text: string): string[] => findPeople(text).map((person) => person.text)

const APART =
  /[、，,;；/／&＆+|\n]|\s+(?:and|y|和|与|及)\s+|(?<=[\u4e00-\u9fff])[和与及](?=[\u4e00-\u9fff])|\s+(?=@)|\s{2,}/gi
const MARKS_BEFORE = /^[\s@*_`"'“”（([【]+/
const MARKS_BEHIND = /(?<![\s*_`"'“”）)\]】。.])[\s*_`"'“”）)\]】。.]+$/

/** The names of a list with their places, as {@link splitPeople} gives them; `from` is where the list begins in a text. */
export function findPeople(text: string, from = 0): Part[] {
  const found: Part[] = []
  const add = (start: number, end: number) => {
    const part = text.slice(start, end)
    const lead = MARKS_BEFORE.exec(part)?.[0].length ?? 0
    const name = part.slice(lead).replace(MARKS_BEHIND, '')
    if (name !== '') found.push({ start: from + start + lead, end: from + start + lead + name.length, text: name })
  }
  let start = 0
  for (const { index, 0: sign } of allMatches(text, APART)) {
    add(start, index)
    start = index + sign.length
  }
  add(start, text.length)
  return found
}

export interface OwnersFound {
  owners: string[]
  /** Where the name of each stands. */
  places: Part[]
  /** What names them, marks included; UTF-16 offsets, end excluded. */
  ranges: { start: number; end: number }[]
}

const HANDLE = /(?<![\w.@/+-])@([\p{L}\p{N}](?:[\p{L}\p{N}_.-]{0,38}[\p{L}\p{N}_])?)(?![/@\w])/gu

/** `, by @ana`: the word belongs to the name. */
const BY = /(?<![\p{L}\p{N}])(?:by|por|von|par|由)\s*$/iu

/** `@老周`: a Chinese name ends where the sentence goes on. */
function handleName(raw: string, lexicon: Lexicon): string {
  const team = /^[A-Za-z0-9]{1,12}[-_](?=[\u4e00-\u9fff]{2})/.exec(raw)?.[0]
  if (team) return team + handleName(raw.slice(team.length), lexicon)
  if (!/^[\u4e00-\u9fff]/.test(raw)) return raw.replace(/[\u4e00-\u9fff].*$/su, '').replace(/(?<![._-])[._-]+$/, '')
  const han = /^[\u4e00-\u9fff]+/.exec(raw)?.[0] ?? raw
  // `阿May`, `小K`
  if (han.length === 1) return raw.replace(/(?<=[\w-])[\u4e00-\u9fff].*$/su, '')
  for (const length of [2, 3, 4])
    if (han.length > length && lexicon.workVerbs.test(han.slice(length, length + 2))) return han.slice(0, length)
  if (han.length <= 4) return han
  return han.slice(0, isNick(han.slice(0, 2), lexicon) || !isCjkName(han.slice(0, 3), lexicon) ? 2 : 3)
}

/**
 * The people whom an entry names as responsible: `@name`, `负责人：老许、小岑`, `owner: erin`, `PM @老周`, `改造（小王）：…`, a closing
 * ` - 谢文涛`, `（小王）`, `(@bob)` or `— Tobias, Yasmin` (decision 9). Teams and systems in brackets are none.
 */
export function findOwners(whole: string, lexicon: Lexicon): OwnersFound {
  const text = whole.slice(0, REACH)
  const found: OwnersFound = { owners: [], places: [], ranges: [] }
  const add = (names: readonly Part[], start: number, end: number) => {
    const kept = names.filter((name) => name.text && !lexicon.people.everyone.get(name.text))
    if (kept.length === 0 || found.ranges.some((range) => start < range.end && end > range.start)) return
    for (const name of kept) {
      if (found.owners.includes(name.text)) continue
      found.owners.push(name.text)
      found.places.push(name)
    }
    found.ranges.push({ start, end })
  }
  const signed = /[:：@]/.test(text) ? lexicon.people.marker.signed(text, { marker: SIGN }) : ''
  for (const match of allMatches(signed, LABELLED)) {
    const end = match.index + match[0].length
    const at = end - (match[1] as string).length
    const names = labelledNames(text.slice(at, end), at, lexicon)
    const last = names.at(-1)
    if (last) add(names, match.index, last.end)
  }
  // The bracket around the names goes with them: `（@老周）`.
  const trailing = trailingPeople(text, lexicon)
  if (trailing && text.startsWith('@', trailing.names[0]?.start ?? 0)) add(trailing.names, trailing.start, trailing.end)
  for (const match of text.includes('@') ? allMatches(text, HANDLE) : []) {
    const name = handleName(match[1] as string, lexicon)
    const by = BY.exec(text.slice(Math.max(0, match.index - 8), match.index))?.[0].length ?? 0
    const start = match.index + 1
    add([{ start, end: start + name.length, text: name }], match.index - by, start + name.length)
  }
  const labelled = labelPeople(text, lexicon)
  if (labelled) add(labelled.names, labelled.start, labelled.end)
  if (trailing) add(trailing.names, trailing.start, trailing.end)
  return found
}

/** Names after a marker: as many as look like names, or one short word. */
function labelledNames(value: string, from: number, lexicon: Lexicon): Part[] {
  const clean = value.replace(/(?<!\s)\s*(?:[-–—]\s|\.\s).*$/s, '').trimEnd()
  const lead = clean.length - clean.trimStart().length
  const parts = findPeople(clean.slice(lead), from + lead)
  const names: Part[] = []
  for (const { start, text: part } of parts) {
    const word = /^[\u4e00-\u9fff]/.test(part) ? handleName(part.split(/\s/)[0] as string, lexicon) : part
    if (
      word.length > 24 ||
      /\d{3,}|[:：]/.test(word) ||
      (names.length > 0 && !isName(word, lexicon, 'any') && !/^(?:[a-z][\w.-]*|[\u4e00-\u9fff]{2,3})$/.test(word))
    )
      break
    names.push({ start, end: start + word.length, text: word })
  }
  return names
}

/** What stands beside names in brackets: `（老许，9/12）`, `（小宋，周五前）`, `(Ana, by May 16)`. */
const WHEN =
  /^(?:\d{1,4}[\d/.\-月日号年]*(?:之?前|まで|까지)?|(?:下|本|这)?(?:周|週|星期)[一二三四五六日天](?:之?前)?|(?:by |due )?(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? \d{1,2}|\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}|\d{1,2}\/\d{1,2}|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}))$/i

/** The names of a list in which dates may stand, too. */
export const peopleIn = (text: string, from = 0): Part[] =>
  findPeople(text, from).filter((part) => !WHEN.test(part.text))

interface Trailing {
  names: Part[]
  start: number
  end: number
}

/** Longer than the names that close a line. */
const CLOSING_REACH = 120

/** A bracket that closes a name in front of a colon: `网关改造（小王）：完成联调`, `Cache (Marc): reviewed`. */
const LABEL_BRACKET = /^[^（()）\n:：]{1,80}[（(]\s*([^（()）\n]{2,40})[)）](?=\s*[:：])/

function labelPeople(text: string, lexicon: Lexicon): Trailing | null {
  const match = LABEL_BRACKET.exec(text)
  if (!match) return null
  const start = match[0].search(/[（(]/)
  const names = peopleIn(match[0].slice(start + 1, -1), start + 1)
  return names.length > 0 && names.every((name) => isName(name.text, lexicon, 'known'))
    ? { names, start, end: match[0].length }
    : null
}

/** Names that close the first line: ` - 谢文涛`, `（小王）`, `— Tobias, Yasmin`, `- by Matt`. */
function trailingPeople(text: string, lexicon: Lexicon): Trailing | null {
  const newline = text.indexOf('\n')
  const end = text.slice(0, newline < 0 ? text.length : newline).trimEnd().length
  const base = Math.max(0, end - CLOSING_REACH)
  const line = text.slice(base, end)
  const bracket = /[（(]\s*([^（()）]{2,40})[)）][\s。；;.]*$/.exec(line)
  if (bracket) {
    const inner = bracket[1] as string
    const by = /^(?:by|w\/)\s+/i.exec(inner)?.[0].length ?? 0
    const names = peopleIn(inner.slice(by), base + bracket.index + bracket[0].indexOf(inner) + by)
    const marked = inner.startsWith('@')
    const single = names.length < findPeople(inner).length ? 'any' : 'known'
    if (names.length > 0 && (marked || names.every((name) => isName(name.text, lexicon, single))))
      return { names, start: base + bracket.index, end: base + bracket.index + bracket[0].trimEnd().length }
  }
  const dash =
    /\s+(-{1,2}|–|—{1,2})\s+(by\s+)?([^-–—:：]{2,60}?)[\s。.；;]*$/i.exec(line) ??
    /(——|—)()([^-–—:：]{2,40}?)[\s。.；;]*$/.exec(line)
  if (!dash) return null
  const listed = dash[3] as string
  const names = peopleIn(listed, base + dash.index + dash[0].lastIndexOf(listed))
  const loose = dash[2] || (dash[1] as string).startsWith('—') || names.length > 1
  const all = names.length > 0 && names.every((name) => isName(name.text, lexicon, loose ? 'any' : 'known'))
  return all && base + dash.index > 0
    ? { names, start: base + dash.index, end: base + dash.index + dash[0].trimEnd().length }
    : null
}
