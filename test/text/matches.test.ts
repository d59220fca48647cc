import { expect, test } from 'vitest'
import { allMatches, replaceMatches } from '../../src/text/matches.ts'

const PATTERNS = [/\d+/g, /(?:)/g, /[一-龥](?=\d)/gu, /x/g]
const TEXTS = ['', '第36周 9/1', 'x', '1x2x3', '𠀀1', '\n']

for (const pattern of PATTERNS)
  for (const text of TEXTS) {
    test(`${pattern} in ${JSON.stringify(text)}`, () => {
      const found = allMatches(text, pattern).map(({ 0: match, index }) => [match, index])
      expect(found).toEqual([...text.matchAll(pattern)].map(({ 0: match, index }) => [match, index]))
      const by = (match: string) => `<${match}>`
      if (pattern.source !== '(?:)')
        expect(replaceMatches(text, pattern, ([match]) => by(match))).toBe(text.replace(pattern, by))
    })
  }
