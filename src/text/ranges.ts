/** The text without some ranges of it, in order and none inside another; UTF-16 offsets, end excluded. `by` stands in their place. */
export function withoutRanges(text: string, ranges: readonly { start: number; end: number }[], by = ''): string {
  let left = ''
  let from = 0
  for (const { start, end } of ranges) {
    left += text.slice(from, start) + by
    from = end
  }
  return left + text.slice(from)
}
