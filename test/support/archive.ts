import { randomOf } from './random.ts'

export interface ArchiveFile {
  /** Relative, `/` between its parts: `支付/2021/第03周 2021-01-22.md`. */
  path: string
  text: string
}

const TEAMS = ['支付', '会员', '搜索', '物流', '风控', '数据平台'] as const
const PROJECTS = [
  '收单链路升级',
  '对账平台重构',
  '网关迁移',
  '会员权益改版',
  '风控规则引擎',
  '数仓分层治理',
  '企业钱包 H5',
  '运单轨迹查询',
  '搜索召回优化',
  '日志采集下沉',
  '发票中心接入',
  '灰度发布系统',
] as const
const TOPICS = [
  '联调',
  '压测',
  '方案评审',
  '接口文档',
  '数据迁移',
  '灰度验证',
  '上线准备',
  '监控告警',
  '回归测试',
] as const
const PEOPLE = ['周敏', '李建国', '王晓', '陈思', '赵磊', '孙悦'] as const
const RATES = ['支付成功率', '入账成功率', '接口可用性', '订单转化率', '告警5分钟跟进率'] as const
const CAUSES = ['连接池配置过小', '证书过期', '上游接口变更', '慢查询占满线程', '缓存穿透'] as const

/**
 * An archive of weekly reports as teams keep them: every team writes one a week, in its own form, 1 to 8 KB of mostly
 * Chinese Markdown. The same count gives the same files.
 */
export function* archive(count: number): Generator<ArchiveFile> {
  for (let i = 0; i < count; i++) {
    const team = TEAMS[i % TEAMS.length] as string
    const friday = new Date(Date.UTC(2015, 0, 2 + 7 * Math.trunc(i / TEAMS.length)))
    yield report(team, i % TEAMS.length, friday, i)
  }
}

function report(team: string, form: number, friday: Date, seed: number): ArchiveFile {
  const { below: next, pick } = randomOf(seed)
  const some = <T>(from: number, to: number, make: (i: number) => T) =>
    Array.from({ length: from + next(to - from + 1) }, (_, i) => make(i))
  const day = (shift: number) => new Date(friday.getTime() + shift * 86_400_000)
  const short = (date: Date) => `${date.getUTCMonth() + 1}/${date.getUTCDate()}`
  const iso = friday.toISOString().slice(0, 10)
  const year = iso.slice(0, 4)
  const week = String(Math.trunc((friday.getTime() - Date.UTC(+year, 0, 1)) / 604_800_000) + 1).padStart(2, '0')
  const rate = () => `${(95 + next(5000) / 1000).toFixed(3)}%`
  const state = () =>
    pick([
      `已完成${pick(TOPICS)}`,
      `${pick(TOPICS)}进行中，预计${short(day(3 + next(20)))}上线`,
      `${pick(TOPICS)}完成 ${10 * next(10)}%`,
      `待${pick(TOPICS)}，依赖${pick(TEAMS)}团队排期`,
    ])
  const step = () =>
    `${pick(PEOPLE)}负责${pick(TOPICS)}：${state()}，细节见[设计稿](https://wiki.example.com/${next(9999)})`
  const project = () => `- 【${pick(PROJECTS)}】${state()}\n${some(1, 4, (i) => `    ${i + 1}. ${step()}\n`).join('')}`
  const row = () => `| ${pick(PROJECTS)} | ${pick(PEOPLE)} | ${state()} | ${10 * next(11)}% |\n`
  const kpi = () => `- ${pick(RATES)}：${rate()}（上周 ${rate()}）\n`
  const incident = () =>
    `- ${short(day(-next(5)))} ${8 + next(10)}:${10 + next(50)} 用户反馈${pick(PROJECTS)}${pick(['超时', '报错', '数据缺失'])}，影响${next(500)}笔订单\n处置：${19 + next(4)}:${10 + next(50)} 回滚并恢复\n    \n    原因：${pick(CAUSES)}\n    \n`
  const goal = (i: number) => `${i + 1}. ${pick(PROJECTS)}${pick(TOPICS)}，${short(day(7))}前完成\n`
  const lists = [
    `# 第${week}周 ${iso}\n\n# 上周进展\n\n## 【重点工作】\n\n${some(3, 6, project).join('')}\n## 【系统运行数据】\n\n${some(2, 5, kpi).join('')}\n`,
    `# ${team}周报 ${iso}\n\n作者：${pick(PEOPLE)}\n\n## 本周工作\n\n| 项目 | 负责人 | 进展 | 完成度 |\n| --- | --- | --- | --- |\n${some(4, 12, row).join('')}\n## 指标\n\n${some(2, 5, kpi).join('')}\n`,
    `---\ntitle: ${team}周报\ndate: ${iso}\nauthor: ${pick(PEOPLE)}\n---\n\n## 一、本周完成\n\n${some(4, 10, project).join('')}\n`,
  ]
  const text = `${lists[form % lists.length]}## 线上问题\n\n${some(1, 4, incident).join('\n')}\n## 风险\n\n${some(1, 3, () => `- ${pick(PROJECTS)}${pick(TOPICS)}依赖外部排期，可能延期\n`).join('')}\n## 下周计划\n\n${some(3, 6, goal).join('')}`
  return { path: `${team}/${year}/第${week}周 ${iso}.md`, text }
}
