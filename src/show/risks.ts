import type { Report, Risk } from '../schema/index.ts'
import { named } from './goals.ts'
import { heading } from './heading.ts'
import { items } from './items.ts'
import { facts, INDENT, type Page, paragraph } from './page.ts'
import { span } from './palette.ts'
import { peopleText } from './values.ts'

/** Problems and help wanted, each with what is done against it. */
export function risks({ risks: all }: Report, page: Page): string[] {
  if (all.length === 0) return []
  return [...heading('Risks', all.length, page), '', ...all.flatMap((risk) => showRisk(risk, page))]
}

function showRisk(risk: Risk, page: Page): string[] {
  const { name, text, severity, owners, mitigation } = risk
  const said = [text, ...risk.items.map((item) => item.text)].join('\n')
  const told = facts([severity && span(severity, 'warn'), owners.length > 0 && peopleText(owners)])
  return [
    ...paragraph([...named(name, text), ...(told.length > 0 ? [span('  '), ...told] : [])], page, INDENT, [
      span('! ', 'bad'),
    ]),
    ...(mitigation && !said.includes(mitigation)
      ? paragraph([span(mitigation)], page, INDENT + 2, [span('→ ', 'faint')])
      : []),
    ...items(risk.items, page, INDENT + 2),
  ]
}
