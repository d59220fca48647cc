import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { outputNames } from '../../src/archive/output-names.ts'

const A = '0123456789abcdef0123456789abcdef'
const B = 'fedcba9876543210fedcba9876543210'
const hash = '[0-9a-f]{8}'

/** `hash` in what is expected stands for eight hexadecimal digits. */
const cases: { of: string; sources: string[]; expected: string[] }[] = [
  {
    of: 'the tree is mirrored',
    sources: ['支付/2021/第03周 2021-01-22.md', 'a.md', 'b.markdown', 'c.MD', 'd.txt', 'README'],
    expected: ['支付/2021/第03周 2021-01-22.json', 'a.json', 'b.json', 'c.json', 'd.json', 'README.json'],
  },
  {
    of: 'only an ending is replaced',
    sources: ['周报 9.1-9.7', 'v1.2/x.y.md'],
    expected: ['周报 9.1-9.7.json', 'v1.2/x.y.json'],
  },
  {
    of: 'the ids of Notion go, of files and of folders',
    sources: [`周报 ${A}/第3周 ${B}.md`, `周报 ${A}.md`],
    expected: ['周报/第3周.json', '周报.json'],
  },
  {
    of: 'ids stay where the names would be the same',
    sources: [`周报 ${A}.md`, `周报 ${B}.md`, `x ${A}.md`, 'x.md', `f ${A}/a.md`, `F ${B}/a.md`],
    expected: [`周报 ${A}.json`, `周报 ${B}.json`, `x ${A}.json`, 'x.json', `f ${A}/a.json`, `F ${B}/a.json`],
  },
  {
    of: 'what only looks like an id stays',
    sources: [`${A}.md`, `x ${A}0.md`, `x ${A.toUpperCase()}.md`, ` ${A}.md`],
    expected: [`${A}.json`, `x ${A}0.json`, `x ${A.toUpperCase()}.json`, ` ${A}.json`],
  },
  {
    of: 'other endings stay where the names would be the same',
    sources: ['a.md', 'a.markdown', 'a.TXT'],
    expected: ['a.json', 'a.markdown.json', 'a.TXT.json'],
  },
  {
    of: 'case',
    sources: ['Week.md', 'week.md', 'Über/a.md', 'über/a.md'],
    expected: ['Week hash.json', 'week hash.json', 'Über hash/a.json', 'über hash/a.json'],
  },
  {
    of: 'case that has two letters',
    sources: ['Straße.md', 'STRASSE.md'],
    expected: ['Straße hash.json', 'STRASSE hash.json'],
  },
  {
    of: 'Unicode forms',
    sources: ['caf\u00e9.md', 'cafe\u0301.md', 'ガ.md'.normalize('NFD')],
    expected: ['caf\u00e9.json', 'caf\u00e9 hash.json', 'ガ.json'],
  },
  { of: 'characters that are not seen', sources: ['a\u200bb.md', 'ab.md'], expected: ['a_b.json', 'ab.json'] },
  {
    of: 'nothing leaves the folder',
    sources: ['../a.md', '../../a.md', '/etc/b.md', 'C:/c.md', 'C:\\d.md', '..\\e.md', './f.md', '...md', '..'],
    expected: [
      '_/a.json',
      '_/_/a.json',
      'etc/b.json',
      'C_/c.json',
      'C_d.json',
      '_e.json',
      'f.json',
      '...json',
      '_ hash.json',
    ],
  },
  {
    of: 'names of nothing',
    sources: ['', '.md', '/', ' .md'],
    expected: ['_ hash.json', '_ hash.json', '_ hash.json', ' .json'],
  },
  {
    of: 'what Windows reserves',
    sources: [
      'CON.md',
      'nul/a.md',
      'com1.x.md',
      'COM\u00b9.md',
      'a:b.md',
      'c<>"|?*d.md',
      'folder. /a.md',
      'console.md',
    ],
    expected: [
      'CON_.json',
      'nul_/a.json',
      'com1_.x.json',
      'COM\u00b9_.json',
      'a_b.json',
      'c_d.json',
      'folder/a.json',
      'console.json',
    ],
  },
  {
    of: 'control characters, half a character',
    sources: ['a\0b\u001f\u0085.md', 'x\ud83d.md'],
    expected: ['a_b__.json', 'x_.json'],
  },
  {
    of: 'one that needs no change keeps its name',
    sources: ['a:b.md', 'a?b.md', 'a_b.md'],
    expected: ['a_b hash.json', 'a_b hash.json', 'a_b.json'],
  },
  {
    of: 'a folder called like an output',
    sources: ['a.md', 'a.json/b.md'],
    expected: ['a hash.json', 'a.json hash/b.json'],
  },
  { of: 'the same source twice', sources: ['a.md', 'a.md'], expected: ['a.json', 'a.json'] },
  {
    of: 'the same name by two ways',
    sources: ['x/a.md', 'x//a.md', './x/a.md'],
    expected: ['x/a hash.json', 'x/a hash.json', 'x/a hash.json'],
  },
]

