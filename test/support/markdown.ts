import { fc } from '@fast-check/vitest'

const words = fc.constantFrom(
  '网关',
  '灰度',
  '开发完成',
  '联调中，预计9/18上线',
  '进度：60%',
  '成功率99.95%（上周99.9%）',
  '负责人：小周',
  '@lin',
  '8/28 16:24 用户反馈下单失败',
  '处置：回滚，16:50恢复',
  'checkout',
  'done',
  'blocked on review',
  'p95 latency: 320ms',
  'https://example.com/a%E5?b=1',
  '[设计稿](https://example.com/d)',
  '`code`',
  '**重点**',
  '~~旧~~',
  '![图](a.png)',
  '<br>',
  '&amp;',
  '\\*',
  '[^1]',
  '[ref][r]',
  '第36周',
  '2023-09-01',
  '（二期）',
  '【P1】',
  'Q3',
  '1/2',
  '无',
  '|',
  '# ',
  '：',
)
const phrase = fc.array(words, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' '))
const label = fc.constantFrom(
  '本周工作',
  '下周计划',
  '风险与求助',
  '系统运行数据',
  '生产事件',
  '收获与反思',
  '支付域',
  'Done',
  'Next',
  'Blockers',
  '日报',
  '其他',
  '小林',
  '第35周 2023-08-25',
  '第36周 2023-09-01',
)
const indent = fc.constantFrom('', '', '  ', '    ', '\t')
const mark = fc.constantFrom('- ', '* ', '1. ', '2) ', '1、', '（1）', '• ', '- [ ] ', '- [x] ', '> ', '', '')
const line = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(indent, mark, phrase).map((parts) => parts.join('')) },
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.constantFrom('# ', '## ', '### ', '##', '**', '【', '一、'), label)
      .map(([open, text]) => open + text + (open === '**' ? '**' : open === '【' ? '】' : '')),
  },
  { weight: 1, arbitrary: label.map((text) => `${text}：`) },
  {
    weight: 1,
    arbitrary: fc
      .array(phrase, { minLength: 1, maxLength: 4 })
      .map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '/')).join(' | ')} |`),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '---',
      '| --- | --- |',
      '```',
      '===',
      '<details>',
      '<summary>x</summary>',
      '</details>',
      '[r]: https://example.com/r',
      '[^1]: 脚注',
      '<!-- c -->',
      '+++',
    ),
  },
  { weight: 3, arbitrary: fc.constant('') },
)
/** Texts of lines as reports have them, and of lines that disturb one another. */
export const markdown = fc.array(line, { maxLength: 40 }).map((all) => all.join('\n'))
