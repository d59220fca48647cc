import type { Lexicon } from '../lexicon/index.ts'
import type { Status } from '../schema/index.ts'
import { without } from './characters.ts'
import { clauses, type Part } from './clauses.ts'
import { flatMap } from './flat-map.ts'
import { allMatches, replaceMatches } from './matches.ts'
import { REACH } from './reach.ts'
import type { Kind, Signal } from './status-clause.ts'
import { signalsOf } from './status-signals.ts'
import { statusWords } from './status-words.ts'

/** The state of a thing by its words; offsets in UTF-16 units of the text given, both 0 where no words of it say so. */
export interface StatusReading {
  status: Status | null
  /** The words that decided. */
  statusText: string | null
  start: number
  end: number
  /** Only a finished step says so: `方案评审完成`. A label 已完成 above it may know better. */
  step: boolean
}

const NONE: StatusReading = { status: null, statusText: null, start: 0, end: 0, step: false }

const URL_PATTERN = /https?:\/\/[^\s，。；、）)】]+/g

const MARKS: readonly [RegExp, Status][] = [
  [/[✅✔☑✓√]/u, 'done'],
  [/[🚧🔄🔁⏳⌛🟡🟠🟢🟨🟧🟩🏗🔨]/u, 'in-progress'],
  [/[⛔🚫⏸🛑]/u, 'blocked'],
]

/**
 * Marks that say less than any word, where they open or close a text that says no state: a cross is what should have been
 * done and was not (decision 37).
 */
const WEAK_MARKS: readonly [RegExp, Status][] = [
  [/^[❌✖✗✘]|[❌✖✗✘]\uFE0F?$/u, 'delayed'],
  [/^[⚪⬜🔲🔜]|[⚪⬜🔲🔜]\uFE0F?$/u, 'not-started'],
  [/^🗑/u, 'cancelled'],
  // Red beside words is as often a priority.
  [/^[🔴🟥]\uFE0F?$/u, 'delayed'],
]

const decided = (
  status: Status,
  text: string,
  { start, end }: { start: number; end: number },
  step = false,
): StatusReading => ({
  status,
  statusText: text.slice(start, end),
  start,
  end,
  step,
})

/** Boxes typed as text, those of Obsidian among them. */
const BOXES: Readonly<Record<string, Status>> = {
  ' ': 'not-started',
  '/': 'in-progress',
  '~': 'in-progress',
  '-': 'cancelled',
}

/** Longer than any word of state. */
const LONGEST_VALUE = 40

const TAG = /^\s*(?:[【[（(]\s*((?!\s)[^【】[\]（）()\n]{1,40}?)\s*[】\])）]|((?!\s)[^:：\n]{1,40}?)\s*[:：](?=\s*\S))/
const BRACKETED = /[（(【[]\s*((?!\s)[^（()）【】[\]\n]{1,40}?)\s*[)）】\]]/g
const SEPARATOR = /[-–—~|（(【[:：]/g

/** What a writer sets apart from the text: a tag or label in front, a closing word, words in brackets. */
function* wordsApart(text: string): Generator<{ word: string; start: number }> {
  const tag = TAG.exec(text)
  const first = tag?.[1] ?? tag?.[2]
  if (tag && first) yield { word: first, start: tag[0].indexOf(first) }
  const base = Math.max(0, text.trimEnd().length - LONGEST_VALUE)
  const tail = text.slice(base, base + 5 * LONGEST_VALUE)
  for (const { index } of allMatches(tail, SEPARATOR)) {
    const word = tail
      .slice(index + 1)
      .trim()
      .replace(/[)）】\]]$/, '')
      .trim()
    if (word) yield { word, start: base + tail.indexOf(word, index + 1) }
  }
  for (const match of allMatches(text.slice(0, 5 * LONGEST_VALUE), BRACKETED)) {
    const word = match[1] as string
    yield { word, start: match.index + match[0].indexOf(word) }
  }
}

/** A text that is nothing but a state, or begins or closes with one set apart: `完成`, `[WIP] …`, `… -完成`, `Done: …`. */
function setApart(text: string, lexicon: Lexicon): StatusReading | null {
  const trimmed = text.trim()
  const from = text.indexOf(trimmed)
  const exact =
    lexicon.statuses.get(trimmed.replace(/(?<![。.；;！!])[。.；;！!]+$/, '').replace(/^[【[（(]|[】\])）]$/g, '')) ??
    (trimmed.length <= LONGEST_VALUE
      ? lexicon.statuses.get(without(trimmed.replaceAll('\uFE0F', ''), ['sign'], ' '))
      : undefined)
  if (exact && trimmed) return decided(exact, text, { start: from, end: from + trimmed.length })
  for (const { word, start } of wordsApart(text)) {
    const status = lexicon.statuses.get(word)
    if (status) return decided(status, text, { start, end: start + word.length })
  }
  return null
}

/**
 * The state of a thing by the words of its text (decision 11). A finished step is `in-progress` with `step` set; plans,
 * measures and negated words are no state. `checked` is the box of a task: ticked is done, unless the words say that it was cancelled.
 */
export function readStatus(text: string, lexicon: Lexicon, options: { checked?: boolean | null } = {}): StatusReading {
  const reading = readWords(text, lexicon)
  if (options.checked === true && reading.status !== 'cancelled')
    return { status: 'done', statusText: '[x]', start: 0, end: 0, step: false }
  if (options.checked === false && reading.status === null)
    return { status: 'not-started', statusText: '[ ]', start: 0, end: 0, step: false }
  // What an open box says is done is a step of it.
  if (options.checked === false && reading.status === 'done') return { ...reading, status: 'in-progress', step: true }
  const box = /^\s*\[([xX√✓ /~-])\]\s/.exec(text)
  if (box?.[1] && reading.status === null)
    return decided(BOXES[box[1]] ?? 'done', text, {
      start: text.indexOf('['),
      end: text.indexOf(']') + 1,
    })
  return reading
}

