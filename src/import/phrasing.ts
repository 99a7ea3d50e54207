import type { PhrasingContent } from 'mdast'

/** A piece of text with one look, as every Office program has it. */
export interface Piece {
  readonly text: string
  readonly bold?: boolean
  readonly italic?: boolean
  readonly struck?: boolean
  /** A safe address. */
  readonly link?: string
}

type Look = Omit<Piece, 'text'>

const looks = ['link', 'bold', 'italic', 'struck'] as const

/** Pieces as Markdown's inline nodes: neighbours of one look are one, and no mark has a space inside of it. `\n` in a text breaks the line. */
export function phrasingOf(pieces: readonly Piece[]): PhrasingContent[] {
  const clean = withoutTypedBreaks(pieces.map(piece => ({ ...piece, text: cleanText(piece.text) }))).filter(
    ({ text }) => text !== ''
  )
  return trimmed(merged(clean.flatMap(withSpacesOutside)).flatMap(piece => nodesOf(piece, looks)))
}

/** People break lines by hand where a box was narrow: in the middle of a sentence a break is a space. */
function withoutTypedBreaks(pieces: readonly Piece[]): Piece[] {
  const whole = pieces.map(({ text }) => text).join('')
  let at = 0
  return pieces.map(piece => {
    const start = at
    at += piece.text.length
    const text = piece.text.replace(/\n/g, (sign, index: number) => {
      const before = whole.slice(0, start + index).trimEnd()
      const after = whole.slice(start + index + 1).trimStart()
      return /[\p{L}\p{N},\])-]$/u.test(before) && /^\p{Ll}/u.test(after) ? ' ' : sign
    })
    return { ...piece, text }
  })
}

/** Spaces as Markdown has them: Office breaks lines with a vertical tab, and holds words together with spaces that cannot be seen. */
export function cleanText(text: string): string {
  return (
    text
      .replace(/_x000[Bb]_|[\v\u2028\u2029\u0085]/g, '\n')
      .replace(/_x([0-9A-Fa-f]{4})_/g, (_, code) => characterOf(Number.parseInt(code, 16)))
      .replace(/[\t\f\u00a0]/g, ' ')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
      .replace(/[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g, '')
      .replace(/ {2,}/g, ' ')
  )
}

function characterOf(code: number): string {
  return code === 9 || code === 10 || code === 13 ? ' ' : code < 32 || code >= 0xd800 ? '' : String.fromCharCode(code)
}

/** Spaces at the edges of a piece stand outside of its marks. */
function withSpacesOutside(piece: Piece): Piece[] {
  const { text, ...look } = piece
  if (looks.every(name => !look[name])) return [piece]
  const [, before = '', inside = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? []
  return [{ text: before }, { ...look, text: inside }, { text: after }].filter(one => one.text !== '')
}

function merged(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = []
  for (const piece of pieces) {
    const last = result.at(-1)
    const before = result.at(-2)
    // A space between two bold words is bold as well.
    if (last && before && last.text === ' ' && isPlain(last) && !isPlain(piece) && isAlike(before, piece))
      result.splice(-2, 2, { ...piece, text: `${before.text} ${piece.text}` })
    else if (last && isAlike(last, piece)) result[result.length - 1] = { ...last, text: last.text + piece.text }
    else result.push(piece)
  }
  return result
}

function isPlain(look: Look): boolean {
  return looks.every(name => !look[name])
}

function isAlike(a: Look, b: Look): boolean {
  return looks.every(name => (a[name] || undefined) === (b[name] || undefined))
}

function nodesOf(piece: Piece, [look, ...rest]: readonly (typeof looks)[number][]): PhrasingContent[] {
  if (look === undefined)
    return piece.text.split('\n').flatMap((value, index): PhrasingContent[] => {
      const text = value === '' ? [] : [{ type: 'text' as const, value }]
      return index === 0 ? text : [{ type: 'break' }, ...text]
    })
  const inside = nodesOf(piece, rest)
  if (!piece[look]) return inside
  if (look === 'link') return [{ type: 'link', url: piece.link ?? '', children: inside }]
  return [{ type: look === 'bold' ? 'strong' : look === 'italic' ? 'emphasis' : 'delete', children: inside }]
}

/** Without breaks and spaces at both ends. */
function trimmed(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const isWritten = (node: PhrasingContent) =>
    node.type !== 'break' && !(node.type === 'text' && node.value.trim() === '')
  const first = nodes.findIndex(isWritten)
  const inside = first < 0 ? [] : nodes.slice(first, nodes.findLastIndex(isWritten) + 1)
  return inside.map((node, index) => {
    if (node.type !== 'text') return node
    const begun = index === 0 || inside[index - 1]?.type === 'break' ? node.value.trimStart() : node.value
    const isEnd = index === inside.length - 1 || inside[index + 1]?.type === 'break'
    return { ...node, value: isEnd ? begun.trimEnd() : begun }
  })
}

/** Inline nodes on one line and without bold, as a title has them. */
export function titlePhrasing(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes.flatMap((node): PhrasingContent[] => {
    if (node.type === 'break') return [{ type: 'text', value: ' ' }]
    if (node.type === 'strong') return titlePhrasing(node.children)
    return [node]
  })
}
