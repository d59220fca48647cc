import { expect, test } from 'vitest'
import { definitionsOf, linksOf, parseMarkdown } from '../../src/markdown/index.ts'
import cases from './links.json' with { type: 'json' }

test.each(cases.map((one) => [one.input, one] as const))('the links of %j', (_, { input, expected }) => {
  const { root } = parseMarkdown(input)
  const links = linksOf(root, input, definitionsOf(root))
  expect(links.map(({ text, url }) => [text, url])).toEqual(expected)
  for (const { start, end, text } of links) expect(input.slice(start, end)).toContain(text)
})
