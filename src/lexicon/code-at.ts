const { charCodeAt } = String.prototype

/**
 * `text.charCodeAt(at)` for the loops that look at every unit. V8 keeps strings in so many forms that it looks the method
 * up anew each time where it meets them all, which takes five times as long as the call.
 */
export const codeAt = (text: string, at: number): number => charCodeAt.call(text, at)
