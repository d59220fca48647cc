declare module 'mdast' {
  interface CodeData {
    /** Text that was kept as it stands since it is too deep or too large to parse. */
    capped?: true
  }
  interface ListItemData {
    /** The mark or number that a repair took from the item's text, as written: `1、`. */
    marker?: string
  }
  interface ParagraphData {
    /** The number that begins a line which a repair set free; the text keeps it: `一、`. */
    marker?: string
    /** The summary of a `<details>` block. */
    summary?: true
  }
}

export {}
