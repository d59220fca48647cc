import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { fc, test as property } from '@fast-check/vitest'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openZip } from '../../src/read/zip.ts'
import { InputError, MAX_BYTES } from '../../src/text/decode.ts'
import { type RawMember, rawZip, zipOf } from './zip-files.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'weekly-zip-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

/** What an archive gives: `name: content`, or `name: rule` in brackets where a member or the archive is refused. */
async function told(bytes: Uint8Array): Promise<string[]> {
  const path = join(folder, 'archive.zip')
  writeFileSync(path, bytes)
  const archive = await openZip(path)
  const lines: string[] = []
  for (const { name, size, read } of archive.members) {
    try {
      const content = Buffer.from(await read())
      expect(size).toBe(content.length)
      lines.push(`${name}: ${content}`)
    } catch (error) {
      lines.push(`${name}: [${ruleOf(error)}]`)
    }
  }
  return [...lines, ...archive.problems.map(({ name, error }) => `${name || 'archive'}: [${ruleOf(error)}]`)]
}

/** The rule of an InputError; anything else is thrown on. */
function ruleOf(error: unknown): string {
  if (!(error instanceof InputError)) throw error
  expect(error.message).not.toBe('')
  return error.rule
}

const hex = (text: string) => Buffer.from(text, 'hex')

describe('members', () => {
  test('Markdown in the order of names, nothing that is hidden', async () => {
    const names = [
      'b.md',
      'a/z.MARKDOWN',
      'a.md',
      'c.txt',
      'd.png',
      '__MACOSX/._a.md',
      '.DS_Store',
      '._a.md',
      '.git/x.md',
    ]
    const zip = await zipOf(
      Object.fromEntries([...names, 'x/.y/z.md', 'node_modules/m.md'].map((name) => [name, name])),
    )
    expect(await told(zip)).toEqual(['a.md: a.md', 'a/z.MARKDOWN: a/z.MARKDOWN', 'b.md: b.md'])
  })

  test.each([
    { of: 'an empty archive', zip: () => zipOf({}), expected: [] },
    { of: 'an empty member', zip: () => zipOf({ 'a.md': '' }), expected: ['a.md: '] },
    {
      of: 'a stored member',
      zip: () => rawZip([{ name: 'a.md', content: 'text', method: 0 }]),
      expected: ['a.md: text'],
    },
    {
      of: 'zip64',
      zip: () => zipOf({ 'a.md': 'text', 'b.md': 'more' }, { zip64: true }),
      expected: ['a.md: text', 'b.md: more'],
    },
    {
      of: 'sizes behind the content',
      zip: () => rawZip([{ name: 'a.md', content: 'text', flags: 8, local: { size: 0, packedSize: 0, crc: 0 } }]),
      expected: ['a.md: text'],
    },
    {
      of: 'a folder',
      zip: () => rawZip([{ name: 'a.md/' }, { name: 'a.md/b.md', content: 'text' }]),
      expected: ['a.md/b.md: text'],
    },
    { of: 'a symbolic link', zip: () => rawZip([{ name: 'a.md', content: '../b.md', mode: 0o120777 }]), expected: [] },
    { of: 'empty parts', zip: () => rawZip([{ name: './/x/./a.md', content: 'text' }]), expected: ['x/a.md: text'] },
    { of: 'backslashes', zip: () => rawZip([{ name: 'x\\a.md', content: 'text' }]), expected: ['x/a.md: text'] },
  ])('$of', async ({ zip, expected }) => expect(await told(await zip())).toEqual(expected))

  test('70,000 members', async () => {
    const path = join(folder, 'large.zip')
    const count = 70_000
    const member = (i: number) => ({ name: `${i % 100}/${i}.md`, content: `# ${i}`, method: 0 })
    writeFileSync(path, rawZip(Array.from({ length: count }, (_, i) => member(i))))
    const { members, problems } = await openZip(path)
    expect([members.length, problems]).toEqual([count, []])
    const read = async (at: number) => Buffer.from((await members.at(at)?.read()) ?? '').toString()
    expect([members[0]?.name, await read(0)]).toEqual(['0/0.md', '# 0'])
    expect([members.at(-1)?.name, await read(-1)]).toEqual(['99/9999.md', '# 9999'])
  })
})

