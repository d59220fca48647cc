/**
 * How far into one text its owners and its state are looked for, in UTF-16 units. Nobody writes so much of one thing; what
 * is behind stays in the record's text, and `text-too-long` says so.
 */
export const REACH = 20_000
