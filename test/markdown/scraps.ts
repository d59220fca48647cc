import fc from 'fast-check'

const joined = (parts: readonly string[], most: number) =>
  fc.array(fc.constantFrom(...parts), { maxLength: most }).map((some) => some.join(''))

const inline = joined(
  [
    ...'*_~`[]()<>!"\\\'.1a中：。（）“@&; ',
    ...[
      '**',
      '~~',
      '```',
      '](',
      '![',
      '<b>',
      '</b>',
      '<br>',
      '&amp;',
      '\\*',
      '  \n',
      '\\\n',
      '\n',
      '\u00a0',
      '\u3000',
      '👍',
    ],
    ...[
      'http://a.b',
      'https://例.cn/甲',
      'www.x.y',
      'q@b.c',
      'mailto:',
      '[^1]',
      '[a]',
      '[ ] ',
      '—',
      '…',
      'é',
      '\u200b',
    ],
  ],
  24,
)
const blocks = joined(
  [
    ...[
      '- ',
      '* ',
      '+ ',
      '1. ',
      '2) ',
      '> ',
      '# ',
      '  ',
      '    ',
      '\t',
      ' ',
      '\n',
      '\n',
      '\n',
      '\n\n',
      'a',
      '中',
      '|',
      '\\',
    ],
    ...['```', '~~~', '`', '---', '===', '***', '<div>', '</div>', '<!--', '-->', '<pre>', '</pre>', '<?', '?>', '"t"'],
    ...[
      '[a]: b',
      '[^a]: ',
      '[ ] ',
      '| a |',
      '\n|-|\n',
      '\n```\n',
      '\n---\n',
      '\n===\n',
      '\n- ',
      '\n  ',
      '\n    ',
      '\n# ',
    ],
  ],
  26,
)
const addresses = joined(
  [
    ...[
      'http://',
      'https://',
      'http:',
      'a.b',
      'a.b.c',
      'ex-a.com',
      '例',
      '/',
      '?',
      '#',
      '=',
      '&',
      '%E5',
      '.',
      ',',
      '。',
      '，',
    ],
    ...[
      '（',
      '）',
      '(',
      ')',
      '[',
      ']',
      '](',
      '<',
      '>',
      '_',
      '-',
      '*',
      ' ',
      '\n',
      '见',
      ':',
      ';',
      '&amp;',
      'x',
      '/a/b',
      '~~',
    ],
    ...[
      '!',
      '|',
      '\n- ',
      '"',
      '：',
      'https://a.bc/d',
      'http://ex.com/a?b=1&c=2',
      '[文](https://a.b/c)',
      '<https://x.y/z>',
    ],
  ],
  14,
)
const tables = joined(
  [
    ...[
      '| a | b |',
      '|---|:-:|',
      '| 甲 | 乙 |',
      'a | b',
      '- | -',
      '--|--',
      '|',
      ' | ',
      '`a|b`',
      '\\|',
      '| | |',
      ':-',
      '-',
    ],
    ...[
      '\n',
      '\n',
      '\n',
      '\n\n',
      '- ',
      '  ',
      '    ',
      '\t',
      '> ',
      '# ',
      '1. ',
      '**x**',
      '<br>',
      'x',
      '中',
      '[a](b|c)',
      '&#124;',
    ],
  ],
  20,
)
const indent = fc.constantFrom('', '', ' ', '  ', '   ', '    ', '     ', '\t', '      ', '        ', ' \t')
const mark = fc.constantFrom(
  ...[
    '- ',
    '* ',
    '+ ',
    '1. ',
    '2. ',
    '10. ',
    '1) ',
    '-   ',
    '-\t',
    '- [ ] ',
    '- [x] ',
    '',
    '',
    '',
    '1.',
    '-',
    '# ',
    '> ',
  ],
  ...['- 1. ', '***', '---', '```', '<div>', '0. ', '123456789. '],
)
const words = fc.constantFrom(
  ...['', 'a', '甲：', '进展 **b** c', '`x`', 'https://a.b/c', '[t](u)', ' ', '<br>', 'b  ', 'c\\', '**重点：**乙'],
)
const lists = fc
  .array(fc.tuple(indent, mark, words), { maxLength: 14 })
  .map((lines) => lines.map((parts) => parts.join('')).join('\n'))

// The development build of mdast-util-gfm-task-list-item 2.0.0, which runs in tests, throws on these.
const BOX_AFTER_EMPTY_ITEM = /(?:[-*+]|\d[.)])[^\S\n]*\n[ \t>]*\[[ \tx]\]/i

/** Texts of nothing but marks and what disturbs them; no report looks like that. */
export const scraps = fc
  .oneof(inline, blocks, addresses, tables, lists)
  .filter((text) => !BOX_AFTER_EMPTY_ITEM.test(text))