const UNICODE = 0x800

function unicodePath(name: string, of: string): Buffer {
  const data = Buffer.concat([Buffer.alloc(9), Buffer.from(name)])
  data.writeUInt16LE(0x7075, 0)
  data.writeUInt16LE(data.length - 4, 2)
  data.writeUInt8(1, 4)
  data.writeUInt32LE(crc32(of), 5)
  return data
}

describe('names', () => {
  test.each<{ of: string; members: RawMember[]; expected: string[] }>([
    { of: 'UTF-8 that says so', members: [{ name: '周报.md', flags: UNICODE }], expected: ['周报.md'] },
    { of: 'UTF-8 that does not', members: [{ name: '周报.md' }], expected: ['周报.md'] },
    { of: 'GBK', members: [{ name: hex('d6dcb1a82fb5da3336d6dc2e6d64') }], expected: ['周报/第36周.md'] },
    {
      of: 'GBK that says it is UTF-8',
      members: [{ name: hex('d6dcb1a82fb5da3336d6dc2e6d64'), flags: UNICODE }],
      expected: ['周报/第36周.md'],
    },
    {
      of: 'GBK of which one name could be UTF-8',
      members: [{ name: hex('c2ab2e6d64') }, { name: hex('d6dcb1a82e6d64') }],
      expected: ['周报.md', '芦.md'],
    },
    {
      of: 'GBK with a backslash in a character',
      members: [{ name: hex('815c2e6d64') }, { name: hex('d6dcb1a82e6d64') }],
      expected: ['乗.md', '周报.md'],
    },
    {
      of: 'one GBK name among UTF-8',
      members: [{ name: '接口.md' }, { name: '联调.md' }, { name: hex('d6dcb1a82e6d64') }],
      expected: ['周报.md', '接口.md', '联调.md'],
    },
    { of: 'CP437', members: [{ name: hex('53818272882e6d64') }], expected: ['Süérê.md'] },
    {
      of: 'the Unicode path of Info-ZIP',
      members: [{ name: '??.md', extra: unicodePath('周报.md', '??.md') }],
      expected: ['周报.md'],
    },
    {
      of: 'a Unicode path of another name',
      members: [{ name: 'b.md', extra: unicodePath('周报.md', 'a.md') }],
      expected: ['b.md'],
    },
    { of: 'ASCII only', members: [{ name: 'week 36.md' }], expected: ['week 36.md'] },
  ])('$of', async ({ members, expected }) => {
    expect((await told(rawZip(members))).sort()).toEqual(expected.map((name) => `${name}: `).sort())
  })

  test.each([
    '../a.md',
    'x/../../a.md',
    'x/../a.md',
    '..\\a.md',
    '/etc/a.md',
    '\\\\host\\a.md',
    'C:/a.md',
    'c:a.md',
    'a\0.md',
    'a\u001b[2J.md',
    `${'x/'.repeat(3000)}a.md`,
  ])('refused: %j', async (name) => {
    const lines = await told(rawZip([{ name: 'good.md', content: 'text' }, { name }]))
    expect(lines).toHaveLength(2)
    expect(lines[0]).toBe('good.md: text')
    expect(lines[1]).toMatch(/: \[zip-bad-name\]$/)
    expect(lines[1]).not.toMatch(/\p{Cc}/u)
  })

  test('twice the same name: the last one is read, the other told', async () => {
    const zip = rawZip([
      { name: 'a.md', content: 'one' },
      { name: 'a.md', content: 'two' },
    ])
    expect(await told(zip)).toEqual(['a.md: two', 'a.md: [zip-duplicate]'])
    expect(await told(rawZip([{ name: 'a.md' }, { name: './a.md' }]))).toEqual(['a.md: '])
  })
})

