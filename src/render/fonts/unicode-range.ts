/** The first and last code points of a CSS `unicode-range`: `U+0000-00FF, U+131, U+4??`. */
function parts(range: string): [first: number, last: number][] {
  return range.split(',').map(part => {
    const [first = '', last = first] = part.trim().replace(/^U\+/i, '').split('-')
    return [Number.parseInt(first.replaceAll('?', '0'), 16), Number.parseInt(last.replaceAll('?', 'F'), 16)]
  })
}

/** The characters of a text that a CSS `unicode-range` holds, each once, in the order of their code points. */
export function charactersIn(range: string, text: string): string[] {
  const ranges = parts(range)
  return inOrder([...text]).filter(character => {
    const code = character.codePointAt(0) ?? 0
    return ranges.some(([first, last]) => code >= first && code <= last)
  })
}

/** Characters in the order of their code points, each once. */
export function inOrder(characters: readonly string[]): string[] {
  const code = (character: string) => character.codePointAt(0) ?? 0
  return [...new Set(characters)].sort((a, b) => code(a) - code(b))
}

/** The CSS `unicode-range` of some characters, given in the order of their code points. */
export function rangeOf(characters: readonly string[]): string {
  const ranges: [first: number, last: number][] = []
  for (const character of characters) {
    const code = character.codePointAt(0) ?? 0
    const last = ranges.at(-1)
    if (last?.[1] === code - 1) last[1] = code
    else ranges.push([code, code])
  }
  return ranges.map(written).join(',')
}

/** The CSS `unicode-range` from the first of some characters to the last. */
export function hullOf(characters: readonly string[]): string {
  const [first, last] = [characters[0], characters.at(-1)].map(character => character?.codePointAt(0) ?? 0)
  return written([first ?? 0, last ?? 0])
}

function written([first, last]: readonly [first: number, last: number]): string {
  return `U+${first.toString(16)}${last > first ? `-${last.toString(16)}` : ''}`
}
