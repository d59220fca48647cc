/**
 * An expression with fewer words: of a group with many alternatives that are mere words only a few are kept. Structure,
 * which is what makes an expression slow, stays; recheck can then decide what holds a vocabulary of a thousand words.
 */
export function thinned(source) {
  const [alternatives] = read(source, 0)
  return written(alternatives)
}

const MOST = 4

const isWord = (text) => !/\((?!\?)|\(\?<[A-Za-z]|[*{]|\\k/.test(text)

function written(alternatives) {
  const texts = alternatives.map((parts) =>
    parts.map((part) => (typeof part === 'string' ? part : `${part.open}${written(part.alternatives)})`)).join(''),
  )
  const words = texts.filter(isWord)
  const step = Math.ceil(words.length / MOST)
  const kept = new Set(words.filter((word, i) => word === '' || /^\(\?!/.test(word) || i % step === 0))
  return texts.filter((text) => !isWord(text) || kept.has(text)).join('|')
}

/** The alternatives from an offset to the end of their group, and where that is. */
function read(source, from) {
  const alternatives = [[]]
  let at = from
  while (at < source.length && source[at] !== ')') {
    const last = alternatives.at(-1)
    const simple = /\\.|\[(?:\\.|[^\]\\])*\]|[^()|]/sy
    simple.lastIndex = at
    const token = simple.exec(source)?.[0]
    if (token !== undefined) {
      last.push(token)
      at += token.length
    } else if (source[at] === '|') {
      alternatives.push([])
      at++
    } else {
      const open = /^\((?:\?(?:[:=!]|<[=!]|<[^>]+>))?/.exec(source.slice(at))[0]
      const [inner, end] = read(source, at + open.length)
      last.push({ open, alternatives: inner })
      at = end + 1
    }
  }
  return [alternatives, at]
}
