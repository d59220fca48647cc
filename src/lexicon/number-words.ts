/** Small words of languages that write `1.234,5`; few of them stand in a text of another language. */
export const decimalCommaWords: readonly string[] = [
  // Spanish, Portuguese, Italian
  'el',
  'los',
  'las',
  'del',
  'para',
  'una',
  'uma',
  'por',
  'com',
  'della',
  'che',
  'sono',
  // French
  'les',
  'des',
  'pour',
  'dans',
  'avec',
  // German, Dutch
  'und',
  'der',
  'für',
  'nicht',
  'wurde',
  'het',
  'een',
]
