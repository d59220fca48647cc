/** The median time of each function in ms; they take turns, so that a busy machine troubles all of them alike. */
export function alternate(functions, rounds) {
  const times = functions.map(() => [])
  for (let round = 0; round < rounds; round++) {
    for (const [i, run] of functions.entries()) {
      const start = process.hrtime.bigint()
      run()
      times[i].push(Number(process.hrtime.bigint() - start) / 1e6)
    }
  }
  return times.map((list) => list.sort((a, b) => a - b)[list.length >> 1])
}