const text = '# 第36周\n\n- 接口改造：已完成\n'
const large = 'x'.repeat(2 * 1024 * 1024)

describe('members that lie or cannot be read', () => {
  test.each<{ of: string; bad: RawMember; rule: string }>([
    { of: 'encrypted', bad: { name: 'm.md', content: text, flags: 1 }, rule: 'zip-encrypted' },
    { of: 'encrypted by AES', bad: { name: 'm.md', content: text, method: 99, flags: 1 }, rule: 'zip-encrypted' },
    { of: 'Deflate64', bad: { name: 'm.md', content: text, method: 9 }, rule: 'zip-packing' },
    { of: 'an unknown method', bad: { name: 'm.md', content: text, method: 77 }, rule: 'zip-packing' },
    { of: 'a bomb', bad: { name: 'm.md', content: large }, rule: 'zip-ratio' },
    {
      of: 'declared too large',
      bad: { name: 'm.md', content: text, says: { size: MAX_BYTES + 1, packedSize: MAX_BYTES } },
      rule: 'too-large',
    },
    { of: 'declared smaller', bad: { name: 'm.md', content: large, says: { size: 100 } }, rule: 'zip-lying' },
    { of: 'declared larger', bad: { name: 'm.md', content: text, says: { size: 100 } }, rule: 'zip-lying' },
    { of: 'declared empty', bad: { name: 'm.md', content: text, says: { size: 0 } }, rule: 'zip-lying' },
    {
      of: 'stored, of two sizes',
      bad: { name: 'm.md', content: text, method: 0, says: { size: 5 } },
      rule: 'zip-lying',
    },
    { of: 'another name in front', bad: { name: 'm.md', content: text, local: { name: 'n.md' } }, rule: 'zip-lying' },
    { of: 'another method in front', bad: { name: 'm.md', content: text, local: { method: 0 } }, rule: 'zip-lying' },
    { of: 'another size in front', bad: { name: 'm.md', content: text, local: { size: 5 } }, rule: 'zip-lying' },
    {
      of: 'another packed size in front',
      bad: { name: 'm.md', content: text, local: { packedSize: 5 } },
      rule: 'zip-lying',
    },
    { of: 'another checksum in front', bad: { name: 'm.md', content: text, local: { crc: 5 } }, rule: 'zip-lying' },
    { of: 'encrypted in front', bad: { name: 'm.md', content: text, local: { flags: 1 } }, rule: 'zip-lying' },
    { of: 'another checksum', bad: { name: 'm.md', content: text, says: { crc: 5 } }, rule: 'zip-broken' },
    {
      of: 'packed bytes that are none',
      bad: { name: 'm.md', content: text, local: { method: 8 }, method: 0, says: { crc: 1 } },
      rule: 'zip-lying',
    },
    { of: 'cut packed bytes', bad: { name: 'm.md', content: text, says: { packedSize: 10 } }, rule: 'zip-broken' },
    {
      of: 'a place in the middle of another',
      bad: { name: 'm.md', content: text, says: { offset: 7 } },
      rule: 'zip-broken',
    },
    { of: 'a place behind the end', bad: { name: 'm.md', content: text, says: { offset: 1e9 } }, rule: 'zip-broken' },
    {
      of: 'content behind the end',
      bad: { name: 'm.md', content: text, says: { packedSize: 1e6 } },
      rule: 'zip-broken',
    },
  ])('$of', async ({ bad, rule }) => {
    const good = (name: string) => ({ name, content: text })
    expect(await told(rawZip([good('a.md'), bad, good('z.md')]))).toEqual([
      `a.md: ${text}`,
      `m.md: [${rule}]`,
      `z.md: ${text}`,
    ])
  })

  test('text that packs well is no bomb', async () => {
    const report = Array.from({ length: 20_000 }, (_, i) => `- 接口改造 ${i}：已完成\n`).join('')
    expect(await told(rawZip([{ name: 'a.md', content: report }]))).toEqual([`a.md: ${report}`])
  })

  test('members that share their bytes', async () => {
    const content = 'x'.repeat(900_000)
    const members = Array.from({ length: 400 }, (_, i) => ({ name: `${i}.md`, content: i ? '' : content }))
    const [first] = members.splice(0, 1) as [RawMember]
    const packedSize = rawZip([first]).length - 22 - 46 - 4 - 30 - 4
    const shared = members.map(({ name }) => ({ name, says: { size: 900_000, packedSize, offset: 0 } }))
    await expect(told(rawZip([first, ...shared]))).rejects.toMatchObject({ rule: 'zip-ratio' })
  })
})

