import { describe, expect, test } from 'vitest'
import { decode, MAX_BYTES, normalizeText, originalOffsets } from '../../src/text/decode.ts'
import cases from './decode-cases.json' with { type: 'json' }

const bytesOf = (hex: string) => Uint8Array.from(hex.match(/[0-9a-f]{2}/g) ?? [], (pair) => Number.parseInt(pair, 16))

describe('decode', () => {
  test.each(cases)('$name', ({ input, encoding, expected }) => {
    const run = () => decode(bytesOf(input), { encoding })
    if ('rule' in expected) expect(run).toThrowError(expect.objectContaining({ name: 'InputError', ...expected }))
    else expect(run()).toMatchObject(expected)
  })

  const text = '# 第一周\n\n- 一期接口改造：已完成，一共 12 家\n- 第二期进行中\n'

  test('UTF-16 without a mark, though 一 has a NUL byte on the other side', () => {
    const little = new Uint8Array(Buffer.from(text, 'utf16le'))
    expect(decode(little)).toMatchObject({ text, encoding: 'utf-16le' })
    expect(decode(little.map((_, i) => little[i ^ 1] as number))).toMatchObject({ text, encoding: 'utf-16be' })
  })

  test('UTF-32 is told, not read as UTF-16', () => {
    const points = Array.from(`\ufeff${text}`, (character) => character.codePointAt(0) as number)
    const bytes = new Uint8Array(Uint32Array.from(points).buffer)
    expect(() => decode(bytes)).toThrowError(
      expect.objectContaining({ rule: 'not-text', message: expect.stringContaining('UTF-32') }),
    )
  })

  test('UTF-8 with a damaged byte is told with its line', () => {
    const bytes = new TextEncoder().encode(text.repeat(4))
    bytes[bytes.indexOf(0xe4, 20)] = 0xff
    expect(() => decode(bytes)).toThrowError(
      expect.objectContaining({ rule: 'wrong-encoding', message: expect.stringMatching(/^damaged UTF-8 in line 3;/) }),
    )
  })

  test('the largest size that is read, and one byte more', () => {
    expect(decode(new Uint8Array(MAX_BYTES).fill(0x61)).text).toHaveLength(MAX_BYTES)
    expect(() => decode(new Uint8Array(MAX_BYTES + 1).fill(0x61))).toThrowError(
      expect.objectContaining({ rule: 'too-large' }),
    )
  })
})

test.each([
  { input: '\ufeffa', expected: 'a' },
  { input: '\ufeff\ufeffa', expected: 'a' },
  { input: 'a\r\nb\rc\nd', expected: 'a\nb\nc\nd' },
  { input: 'a\r\r\nb', expected: 'a\n\nb' },
  { input: 'a\ufeffb', expected: 'a\ufeffb' },
])('normalizeText $input', ({ input, expected }) => expect(normalizeText(input)).toBe(expected))

test.each(['a\nb', '\ufeffa\r\nb', 'a\r\n\r\n\rb\r\n', '\r\n', '\ufeff\ufeff\r\nx'])(
  'originalOffsets of %j',
  (original) => {
    const text = normalizeText(original)
    const at = originalOffsets(original)
    for (let i = 0; i < text.length; i++) expect(normalizeText(original.slice(at(i), at(i + 1)))).toBe(text[i])
  },
)
