import type { Code } from 'mdast'
import type { Engine } from '../engine.ts'
import { endOf, startOf } from '../nodes.ts'
import { plainText } from '../plain-text.ts'
import type { Source } from '../source.ts'
import { dedented, parseParts } from './fragment.ts'
import { type Block, mapBlocks, type Transform } from './transform.ts'

/** Words or list marks indented by four spaces under a list or a label are no code; they are read as blocks. */
export const indentedProse: Transform = {
  name: 'indented-prose',
  apply(root, source, engine) {
    mapBlocks(root, (blocks) => {
      if (!blocks.some((block) => block.type === 'code')) return blocks
      return blocks.flatMap((block, i) =>
        block.type === 'code' && isProse(block, blocks[i - 1], source) ? reparsed(block, source, engine) : [block],
      )
    })
  },
}

const PROSE_LINE =
  /^[ \t]*(?:\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|[【「（①-⑳•·●]|[-*+][ \t]+\S|\d{1,3}[.)、．][ \t]*\S)/mu

function isProse(code: Code, before: Block | undefined, source: Source): boolean {
  if (
    code.data?.capped ||
    code.lang ||
    /^[ \t]*(?:`{3}|~{3})/.test(source.text.slice(startOf(code), startOf(code) + 8))
  ) {
    return false
  }
  const underLabel = before?.type === 'paragraph' && /[：:]\s*$/.test(plainText(before, source.text).text)
  return (underLabel || before?.type === 'list') && PROSE_LINE.test(code.value)
}

function reparsed(code: Code, source: Source, engine: Engine): Block[] {
  // The node may begin after its first line's indentation; then the other lines lose as much.
  const lineStart = source.text.lastIndexOf('\n', startOf(code) - 1) + 1
  const before = source.text.slice(lineStart, startOf(code))
  return parseParts(dedented(source, /\S/.test(before) ? startOf(code) : lineStart, endOf(code)), source, engine)
}
