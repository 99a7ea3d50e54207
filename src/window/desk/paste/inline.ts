/** What is known of the look of some words. */
interface Look {
  readonly isBold: boolean
  readonly isItalic: boolean
}

/** Nodes as one paragraph of Markdown; `isPlain` leaves bold and italic out, as in a heading. */
export function inlineOf(nodes: readonly Node[], { isPlain = false } = {}): string {
  const words = nodes.map(node => piece(node, { isBold: isPlain, isItalic: isPlain })).join('')
  return (
    words
      .replace(/[^\S\n]+/g, ' ')
      // What is bold in two pieces is bold as a whole.
      .replace(/\*\*( ?)\*\*(?!\*)/g, '$1')
      .split('\n')
      .map(line => line.trim())
      .join('\n')
      .replace(/^\n+|\n+$/g, '')
      .replace(/\n+/g, '\\\n')
  )
}

function piece(node: Node, look: Look): string {
  if (node.nodeType === Node.TEXT_NODE) return escaped((node.textContent ?? '').replace(/\s+/g, ' '))
  if (!(node instanceof Element)) return ''
  if (node.matches('style,script,meta,link,title,img,svg,template')) return ''
  if (node.matches('br')) return '\n'
  const style = node.getAttribute('data-style') ?? ''
  if (/display:\s*none|mso-list:\s*ignore|mso-hide:\s*all/i.test(style)) return ''
  const isBold = isMarked(
    node,
    'b,strong',
    /(?:^|;)\s*font-weight:\s*(\w+)/i.exec(style)?.[1],
    weight => weight === 'bold' || Number(weight) >= 600
  )
  const isItalic = isMarked(
    node,
    'i,em',
    /(?:^|;)\s*font-style:\s*(\w+)/i.exec(style)?.[1],
    value => value !== 'normal'
  )
  const inside = [...node.childNodes]
    .map(child => piece(child, { isBold: look.isBold || isBold, isItalic: look.isItalic || isItalic }))
    .join('')
  const marks = `${isBold && !look.isBold ? '**' : ''}${isItalic && !look.isItalic ? '*' : ''}`
  const marked = around(inside, marks)
  const spaced = node.matches('p,div,li') ? `${marked}\n` : marked
  return node.matches('a[href]') ? linked(spaced, node.getAttribute('href') ?? '') : spaced
}

/** Whether an element asks for a mark: what its style says counts more than its name. */
function isMarked(node: Element, names: string, value: string | undefined, asks: (value: string) => boolean): boolean {
  return value === undefined ? node.matches(names) : asks(value.toLowerCase())
}

/** Marks around words; spaces at their ends stay outside. */
function around(inside: string, marks: string): string {
  const [, before = '', words = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(inside) ?? []
  if (marks === '' || words === '' || words.includes('\n')) return inside
  return `${before}${marks}${words}${[...marks].toReversed().join('')}${after}`
}

/** A link where it leads out into the web; programs also link to places in their own document. */
function linked(words: string, address: string): string {
  const text = words.trim()
  if (text === '' || !/^(https?:\/\/|mailto:)/i.test(address)) return words
  return `[${text.replace(/[[\]]/g, '\\$&')}](${address
    .replace(/[\s()<>]/g, encodeURIComponent)
    .replaceAll('(', '%28')
    .replaceAll(')', '%29')})`
}

/** Signs that Markdown would take for its own. */
function escaped(text: string): string {
  return text
    .replace(/[\\`*]/g, '\\$&')
    .replace(/_/g, (sign, at: number, whole: string) => (isInWord(whole, at) ? sign : `\\${sign}`))
    .replace(/<(?=[a-z/!])/gi, '\\<')
    .replace(/\](?=\()/g, '\\]')
}

/** Between two letters or figures a line below is no sign of Markdown. Older browsers know no pattern that looks behind. */
function isInWord(text: string, at: number): boolean {
  const isLetter = (letter: string) => /[\p{L}\p{N}]/u.test(letter)
  return isLetter(text.charAt(at - 1)) && isLetter(text.charAt(at + 1))
}
