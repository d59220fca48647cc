import { fc, test as fcTest } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { parse, stringify } from 'yaml'
import { OutputError } from '../../src/cli/exit.ts'
import { linesFor, teachConfig } from '../../src/cli/teach-config.ts'
import { cleanLabel } from '../../src/config/conflicts.ts'
import { normalizeWord } from '../../src/lexicon/index.ts'

const TEACHING = { roles: { goals: ['军令状'], risks: ['拦路虎'] }, fields: { owner: ['掌舵人'] } }

describe('YAML', () => {
  test.each<{ name: string; content: string; expected: string }>([
    {
      name: 'a new file',
      content: '',
      expected: 'words:\n  roles:\n    goals: [军令状]\n    risks: [拦路虎]\n  fields:\n    owner: [掌舵人]\n',
    },
    {
      name: 'nothing but a comment',
      content: '# ours\n',
      expected:
        '# ours\n\nwords:\n  roles:\n    goals: [军令状]\n    risks: [拦路虎]\n  fields:\n    owner: [掌舵人]\n',
    },
    {
      name: 'comments, lists in both forms and other settings stay',
      content:
        '# ours\npeople: [陈小满] # the team\n\nwords:\n  # how we call things\n  roles:\n    goals: [冲刺清单, "盼头"] # plans\n    risks:\n      # trouble\n      - 卡壳 # the usual\n  statuses:\n    done: [收口]\n# the end\n',
      expected:
        '# ours\npeople: [陈小满] # the team\n\nwords:\n  # how we call things\n  roles:\n    goals: [冲刺清单, "盼头", 军令状] # plans\n    risks:\n      # trouble\n      - 卡壳 # the usual\n      - 拦路虎\n  statuses:\n    done: [收口]\n  fields:\n    owner: [掌舵人]\n\n# the end\n',
    },
    {
      name: 'its own indentation and spaces in brackets',
      content: 'words:\n    roles:\n        goals: [ 盼头 ]\n        risks:\n            - 卡壳\n',
      expected:
        'words:\n    roles:\n        goals: [ 盼头, 军令状 ]\n        risks:\n            - 卡壳\n            - 拦路虎\n    fields:\n        owner: [ 掌舵人 ]\n',
    },
    {
      name: 'dashes below their key',
      content: 'words:\n  roles:\n    risks:\n    - 卡壳\n',
      expected:
        'words:\n  roles:\n    risks:\n    - 卡壳\n    - 拦路虎\n    goals: [军令状]\n  fields:\n    owner: [掌舵人]\n',
    },
    {
      name: 'keys without a value',
      content: 'words:\n  roles:\n    goals: # plans\n  fields: # of lines\n',
      expected:
        'words:\n  roles:\n    goals: [军令状] # plans\n    risks: [拦路虎]\n  fields:\n    # of lines\n    owner: [掌舵人]\n',
    },
    {
      name: 'a byte order mark and line ends of Windows',
      content: '\ufeffpeople: [陈小满]\r\n',
      expected:
        '\ufeffpeople: [陈小满]\r\nwords:\r\n  roles:\r\n    goals: [军令状]\r\n    risks: [拦路虎]\r\n  fields:\r\n    owner: [掌舵人]\r\n',
    },
    {
      name: 'long lines are not folded',
      content: `people: [${'陈小满, '.repeat(30)}林秋白]\nwords: {roles: {goals: [盼头]}}\n`,
      expected: `people: [${'陈小满, '.repeat(30)}林秋白]\nwords: {roles: {goals: [盼头, 军令状], risks: [拦路虎]}, fields: {owner: [掌舵人]}}\n`,
    },
  ])('$name', ({ content, expected }) => expect(teachConfig(content, 'weekly.config.yaml', TEACHING)).toBe(expected))

  test('labels that YAML would read otherwise', () => {
    const labels = ['yes', '1.2', 'a: b', '# x', '- y', '[z]', "it's", '"q"', '&a', '*b', '@c', '复盘, 总结', '']
    const text = teachConfig('', 'a.yml', { roles: { goals: labels.slice(0, -1) } })
    expect(parse(text)).toEqual({ words: { roles: { goals: labels.slice(0, -1) } } })
  })

  test.each([
    ['a list that stands for two', 'words:\n  roles:\n    goals: &own [盼头]\n    risks: *own\n'],
    ['a word that stands for another thing already', 'words:\n  roles:\n    metrics: [军令状]\n'],
  ])('%s is left to its writer', (_, content) =>
    expect(() => teachConfig(content, 'weekly.config.yaml', TEACHING)).toThrow(
      new OutputError('cannot add words to weekly.config.yaml; add the lines by hand'),
    ),
  )
})