describe('names of outputs', () => {
  test.each(cases)('$of', ({ sources, expected }) => {
    const names = outputNames(sources, '.json')
    const told = sources.map((source) => names.of(source).replace(new RegExp(` ${hash}(?=\\.json|/)`), ' hash'))
    expect(told).toEqual(expected)
    const distinct = new Set(sources)
    expect(new Set([...distinct].map((source) => names.of(source))).size).toBe(distinct.size)
  })

  test('a long name is cut between characters and has a hash', () => {
    const sources = [`${'周报'.repeat(40)}甲.md`, `${'周报'.repeat(40)}乙.md`, `${'𠮷'.repeat(63)}.md`]
    const names = outputNames(sources, '.json')
    expect(sources.map((source) => names.of(source))).toEqual([
      expect.stringMatching(new RegExp(`^(?:周报){34} ${hash}\\.json$`)),
      expect.stringMatching(new RegExp(`^(?:周报){34} ${hash}\\.json$`)),
      expect.stringMatching(new RegExp(`^(?:𠮷){51} ${hash}\\.json$`, 'u')),
    ])
    expect(names.of(sources[0] as string)).not.toBe(names.of(sources[1] as string))
  })

  test('a source that is called like the hashed name of another', () => {
    const hashed = outputNames(['a?b.md', 'a:b.md'], '.json').of('a:b.md')
    const taken = hashed.replace('.json', '.md')
    const names = outputNames(['a?b.md', 'a:b.md', taken], '.json')
    expect(names.of(taken)).toBe(hashed)
    expect(names.of('a:b.md')).toMatch(new RegExp(`^a_b ${hash}\\.json$`))
    expect(names.of('a:b.md')).not.toBe(hashed)
  })

  test('a source that was not named', () => {
    expect(() => outputNames(['a.md'], '.json').of('b.md')).toThrow('not among the sources: b.md')
  })

  test('a name of very many folders', () => {
    const source = `${'a/'.repeat(5000)}a.md`
    expect(outputNames([source], '.json').of(source)).toBe(source.replace('.md', '.json'))
  })
})

describe('several reports of one source', () => {
  const names = outputNames(['X.md', 'x/Y.md', 'x/Y.2.md', 'Z.md', 'Z.2.json/a.md'], '.json')

  test.each([
    { source: 'X.md', report: 1, expected: 'X.json' },
    { source: 'X.md', report: 2, expected: 'X.2.json' },
    { source: 'X.md', report: 10, expected: 'X.10.json' },
    { source: 'x/Y.md', report: 3, expected: 'x/Y.3.json' },
    { source: 'x/Y.2.md', report: 2, expected: 'x/Y.2.2.json' },
  ])('$source $report', ({ source, report, expected }) => expect(names.of(source, report)).toBe(expected))

  test('a source and a folder that are really called so keep their names', () => {
    expect(names.of('x/Y.2.md')).toBe('x/Y.2.json')
    expect(names.of('x/Y.md', 2)).toMatch(new RegExp(`^x/Y\\.2 ${hash}\\.json$`))
    expect(names.of('Z.md', 2)).toMatch(new RegExp(`^Z\\.2 ${hash}\\.json$`))
  })
})

const piece = fc.oneof(
  fc.constantFrom('a', 'A', 'b', '周报', '.', '..', ' ', ':', '\\', '?', '\0', 'é', 'e\u0301', 'É', 'ß', 'ss', 'K'),
  fc.constantFrom(
    'CON',
    'nul',
    'lpt9',
    '.json',
    '.md',
    '.2',
    '.3',
    ` ${A}`,
    ` ${B}`,
    '\ud800',
    'ﬁ',
    'ı',
    'I',
    '\u200d',
  ),
  fc.constantFrom('C:', '第36周', '𠮷'.repeat(30), '周'.repeat(85), 'x'.repeat(255)),
  fc.string({ unit: 'binary', maxLength: 4 }),
)
const part = fc.array(piece, { minLength: 1, maxLength: 4 }).map((pieces) => pieces.join('').replaceAll('/', ''))
const source = fc
  .tuple(fc.array(part, { minLength: 1, maxLength: 3 }), fc.constantFrom('.md', '.markdown', '.MD', ''))
  .map(([parts, ending]) => parts.join('/') + ending)
const sources = fc.uniqueArray(source, { minLength: 1, maxLength: 12 })

const foldings: Record<string, (name: string) => string> = {
  nothing: (name) => name,
  'upper case': (name) => name.toUpperCase(),
  'lower case': (name) => name.toLowerCase(),
  NFC: (name) => name.normalize('NFC'),
  'NFD, lower case': (name) => name.normalize('NFD').toLowerCase(),
  'NFD, upper case': (name) => name.normalize('NFD').toUpperCase(),
}

/** Every name that can come out, with the first three reports of each source. */
function all(given: readonly string[]): string[] {
  const names = outputNames(given, '.json')
  return given.flatMap((one) => [names.of(one), names.of(one, 2), names.of(one, 3)])
}

describe('whatever the sources are called', () => {
  for (const [name, folded] of Object.entries(foldings)) {
    property.prop([sources])(`no two outputs are the same after: ${name}`, (given) => {
      const outputs = all(given).map(folded)
      const twice = outputs.filter((output, i) => outputs.indexOf(output) !== i)
      expect(twice).toEqual([])
      const folders = new Set(
        outputs.flatMap((output) => [...output.matchAll(/\//g)].map(({ index }) => output.slice(0, index))),
      )
      expect(outputs.filter((output) => folders.has(output))).toEqual([])
    })
  }

  property.prop([sources])('every part is legal everywhere', (given) => {
    for (const output of all(given)) {
      for (const part of output.split('/')) {
        expect(part, output).not.toMatch(/^\.{0,2}$|[. ]$|[<>:"|?*\\]|\p{Cc}|\p{Cs}/u)
        expect(part, output).not.toMatch(/^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$) *(?:\.|$)/i)
        expect(Buffer.byteLength(part), output).toBeLessThanOrEqual(255)
      }
    }
  })

  property.prop([sources, fc.infiniteStream(fc.nat())])('the order does not matter', (given, keys) => {
    const shuffled = given.map((one) => ({ one, key: keys.next().value })).sort((a, b) => a.key - b.key)
    const [before, after] = [given, shuffled.map(({ one }) => one)].map((order) => outputNames(order, '.json'))
    expect(given.map((one) => after?.of(one))).toEqual(given.map((one) => before?.of(one)))
  })
})
