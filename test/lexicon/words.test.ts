import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import {
  compileLexicon,
  EXCLUSIVE,
  type HeadingWord,
  LANGUAGES,
  normalizeWord,
  ROLE_OF,
  type TableName,
  tableOf,
  tables,
  type WordTable,
} from '../../src/lexicon/index.ts'
import { readRole } from '../../src/outline/role.ts'

const lexicon = compileLexicon()

describe('tables', () => {
  test.each(EXCLUSIVE)('no word of %s stands for two concepts', (name) => {
    const concepts = new Map<string, string>()
    const twice: string[] = []
    for (const [concept, words] of Object.entries(tableOf(name) as WordTable<string>))
      for (const word of Object.values(words).flat()) {
        const other = concepts.get(normalizeWord(word))
        if (other !== undefined && other !== concept) twice.push(`${word}: ${other} and ${concept}`)
        concepts.set(normalizeWord(word), concept)
      }
    expect(concepts.size).toBeGreaterThan(20)
    expect(twice).toEqual([])
  })

  test.each(Object.keys(tables) as TableName[])(
    'the words of %s stand in normal form, if in another one too',
    (name) => {
      const odd = Object.values(tableOf(name) as WordTable<string>).flatMap((byLanguage) => {
        const words = Object.values(byLanguage).flat()
        const normal = new Set(words.map((word) => word.toLowerCase()))
        return words.filter((word) => !normal.has(normalizeWord(word)))
      })
      expect(odd).toEqual([])
    },
  )

  const everyWord = (name: TableName) => Object.keys(tables[name])
  const rows = [
    ...(['headings', 'statuses'] as const).flatMap((name) => everyWord(name).map((concept) => ({ name, concept }))),
    ...['owner', 'cause', 'action', 'due', 'status', 'progress', 'impact'].map((concept) => ({
      name: 'fields' as const,
      concept,
    })),
    ...['rise', 'fall', 'previous-period', 'year-ago', 'target'].map((concept) => ({
      name: 'measures' as const,
      concept,
    })),
  ]

  test.each(rows)('$name $concept is known in every language', ({ name, concept }) => {
    const words = (tables[name] as WordTable<string>)[concept]
    const missing = LANGUAGES.filter((language) => language !== 'zh-Hant' && !words?.[language]?.length)
    expect(missing).toEqual([])
  })
})

test.each(Object.keys(ROLE_OF) as HeadingWord[])('the role told of %s is the one that labels get', (concept) => {
  const [word] = tables.headings[concept].zh ?? []
  expect(readRole(word as string, lexicon)?.role ?? null).toBe(ROLE_OF[concept])
})

describe('traditional Chinese', () => {
  test('its words are up to date', () => {
    const script = fileURLToPath(new URL('../../scripts/make-traditional.js', import.meta.url))
    expect(() => execFileSync(process.execPath, [script, '--check'], { stdio: 'pipe' })).not.toThrow()
  })

  test.each([
    { label: '下週計劃', role: 'goals' },
    { label: '本週工作進展', role: 'progress' },
    { label: '風險與問題', role: 'risks' },
    { label: '專案進度', role: 'progress' },
    { label: '業務數據', role: 'metrics' },
    { label: '線上故障', role: 'incidents' },
  ])('$label is $role', ({ label, role }) => expect(readRole(label, lexicon)?.role).toBe(role))

  test.each([
    { word: '已驗收', status: 'done' },
    { word: '延後', status: 'delayed' },
    { word: '暫停', status: 'blocked' },
  ])('$word is $status', ({ word, status }) => expect(lexicon.statuses.get(word)).toBe(status))
})
