/** The known name nearest to a mistyped one, or undefined where none is near: at most a third of it differs. */
export function nearest(typed: string, names: readonly string[]): string | undefined {
  const rated = names.map((name) => ({ name, cost: distance(typed.toLowerCase(), name) }))
  const best = rated.sort((a, b) => a.cost - b.cost)[0]
  return best && best.cost <= Math.max(1, Math.ceil(best.name.length / 3)) ? best.name : undefined
}

/** Edit distance in UTF-16 units; two neighbours that changed places are one edit (optimal string alignment). */
function distance(a: string, b: string): number {
  const rows = [Array.from({ length: b.length + 1 }, (_, j) => j)]
  const at = (i: number, j: number) => rows[i]?.[j] ?? Number.POSITIVE_INFINITY
  for (let i = 1; i <= a.length; i++) {
    rows.push([i])
    for (let j = 1; j <= b.length; j++) {
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY
      const replaced = at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1)
      rows[i]?.push(Math.min(swapped, replaced, at(i - 1, j) + 1, at(i, j - 1) + 1))
    }
  }
  return at(a.length, b.length)
}
