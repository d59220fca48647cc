/**
 * What a piece of text may cost. remark-parse is about linear in text of moderate size, and quadratic or worse in some
 * shapes; figures in milliseconds are for Node 20, warm, on the reference machine.
 */
export const limits = {
  /** Containers (quotes, lists) inside one another. 100 levels: 30 ms; 2,000: 1,300 ms, growing with the square. */
  depth: 100,
  /** UTF-16 units that one piece collects before it is parsed. Half of it or twice as much are no faster. */
  piece: 8_000,
  /** UTF-16 units between two safe cuts. */
  block: 1_000_000,
  /** List items between two safe cuts. 8,000 items in two levels: 4,400 ms, growing with the square. */
  items: 8_000,
  /** Lines of one run of lines without a blank line between (a paragraph). 16,000: 2,200 ms, growing with the square. */
  runLines: 16_000,
  /** UTF-16 units of such a run. Plain words: 1,000 ms a million. */
  run: 1_000_000,
  /** `[ ] * _ ~ < \`` in one run. 16,000 `[a]`: 2,000 ms, growing with the square. */
  marks: 16_000,
  /** Openings of comments, declarations and instructions (`<!`, `<?`) in one run; each looks for its end. */
  declarations: 1_000,
  /** Backtick runs of different length in one run of lines; each looks for its end. */
  backticks: 200,
  /** Pipes in one run. */
  pipes: 50_000,
} as const
