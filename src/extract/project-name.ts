import type { Lexicon } from '../lexicon/index.ts'
import type { Entry } from '../outline/section.ts'
import { isDayLabel } from '../text/days.ts'
import { labelOf } from '../text/labels.ts'
import { splitName } from '../text/names.ts'
import type { Context } from './context.ts'
import { claimPart } from './fields.ts'

/** The name, without a key in front of it (`item: …`), which then ends the headings as a column's header does. */
export function nameOf(entry: Entry, context: Context) {
  const { lexicon } = context.document
  const own = entry.text.text
  const label = labelOf(own, lexicon)
  const speaker = context.speakers.get(entry)
  const start = speaker?.end ?? (label?.field === 'name' && label.value ? label.valueStart : dayLabelEnd(own, lexicon))
  if (start === 0) return { key: null, ...splitName(own, { lexicon, strong: entry.strong }) }
  const parts = splitName(own.slice(start), { lexicon })
  const shift = start
  claimPart(entry.text, 0, shift, context)
  return {
    key: speaker ? null : own.slice(0, shift).replace(/(?<![\s:：])[\s:：]+$/, ''),
    ...parts,
    nameStart: parts.nameStart + shift,
    nameEnd: parts.nameEnd + shift,
    restStart: parts.restStart + shift,
    restEnd: parts.restEnd + shift,
    aliases: parts.aliases.map(({ start, end, text }) => ({ start: start + shift, end: end + shift, text })),
  }
}

/** Where the text after `周一：` begins; 0 where no day opens the text. */
function dayLabelEnd(text: string, lexicon: Lexicon): number {
  const label = /^([^：:\n]{1,16})[：:]\s*(?=\S)/.exec(text)
  return label && isDayLabel(label[1] as string, lexicon) ? label[0].length : 0
}
