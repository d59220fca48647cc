import type { Lexicon } from '../lexicon/index.ts'
import type { Incident } from '../schema/index.ts'
import { clauses, type Part } from './clauses.ts'
import { couldBeLatinName, isPersonName } from './people.ts'

const REACH = 16
const COMPLAINT = /^(?:反馈|反映|投诉|报障|报修|来电)$/
/** `新增监控告警`: an alarm that is made told nobody anything yet. */
const NEW_ALARM = /(?:新增|增加|添加|补充|补|加|配置|完善|优化|接入|上线)[^，。；]{0,6}$/

/** Behind a word of recovery: it goes on, failed, or is the name of something: `修正中`, `还原失败`, `后完成率`. */
const NOT_OVER = /^(?:率|中(?![心断])|失败|失敗|无效|無效|方案|库|参数|任务|脚本|工具|功能|流程)/

/** Who noticed it, or how it stands, and the words that say so; offsets in UTF-16 units, end excluded. */
export interface Told<Value> {
  value: Value
  start: number
  end: number
}

/** Who noticed it, by the words beside a verb of noticing: `客户反馈`, `监控发现`, `巡检发现`, `alert fired`. Null where none says so. */
export function detectionIn(text: string, lexicon: Lexicon): Told<NonNullable<Incident['detectedBy']>> | null {
  const words = lexicon.incidentWords
  const kinds = ['monitoring', 'internal', 'customer'] as const
  const verbs = [...words.found.find(text), ...words.received.find(text)].sort((a, b) => a.start - b.start)
  for (const found of verbs) {
    const before =
      text
        .slice(Math.max(0, found.start - REACH), found.start)
        .split(/[\n。；;，]/)
        .at(-1) ?? ''
    if (/[告报報]警$/.test(found.word) && NEW_ALARM.test(before)) continue
    const after = /^[A-Za-z]/.test(found.word) ? (/^[^\n.;]{0,40}/.exec(text.slice(found.end))?.[0] ?? '') : ''
    const near = (side: string, from: number, pick: 'first' | 'last') => {
      const [who] = kinds
        .flatMap((kind) =>
          words[kind].find(side).map((match) => ({ kind, at: match.start, length: match.end - match.start })),
        )
        .sort((a, b) => (pick === 'last' ? b.at - a.at || b.length - a.length : a.at - b.at || b.length - a.length))
      if (!who) return null
      const start = from + who.at
      return { value: who.kind, start: Math.min(start, found.start), end: Math.max(start + who.length, found.end) }
    }
    // `值班看到报警`: the alarm noticed it
    const alarm = /^[^，。；\n]{0,4}?(?:报警|告警|警报)/.exec(text.slice(found.end))
    if (alarm && !NEW_ALARM.test(before))
      return { value: 'monitoring', start: found.start, end: found.end + alarm[0].length }
    if (words.received.get(found.word)) {
      const sender = near(text.slice(found.end, found.end + REACH), found.end, 'first')
      if (sender) return sender
    }
    const by = /^\s*(?:by|via|through|from|por|durch)\b/i.test(after) ? near(after, found.end, 'first') : null
    // `Found by Ilya`: somebody by name is of the team
    const named = by ? null : /^\s*by\s+(\p{Lu}\p{Ll}+)\b(?! \p{Lu})/u.exec(after)
    const person = named?.[1] ?? ''
    // A customer who reports may have a name as well.
    if (
      named &&
      (isPersonName(person, lexicon) ||
        (/^(?:found|noticed|spotted|caught)$/i.test(found.word) && couldBeLatinName(person, lexicon)))
    )
      return { value: 'internal', start: found.start, end: found.end + named[0].length }
    const who = by ?? near(before, found.start - before.length, 'last')
    // In Spanish who noticed it stands behind the verb as well: `avisó un cliente`.
    // `Lo avisó una productora`, `Lo detectó Lucía`
    const told = /(?:ó|aron)$/i.test(found.word) ? /^\s+(?:(una?)\s\p{L}+|\p{Lu}\p{Ll}+)/u.exec(after) : null
    if (who === null && told)
      return { value: told[1] ? 'customer' : 'internal', start: found.start, end: found.end + told[0].length }
    const behind = who === null && /(?:ó|aron)$/i.test(found.word) ? near(after, found.end, 'first') : null
    if (who ?? behind) return who ?? behind
  }
  const alone = verbs.find(
    ({ word, start }) => /[告报報]警$/.test(word) && !NEW_ALARM.test(text.slice(Math.max(0, start - REACH), start)),
  )
  if (alone) return { value: 'monitoring', start: alone.start, end: alone.end }
  // `合作医院反馈…`: who complains stands outside, whoever it is
  const complaint = verbs.find(
    ({ word, start }) => COMPLAINT.test(word) && /[\u4e00-\u9fff]{2}$/.test(text.slice(0, start)),
  )
  return complaint ? { value: 'customer', start: complaint.start, end: complaint.end } : null
}

