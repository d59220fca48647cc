import { without } from './characters.ts'

const TEAM =
  /^(.{1,20}?(?:组|部|团队|中心|小队|部门))(?:项目|工作)?(?:周报|週報)|^(.{1,30}?\bteam)\b.*\b(?:weekly|report)/i

const TEAM_PART = /^.{1,16}(?:组|部|团队|中心|部门)$/

/** The parts of a title such as `周报-硬件组-冯刚` or `Weekly | Ana | May 3`. */
export const partsOfTitle = (title: string): string[] =>
  title.split(/(?:(?<!\s)\s+)?[|｜·_—–-]\s*/).map((part) => part.trim())

/** The team that a title names: `基础架构组周报`, `周报-硬件组`. Null where it names none. */
export function teamIn(title: string): string | null {
  const match = TEAM.exec(title.trim())
  return match?.[1] ?? match?.[2] ?? partsOfTitle(title).find((part) => TEAM_PART.test(part)) ?? null
}

/** Words of a report's title that are no name. */
const TITLE_WORDS =
  /的|周报|周记|日志|报告|汇报|月报|小结|周記|週報|双周报|周总结|工作总结|工作|个人|weekly|report|update|log|of|by|'s|’s|第\s*[\d一二三四五六七八九十]+\s*[周週]|week\s*\d*|w\d{1,2}/gi

/** What is left of a title without its dates, week and words for report, where that is Chinese, Japanese or Korean: a person's name, perhaps. */
export function nameInTitle(title: string): string {
  const words = title.replace(TITLE_WORDS, ' ').replace(/[\d年月日至到]+/g, ' ')
  const left = without(words, ['sign', 'space'], ' ').trim()
  return /^[\u3400-\u9fff\uac00-\ud7af]{2,4}$/.test(left) ? left : ''
}
