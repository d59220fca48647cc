import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'
import { configSchema } from '../../src/config/index.ts'
import { createSurvey, teachingOf, type Unplaced } from '../../src/learn/index.ts'
import { readReports } from '../../src/pipeline.ts'

function surveyOf(texts: readonly string[], words?: object): Unplaced[] {
  const survey = createSurvey()
  const config = words && configSchema.parse({ words })
  for (const [i, text] of texts.entries()) {
    survey.add(`w${i}.md`, readReports(text, { path: `w${i}.md`, config }))
  }
  return survey.unplaced()
}

const name = fc.stringMatching(/^[a-zA-Zａ-ｚ甲乙丙丁戊己庚辛复盘'’&+/ -]{1,12}$/)
const label = fc
  .tuple(
    name,
    fc.constantFrom(
      '## 【x】',
      '## x：',
      '**x**',
      '【x】',
      '一、x',
      '### 3.1 x',
      '## ✨ x',
      '#### x（二）',
      'x：',
      '- x：',
    ),
  )
  .map(([words, form]) => form.replace('x', words))
const body = fc.constantFrom(
  '- 及时率 96%\n- 错发率 1%',
  '- 计划完成盘点\n- 编写手册',
  '- 1/9 10:20 网关宕机，11:05 恢复',
  '一段话。',
  '| 事项 | 状态 | 掌舵人 |\n|---|---|---|\n| 看板 | 已上线 | 陈小满 |',
  '- 看板，已上线\n  - 掌舵：陈小满\n  - 光景：顺利',
)
const texts = fc
  .array(fc.tuple(label, body), { minLength: 1, maxLength: 5 })
  .map((parts) => parts.map(([head, text]) => `${head}\n\n${text}\n`).join('\n'))
  .map((text) => [1, 2, 3].map((n) => `# 第${n}周 2024-01-${n}5\n\n## 本周工作\n\n- 网关，已完成\n\n${text}`))

test.prop([texts], { numRuns: 30 })('what the suggestions teach is not listed again', (reports) => {
  const unplaced = surveyOf(reports)
  const words = teachingOf(unplaced)
  const taught = new Set(Object.values(words).flatMap((lists) => Object.values(lists).flat()))
  const left = surveyOf(reports, words)
  expect(left.filter(({ label }) => taught.has(label))).toEqual([])
})

test.prop([texts, fc.constantFrom('goals', 'risks', 'neutral', 'reflection')], { numRuns: 30 })(
  'a heading that is taught by hand is not listed again, whatever its role',
  (reports, role) => {
    const headings = surveyOf(reports).flatMap(({ kind, label }) => (kind === 'heading' ? [label] : []))
    const left = surveyOf(reports, { roles: { [role]: headings } })
    expect(left.filter(({ kind, label }) => kind === 'heading' && headings.includes(label))).toEqual([])
  },
)

test.prop([texts], { numRuns: 30 })('every place is a line of its file that holds the label', (reports) => {
  for (const { kind, label, places } of surveyOf(reports)) {
    expect(places.length).toBeGreaterThan(0)
    for (const { path, line } of places) {
      const text = reports[Number(path.slice(1, -3))] as string
      if (kind !== 'column') expect(text.split('\n')[line - 1]).toContain(label)
    }
  }
})
