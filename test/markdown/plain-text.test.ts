import { test } from '@fast-check/vitest'
import type { Nodes } from 'mdast'
import { toString as judge } from 'mdast-util-to-string'
import { describe, expect } from 'vitest'
import { parseMarkdown, plainText } from '../../src/markdown/index.ts'
import type { PlainText } from '../../src/text/plain.ts'
import { documents } from './documents.ts'
import cases from './plain-text.json' with { type: 'json' }

const LEAVES = new Set(['paragraph', 'heading', 'code', 'html', 'yaml', 'toml', 'tableCell'])

function leaves(node: Nodes): Nodes[] {
  if (LEAVES.has(node.type)) return [node]
  return 'children' in node ? (node.children as Nodes[]).flatMap(leaves) : []
}

function hasBreaksOrHtml(node: Nodes): boolean {
  if (node.type === 'break' || node.type === 'html') return true
  return 'children' in node && (node.children as Nodes[]).some(hasBreaksOrHtml)
}

/** One offset for every unit and one for the end, never falling, inside the node. */
function expectOffsetsToFit({ text, offsets }: PlainText, node: Nodes) {
  expect(offsets).toHaveLength(text.length + 1)
  expect([...offsets].sort((a, b) => a - b)).toEqual(offsets)
  expect(offsets[0]).toBeGreaterThanOrEqual(node.position?.start.offset ?? Number.NaN)
  expect(offsets.at(-1)).toBeLessThanOrEqual(node.position?.end.offset ?? Number.NaN)
}

describe('the plain text of a leaf block', () => {
  test.each(cases.map((one) => [one.name, one] as const))('%s', (_, { input, expected, pick }) => {
    const all = leaves(parseMarkdown(input).root)
    const wanted = pick === 'code' ? all.find(({ type }) => type === 'code') : pick === 'lastCell' ? all.at(-1) : all[0]
    const plain = plainText(wanted as Nodes, input)
    expect(plain.text).toBe(expected)
    expectOffsetsToFit(plain, wanted as Nodes)
    for (let i = 0; i < plain.text.length; i++) {
      const char = plain.text[i] as string
      // Entities, escapes, odd spaces and tags stand for another character than they are.
      const at = input[plain.offsets[i] as number] as string
      if (!/[&\\\u00A0\u3000\u2003<\s]/.test(at)) expect([i, at]).toEqual([i, char])
    }
  })

  test.prop([documents], { numRuns: 500 })(
    'agrees with mdast-util-to-string, and every offset leads to its character',
    (text) => {
      for (const node of leaves(parseMarkdown(text).root)) {
        const plain = plainText(node, text)
        expectOffsetsToFit(plain, node)
        if (hasBreaksOrHtml(node)) continue
        expect(plain.text).toBe(judge(node).replaceAll('\u200B', ''))
        for (let i = 0; i < plain.text.length; i++) {
          const at = text[plain.offsets[i] as number] as string
          if (at !== '&' && at !== '\\' && at !== '\t') expect(at).toBe(plain.text[i])
        }
      }
    },
  )
})