describe('JSON', () => {
  test.each<{ name: string; path: string; content: string; expected: string }>([
    {
      name: 'an empty object',
      path: 'weekly.config.json',
      content: '{}\n',
      expected:
        '{\n  "words": {\n    "roles": {\n      "goals": [\n        "军令状"\n      ],\n      "risks": [\n        "拦路虎"\n      ]\n    },\n    "fields": {\n      "owner": [\n        "掌舵人"\n      ]\n    }\n  }\n}\n',
    },
    {
      name: 'tabs, a byte order mark, no line end, line ends of Windows',
      path: 'weekly.config.json',
      content: '\ufeff{\r\n\t"words": {"roles": {"goals": ["盼头"], "risks": []}, "fields": {"owner": []}}\r\n}',
      expected:
        '\ufeff{\r\n\t"words": {\r\n\t\t"roles": {\r\n\t\t\t"goals": [\r\n\t\t\t\t"盼头",\r\n\t\t\t\t"军令状"\r\n\t\t\t],\r\n\t\t\t"risks": [\r\n\t\t\t\t"拦路虎"\r\n\t\t\t]\r\n\t\t},\r\n\t\t"fields": {\r\n\t\t\t"owner": [\r\n\t\t\t\t"掌舵人"\r\n\t\t\t]\r\n\t\t}\r\n\t}\r\n}',
    },
    {
      name: 'package.json',
      path: 'in/package.json',
      content: '{\n    "name": "x",\n    "weekly": {\n        "people": []\n    },\n    "private": true\n}\n',
      expected: `${JSON.stringify({ name: 'x', weekly: { people: [], words: TEACHING }, private: true }, null, 4)}\n`,
    },
  ])('$name', ({ path, content, expected }) => expect(teachConfig(content, path, TEACHING)).toBe(expected))

  test('what is no plain JSON is left to its writer', () =>
    expect(() => teachConfig('{ "people": [], }\n', 'weekly.config.json', TEACHING)).toThrow(OutputError))
})

test.each([
  ['weekly.config.yaml', 'words:\n  fields:\n    owner: [掌舵人]\n'],
  [
    'weekly.config.json',
    '{\n  "words": {\n    "fields": {\n      "owner": [\n        "掌舵人"\n      ]\n    }\n  }\n}\n',
  ],
])('the lines for %s', (path, lines) => expect(linesFor(path, { fields: { owner: ['掌舵人'] } })).toBe(lines))

const word = fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }).filter((text) => /\S/.test(text))
const lists = fc.dictionary(fc.constantFrom('goals', 'risks', 'metrics'), fc.uniqueArray(word, { maxLength: 3 }))

fcTest.prop([lists, lists, fc.constantFrom('a.yaml', 'a.json', 'package.json'), fc.boolean()])(
  'the text says what it said, with the words',
  (own, roles, path, flow) => {
    const settings = { people: ['陈小满'], words: { roles: own } }
    const value = path === 'package.json' ? { name: 'x', weekly: settings } : settings
    const content = path === 'a.yaml' && !flow ? stringify(value) : JSON.stringify(value, null, flow ? 0 : 3)
    const clash = [...Object.values(own), ...Object.values(roles)].flat().map((one) => normalizeWord(cleanLabel(one)))
    fc.pre(new Set(clash).size === clash.length)
    const taught = parse(teachConfig(content, path, { roles }))
    const expected = { ...own }
    for (const [role, words] of Object.entries(roles)) expected[role] = [...(own[role] ?? []), ...words]
    expect((taught.weekly ?? taught).words.roles).toEqual(expected)
    expect((taught.weekly ?? taught).people).toEqual(['陈小满'])
  },
)
