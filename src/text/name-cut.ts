/** Where names and labels of Chinese, Japanese and Korean are written without spaces. */
export const CJK = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/
const OPEN = '（(【[「『《“'
const CLOSE = '）)】]」』》”'

/** A separator between a name and what is said of it; `at` in UTF-16 units. */
export interface Cut {
  at: number
  length: number
  kind: 'colon' | 'other'
}

/** What every separator begins with. */
const SIGN = /[:：，；。,—–.!?-]/g

const isDigit = (character: string | undefined) => character !== undefined && character >= '0' && character <= '9'

/** Round brackets of both widths close each other. */
const closes = (open: string): readonly string[] =>
  '（('.includes(open) ? ['）', ')'] : [CLOSE[OPEN.indexOf(open)] as string]

/** The first separator after `from` on its line, outside brackets, quotes, URLs, times and ranges (decision 7). */
export function findCut(text: string, from: number, end: number, cjk: boolean): Cut | null {
  SIGN.lastIndex = from
  if (!SIGN.test(text) || SIGN.lastIndex > end) return null
  let depth = 0
  let quoted = false
  const closers = new Map<string, number>()
  for (let i = from; i < end; i++) if (CLOSE.includes(text[i] as string)) closers.set(text[i] as string, i)
  for (let i = from; i < end; i++) {
    const character = text[i] as string
    const pair = OPEN.indexOf(character)
    if (pair >= 0 && Math.max(...closes(character).map((close) => closers.get(close) ?? -1)) > i) depth++
    else if (CLOSE.includes(character) && depth > 0) depth--
    else if (character === '"' && (quoted || text.indexOf('"', i + 1) > 0)) quoted = !quoted
    if (depth > 0 || quoted) continue
    const url = /[hf]/.test(character) ? /^(?:https?|ftp):\/\/\S+/.exec(text.slice(i, Math.min(end, i + 300))) : null
    if (url) {
      i += url[0].length - 1
      continue
    }
    const kind = separator(text, i, end, cjk)
    if (kind && i > from) return kind
  }
  return null
}

function separator(text: string, at: number, end: number, cjk: boolean): Cut | null {
  const character = text[at] as string
  const before = text[at - 1]
  const after = at + 1 < end ? text[at + 1] : undefined
  if (character === '：' || character === ':') {
    const clock = isDigit(before) && isDigit(after)
    const glued =
      character === ':' &&
      after !== undefined &&
      /[A-Za-z:/\\]/.test(after) &&
      before !== undefined &&
      /[A-Za-z0-9_:\])/]/.test(before)
    // `vac:dst:waku:10k`
    const chained = isDigit(after) && /[a-z]:[\w-]{1,40}$/i.test(text.slice(Math.max(0, at - 48), at))
    // `:tada:`
    const shortcode =
      character === ':' &&
      (/^:[a-z][a-z0-9_+-]{1,30}:(?!\S)/.test(text.slice(at, at + 34)) ||
        /(?:^|\s):[a-z][a-z0-9_+-]{1,30}$/.test(text.slice(Math.max(0, at - 34), at)))
    return clock || glued || chained || shortcode ? null : { at, length: 1, kind: 'colon' }
  }
  if (character === '，' || character === '；' || character === '。') return { at, length: 1, kind: 'other' }
  if (character === ',')
    return cjk && before && after && CJK.test(before) && CJK.test(after) ? { at, length: 1, kind: 'other' } : null
  if (character === '—' || character === '–' || character === '-') {
    const run = /^[-–—]+/.exec(text.slice(at, at + 8))?.[0].length ?? 1
    const spaced = /\s/.test(before ?? '') && /\s/.test(text[at + run] ?? '')
    const range =
      /\d\s*$/.test(text.slice(Math.max(0, at - 3), at)) && /^\s*\d/.test(text.slice(at + run, at + run + 3))
    if (range) return null
    return spaced || character === '—' ? { at, length: run, kind: 'other' } : null
  }
  if (
    !cjk &&
    /[.!?]/.test(character) &&
    (after === undefined || (/\s/.test(after) && /^\s+["“([]?[\p{Lu}\d]/u.test(text.slice(at + 1, at + 6))))
  ) {
    if (/(?:^|\s)(?:e\.g|i\.e|etc|vs|no|mr|ms|dr|st|approx)$/i.test(text.slice(Math.max(0, at - 8), at))) return null
    return { at: at + 1, length: 0, kind: 'other' }
  }
  return null
}
