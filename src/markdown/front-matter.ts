const FENCES: readonly (readonly [open: RegExp, close: RegExp, entry: RegExp])[] = [
  [/^---[ \t]*\n/, /^---[ \t]*$/m, /^(?:["'\p{L}\p{N}_$][^\n]*?:(?:[ \t]|$)|- |$)/u],
  [/^\+\+\+[ \t]*\n/, /^\+\+\+[ \t]*$/m, /^(?:["'\p{L}\p{N}_-][^\n]*?=|\[|$)/u],
]

/**
 * Where the text after YAML or TOML front matter begins (UTF-16 offset); 0 where there is none. A rule at the top of a
 * report and another far below it are no front matter: the first line between them must look like an entry.
 */
export function frontMatterEnd(text: string): number {
  for (const [open, close, entry] of FENCES) {
    const opening = open.exec(text)?.[0]
    if (opening === undefined) continue
    const body = text.slice(opening.length)
    const closing = close.exec(body)
    if (!closing || !entry.test(firstEntry(body.slice(0, closing.index)))) return 0
    return Math.min(text.length, opening.length + closing.index + closing[0].length + 1)
  }
  return 0
}

/** The first line that is neither empty nor a comment. */
function firstEntry(body: string): string {
  return body.split('\n').find((line) => /^[ \t]*[^\s#]/.test(line)) ?? ''
}
