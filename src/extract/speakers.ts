import type { Entry } from '../outline/section.ts'
import { saysNothing } from '../text/absence.ts'
import { isPersonName } from '../text/people.ts'
import { slice } from '../text/plain.ts'
import type { Context } from './context.ts'

/** `Mia：`, `Jia-Wei (by mail) –` in front of what somebody tells. */
const SPEAKER =
  /^([\p{L}][\p{L}\p{M}.'’-]{1,23}(?: \p{Lu}[\p{L}\p{M}.'’-]{1,23})?)\s{0,2}(?:[（(][^（()）]{1,24}[)）]\s{0,2})?(?:[:：]|[–—-]{1,2}\s)\s{0,4}(?=\S)/u

/** Where what the speaker tells begins; null where the text names none. */
function speakerOf({ text, strong }: Entry): { name: string; end: number } | null {
  const match = SPEAKER.exec(text.text)
  const name = match?.[1]
  if (!match || name === undefined || (strong && strong.end > match[0].length)) return null
  return { name, end: match[0].length }
}

/**
 * Lists in which people tell one after the other, `- Mia：…`, `- 老周：…`: the names of half of those in front are known, and
 * the others could be names. Notes who tells what; somebody who tells nothing (请假) is left out.
 */
export function markSpeakers(entries: readonly Entry[], context: Context): void {
  const { lexicon } = context.document
  const told = entries.map((entry) => ({ entry, speaker: speakerOf(entry) }))
  const speakers = told.flatMap(({ speaker }) => (speaker ? [speaker.name] : []))
  const known = speakers.filter((name) => context.members.has(name) || isPersonName(name, lexicon))
  const listed = speakers.filter((name) => context.members.has(name)).length
  const han = known.filter((name) => /^[\u4e00-\u9fff]/.test(name)).length
  // Jordan and Phoenix name products, too: without a list of members all in front must be names.
  const most = listed >= 2 || han >= 2 ? known.length * 2 >= speakers.length : known.length === speakers.length
  if (known.length < 2 || !most || speakers.length * 2 < entries.length) return
  for (const { entry, speaker } of told) {
    if (!speaker || lexicon.people.topic.get(speaker.name)) continue
    const silent = saysNothing(entry.text.text.slice(speaker.end), lexicon) && entry.children.length === 0
    context.speakers.set(entry, { name: slice(entry.text, 0, speaker.name.length), end: speaker.end, silent })
  }
}
