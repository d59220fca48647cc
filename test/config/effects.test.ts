import { describe, expect, test } from 'vitest'
import { type Config, ConfigError, configSchema, parseReports, type Report } from '../../src/index.ts'

interface Case {
  name: string
  input: string
  config: Config
  /** What the config changes. */
  read(report: Report): unknown
  without: unknown
  expected: unknown
}

const names = (report: Report) => report.projects.map(({ name, aliases }) => [name, aliases])
const rules = (report: Report) => report.diagnostics.map(({ rule }) => rule)
const state = (report: Report) => report.projects[0]?.status
const head = '# 周报 2024-03-08\n\n'

const CASES: Case[] = [
  {
    name: 'a role for a label',
    input: `${head}## 本周工作\n\n- 网关：已上线\n\n## 【冲刺清单】\n\n- 压测环境\n`,
    config: { words: { roles: { goals: ['冲刺清单'] } } },
    read: ({ goals }) => goals.map(({ text }) => text),
    without: [],
    expected: ['压测环境'],
  },
  {
    name: 'a role goes before the built-in words',
    input: `${head}## 本周工作\n\n- 网关：已上线\n\n## 总结\n\n- 压测环境\n`,
    config: { words: { roles: { goals: ['总结：'] } } },
    read: ({ goals }) => goals.length,
    without: 0,
    expected: 1,
  },
  {
    name: 'a word of state, as a tag',
    input: `${head}## 本周工作\n\n- 【收口】网关\n`,
    config: { words: { statuses: { done: ['收口'] } } },
    read: state,
    without: null,
    expected: 'done',
  },
  {
    name: 'a word of state, in a sentence',
    input: `${head}## 本周工作\n\n- 网关：联调卡壳两天\n`,
    config: { words: { statuses: { blocked: ['卡壳'] } } },
    read: state,
    without: null,
    expected: 'blocked',
  },
  {
    name: 'a label of a field',
    input: `${head}## 本周工作\n\n- 网关改造\n  - 掌舵人：阿诺\n  - 第一阶段\n`,
    config: { words: { fields: { owner: ['掌舵人'] } } },
    read: ({ projects }) => projects[0]?.owners,
    without: [],
    expected: ['阿诺'],
  },
  {
    name: 'a unit',
    input: `${head}## 数据\n\n- 订单量：1200棵\n`,
    config: { words: { units: { count: ['棵'] } } },
    read: ({ kpis }) => kpis.map(({ name, value, unit }) => [name, value, unit]),
    without: [],
    expected: [['订单量', 1200, '棵']],
  },
  {
    name: 'a project by another name',
    input: `${head}## 本周工作\n\n- 商户2.0：接口改造\n`,
    config: { projects: { 商户系统升级: ['商户2.0'] } },
    read: names,
    without: [['商户2.0', []]],
    expected: [['商户系统升级', ['商户2.0']]],
  },
  {
    name: 'a goal that calls its project by another name',
    input: `${head}## 本周工作\n\n- 商户系统升级：接口改造\n\n## 下周计划\n\n- 小贝灰度\n`,
    config: { projects: { 商户系统升级: ['小贝'] } },
    read: ({ goals }) => goals[0]?.project,
    without: null,
    expected: '商户系统升级',
  },
  {
    name: 'an owner at the end of an entry',
    input: `${head}## 本周工作\n\n- 网关改造 - 橙子\n`,
    config: { people: ['橙子'] },
    read: ({ projects }) => projects[0]?.owners,
    without: [],
    expected: ['橙子'],
  },
  {
    name: 'an owner in brackets',
    input: `${head}## 本周工作\n\n- 网关改造（橙子）\n`,
    config: { people: ['橙子'] },
    read: ({ projects }) => projects[0]?.owners,
    without: [],
    expected: ['橙子'],
  },
  {
    name: 'a heading that is a person',
    input: `${head}## 本周工作\n\n### 橙子\n\n- 网关改造：已上线\n- 压测：已完成\n`,
    config: { people: ['橙子'] },
    read: ({ projects }) => projects.map(({ name, category, owners }) => [name, category, owners]),
    without: [
      ['网关改造', '橙子', []],
      ['压测', '橙子', []],
    ],
    expected: [
      ['网关改造', null, ['橙子']],
      ['压测', null, ['橙子']],
    ],
  },
  {
    name: 'a week without a date, as Excel counts from Monday',
    input: '# 2023年 第36周 周报\n\n## 本周工作\n\n- 网关\n',
    config: { weekNumbering: 'excel-2' },
    read: ({ date, week }) => [date, week?.iso],
    without: ['2023-09-10', '2023-W36'],
    expected: ['2023-09-03', '2023-W35'],
  },
  {
    name: 'a week without a date, as Excel counts from Sunday',
    input: '# 2023年 第36周 周报\n\n## 本周工作\n\n- 网关\n',
    config: { weekNumbering: 'excel-1' },
    read: ({ date }) => date,
    without: '2023-09-10',
    expected: '2023-09-09',
  },
  {
    name: 'a week that only another numbering explains',
    input: '# 第36周 周报 2023-09-01\n\n## 本周工作\n\n- 网关\n',
    config: { weekNumbering: 'iso' },
    read: rules,
    without: [],
    expected: ['week-mismatch'],
  },
  {
    name: 'a week that the numbering explains',
    input: '# 第36周 周报 2023-09-01\n\n## 本周工作\n\n- 网关\n',
    config: { weekNumbering: 'excel-2' },
    read: rules,
    without: [],
    expected: [],
  },
  {
    name: 'a heading to ignore, with all that stands under it',
    input: `${head}## 本周工作\n\n- 网关\n\n## 填写样例\n\n### 下周计划\n\n- 抄上周的\n`,
    config: { ignoreHeadings: ['填写样例'] },
    read: ({ goals, notes }) => [goals.length, notes.map(({ text }) => text)],
    without: [1, []],
    expected: [0, ['抄上周的']],
  },
  {
    name: 'a heading to ignore is no unknown one',
    input: `${head}## 本周工作\n\n- 网关\n\n## 插曲\n\n合影一张\n`,
    config: { ignoreHeadings: ['插曲'] },
    read: rules,
    without: ['unknown-heading'],
    expected: [],
  },
]

