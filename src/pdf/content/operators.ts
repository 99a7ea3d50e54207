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
    const first = stream.charCodeAt(position)
    if (isSpace(first)) {
      position = end
      continue
    }
    start ??= position
    const from = position
    position = end
    if (!beginsOperator(first)) continue
    const token = stream.slice(from, end)
    if (token === 'true' || token === 'false' || token === 'null') continue
    if (token === 'ID') position = inlineImageEnd(stream, end)
    else if (token === 'BI') continue
    operators.push({ name: token === 'ID' ? 'EI' : token, start, end: position })
    start = undefined
  }
  return operators
}

// Character codes, so that no strings of one letter are made: a document has hundreds of thousands of characters.
const at = (character: string) => character.charCodeAt(0)
const codesOf = (characters: string) => new Set([...characters].map(at))
const spaces = codesOf('\0\t\n\f\r ')
const delimiters = codesOf('()<>[]{}/%')
const [comment, openString, openBracket, closeBracket, nameSign] = [at('%'), at('('), at('<'), at('>'), at('/')]
const [newline, carriageReturn, apostrophe, quotation] = [at('\n'), at('\r'), at("'"), at('"')]

// Whether a character is part of a word, by its number: streams are Latin-1.
const isWord = Uint8Array.from({ length: 256 }, (_, code) => (spaces.has(code) || delimiters.has(code) ? 0 : 1))

function isSpace(code: number): boolean {
  return spaces.has(code) || code === comment
}

function beginsOperator(code: number): boolean {
  const letter = code | 0x20
  return (letter >= 0x61 && letter <= 0x7a) || code === apostrophe || code === quotation
}

function tokenEnd(stream: string, position: number): number {
  const first = stream.charCodeAt(position)
  if (isWord[first]) return wordEnd(stream, position)
  if (first === openString) return stringEnd(stream, position)
  if (first === nameSign) return wordEnd(stream, position + 1)
  if (first === comment) return lineEnd(stream, position)
  if (first === openBracket || first === closeBracket) {
    if (stream.charCodeAt(position + 1) === first) return position + 2
    const end = first === openBracket ? stream.indexOf('>', position) : position
    return end < 0 ? stream.length : end + 1
  }
  return position + 1
}

function wordEnd(stream: string, position: number): number {
  let end = position
  while (isWord[stream.charCodeAt(end)]) end++
  return end
}

function lineEnd(stream: string, position: number): number {
  let end = position
  for (; end < stream.length; end++) {
    const code = stream.charCodeAt(end)
    if (code === newline || code === carriageReturn) return end
  }
  return end
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
