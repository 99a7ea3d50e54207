const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

/** The bytes, as Latin-1, of all strings among the operands of an operator that shows text. */
export function stringsIn(operands: string): string {
  let bytes = ''
  for (let index = 0; index < operands.length; index++) {
    const character = operands[index]
    if (character === '<') {
      const end = operands.indexOf('>', index)
      bytes += Buffer.from(operands.slice(index + 1, end).replace(/\s/g, ''), 'hex').toString('latin1')
      index = end
    } else if (character === '(') {
      const [read, end] = literal(operands, index + 1)
      bytes += read
      index = end
    }
  }
  return bytes
}

/** A string in brackets from behind its first one, and where its last one stands. */
function literal(text: string, start: number): readonly [bytes: string, end: number] {
  let bytes = ''
  let depth = 1
  for (let index = start; index < text.length; index++) {
    const character = text[index] ?? ''
    if (character === '\\') {
      const octal = /^[0-7]{1,3}/.exec(text.slice(index + 1, index + 4))?.[0]
      const next = text[index + 1] ?? ''
      if (octal === undefined) bytes += escapes[next] ?? next
      else bytes += String.fromCharCode(Number.parseInt(octal, 8) & 0xff)
      index += octal?.length ?? 1
      continue
    }
    if (character === '(') depth += 1
    else if (character === ')' && --depth === 0) return [bytes, index]
    bytes += character
  }
  return [bytes, text.length]
}
