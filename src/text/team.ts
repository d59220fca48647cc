const TEAM =
  /^(.{1,20}?(?:组|部|团队|中心|小队|部门))(?:项目|工作)?(?:周报|週報)|^(.{1,30}?\bteam)\b.*\b(?:weekly|report)/i

/** The team that a title names: `基础架构组周报` is of 基础架构组. Null where it names none. */
export function teamIn(title: string): string | null {
  const match = TEAM.exec(title.trim())
  return match?.[1] ?? match?.[2] ?? null
}
