import { describe, expect, test } from 'vitest'
import { compileLexicon } from '../../src/lexicon/index.ts'
import { type DateOrder, findDates, type PartialDate, resolveSpan } from '../../src/text/dates.ts'
import tables from './dates.json' with { type: 'json' }

interface Table {
  name?: string
  reference: string | null
  order?: DateOrder
  spans?: boolean
  cases: [input: string, expected: string][]
}

const lexicon = compileLexicon()

const monthDay = ({ month, day }: PartialDate) => `?-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`

/** `2023-09-01`, a span as `2023-09-01/2023-09-07`, several apart with a space, none as the empty text. */
function read(text: string, { reference, order, spans }: Table): string {
  const matches = findDates(text, { lexicon, reference, order: order ?? null, spans: spans ?? false })
  for (const match of matches) expect(text.slice(match.start, match.end)).toBe(match.text)
  return matches
    .map((match) => {
      const { start, end } = resolveSpan(match, reference)
      return [start ?? monthDay(match.first), ...(match.last ? [end ?? monthDay(match.last)] : [])].join('/')
    })
    .join(' ')
}

for (const table of tables as unknown as Table[])
  describe(table.name ?? 'dates', () => {
    test.each(table.cases)('%s → %s', (input, expected) => {
      expect(read(input, table), input).toBe(expected)
    })
  })
