/** The text without closing characters that `drop` accepts one by one; linear, whatever the text. */
export function trimTail(text: string, drop: RegExp): string {
  let end = text.length
  while (end > 0 && drop.test(text[end - 1] as string)) end--
  return text.slice(0, end)
}
