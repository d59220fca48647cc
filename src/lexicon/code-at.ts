const { charCodeAt } = String.prototype

/**
 * `text.charCodeAt(at)` for the loops that look at every unit; `at` is inside the text. V8 keeps strings in so many forms
 * that it looks the method up anew each time where it meets them all, which takes five times as long as the call; and it
 * stops compiling the call into the loop once an offset has been outside.
 */
export const codeAt = (text: string, at: number): number => charCodeAt.call(text, at)
