import type { Random } from '../support/random.ts'

/** One small change of a text. `other` is a text to take parts from. */
type Mutation = (text: string, other: string, random: Random) => string

const linesOf = (text: string) => text.split('\n')

/** The text with its lines [at, at + count) replaced. */
function replaceLines(text: string, random: Random, change: (lines: string[]) => string[]): string {
  const lines = linesOf(text)
  const at = random.below(lines.length)
  const count = 1 + random.below(Math.min(6, lines.length - at))
  return [...lines.slice(0, at), ...change(lines.slice(at, at + count)), ...lines.slice(at + count)].join('\n')
}

function insert(text: string, random: Random, what: string): string {
  const at = random.below(text.length + 1)
  return text.slice(0, at) + what + text.slice(at)
}

const MARKS = [
  ...[
    '#',
    '## ',
    '###',
    '- ',
    '* ',
    '1. ',
    '1、',
    '（1）',
    '• ',
    '- [ ] ',
    '- [x] ',
    '> ',
    '    ',
    '\t',
    '|',
    '| --- |',
    '---',
    '===',
    '***',
  ],
  ...[
    '**',
    '__',
    '`',
    '```',
    '~~~',
    '~~',
    '[',
    ']',
    '](',
    '![',
    '[[',
    ']]',
    '<',
    '>',
    '<!--',
    '-->',
    '<br>',
    '<td>',
    '<table>',
    '<details>',
  ],
  ...[
    '<summary>',
    '</details>',
    '&amp;',
    '&#',
    '\\',
    '\\\n',
    '  \n',
    '【',
    '】',
    '（',
    '）',
    '：',
    ':',
    '，',
    '。',
    '；',
    '“',
    '@',
    '%',
    '#1',
    '+++',
  ],
  ...[
    '[^1]',
    '[^1]: ',
    '[a]: b',
    'http://',
    'https://a.b/c?d=e&f',
    '9/18',
    '2023-02-30',
    '第36周',
    '99.9%',
    '下周',
    '本周工作',
    '风险：',
    '__proto__: 甲乙',
    'constructor：丙丁',
  ],
]
const UNICODE = [
  ...[
    '\u200b',
    '\ufeff',
    '\u00a0',
    '\u3000',
    '\u2028',
    '\u200d',
    '\u202e',
    '\u0301',
    'e\u0301',
    '👩‍💻',
    '🇨🇳',
    '🚧',
    '\u{1f3fd}',
    '𠮷',
    'ﬁ',
    '㎏',
    '①',
    '⑳',
    '½',
    '％',
  ],
  ...[
    'İ',
    'ß',
    'ſ',
    '\ud800',
    '\udc00',
    '\u0000',
    '\r',
    '\r\n',
    '\u000b',
    '\u0085',
    '한글',
    'あア',
    'ｱ',
    'ﷺ',
    '٣',
    '१',
  ],
]

const mutations: Readonly<Record<string, Mutation>> = {
  splice: (text, other, random) => {
    const from = random.below(other.length + 1)
    return insert(text, random, other.slice(from, from + 1 + random.below(200)))
  },
  'splice lines': (text, other, random) => {
    const lines = linesOf(other)
    const from = random.below(lines.length)
    return replaceLines(text, random, (own) => [...own, ...lines.slice(from, from + 1 + random.below(8))])
  },
  'duplicate lines': (text, _, random) => replaceLines(text, random, (lines) => [...lines, ...lines]),
  'delete lines': (text, _, random) => replaceLines(text, random, () => []),
  'delete characters': (text, _, random) => {
    const at = random.below(text.length + 1)
    return text.slice(0, at) + text.slice(at + 1 + random.below(10))
  },
  'swap lines': (text, _, random) => replaceLines(text, random, (lines) => lines.reverse()),
  'swap words': (text, _, random) =>
    replaceLines(text, random, (lines) => lines.map((line) => line.split(' ').reverse().join(' '))),
  indent: (text, _, random) => {
    const by = random.pick([' ', '  ', '   ', '    ', '\t', '> ', '- ', '1. '])
    return replaceLines(text, random, (lines) => lines.map((line) => by + line))
  },
  outdent: (text, _, random) => replaceLines(text, random, (lines) => lines.map((line) => line.trimStart())),
  'join lines': (text, _, random) => replaceLines(text, random, (lines) => [lines.join(random.pick(['', ' ', '，']))]),
  'set lines apart': (text, _, random) => replaceLines(text, random, (lines) => lines.flatMap((line) => [line, ''])),
  marks: (text, _, random) => insert(text, random, random.pick(MARKS)),
  'marks at a line': (text, _, random) =>
    replaceLines(text, random, (lines) => lines.map((line) => random.pick(MARKS) + line)),
  'many marks': (text, _, random) => insert(text, random, random.pick(MARKS).repeat(1 + random.below(150))),
  unicode: (text, _, random) => insert(text, random, random.pick(UNICODE)),
  crlf: (text) => text.replaceAll('\n', '\r\n'),
  'repeat block': (text, _, random) =>
    replaceLines(text, random, (lines) => Array.from({ length: 2 + random.below(30) }, () => lines).flat()),
  truncate: (text, _, random) => text.slice(0, random.below(text.length + 1)),
  behead: (text, _, random) => text.slice(random.below(text.length + 1)),
  'whole twice': (text) => `${text}\n\n${text}`,
}

/** Bytes of a text after a few mutations; now and then cut in the middle of a character, or in another encoding's bytes. */
export function mutated(texts: readonly string[], random: Random): Uint8Array {
  const names = Object.keys(mutations)
  let text = random.pick(texts)
  for (let left = 1 + random.below(6); left > 0; left--)
    text = (mutations[random.pick(names)] as Mutation)(text, random.pick(texts), random).slice(0, LONGEST)
  const bytes = new TextEncoder().encode(text)
  if (random.below(25) > 0) return bytes
  const at = random.below(bytes.length + 1)
  return random.below(2) === 0
    ? bytes.slice(0, at)
    : new Uint8Array([...bytes.slice(0, at), random.below(256), ...bytes.slice(at)])
}

/** Longest text that mutations grow to, in UTF-16 units. */
const LONGEST = 60_000