describe('what a config changes', () => {
  test.each(CASES)('$name', ({ input, config, read, without, expected }) => {
    expect(configSchema.parse(config)).toEqual(config)
    expect(read(parseReports(input)[0] as Report)).toEqual(without)
    expect(read(parseReports(input, { config })[0] as Report)).toEqual(expected)
  })

  test('the encoding of bytes that are not UTF-8', () => {
    const big5 = Uint8Array.from([0x23, 0x20, 0xb6, 0x67, 0xb3, 0xf8])
    expect(parseReports(big5, { config: { encoding: 'big5' } })[0]).toMatchObject({
      title: '週報',
      source: { encoding: 'big5' },
    })
    expect(parseReports(big5, { config: { encoding: 'big5' }, encoding: 'gb18030' })[0]?.source.encoding).toBe(
      'gb18030',
    )
    expect(parseReports(new TextEncoder().encode('# 週報'), { config: { encoding: 'big5' } })[0]).toMatchObject({
      title: '週報',
      source: { encoding: 'utf-8' },
    })
  })

  test('one run does not change the next', () => {
    const input = `${head}## 冲刺清单\n\n- 压测环境\n`
    const before = parseReports(input)
    parseReports(input, { config: { words: { roles: { goals: ['冲刺清单'] } } } })
    expect(parseReports(input)).toEqual(before)
  })
})

describe('contradictions', () => {
  test.each<{ config: Config; message: RegExp }>([
    {
      config: { words: { roles: { goals: ['冲刺'], risks: ['【冲刺】'] } } },
      message: /^words\.roles\.risks\.0: .*roles\.goals already$/,
    },
    {
      config: { words: { roles: { goals: ['冲刺'] } }, ignoreHeadings: ['冲刺'] },
      message: /^ignoreHeadings\.0: .*roles\.goals already$/,
    },
    {
      config: { words: { statuses: { blocked: ['已完成'] } } },
      message: /^words\.statuses\.blocked\.0: .*statuses\.done already, a built-in word$/,
    },
    { config: { words: { statuses: { blocked: ['已驗收'] } } }, message: /statuses\.done already, a built-in word$/ },
    { config: { words: { fields: { due: ['ＯＷＮＥＲ'] } } }, message: /fields\.owner already/ },
    { config: { words: { units: { time: ['棵'], count: ['棵'] } } }, message: /units\.time already$/ },
    { config: { projects: { 甲: ['丙'], 乙: ['丙'] } }, message: /^projects\.乙\.0: .*names "甲" already$/ },
    { config: { projects: { 甲: ['乙'], 乙: ['丙'] } }, message: /^projects\.甲\.0: .*names "乙" already$/ },
  ])('$message', ({ config, message }) => {
    expect(() => parseReports('# a', { config })).toThrow(ConfigError)
    expect(() => parseReports('# a', { config })).toThrow(message)
    expect(configSchema.safeParse(config).success).toBe(false)
  })

  test('a word said twice for the same thing is none', () => {
    const config: Config = {
      words: { statuses: { done: ['已完成', '收口', '收口'] } },
      projects: { 甲: ['甲', '乙', '乙'] },
    }
    expect(configSchema.safeParse(config).success).toBe(true)
  })
})
