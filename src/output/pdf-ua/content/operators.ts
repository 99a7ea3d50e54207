/** One operator of a content stream. `start` is where its operands begin, `end` is behind its name. */
export interface Operator {
  readonly name: string
  readonly start: number
  readonly end: number
}

/**
 * Cuts a content stream, its bytes as Latin-1 text, into its operators. Whatever is between two of them is space or comment.
 * Operands that no operator follows are left out.
 */
export function operatorsOf(stream: string): Operator[] {
  const operators: Operator[] = []
  let start: number | undefined
  let position = 0
  while (position < stream.length) {
    const end = tokenEnd(stream, position)
    if (isSpace(stream, position)) {
      position = end
      continue
    }
    start ??= position
    const token = stream.slice(position, end)
    position = end
    if (!/^[A-Za-z'"]/.test(token) || /^(true|false|null)$/.test(token)) continue
    if (token === 'ID') position = inlineImageEnd(stream, end)
    else if (token === 'BI') continue
    operators.push({ name: token === 'ID' ? 'EI' : token, start, end: position })
    start = undefined
  }
  return operators
}

// One regular expression for each kind of token that is not a string.
const space = /(?:[\0\t\n\f\r ]+|%[^\r\n]*)+/y
const name = /\/[^\0\t\n\f\r ()<>[\]{}/%]*/y
const hexadecimal = /<[\da-fA-F\s]*>/y
const bracket = /<<|>>|[[\]{}]/y
const word = /[^\0\t\n\f\r ()<>[\]{}/%]+/y

function tokenEnd(stream: string, position: number): number {
  if (stream[position] === '(') return stringEnd(stream, position)
  for (const pattern of [space, name, bracket, hexadecimal, word]) {
    pattern.lastIndex = position
    if (pattern.test(stream)) return pattern.lastIndex
  }
  return position + 1
}

function isSpace(stream: string, position: number): boolean {
  space.lastIndex = position
  return space.test(stream)
}

function stringEnd(stream: string, position: number): number {
  let depth = 0
  for (let index = position; index < stream.length; index++) {
    const character = stream[index]
    if (character === '\\') index++
    else if (character === '(') depth++
    else if (character === ')' && --depth === 0) return index + 1
  }
  return stream.length
}

// The data of a picture inside a stream is bytes of any kind, up to `EI` between spaces.
function inlineImageEnd(stream: string, position: number): number {
  const end = /\sEI(?=\s|$)/g
  end.lastIndex = position
  return end.test(stream) ? end.lastIndex : stream.length
}
