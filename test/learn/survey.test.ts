import { describe, expect, test } from 'vitest'
import { CONFIDENT, createSurvey, type Unplaced } from '../../src/learn/index.ts'
import { readReports } from '../../src/pipeline.ts'

function surveyOf(texts: readonly string[]): Unplaced[] {
  const survey = createSurvey()
  for (const [i, text] of texts.entries()) {
    survey.add(`w${i + 1}.md`, readReports(text, { path: `w${i + 1}.md` }))
  }
  return survey.unplaced()
}

const told = ({ kind, label, count, suggestion }: Unplaced) =>
  `${count} ${kind} ${label}: ${suggestion ? `${suggestion.confidence >= CONFIDENT ? '' : 'perhaps '}${suggestion.concept}` : 'none'}`

const WORK = '## 本周工作\n\n- 网关迁移，已完成\n- 报表改造，进行中\n\n'
const week = (number: number, body: string) => `# 第${number}周 2024-0${number}-15\n\n${body}`
/** The same body in three reports. */
const thrice = (body: string) => [1, 2, 3].map((number) => week(number, body))

describe('what could not be placed', () => {
  test.each<{ name: string; texts: string[]; expected: string[] }>([
    { name: 'nothing', texts: [], expected: [] },
    { name: 'known labels only', texts: thrice(`${WORK}## 下周计划\n\n- 压测\n`), expected: [] },
    {
      name: 'a heading of no known kind, once',
      texts: [week(1, `${WORK}## 茶话会\n\n楼下的猫生了三只小猫。\n`)],
      expected: ['1 heading 茶话会: none'],
    },
    {
      name: 'a heading over nothing but a picture',
      texts: [week(1, `${WORK}## 甘特图\n\n![](a.png)\n`)],
      expected: ['1 heading 甘特图: none'],
    },
    { name: 'a heading over nothing', texts: [week(1, `${WORK}## 茶话会\n`)], expected: [] },
    {
      name: 'names of projects and categories below a label of work',
      texts: thrice('## 本周工作\n\n### 仓储\n\n#### 看板\n\n- 已上线\n\n### 配送\n\n- 路径规划，联调中\n'),
      expected: [],
    },
    {
      name: 'headings of projects where no label says work',
      texts: thrice('## 仓储看板\n\n- 已上线\n\n## 路径规划\n\n- 联调中\n\n## 电子面单\n\n- 开发中\n'),
      expected: [],
    },
    {
      name: 'people',
      texts: thrice('## 陈小满\n\n### 本周\n\n- 看板已上线\n\n## 林秋白\n\n### 本周\n\n- 压测进行中\n'),
      expected: [],
    },
    {
      name: 'plans that were taken for work',
      texts: thrice(`${WORK}## 军令状\n\n- 计划完成权限模块\n- 编写压测脚本\n`),
      expected: ['3 heading 军令状: goals'],
    },
    {
      name: 'the same in two reports only: what was taken for work may be work',
      texts: thrice(`${WORK}## 军令状\n\n- 计划完成权限模块\n- 编写压测脚本\n`).slice(1),
      expected: [],
    },
    {
      name: 'a list without states after the work of reports that name no plan',
      texts: thrice(`${WORK}## 盼头\n\n- 灰度名单\n- 压测环境\n`),
      expected: ['3 heading 盼头: perhaps goals'],
    },
    {
      name: 'the same where the reports name a plan',
      texts: thrice(`${WORK}## 下周计划\n\n- 盘点\n\n## 盼头\n\n- 灰度名单\n- 压测环境\n`),
      expected: ['3 heading 盼头: none'],
    },
    {
      name: 'failures at a clock time',
      texts: thrice(
        `${WORK}## 翻车现场\n\n- 1/9 10:20 打印服务连接超时，11:05 重启后恢复\n- 1/10 16:40 库存接口报错\n`,
      ),
      expected: ['3 heading 翻车现场: incidents'],
    },
    {
      name: 'figures',
      texts: thrice(`${WORK}## 家底\n\n- 及时率 96.2%\n- 错发率 0.4%\n`),
      expected: ['3 heading 家底: metrics'],
    },
    {
      name: 'days to come, whatever their words say of them',
      texts: thrice(`${WORK}## 盼头\n\n- 看板灰度，4/2前完成\n- 面单上线 4/3\n`),
      expected: ['3 heading 盼头: goals'],
    },
    {
      name: 'problems',
      texts: thrice(`${WORK}## 拦路虎\n\n- 压测依赖外部排期，可能延期\n- 人手不足，需要协助\n`),
      expected: ['3 heading 拦路虎: perhaps risks'],
    },
    {
      name: 'a heading below work, among others of known kinds',
      texts: thrice(
        '# 本周工作\n\n## 仓储\n\n- 看板，已上线\n\n## 家底\n\n- 及时率 96.2%\n- 错发率 0.4%\n\n## 下周计划\n\n- 压测\n',
      ),
      expected: ['3 heading 家底: metrics'],
    },
    {
      name: 'a heading below work, among others',
      texts: thrice('# 本周工作\n\n## 仓储\n\n- 看板，已上线\n\n## 家底\n\n- 及时率 96.2%\n- 错发率 0.4%\n'),
      expected: [],
    },
    {
      name: 'figures in a table, once',
      texts: [week(1, `${WORK}## 家底\n\n| 项 | 值 |\n|---|---|\n| 及时率 | 96.2% |\n| 错发率 | 0.4% |\n`)],
      expected: ['1 heading 家底: perhaps metrics'],
    },
    {
      name: 'links',
      texts: thrice(`${WORK}## 传送门\n\n- [看板](https://example.com/a)\n- 大盘 https://example.com/b\n`),
      expected: ['3 heading 传送门: reference'],
    },
    {
      name: 'one letter away from a known label',
      texts: [week(1, '## Done\n\n- Gateway\n\n## Chalenges\n\n- Two people short\n')],
      expected: ['1 heading Chalenges: risks'],
    },
    {
      name: 'a place in which other reports have a known label',
      texts: [
        ...thrice(`${WORK}## 风险\n\n- 人手不足\n\n## 下周计划\n\n- 压测\n`),
        ...[4, 5, 6].map((number) => week(number, `${WORK}## 拦路虎\n\n- 机房还在装修\n\n## 下周计划\n\n- 压测\n`)),
      ],
      expected: ['3 heading 拦路虎: perhaps risks'],
    },
    {
      name: 'labels of lists inside work that come back, unless they group figures',
      texts: thrice(
        '## 本周工作\n\n- 网关迁移，已完成\n\n试点门店：\n\n- 城东\n- 城西\n\n成功率：\n\n- 入金 99.9%\n- 出金 99.8%\n',
      ),
      expected: ['3 heading 试点门店: none'],
    },
    {
      name: 'a label below several projects of one report',
      texts: [
        week(
          1,
          '## 本周工作\n\n### 仓储\n\n已上线。\n\n#### 插曲\n\n- 停电\n\n### 配送\n\n联调中。\n\n#### 插曲\n\n- 爆胎\n\n### 面单\n\n开发中。\n\n#### 插曲\n\n- 卡纸\n',
        ),
      ],
      expected: ['3 heading 插曲: none'],
    },
    {
      name: 'labels of lines that come back; names of people, figures and links are none',
      texts: thrice(
        '## 本周工作\n\n- 网关迁移，已完成\n  - 掌舵：陈小满\n  - 陈小满：已测\n  - 及时率：96%\n  - 看板：https://example.com/a\n',
      ),
      expected: ['3 line 掌舵: owner'],
    },
    {
      name: 'columns of tables of records, not those of measured values',
      texts: thrice(
        '## 本周工作\n\n| 事项 | 状态 | 掌舵人 | 分数 |\n|---|---|---|---|\n| 看板 | 已上线 | 陈小满 | 3 |\n\n## 数据\n\n| 指标 | 城东 | 备选 |\n|---|---|---|\n| 及时率 | 96% | 好 |\n',
      ),
      expected: ['3 column 掌舵人: owner'],
    },
    {
      name: 'the first column holds the names where no other does',
      texts: thrice('## 本周工作\n\n| 活计 | 状态 | 光景 |\n|---|---|---|\n| 看板 | 已上线 | 顺利 |\n'),
      expected: ['3 column 光景: none'],
    },
    {
      name: 'the most frequent first, then by label',
      texts: [week(1, `${WORK}## 丙\n\n一。\n\n## 乙\n\n二。\n`), week(2, `${WORK}## 乙\n\n三。\n`)],
      expected: ['2 heading 乙: none', '1 heading 丙: none'],
    },
    {
      name: 'brackets, numbering, case and width make no other label',
      texts: [week(1, `${WORK}## 【Tea Time】\n\n一。\n`), week(2, `${WORK}## 三、ｔｅａ time：\n\n三。\n`)],
      expected: ['2 heading Tea Time: none'],
    },
  ])('$name', ({ texts, expected }) => expect(surveyOf(texts).map(told)).toEqual(expected))

  test('places and reasons', () => {
    const [only] = surveyOf(thrice(`${WORK}## 家底\n\n- 及时率 96.2%\n- 错发率 0.4%\n- 看了看\n`))
    expect(only).toEqual({
      kind: 'heading',
      label: '家底',
      count: 3,
      reports: 3,
      places: [1, 2, 3].map((number) => ({ path: `w${number}.md`, line: 8 })),
      suggestion: {
        table: 'roles',
        concept: 'metrics',
        confidence: 0.75,
        reasons: ['6 of the 9 things below it are figures'],
      },
    })
  })

  test('all reports of one file', () => {
    const text = thrice(`${WORK}## 家底\n\n- 及时率 96.2%\n- 错发率 0.4%\n`).join('\n')
    expect(surveyOf([text]).map(({ count, reports }) => ({ count, reports }))).toEqual([{ count: 3, reports: 3 }])
  })
})
