import { describe, expect, test } from 'vitest'
import type { Goal, Incident, Kpi, Risk } from '../../src/schema/index.ts'
import { showReport } from '../../src/show/index.ts'
import { item, project, report } from '../write/report.ts'
import { markedPage, plainPage } from './page.ts'

const source = { line: 1, endLine: 1, headings: [] }
const kpi = (name: string, value: number, more: Partial<Kpi> = {}): Kpi => ({
  id: 'r#k1',
  name,
  group: null,
  dimension: null,
  value,
  unit: '%',
  valueText: `${value}%`,
  text: '',
  previous: null,
  target: null,
  changes: [],
  project: null,
  links: [],
  source,
  ...more,
})
const incident = (more: Partial<Incident>): Incident => ({
  id: 'r#i1',
  title: '下单失败',
  severity: null,
  occurredAt: null,
  resolvedAt: null,
  durationMinutes: null,
  detectedBy: null,
  status: null,
  impact: null,
  cause: null,
  actions: [],
  owner: null,
  dates: [],
  text: '下单失败',
  links: [],
  source,
  ...more,
})
const goal = (text: string, more: Partial<Goal> = {}): Goal => ({
  id: 'r#g1',
  text,
  name: null,
  project: null,
  category: null,
  owners: [],
  due: null,
  dates: [],
  priority: null,
  status: null,
  items: [],
  links: [],
  source,
  ...more,
})
const risk = (text: string, more: Partial<Risk> = {}): Risk => ({
  id: 'r#r1',
  text,
  name: null,
  severity: null,
  owners: [],
  mitigation: null,
  items: [],
  links: [],
  source,
  ...more,
})

const linesOf = (more: Parameters<typeof report>[0], page = plainPage(80)) => showReport(report(more), page).split('\n')

describe('header', () => {
  test.each([
    { more: {}, lines: ['周报', '第3周 · 2024-W03 · 2024-01-15 – 2024-01-21 · 2024-01-19'] },
    {
      more: { title: '第3周 2024-01-19' },
      lines: ['第3周 2024-01-19', '2024-W03 · 2024-01-15 – 2024-01-21'],
    },
    { more: { title: null, week: null, date: null }, lines: ['a.md', ''] },
    {
      more: { week: null, date: null, author: '小唐', team: '支付平台组' },
      lines: ['周报', 'by 小唐 · team 支付平台组'],
    },
  ])('$lines.0', ({ more, lines }) => expect(linesOf(more).slice(0, 2)).toEqual(lines))
})

describe('projects', () => {
  test.each([
    { status: 'done' as const, mark: '<good:✓ >', facts: '' },
    { status: 'in-progress' as const, mark: '<warn:… >', facts: '' },
    { status: 'not-started' as const, mark: '<faint:○ >', facts: '' },
    { status: 'delayed' as const, mark: '<bad:! >', facts: '  <bad:delayed>' },
    { status: 'blocked' as const, mark: '<bad:! >', facts: '  <bad:blocked>' },
    { status: 'cancelled' as const, mark: '<faint:× >', facts: '  <faint:cancelled>' },
    { status: null, mark: '<faint:• >', facts: '' },
  ])('$status', ({ status, mark, facts }) => {
    const lines = linesOf({ projects: [project('网关', { status })] }, markedPage(80))
    expect(lines.at(-2)).toBe(`  ${mark}<name:网关>${facts}`)
  })

  test('progress, due date, owners, aliases, summary, entries below entries', () => {
    const more = {
      aliases: ['小橙'],
      progress: 70,
      due: '2024-01-26',
      owners: ['小林', '@小唐'],
      summary: '联调中',
      items: [item('接口', [item('压测')])],
    }
    expect(linesOf({ projects: [project('网关', more)] }).slice(3)).toEqual([
      'Projects  1',
      '',
      '  • 网关 (小橙)  70% · due 01-26 · @小林 @小唐',
      '    联调中',
      '    • 接口',
      '      • 压测',
      '',
    ])
  })

  test('a due date of another year has its year', () => {
    const lines = linesOf({ projects: [project('网关', { due: '2025-02-01' })] })
    expect(lines.at(-2)).toBe('  • 网关  due 2025-02-01')
  })

  test('below their categories, which stand once each; those without one first', () => {
    const projects = [project('a', { category: '支付' }), project('b'), project('c', { category: '支付' })]
    expect(linesOf({ projects }).slice(4)).toEqual(['', '  • b', '', '支付', '  • a', '  • c', ''])
  })
})