describe('archives that cannot be read', () => {
  const whole = () => zipOf({ 'a.md': text, 'b.md': text })

  test.each([
    { of: 'text', bytes: async () => Buffer.from('# 周报\n'), rule: 'not-zip', says: 'whatever its name says' },
    { of: 'nothing', bytes: async () => Buffer.alloc(0), rule: 'not-zip', says: 'no ZIP archive' },
    {
      of: 'its beginning',
      bytes: async () => (await whole()).subarray(0, 120),
      rule: 'zip-broken',
      says: 'the end of the archive is missing',
    },
    {
      of: 'all but its last byte',
      bytes: async () => (await whole()).subarray(0, -1),
      rule: 'zip-broken',
      says: 'download it again',
    },
    {
      of: 'a part of a split one',
      bytes: async () => Buffer.from('PK\x07\x08 and so on'),
      rule: 'zip-broken',
      says: 'join the parts',
    },
    {
      of: 'more members than are read',
      bytes: async () => manyDeclared(1_000_001),
      rule: 'zip-too-large',
      says: '1000001 members',
    },
  ])('$of', async ({ bytes, rule, says }) => {
    await expect(told(await bytes())).rejects.toMatchObject({ rule, message: expect.stringContaining(says) })
  })

  /** An archive in zip64 form whose end declares so many members. */
  async function manyDeclared(count: number): Promise<Buffer> {
    const zip = await zipOf({ 'a.md': text }, { zip64: true })
    zip.writeBigUInt64LE(BigInt(count), zip.lastIndexOf('PK\x06\x06') + 32)
    return zip
  }

  test('a directory that breaks off: what came before is read', async () => {
    const zip = rawZip([
      { name: 'a.md', content: text },
      { name: 'b.md', content: text },
    ])
    zip.write('XX', zip.lastIndexOf('PK\x01\x02'))
    expect(await told(zip)).toEqual([`a.md: ${text}`, 'archive: [zip-broken]'])
    expect(await told(rawZip([{ name: 'a.md', content: text }], { count: 9 }))).toEqual([
      `a.md: ${text}`,
      'archive: [zip-broken]',
    ])
  })

  test('more members than it declares', async () => {
    const zip = rawZip(
      [
        { name: 'a.md', content: text },
        { name: 'b.md', content: text },
      ],
      { count: 1 },
    )
    expect(await told(zip)).toEqual([`a.md: ${text}`, 'archive: [zip-lying]'])
  })

  test('strong encryption', async () => {
    expect(await told(rawZip([{ name: 'a.md', content: text, flags: 0x41 }]))).toEqual(['archive: [zip-encrypted]'])
  })

  test.each([
    { name: 'none.zip', rule: 'not-found' },
    { name: 'folder', rule: 'is-folder' },
  ])('$rule', async ({ name, rule }) => {
    mkdirSync(join(folder, 'folder'), { recursive: true })
    await expect(openZip(join(folder, name))).rejects.toMatchObject({ rule })
  })
})

