import type { Lexicon } from '../lexicon/index.ts'

/** A severity or priority in a text; offsets in UTF-16 units, end excluded, brackets included. */
export interface SeverityMatch {
  severity: string
  start: number
  end: number
}

const CODE = '(?:P[0-5]|SEV[- ]?[0-5]|[A-E]{1,2}级|[1-5一二三四]级|L[1-5])'
const OPEN = '[【\\[（(〔]\\s*'
const CLOSE = '\\s*[】\\]）)〕]'

/** A form of severity, and a sign that every text with it holds: far cheaper to look for. */
interface Form {
  pattern: RegExp
  sign: RegExp
}

const compiled = new WeakMap<Lexicon, Form[]>()

function forms(lexicon: Lexicon): Form[] {
  const known = compiled.get(lexicon)
  if (known) return known
  const level = lexicon.incidentWords.level.source('level')
  const after = lexicon.incidentWords['level-after'].source('level-after').replaceAll('(?<![A-Za-z0-9])', '')
  const label = lexicon.fields.source('severity', 'priority')
  const alone = '(?![A-Za-z0-9/_%.、-]|\\s*[/、]\\s*P\\d)'
  const made = (
    [
      [`^\\s*(?:${OPEN})(${CODE}|S[0-5]|${level})(?:优先级|风险|级|priority|severity)?${CLOSE}`, /^\s*[【[（(〔]/],
      [`^\\s*(${CODE})${alone}(?=[\\s:：,，|·\\-–—故事缺告问]|$)`, /\d|级/],
      [`${label}\\s*[:：]\\s*(?:${OPEN})?(${CODE}|S[0-5]|${level})(?:${CLOSE})?${alone.replace('.', '')}`, /[:：]/],
      [`${OPEN}(${CODE}|${level})${CLOSE}`, /[【[（(〔]/],
      [`(?<![A-Za-z0-9/_-])(SEV[- ]?[0-5])${alone}`, /sev/i],
      [`(?<![A-Za-z0-9/_、-])(P[0-5]|[A-E]{1,2}级)(?=\\s?${after})(?![A-Za-z0-9/_%])`, /P\d|级/i],
      [`^\\s*((?:高|中|低)危)(?![\\u4e00-\\u9fff])`, /危/],
    ] as const
  ).map(([source, sign]) => ({ pattern: new RegExp(source, 'i'), sign }))
  compiled.set(lexicon, made)
  return made
}

/**
 * The severity or priority that an entry states: `【P3】`, `P1` at its beginning, `SEV-2`, `【高】`, `CD级`, `[High]`,
 * `级别：P2`, `P2故障`. Null for `P0/P1`, `P95`, `AB级0次` and the like.
 */
export function findSeverity(text: string, lexicon: Lexicon): SeverityMatch | null {
  for (const { pattern, sign } of forms(lexicon)) {
    if (!sign.test(text)) continue
    const match = pattern.exec(text)
    const severity = match?.[1]
    if (
      !match ||
      severity === undefined ||
      /级\s*\d+\s*[次个起件]/.test(text.slice(match.index, match.index + match[0].length + 6))
    )
      continue
    const lead = match[0].length - match[0].trimStart().length
    return { severity, start: match.index + lead, end: match.index + match[0].length }
  }
  return null
}
