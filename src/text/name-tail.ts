import type { Lexicon } from '../lexicon/index.ts'
import type { Part } from './clauses.ts'
import { allMatches } from './matches.ts'
import { findOwners } from './people.ts'
import { readProgress } from './progress.ts'
import { trimTail } from './trim.ts'

const HAN = /[\u3040-\u30ff\u3400-\u9fff]/

/** Where a name ends; `parts` counts what was taken off. */
export interface Trail {
  end: number
  parts: number
}

const MARKS_AT_END =
  /(?<![\uFE0F\s✅✔☑🚧✓√❌✖✗✘🔄🔁⏳⌛🟢🟡🟠🔴⚪⬜🔲⏸])[\uFE0F\s✅✔☑🚧✓√❌✖✗✘🔄🔁⏳⌛🟢🟡🟠🔴⚪⬜🔲⏸]+$/u
const SEPARATORS = /(?:(?<!\s)\s+)?(?:[-–—~]+|[（(【[]|[✅🚧❌🔄⏳🔴🟡🟢⏸]\uFE0F?)\s*/gu
/** No word of state that stands apart at the end is longer. */
const LONGEST_STATE = 48

/** Where a state set apart at the end begins: `- 完成`, `（已完成）`, `⏸ 暂停`, `✅`; null where none does. */
function stateAtEnd(name: string, lexicon: Lexicon): number | null {
  const base = Math.max(0, name.length - LONGEST_STATE)
  for (const match of allMatches(name.slice(base), SEPARATORS)) {
    const start = base + match.index
    const rest = name.slice(start + match[0].length)
    const bracket = /[（(【[]/.test(match[0])
    const word = bracket ? rest.replace(/(?:(?<!\s)\s+)?[）)】\]]$/, '') : rest
    if ((!bracket || word !== rest) && word === word.trim() && lexicon.statuses.get(word)) return start
  }
  return MARKS_AT_END.exec(name)?.index ?? null
}

/** Where the name ends once progress, owner, state and closing punctuation are taken off. */
export function withoutTails(text: string, start: number, end: number, lexicon: Lexicon): Trail {
  let to = end
  let parts = 0
  const shortcode = SHORTCODE.exec(text.slice(Math.max(start, end - TAIL), end))
  if (shortcode) to -= shortcode[0].length
  for (let round = 0; round < 6; round++) {
    to = start + trimTail(text.slice(start, to), /[\s。；;：:，,、]/).length
    const name = text.slice(start, to)
    const shorter = withoutTail(name, lexicon)
    if (shorter === null || shorter.trim() === '') break
    to = start + shorter.length
    parts++
  }
  return { end: to, parts }
}

/** `:tada:` at the end */
const SHORTCODE = /\s:[a-z][a-z0-9_+-]{1,30}:\s*$/

const JOINT = /[\s—–\-:：，,（(]/

/** Longer than what closes a name. */
const TAIL = 120

function withoutTail(whole: string, lexicon: Lexicon): string | null {
  const base = Math.max(0, whole.length - TAIL)
  const shorter = shorten(whole.slice(base), lexicon)
  return shorter === null ? null : whole.slice(0, base) + shorter
}

function shorten(name: string, lexicon: Lexicon): string | null {
  const progress = readProgress(name, lexicon)
  if (progress && progress.start > 0 && /^[\s)）\]】%％]*$/.test(name.slice(progress.end)))
    return closed(trimTail(name.slice(0, progress.start), JOINT), lexicon)
  const state = stateAtEnd(name, lexicon)
  if (state !== null && state > 0) return name.slice(0, state)
  const owners = findOwners(name, lexicon).ranges.at(-1)
  if (
    owners &&
    owners.start > 0 &&
    /^(?:[\s)）\]】。.]|\p{Extended_Pictographic}\uFE0F?)*$/u.test(name.slice(owners.end))
  )
    return closed(trimTail(name.slice(0, owners.start), JOINT), lexicon)
  const time = /(?<!\s)\s+\d{1,2}:\d{2}\s*[~-]\s*\d{1,2}:\d{2}$/.exec(name)
  return time && time.index > 0 ? name.slice(0, time.index) : null
}

/** A name that ends inside a bracket: without it, if only a state is left there, `（进行中`; else null, the bracket is a remark. */
function closed(name: string, lexicon: Lexicon): string | null {
  const open = /[（(【[]([^（()）【】[\]]*)$/.exec(name)
  if (!open) return name
  return lexicon.statuses.get((open[1] as string).trim()) ? trimTail(name.slice(0, open.index), JOINT) : null
}

const ALIAS_WORDS = /(?:项目|專案|平台|系统|计划|工程|专项|产品|プロジェクト|프로젝트|\bproject|\bplatform|\bsystem)$/i
const ALIAS_LEAD =
  /^(?:又称|又名|简称|别名|原名?|代号|内部名|即|aka|a\.k\.a\.|formerly|codename|code name|known as)\s*[:：]?\s*/i

/** Whether what stands in brackets is a name itself (decision 8): `小贝项目`, `商户2.0`, `aka Falcon`, the initials of the name. */
function aliasOf(remark: string, name: string): string | null {
  const lead = ALIAS_LEAD.exec(remark)?.[0] ?? ''
  const text = remark.slice(lead.length).trim()
  if (
    text === '' ||
    text.length > 24 ||
    /[，,。；;：:@%？?]|^(?:含|包括|包含|见|详见|如|不含|除|仅|约|共|支持|基于|涉及|参考|due|see|incl)/i.test(text)
  )
    return null
  if (lead) return text
  if (ALIAS_WORDS.test(text) && text.length > 2) return text
  if (/^[\p{L}]{2,12}\s?[vV]?\d+(?:\.\d+)+$/u.test(text) && HAN.test(text)) return text
  const initials = name
    .split(/[\s-]+/)
    .map((word) => word[0])
    .join('')
  return /^[A-Z][A-Z0-9]{1,6}$/.test(text) && initials.length > 1 && text.replace(/\d/g, '') === initials.toUpperCase()
    ? text
    : null
}

/** The names in brackets that close a name, and where it ends without them. */
export function splitAliases(text: string, start: number, end: number): { end: number; aliases: Part[] } {
  const aliases: Part[] = []
  let to = end
  for (;;) {
    const name = text.slice(start, to)
    const bracket = /[（(]([^（()）]{1,60})[)）]$/.exec(name.slice(-64))
    const at = name.length - (bracket?.[0].length ?? 0)
    if (!bracket || at === 0) break
    const alias = aliasOf((bracket[1] as string).trim(), name.slice(0, at).trimEnd())
    if (alias === null) break
    const aliasEnd = start + at + 1 + (bracket[1] as string).trimEnd().length
    aliases.unshift({ start: aliasEnd - alias.length, end: aliasEnd, text: alias })
    to = start + name.slice(0, at).trimEnd().length
  }
  return { end: to, aliases }
}
