/** Longer texts seldom come back. */
const LONGEST = 300
/** As many texts as some reports hold; then it begins anew, so that memory does not grow with the archive. */
const MOST = 2000

/**
 * A function of a text alone that remembers what it gave: the same words come back within a report, and from week to
 * week. What it gives is shared, and not to be changed.
 */
export function remembered<Value>(read: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>()
  return (text) => {
    const told = known.get(text)
    if (told !== undefined || known.has(text)) return told as Value
    const value = read(text)
    if (text.length > LONGEST) return value
    if (known.size >= MOST) known.clear()
    known.set(text, value)
    return value
  }
}
