import type { Lexicon } from '../lexicon/index.ts'
import { isPersonName, personOf } from './people.ts'
import { nameInTitle, partsOfTitle } from './titles.ts'

/** `张伟周报 2024-08-09`: a title that is a person's name but for its date and words for report. */
export function authorIn(title: string | null, lexicon: Lexicon): string | null {
  if (!title) return null
  const split = partsOfTitle(title)
  const parts = [nameInTitle(title), ...(/[|｜]/.test(title) ? split : split.map(nameInTitle))]
  const name = parts.find((part) => part !== '' && isPersonName(part, lexicon))
  return name ? personOf(name, lexicon) : null
}
