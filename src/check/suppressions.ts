import { allMatches } from '../text/matches.ts'

/** A comment that tells the checker to keep still. */
const COMMENT = /<!--\s*weekly-(disable|enable)(-line|-next-line)?((?:[\s,]+[a-z][a-z\d-]*)*)\s*-->/g

/** Which rules are silent on which lines. */
export interface Suppressions {
  covers(rule: string, line: number): boolean
  /** Ids that are named in comments, with where each stands: UTF-16 offsets. */
  readonly named: readonly { readonly rule: string; readonly start: number; readonly end: number }[]
}

interface Range {
  /** Null: all rules. */
  rule: string | null
  from: number
  to: number
}

/**
 * Reads `<!-- weekly-disable rule … -->` up to `<!-- weekly-enable rule … -->`, `<!-- weekly-disable-line … -->` and
 * `<!-- weekly-disable-next-line … -->`; without ids they are about all rules. `lineAt` gives the 1-based line of an offset.
 */
export function readSuppressions(text: string, lineAt: (offset: number) => number): Suppressions {
  const ranges: Range[] = []
  const named: { rule: string; start: number; end: number }[] = []
  for (const match of text.includes('weekly-') ? allMatches(text, COMMENT) : []) {
    const [, verb, scope, list = ''] = match
    const line = lineAt(match.index)
    const ids = list.split(/[\s,]+/).filter(Boolean)
    for (const rule of ids) {
      const start = text.indexOf(rule, match.index + match[0].indexOf(list))
      named.push({ rule, start, end: start + rule.length })
    }
    const rules = ids.length > 0 ? ids : [null]
    if (scope) {
      const at = scope === '-line' ? line : line + 1
      for (const rule of rules) ranges.push({ rule, from: at, to: at })
    } else if (verb === 'disable')
      for (const rule of rules) ranges.push({ rule, from: line, to: Number.POSITIVE_INFINITY })
    else {
      for (const range of ranges)
        if (range.to === Number.POSITIVE_INFINITY && (ids.length === 0 || ids.includes(range.rule ?? '')))
          range.to = line
    }
  }
  return {
    covers: (rule, line) =>
      ranges.some((range) => (range.rule === null || range.rule === rule) && line >= range.from && line <= range.to),
    named,
  }
}
