/** The known name nearest to a mistyped one, or undefined where none is near: at most a third of it differs. */
export function nearest(typed: string, names: readonly string[]): string | undefined {
  const rated = names.map((name) => ({ name, cost: distance(typed.toLowerCase(), name) }))
  const best = rated.sort((a, b) => a.cost - b.cost)[0]
  return best && best.cost <= Math.max(1, Math.ceil(best.name.length / 3)) ? best.name : undefined
}

/** Levenshtein distance in UTF-16 units, row by row. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const swap = (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(swap, (row[j] as number) + 1, (next[j - 1] as number) + 1))
    }
    row = next
  }
  return row[b.length] as number
}
