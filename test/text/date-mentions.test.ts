import { describe, expect, test } from 'vitest'
import { compileLexicon } from '../../src/lexicon/index.ts'
import { dateMentions } from '../../src/text/dates.ts'
import tables from './date-mentions.json' with { type: 'json' }

const lexicon = compileLexicon()

describe.each(tables as unknown as { reference: string | null; cases: [string, string[]][] }[])(
  'in a report of $reference',
  ({ reference, cases }) => {
    test.each(cases)('%s', (input, expected) => {
      const mentions = dateMentions(input, { lexicon, reference })
      expect(
        mentions.map(({ kind, date, text }) => `${kind} ${date} ${text}`),
        input,
      ).toEqual(expected)
    })
  },
)
