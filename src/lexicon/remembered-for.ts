import type { Lexicon } from './compile.ts'
import { remembered } from './remembered.ts'

/** A function of a text and a lexicon that remembers what it gave, as `remembered` does. */
export function rememberedFor<Value>(
  read: (text: string, lexicon: Lexicon) => Value,
): (text: string, lexicon: Lexicon) => Value {
  const readers = new WeakMap<Lexicon, (text: string) => Value>()
  return (text, lexicon) => {
    let reader = readers.get(lexicon)
    if (!reader) {
      reader = remembered((words) => read(words, lexicon))
      readers.set(lexicon, reader)
    }
    return reader(text)
  }
}