describe('kpis', () => {
  const shown = (...kpis: Kpi[]) => linesOf({ kpis }).slice(3, -1)

  test.each([
    { name: '成功率', more: { previous: 98.1 }, shows: '99% ↑ 0.9 pp from 98.1%' },
    { name: '成功率', more: { previous: 99 }, shows: '99% = unchanged' },
    { name: '成功率', more: { target: 99.5 }, shows: '99% 99.5% ✗' },
    { name: '成功率', more: { target: 99 }, shows: '99% 99% ✓' },
    { name: '成功率', more: { target: 98, previous: 98.5 }, shows: '99% ↑ 0.5 pp from 98.5% 98% ✓' },
    { name: '错误率', more: { target: 98 }, shows: '99% 98% ✗' },
    { name: '某某指数', more: { target: 98 }, shows: '99% 98%' },
    { name: '某某指数', more: { target: 98, text: '某某指数99%（目标≤98%）' }, shows: '99% 98% ✗' },
    {
      name: '时长',
      more: { value: 300, unit: 'ms', valueText: '300ms', previous: 400 },
      shows: '300ms ↓ 25% from 400 ms',
    },
    {
      name: '产出时间',
      more: { value: 150, unit: 'clock', valueText: '02:30', previous: 210, target: 120 },
      shows: '02:30 ↓ 1 h from 03:30 02:00 ✗',
    },
    {
      name: '排名',
      more: { value: 5, unit: 'rank', valueText: '第5', previous: 7 },
      shows: '第5 ↓ 2 from #7',
    },
    { name: '单量', more: { value: 12, unit: null, valueText: '12', previous: 0 }, shows: '12 ↑ 12 from 0' },
    { name: 'DAU', more: { value: 108000, unit: null, valueText: '10.8' }, shows: '108,000' },
    {
      name: '来电',
      more: { changes: [{ basis: null, value: 3.2, unit: '%', text: '环比增长 3.2%' }] },
      shows: '99% 环比增长 3.2%',
    },
  ])('$name $more: $shows', ({ name, more, shows }) => {
    const line = shown(kpi(name, 99, more)).at(-1) ?? ''
    expect(line.trim().replace(/\s+/g, ' ')).toBe(`${name} ${shows}`)
  })

  test('numbers end in one column, names of columns stand above them, groups over their members', () => {
    const kpis = [kpi('成功率', 99, { group: '支付' }), kpi('可用性', 99.99, { dimension: 'A 区' })]
    expect(shown(...kpis)).toEqual([
      'KPIs  2',
      '',
      '                  value',
      '  支付',
      '    成功率          99%',
      '  可用性 · A 区  99.99%',
    ])
  })

  test('targets that are missed are counted', () => {
    const kpis = [kpi('成功率', 99, { target: 99.5 }), kpi('某某指数', 1, { target: 2 })]
    expect(shown(...kpis)[0]).toBe('KPIs  2   1 off target')
  })

  test('a change is good or bad only where the direction is known', () => {
    const paint = (name: string) => linesOf({ kpis: [kpi(name, 99, { previous: 98 })] }, markedPage(80)).at(-2)
    expect(paint('成功率')).toContain('<good:↑ 1 pp>')
    expect(paint('错误率')).toContain('<bad:↑ 1 pp>')
    expect(paint('某某指数')).toContain('↑ 1 pp<faint: from 98%>')
  })

  test('a long cell is broken only where there is no room', () => {
    const row = (width: number) => {
      const kpis = [kpi('及时率', 99, { previous: 98 })]
      return showReport(report({ kpis }), plainPage(width)).split('\n').slice(7)
    }
    expect(row(40)).toEqual(['  及时率    99%  ↑ 1 pp from 98%', ''])
    expect(row(30)).toEqual(['  及时率    99%  ↑ 1 pp', '                 from 98%', ''])
  })

  test('where the page is too narrow for a table, a paragraph each', () => {
    const more = { previous: 98, target: 99.5, dimension: '华东一区' }
    const lines = showReport(report({ kpis: [kpi('入金有效成功率', 99, more)] }), plainPage(30)).split('\n')
    expect(lines.slice(6)).toEqual([
      '  • 入金有效成功率 · 华东一区',
      '    99%',
      '    change ↑ 1 pp from 98%',
      '    target 99.5% ✗',
      '',
    ])
  })
})