describe('archives inside archives', () => {
  const inner = (name = 'a.md', content = text) => rawZip([{ name, content }])

  test.each([0, 8])('parts of a Notion export stand side by side (method %i)', async (method) => {
    const id = '0123456789abcdef'
    const parts = [1, 2].map((i) => ({
      name: `ExportBlock-${id}-Part-${i}.zip`,
      method,
      content: inner(`周报/${i}.md`, `${i}`),
    }))
    expect(await told(rawZip(parts))).toEqual(['周报/1.md: 1', '周报/2.md: 2'])
  })

  test('others are folders of their name', async () => {
    const zip = await zipOf({ 'x/支付.ZIP': inner(), 'b.md': 'b' })
    expect(await told(zip)).toEqual(['b.md: b', `x/支付.ZIP/a.md: ${text}`])
  })

  test('as deep as three', async () => {
    const three = await zipOf({ '2.zip': await zipOf({ '3.zip': inner(), 'b.md': 'b' }) })
    expect(await told(three)).toEqual([`2.zip/3.zip/a.md: ${text}`, '2.zip/b.md: b'])
    expect(await told(await zipOf({ '1.zip': three, 'c.md': 'c' }))).toEqual([
      '1.zip/2.zip/b.md: b',
      'c.md: c',
      '1.zip/2.zip/3.zip: [zip-too-deep]',
    ])
  })

  test('a bad one harms nobody', async () => {
    const zip = rawZip([
      { name: 'broken.zip', content: inner().subarray(0, 60) },
      { name: 'cut.zip', content: inner(), says: { packedSize: 20 } },
      { name: 'encrypted.zip', content: inner(), flags: 1 },
      { name: 'good.zip', content: inner() },
      { name: 'huge.zip', content: inner(), says: { size: 600 * 1024 ** 2, packedSize: 500 * 1024 ** 2 } },
      { name: 'member.zip', content: rawZip([{ name: 'a.md', flags: 1 }]) },
      { name: 'none.zip', content: 'text' },
      { name: 'up.zip', content: inner('../a.md') },
    ])
    expect(await told(zip)).toEqual([
      `good.zip/a.md: ${text}`,
      'member.zip/a.md: [zip-encrypted]',
      'broken.zip: [zip-broken]',
      'cut.zip: [zip-broken]',
      'encrypted.zip: [zip-encrypted]',
      'huge.zip: [zip-too-large]',
      'none.zip: [not-zip]',
      'up.zip/../a.md: [zip-bad-name]',
    ])
  })

  test('what is in two parts is told where it differs', async () => {
    const part = (i: number, content: string) => ({
      name: `ExportBlock-0-Part-${i}.zip`,
      content: inner('a.md', content),
    })
    expect(await told(rawZip([part(1, 'same'), part(2, 'same')]))).toEqual(['a.md: same'])
    expect(await told(rawZip([part(1, 'one'), part(2, 'two')]))).toEqual(['a.md: two', 'a.md: [zip-duplicate]'])
  })
})

const archive = rawZip([
  { name: 'a.md', content: text },
  { name: hex('d6dcb1a82e6d64'), content: text },
  { name: 'inner.zip', content: rawZip([{ name: 'b.md', content: text }]), method: 0 },
  { name: 'c.md', content: large.slice(0, 5000), extra: unicodePath('周.md', 'c.md') },
])

describe('whatever the bytes are', () => {
  const change = fc.record({ at: fc.nat(archive.length - 1), byte: fc.integer({ min: 0, max: 255 }) })

  property.prop([fc.array(change, { minLength: 1, maxLength: 4 }), fc.nat(archive.length)], { numRuns: 300 })(
    'every failure has a rule, every content its declared size',
    async (changes, cut) => {
      const bytes = Buffer.from(archive)
      for (const { at, byte } of changes) bytes[at] = byte
      for (const tried of [bytes, bytes.subarray(0, cut)]) await told(tried).catch(ruleOf)
    },
  )
})
