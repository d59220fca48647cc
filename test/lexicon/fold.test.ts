import { expect, test } from 'vitest'
import { fold, foldedUnit } from '../../src/lexicon/fold.ts'

test('a unit folded alone is what it is in a text', () => {
  for (let code = 0; code < 0x10000; code++) {
    const unit = String.fromCharCode(code)
    const text = `a${unit}`
    expect(fold(text).charCodeAt(1), code.toString(16)).toBe(foldedUnit(code))
  }
})
