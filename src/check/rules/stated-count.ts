import { entriesOf, type Section, sectionsOf } from '../../outline/section.ts'
import type { Kpi } from '../../schema/index.ts'
import { labelPlace, wordsIn } from '../places.ts'
import type { Problem, Rule } from '../rule.ts'

/** `（共 5 项）`, `(4 items)`, `共 3 起` at the end of a label. */
const COUNTED =
  /(?:[（(](?:共|合计|total )? ?(\d{1,3}) ?(?:项|件|个|起|次|条|例|items?)?[)）]|(?:共|合计) ?(\d{1,3}) ?(?:项|件|个|起|次|条|例))$/i

function countIn(label: string): number | null {
  const [, bracketed, plain] = COUNTED.exec(label.replace(/[:：]$/, '')) ?? []
  const count = bracketed ?? plain
  return count === undefined ? null : Number(count)
}

/** A label that counts what stands below it, and counts otherwise. */
function* labels(root: Section): Generator<{ section: Section; stated: number; listed: number }> {
  for (const section of sectionsOf(root)) {
    const stated = section.label && countIn(section.title)
    const listed = entriesOf(section).length
    const only = section.content.every(({ kind }) => kind === 'entries')
    if (stated !== null && listed > 1 && only && stated !== listed) yield { section, stated, listed }
  }
}

export const statedCount: Rule = {
  id: 'stated-count',
  severity: 'info',
  summary: 'a number in the text disagrees with what is listed',
  help: `\`事故数CD级1次\` beside four incidents, \`已完成（共 5 项）\` over a list of four: one of the two may be right by a rule that the
report does not name (only some events count as incidents), so this is a hint.`,
  *check({ report, root, document, lexicon }): Generator<Problem> {
    for (const { section, stated, listed } of labels(root))
      yield { message: `${stated} stated, ${listed} listed below`, ...labelPlace(document, section) }
    const counts = report.kpis.filter(
      ({ name, value, unit }: Kpi) =>
        Number.isInteger(value) && unit !== '%' && lexicon.editing.event.get(name) !== undefined,
    )
    const stated = counts.reduce((sum, { value }) => sum + value, 0)
    const last = counts.at(-1)
    const listed = report.incidents.length
    if (last && listed > 0 && stated !== listed)
      yield {
        message: `${stated} stated as ${last.name}, ${listed} ${listed === 1 ? 'incident' : 'incidents'} told of`,
        ...wordsIn(document, last.source, last.text),
      }
  },
}
