import { readdirSync, readFileSync } from 'node:fs'
import { test } from '@fast-check/vitest'
import type { Nodes } from 'mdast'
import { describe, expect } from 'vitest'
import { parseMarkdown, readMarkdown } from '../../src/markdown/index.ts'
import { remark } from '../../src/markdown/remark.ts'
import { transforms } from '../../src/markdown/repair/index.ts'
import { sourceOf } from '../../src/markdown/source.ts'
import { documents } from './documents.ts'
import { positionFaults, sketch } from './sketch.ts'

interface Case {
  name?: string
  input: string
  expected: string[]
}

const folder = new URL('./repairs/', import.meta.url)

for (const file of readdirSync(folder)) {
  const cases = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Case[]
  describe(file.replace('.json', ''), () => {
    test.each(cases.map((one) => [one.name ?? JSON.stringify(one.input), one] as const))('%s', (_, one) => {
      const { root, source } = readMarkdown(one.input)
      expect(sketch(root, source)).toEqual(one.expected)
      expect(positionFaults(root, source)).toEqual([])
    })
  })
}

/** The letters of a tree's texts, sorted; numbers may become marks, letters may not. */
function letters(node: Nodes): string {
  const found: string[] = []
  const visit = (at: Nodes): void => {
    if ('value' in at) found.push(...(at.value.replace(/<[^>]*>/g, '').match(/\p{L}/gu) ?? []))
    if ('children' in at) for (const child of at.children) visit(child as Nodes)
  }
  visit(node)
  // Typed Chinese numbers and the words of tags may change sides; all other letters are a writer's words.
  return found
    .filter((letter) => /\p{Script=Han}/u.test(letter))
    .sort()
    .join('')
}

describe('every repair', () => {
  test.prop([documents], { numRuns: 500 })('keeps the words and the positions right, whatever the lines', (text) => {
    const source = sourceOf(text)
    const { root } = parseMarkdown(text)
    expect(positionFaults(root, text)).toEqual([])
    const before = letters(root)
    for (const { name, apply } of transforms) {
      apply(root, source, remark)
      expect(positionFaults(root, text), name).toEqual([])
      expect(letters(root), name).toBe(before)
    }
  })

  test('repeats nothing: the names differ', () => {
    expect(new Set(transforms.map(({ name }) => name)).size).toBe(transforms.length)
  })
})