describe('incidents', () => {
  test.each([
    {
      more: { occurredAt: '2024-01-16T14:05', resolvedAt: '2024-01-16T14:40', durationMinutes: 35 },
      shows: '01-16 14:05 – 14:40 · 35 min',
    },
    {
      more: { occurredAt: '2024-01-16T23:50', resolvedAt: '2024-01-17T01:40', durationMinutes: 110 },
      shows: '01-16 23:50 – 01-17 01:40 · 1 h 50 min',
    },
    { more: { occurredAt: '2024-01-16', resolvedAt: '2024-01-16' }, shows: '01-16' },
    { more: { resolvedAt: '2023-12-31' }, shows: 'until 2023-12-31' },
    { more: { durationMinutes: 3060 }, shows: '2 d 3 h' },
    {
      more: { severity: 'P1', status: 'open' as const, detectedBy: 'monitoring' as const, owner: '小林' },
      shows: 'P1 · open · found by monitoring · @小林',
    },
    { more: { detectedBy: 'customer' as const }, shows: 'found by a customer' },
    { more: { detectedBy: 'internal' as const }, shows: 'found by the team' },
  ])('$shows', ({ more, shows }) =>
    expect(linesOf({ incidents: [incident(more)] }).slice(5)).toEqual([
      expect.stringMatching(/^ {2}[•!] 下单失败$/),
      `    ${shows}`,
      '',
    ]),
  )

  test('impact, cause and every action below each other', () => {
    const more = { impact: '三成订单', cause: '配置错', actions: ['回滚', '加监控'] }
    expect(linesOf({ incidents: [incident(more)] }).slice(5)).toEqual([
      '  • 下单失败',
      '    impact  三成订单',
      '    cause   配置错',
      '    action  回滚',
      '            加监控',
      '',
    ])
  })
})

describe('goals', () => {
  test('numbered through all categories, as they are shown, with what is known of them', () => {
    const goals = [
      goal('写完并发布。', { name: '文档', category: '支付', items: [item('目录')] }),
      goal('压测', { due: '2024-01-26', owners: ['小林'], priority: 'P0', project: '网关' }),
      goal('网关：灰度', { name: '网关', project: '网关', category: '支付', status: 'done' }),
    ]
    expect(linesOf({ goals }).slice(3)).toEqual([
      'Goals  3',
      '',
      '  1. 压测  P0 · due 01-26 · @小林 · for 网关',
      '',
      '支付',
      '  2. 文档  写完并发布。',
      '     • 目录',
      '  3. ✓ 网关：灰度',
      '',
    ])
  })
})

describe('risks', () => {
  test('with what is done against them', () => {
    const risks = [risk('排期未定', { name: '鉴权', severity: '高', owners: ['小林'], mitigation: '先用旧接口' })]
    expect(linesOf({ risks }).slice(3)).toEqual([
      'Risks  1',
      '',
      '  ! 鉴权  排期未定  高 · @小林',
      '    → 先用旧接口',
      '',
    ])
  })
})

describe('notes', () => {
  const note = (text: string | null, headings: string[] = []) => ({
    id: 'r#n1',
    role: 'other' as const,
    headings,
    text,
    links: [],
    source,
  })

  test('one line each; headings without text are left out', () => {
    const notes = [note('很长的一段话。\n\n第二段。', ['收获']), note(null, ['空']), note(`${'长'.repeat(60)}`)]
    expect(linesOf({ notes }).slice(3)).toEqual([
      'Notes  2',
      '',
      '  • 收获  很长的一段话。 第二段。',
      `  • ${'长'.repeat(37)}…`,
      '',
    ])
  })
})

test('a report with nothing says so', () => {
  const NOTHING = 'Nothing to show: no projects, KPIs, incidents, goals, risks or notes.'
  expect(linesOf({}).slice(3)).toEqual([NOTHING, ''])
  expect(linesOf({ projects: [project('网关')] })).not.toContain(NOTHING)
})

test('control characters of a report do not reach the terminal', () => {
  const text = showReport(
    report({ projects: [project('网\u001b[31m关\u0007\u202e', { summary: 'a\tb\r\nc\u0000' })] }),
    plainPage(80),
  )
  expect(text).toContain('  • 网[31m关\n    a b\n    c\n')
})