export const detectedBy = (text: string, lexicon: Lexicon): Incident['detectedBy'] =>
  detectionIn(text, lexicon)?.value ?? null

/**
 * The state of an incident by its words: `resolved` where service is back or the damage undone, `mitigated` where it works
 * for now (临时, 降级, 兼容处理), `open` where it goes on (排查中). The last word said decides between the first two. Where a time
 * of recovery is known (`ended`), a stopgap says nothing: null.
 */
export function incidentState(
  text: string,
  lexicon: Lexicon,
  ended = false,
): Told<NonNullable<Incident['status']>> | null {
  const words = lexicon.incidentWords
  let recovered: Place | null = null
  let temporary: Place | null = null
  let undone: Place | null = null
  for (const clause of clauses(text)) {
    const at = (match: Place | undefined) =>
      match ? { start: clause.start + match.start, end: clause.start + match.end } : null
    const denied = (start: number) => words.denial.find(clause.text.slice(Math.max(0, start - 8), start)).length > 0
    const good = words.recovered
      .find(clause.text)
      .find(({ start, end }) => !denied(start) && !NOT_OVER.test(clause.text.slice(end)))
    const open = at(words.undone.find(clause.text)[0])
    recovered = (open ? null : at(good)) ?? recovered
    temporary = at(words.temporary.find(clause.text)[0]) ?? temporary
    undone = open ?? undone
  }
  if (recovered && undone && undone.start > recovered.start) return { value: 'mitigated', ...undone }
  if (recovered) return { value: 'resolved', ...recovered }
  if (temporary) return ended && !undone ? null : { value: 'mitigated', ...temporary }
  return undone && { value: 'open', ...undone }
}

interface Place {
  start: number
  end: number
}

export const incidentStatus = (text: string, lexicon: Lexicon): Incident['status'] =>
  incidentState(text, lexicon)?.value ?? null

/** Words that stand after a cause and lead to what it did: `因证书过期导致登录失败`. */
const LEADS_TO = /(?:导致|導致|造成|引起|引发|引發|使得|致使|所致)/

/**
 * The cause that a sentence tells: `经查为证书过期`, `因网络抖动导致超时`, `caused by an expired token`,
 * `証明書の期限切れが原因`. Null where none says so.
 */
export function causeIn(text: string, { incidentWords: words }: Lexicon): Part | null {
  for (const clause of clauses(text)) {
    const opening = words['cause-before'].startingAt(clause.text, 0)[0]
    const inside = words['cause-before'].find(clause.text).find(({ word }) => /^[a-z]/i.test(word))
    const before = opening ?? inside
    if (before) {
      const after = before.end + (/^[\s:：]+/.exec(clause.text.slice(before.end))?.[0].length ?? 0)
      const told = clause.text.slice(after)
      const cause = (told.split(LEADS_TO, 1)[0] as string).replace(/(?<![\s.。])[\s.。]+$/, '')
      if (cause.length >= SHORTEST_CAUSE) return partOf(clause, after, cause)
    }
  }
  for (const clause of clauses(text).slice(1)) {
    const after = words['cause-after'].find(clause.text)[0]
    if (after && !LEADS_TO.test(after.word) && after.start >= SHORTEST_CAUSE)
      return partOf(clause, 0, clause.text.slice(0, after.start).trim())
  }
  return null
}

/** What a clause says of the impact: `影响约 1,800 笔交易`. Null where none does. */
export function impactIn(text: string, { fields }: Lexicon): Part | null {
  for (const clause of clauses(text)) {
    const word = fields.startingAt(clause.text, 0).find(({ concept }) => concept === 'impact')
    const told = word ? clause.text.slice(word.end).trim() : ''
    if (told && !/^[:：]/.test(told) && /\d/.test(told))
      return partOf(clause, clause.text.length - told.length, told.replace(/(?<![.。])[.。]+$/, ''))
  }
  return null
}

/** A part of a clause, which begins at an offset in it. */
const partOf = ({ start }: Part, at: number, text: string): Part => ({
  start: start + at,
  end: start + at + text.length,
  text,
})

const SHORTEST_CAUSE = 4