function readWords(raw: string, lexicon: Lexicon): StatusReading {
  const text = replaceMatches(raw.slice(0, REACH), URL_PATTERN, ([url]) => ' '.repeat(url.length))
  const reading = readPlain(text, lexicon)
  return reading.end > 0 ? { ...reading, statusText: raw.slice(reading.start, reading.end) } : reading
}

function readPlain(text: string, lexicon: Lexicon): StatusReading {
  const apart = setApart(text, lexicon)
  if (apart) return apart
  const marks = flatMap(MARKS, ([pattern, status]) => {
    const match = pattern.exec(text)
    return match ? [{ status, start: match.index, end: match.index + match[0].length }] : []
  })
  const [mark] = marks
  if (mark) return decided(mark.status, text, mark)
  const told = weigh(signalsIn(text, lexicon), text)
  return told.status ? told : weakMark(text)
}

function signalsIn(text: string, lexicon: Lexicon): Signal[] {
  const { ends } = opening(text)
  return flatMap(clauses(text), (part, index) =>
    flatMap(split(part, text, lexicon), (piece) => signalsOf(piece, text, index === 0 && piece.start < ends, lexicon)),
  )
}

/** Whether the words say that a thing may be late or stop: `有延期风险`, `may slip`. */
export const saysAtRisk = (text: string, lexicon: Lexicon): boolean =>
  lexicon.statusCues.possible.has(text) && signalsIn(text.slice(0, REACH), lexicon).some(({ kind }) => kind === 'risk')

function weakMark(text: string): StatusReading {
  const bare = text.trim()
  for (const [pattern, status] of WEAK_MARKS) {
    const mark = pattern.exec(bare)
    const start = text.indexOf(bare) + (mark?.index ?? 0)
    if (mark) return decided(status, text, { start, end: start + mark[0].length })
  }
  return NONE
}

/** Clauses break at the colon and the dash after a name, too. */
function split(part: Part, text: string, lexicon: Lexicon): Part[] {
  if (statusWords(lexicon).blockerLabel(part.text) > 0) return [part]
  const cut = /[:：](?!\d|\/\/)|\s[-–—]+\s|——|】/.exec(part.text)
  if (!cut || cut.index === 0) return [part]
  const middle = part.start + cut.index
  const after = middle + cut[0].length
  const from = after + (text.slice(after, part.end).length - text.slice(after, part.end).trimStart().length)
  const first = { start: part.start, end: middle, text: text.slice(part.start, middle) }
  const second = { start: from, end: part.end, text: text.slice(from, part.end) }
  return second.text === '' ? [first] : [first, second]
}

/** Up to where the name reaches: the first colon or dash, else the first clause; all of it where there is only one. */
function opening(text: string): { ends: number } {
  const cut = /[：:](?!\d|\/\/)|\s[-–—]+\s|——|[，。；\n】]/.exec(text)
  return { ends: cut ? cut.index : text.length }
}

function weigh(signals: readonly Signal[], text: string): StatusReading {
  const last = (kind: Kind) => signals.filter((signal) => signal.kind === kind).at(-1)
  const first = (kind: Kind) => signals.find((signal) => signal.kind === kind)
  const cancelled = first('cancelled')
  if (cancelled) return decided('cancelled', text, cancelled)
  const delayed = last('delayed')
  if (delayed) return decided('delayed', text, delayed)
  const whole = last('whole')
  const blocked = last('blocked')
  if (blocked && !(whole && whole.start > blocked.start)) return decided('blocked', text, blocked)
  const ongoing = last('ongoing') ?? last('risk')
  const started = last('started')
  const open = last('open')
  const idle = first('not-started')
  const step = last('step')
  const waiting = last('waiting')
  const planned = last('planned')
  // Beside something that was done, waiting is a step of it.
  if (waiting && !(whole && whole.start > waiting.start))
    return decided(whole || step || ongoing || started ? 'in-progress' : 'blocked', text, waiting)
  if (ongoing && !(whole && whole.start > ongoing.start)) return decided('in-progress', text, ongoing)
  if (whole)
    return (open ?? idle) ? decided('in-progress', text, open ?? (idle as Signal)) : decided('done', text, whole)
  if (started) return decided('in-progress', text, started)
  if (step) return decided('in-progress', text, step, open === undefined && idle === undefined && planned === undefined)
  if (idle) return decided('not-started', text, idle)
  if (open) return decided('in-progress', text, open)
  return NONE
}

/**
 * The state of a thing out of its own words and those of its parts. Parts that disagree, or are done beside others that say
 * nothing, make it `in-progress`; so does a finished thing with a planned date after the report's (`openDate`).
 */
export function rollUp(
  own: StatusReading,
  items: readonly { status: Status | null }[],
  options: { openDate: boolean },
): { status: Status | null; statusText: string | null } {
  const { status, statusText } = own
  const states = new Set(items.map((item) => item.status).filter((state) => state !== null))
  const open = [...states].some((state) => state !== 'done' && state !== 'cancelled')
  if (status === 'done') return { status: options.openDate || open ? 'in-progress' : 'done', statusText }
  if (status !== null) return { status, statusText }
  if (states.size === 1) {
    const [only] = [...states] as [Status]
    return {
      status:
        only === 'done'
          ? 'in-progress'
          : only === 'cancelled' && items.length > 1 && items.some((item) => item.status === null)
            ? null
            : only,
      statusText: null,
    }
  }
  if (states.size > 1 || options.openDate) return { status: 'in-progress', statusText: null }
  return { status: null, statusText: null }
}
