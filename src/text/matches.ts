/**
 * All matches of an expression with the flag `g`, left to right: `[...text.matchAll(pattern)]` without the copy of the
 * expression that it makes, which takes ten times as long as the search in a short text.
 */
export function allMatches(text: string, pattern: RegExp): RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    found.push(match)
    if (match[0] === '') pattern.lastIndex++
  }
  return found
}

/**
 * `text.replace(pattern, by)` for an expression with the flag `g` that never matches the empty text, and finds nothing in
 * most texts: that much is quicker.
 */
export function replaceMatches(text: string, pattern: RegExp, by: (match: RegExpExecArray) => string): string {
  let made = ''
  let from = 0
  for (const match of allMatches(text, pattern)) {
    made += text.slice(from, match.index) + by(match)
    from = match.index + match[0].length
  }
  return from === 0 ? text : made + text.slice(from)
}
