/** Texts of hostile or merely large shape; `scale` 1 is the size that the documentation names. */

const MB = 1_000_000

/** A unit over and over, up to a size in UTF-16 units. */
const fill = (unit, size) => unit.repeat(Math.ceil(size / unit.length)).slice(0, size)
const report = (body) =>
  `# 第36周 2023-09-01\n\n## 本周工作\n\n- 网关：灰度完成\n\n${body}\n\n## 下周计划\n\n- 网关：全量\n`
const lines = (count, line) => Array.from({ length: count }, (_, i) => line(i)).join('\n')
const day = (i) => new Date(Date.UTC(2010, 0, 4 + i)).toISOString().slice(0, 10)

const PROSE = '本周完成了支付网关的灰度发布，联调中发现两处超时，预计9/18上线；The gateway was tested, review follows. '
const NUMBERS = '成功率99.95%，P95延迟320ms，订单1.2万笔（上周1.1万笔），投诉3起。'
const DATES = '9/18上线，2023-09-21复盘，9月25日10:30评审，下周二交付。'

/** Many weeks made of one report: its dates move on, week by week. */
function weeks(sample, bytes) {
  const size = Buffer.byteLength(sample)
  const count = Math.ceil(bytes / size)
  const body = sample.replace(/^# .*\n/, '')
  return lines(count, (i) => `# 周报 ${day(i * 7)}\n${body}`)
}

/** Name, and the text at a scale. `sample` is the text of the sample report. */
export const shapes = (sample) => [
  ['1 MB paragraph of prose', (scale) => report(fill(PROSE, scale * MB))],
  ['1 MB paragraph of lines', (scale) => report(fill(`${PROSE}\n`, scale * MB))],
  ['1 MB of `[`', (scale) => report(fill('[', scale * MB))],
  ['1 MB of `*`', (scale) => report(fill('*', scale * MB))],
  ['1 MB of `1、`', (scale) => report(fill('1、', scale * MB))],
  ['1 MB of spaces', (scale) => report(`甲${fill(' ', scale * MB)}乙`)],
  ['1 MB of one letter', (scale) => report(fill('a', scale * MB))],
  ['1 MB of digits', (scale) => report(fill('1', scale * MB))],
  ['1 MB of numbers with units', (scale) => report(fill(NUMBERS, scale * MB))],
  ['1 MB of dates', (scale) => report(fill(DATES, scale * MB))],
  ['100 KB of times in a line', (scale) => report(`- 网关：${fill('8/28 16:24 ', scale * 100_000)}`)],
  ['7,000 lines that are labels', (scale) => report(lines(7_000 * scale, (i) => `指标${i}：99%`))],
  ['1 MB of quotations', (scale) => report(fill('> 网关：灰度完成\n\n', scale * MB))],
  ['1 MB line, nothing else', (scale) => fill('word ', scale * MB)],
  ['1 MB list item', (scale) => report(`- ${fill(`${PROSE}${NUMBERS}${DATES}`, scale * MB)}`)],
  ['200 KB below every limit', (scale) => report(`- ${fill(`${PROSE}${NUMBERS}${DATES}`, (scale * MB) / 5)}`)],
  ['5,000 `>`', (scale) => report(`${'>'.repeat(5_000 * scale)}甲`)],
  ['4,000 nested `- `', (scale) => report(`${'- '.repeat(4_000 * scale)}甲`)],
  [
    '100,000 table cells',
    (scale) =>
      report(`|项目|状态|进度|负责人|\n|-|-|-|-|\n${lines(25_000 * scale, (i) => `|项目${i}|进行中|60%|小林|`)}`),
  ],
  ['10,000 tables', (scale) => report(lines(10_000 * scale, (i) => `|指标|数值|\n|-|-|\n|成功率${i}|99.9%|\n`))],
  ['20 MB of many weeks', (scale) => weeks(sample, scale * 20 * MB)],
  ['100,000 list items', (scale) => report(lines(100_000 * scale, (i) => `- 【项目${i}】联调中，预计9/18上线`))],
  [
    '100,000 goals',
    (scale) =>
      `# 2023-09-01\n\n## 本周工作\n\n${lines(5_000 * scale, (i) => `- 项目${i}：完成`)}\n\n## 下周计划\n\n${lines(95_000 * scale, (i) => `- 项目${i}：上线`)}`,
  ],
  ['50,000 headings', (scale) => lines(50_000 * scale, (i) => `## 主题${i}\n\n正文${i}\n`)],
  ['50,000 labels', (scale) => report(lines(50_000 * scale, (i) => `**主题${i}**\n\n正文${i}\n`))],
  [
    '20,000 incidents',
    (scale) =>
      `# 2023-09-01\n\n## 生产事件\n\n${lines(20_000 * scale, (i) => `- 8/28 16:24 用户反馈下单失败${i}，处置：回滚，16:50恢复`)}`,
  ],
  ['1 MB of property lines', (scale) => `${lines((scale * MB) / 20, (i) => `Key ${i}: value ${i}`)}\n\n# 周报\n\n- 甲`],
  [
    '1 MB of front matter',
    (scale) => `---\n${lines((scale * MB) / 20, (i) => `key${i}: value ${i}`)}\n---\n\n# 周报\n\n- 甲`,
  ],
  [
    '1 MB inside <details>',
    (scale) => report(`<details>\n<summary>更多</summary>\n${fill(`- ${PROSE}\n`, scale * MB)}\n</details>`),
  ],
  ['1 MB of links', (scale) => report(lines((scale * MB) / 40, (i) => `- [设计稿${i}](https://example.com/${i})`))],
  [
    '1 MB of reference links',
    (scale) =>
      report(
        `${lines((scale * MB) / 60, (i) => `- [设计稿${i}][r${i}]`)}\n\n${lines((scale * MB) / 60, (i) => `[r${i}]: https://example.com/${i}`)}`,
      ),
  ],
  ['1 MB of code', (scale) => report(`\`\`\`\n${fill(`${PROSE}\n`, scale * MB)}\n\`\`\``)],
  ['1 MB of HTML', (scale) => report(fill('<table><tr><td>成功率</td><td>99.9%</td></tr></table>\n', scale * MB))],
]
