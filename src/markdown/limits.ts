/**
 * What a part of a text may cost. remark is about linear in text of moderate size and quadratic in some shapes; times
 * are for Node 20, warm, on the reference machine. What goes over a limit is kept as it stands, unparsed.
 */
export const limits = {
  /** Containers (quotes, lists) inside one another. 100 levels: 30 ms; 2,000: 1,300 ms, growing with the square. */
  depth: 100,
  /** UTF-16 units that a piece collects before it is parsed; no limit, a size that is cheap a unit (8,000: a third dearer). */
  piece: 2_000,
  /** List items after which a list may be cut between two items. 10,000 in two levels: 600 ms; uncut 10,000 ms. */
  itemsOfPiece: 50,
  /** List items that no cut parts. */
  items: 4_000,
  /** UTF-16 units, code and HTML left out, that no cut parts. */
  block: 500_000,
  /** Lines without a blank line between (a paragraph). 8,000: 900 ms; 16,000: 2,200 ms. */
  runLines: 8_000,
  /** UTF-16 units of such a run. Plain words: 250 ms. */
  run: 250_000,
  /** Of `[ ] * _ ~ < & \ @ :` and backticks, in a run. 8,000 of `*`: 250 ms; 20,000: 1,300 ms. */
  marks: 8_000,
  /** Openings of comments, declarations and instructions (`<!`, `<?`) in a run; each looks for its end. 2,000: 250 ms. */
  declarations: 1_000,
  /** Longest run of backticks. Runs of 200 different lengths: 70 ms; of 800: 4,300 ms. */
  backticks: 200,
  /** Pipes in a run. A table of 16,000 cells: 500 ms. */
  pipes: 50_000,
} as const
