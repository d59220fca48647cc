import { type Lexicon, REST } from '../lexicon/index.ts'

/** A severity or priority in a text; offsets in UTF-16 units, end excluded, brackets included. */
export interface SeverityMatch {
  severity: string
  /** Where the severity itself begins. */
  valueStart: number
  start: number
  end: number
}

/** What stands in a text for `高`, `critical`; for `级别`, `priority`; for `故障` after a code. */
const [LEVEL, LABEL, AFTER] = ['\ue001', '\ue002', '\ue003'] as const
const CODE = '(?:P[0-5]|SEV[- ]?[0-5]|[A-E]{1,2}级|[1-5一二三四]级|L[1-5])'
const VALUE = `(${CODE}|S[0-5]|${LEVEL}${REST}*)`
const OPEN = '[【\\[（(〔]\\s*'
const CLOSE = '\\s*[】\\]）)〕]'
const ALONE = '(?![A-Za-z0-9/_%.、-]|\\s*[/、]\\s*P\\d)'

const withLevels = (text: string, { incidentWords }: Lexicon) => incidentWords.level.signed(text, { level: LEVEL })
/** Levels count beside labels alone. */
function withLabels(text: string, lexicon: Lexicon): string {
  const labelled = lexicon.fields.signed(text, { severity: LABEL, priority: LABEL })
  return labelled.includes(LABEL) ? withLevels(labelled, lexicon) : labelled
}
const withNouns = (text: string, { incidentWords }: Lexicon) =>
  incidentWords['level-after'].signed(text, { 'level-after': AFTER })

/** A form of severity; a sign that every text with it holds, which is far cheaper to look for; and the words in it. */
interface Form {
  pattern: RegExp
  sign: RegExp
  signed?: (text: string, lexicon: Lexicon) => string
}

const FORMS: readonly Form[] = [
  {
    pattern: new RegExp(`^\\s*(?:${OPEN})${VALUE}(?:优先级|风险|级|priority|severity)?${CLOSE}`, 'i'),
    sign: /^\s*[【[（(〔]/,
    signed: withLevels,
  },
  {
    pattern: new RegExp(`^\\s*(${CODE})${ALONE}(?=[\\s:：,，|·\\-–—故事缺告问]|$)`, 'i'),
    sign: /^\s*(?:[a-z]|.级)/i,
  },
  {
    pattern: new RegExp(`${OPEN}${LABEL}${REST}*(?:\\s?[:：])?\\s?${VALUE}${CLOSE}`, 'i'),
    sign: /[【[（(〔]/,
    signed: withLabels,
  },
  {
    pattern: new RegExp(`${OPEN}${VALUE}\\s${LABEL}${REST}*${CLOSE}`, 'i'),
    sign: /[【[（(〔]/,
    signed: withLabels,
  },
  {
    pattern: new RegExp(
      `${LABEL}${REST}*(?:\\s*[:：]\\s*|\\s|为|是)(?:${OPEN})?${VALUE}(?:${CLOSE})?${ALONE.replace('.', '')}`,
      'i',
    ),
    sign: /[:：]|[\s为是](?:P\d|sev|.级)/i,
    signed: withLabels,
  },
  {
    pattern: new RegExp(`${OPEN}(${CODE}|${LEVEL}${REST}*)${CLOSE}`, 'i'),
    sign: /[【[（(〔]/,
    signed: withLevels,
  },
  { pattern: new RegExp(`(?<![A-Za-z0-9/_-])(SEV[- ]?[0-5])${ALONE}`, 'i'), sign: /sev/i },
  {
    pattern: new RegExp(`(?<![A-Za-z0-9/_、-])(P[0-5]|[A-E]{1,2}级)(?=\\s?${AFTER})(?![A-Za-z0-9/_%])`, 'i'),
    sign: /P\d|级/i,
    signed: withNouns,
  },
  // `…看到旧数据，P3。`: a clause of its own
  { pattern: /[，,。；;、.]\s?(P[0-5]|SEV[- ]?[0-5])(?=\s?(?:[，,。；;.]|$))/i, sign: /P\d|sev/i },
  { pattern: /^\s*((?:高|中|低)危)(?![\u4e00-\u9fff])/, sign: /危/ },
]

/**
 * The severity or priority that an entry states: `【P3】`, `P1` at its beginning, `SEV-2`, `【高】`, `CD级`, `[High]`,
 * `级别：P2`, `P2故障`. Null for `P0/P1`, `P95`, `AB级0次` and the like.
 */
export function findSeverity(text: string, lexicon: Lexicon): SeverityMatch | null {
  const texts = new Map<Form['signed'], string>([[undefined, text]])
  for (const { pattern, sign, signed } of FORMS) {
    if (!sign.test(text)) continue
    const words = texts.get(signed) ?? (signed as NonNullable<Form['signed']>)(text, lexicon)
    texts.set(signed, words)
    const match = pattern.exec(words)
    const value = match?.[1]
    const at = match && value ? match.index + match[0].indexOf(value) : 0
    const severity = value && text.slice(at, at + value.length)
    if (
      !match ||
      severity === undefined ||
      /级\s*\d+\s*[次个起件]/.test(text.slice(match.index, match.index + match[0].length + 6))
    )
      continue
    const lead = match[0].length - match[0].trimStart().length
    return { severity, valueStart: at, start: match.index + lead, end: match.index + match[0].length }
  }
  return null
}
