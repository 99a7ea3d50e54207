import type { List, ListItem, RootContent, Table } from 'mdast'
import { wordsOf } from './words.js'

/** A piece of a block that can stand on a slide of its own, and about how many lines it takes there. */
interface Unit {
  readonly block: RootContent
  /** The list or table that it is a part of: neighbours of one become one again. */
  readonly origin?: RootContent
  readonly lines: number
}

const lettersOnLine = 55
const longestPiece = 700
const longestItem = 9

/** Cuts blocks into at most `count` portions of about the same length, between items of lists, rows of tables and sentences. */
export function cutInto(blocks: readonly RootContent[], count: number): (readonly RootContent[])[] {
  const units = blocks.flatMap(unitsOf)
  const total = units.reduce((sum, { lines }) => sum + lines, 0)
  const portions: Unit[][] = []
  let current: Unit[] = []
  let used = 0
  for (const [index, unit] of units.entries()) {
    const limit = (total * (portions.length + 1)) / count
    // What introduces a list stands above it.
    const isIntroduction = unit.block.type === 'paragraph' && units[index + 1]?.origin?.type === 'list'
    if (current.length > 0 && used + unit.lines * (isIntroduction ? 1 : 0.5) > limit && portions.length < count - 1) {
      portions.push(current)
      current = []
    }
    current.push(unit)
    used += unit.lines
  }
  return [...portions, current].filter(portion => portion.length > 0).map(joined)
}

function unitsOf(block: RootContent): Unit[] {
  switch (block.type) {
    case 'containerDirective':
      return block.name === 'diagram' || block.name === 'chart'
        ? [{ block, lines: 9 }]
        : block.children.flatMap(unitsOf)
    case 'list':
      return block.children.flatMap((item, index) => itemUnits(item, (block.start ?? 1) + index, block))
    case 'table':
      return block.children.slice(1).map(row => ({
        block: { ...block, children: [...block.children.slice(0, 1), row] },
        origin: block,
        lines:
          Math.max(
            1,
            ...row.children.map(cell => Math.ceil(wordsOf(cell.children).length / (80 / row.children.length)))
          ) * 1.3
      }))
    case 'paragraph': {
      const text = wordsOf(block.children)
      if (block.children.some(({ type }) => type === 'image')) return [{ block, lines: 8 }]
      if (text.length <= longestPiece) return [{ block, lines: linesOf(block) + 0.5 }]
      return sentencesOf(text).map(value => {
        const piece: RootContent = { type: 'paragraph', children: [{ type: 'text', value }] }
        return { block: piece, lines: linesOf(piece) + 0.5 }
      })
    }
    default:
      return [{ block, lines: linesOf(block) }]
  }
}

/** An item of a list; one with much below it loses its levels, as it has to be cut. */
function itemUnits(item: ListItem, start: number, origin: List): Unit[] {
  const lines = linesOf(item)
  const alone = (children: ListItem['children']): Unit => {
    const list: List = { ...origin, ...(origin.ordered && { start }), children: [{ ...item, children }] }
    return { block: list, origin, lines: linesOf(list) }
  }
  if (lines <= longestItem) return [alone(item.children)]
  const below = item.children.flatMap(child => (child.type === 'list' ? child.children : []))
  const own = item.children.filter(({ type }) => type !== 'list')
  return [alone(own), ...below.flatMap(child => itemUnits(child, start, origin))]
}

/** About how many lines a block takes. */
function linesOf(node: RootContent): number {
  if (node.type === 'paragraph') return Math.max(1, Math.ceil(wordsOf(node.children).length / lettersOnLine))
  if ('children' in node) return (node.children as RootContent[]).reduce((sum, child) => sum + linesOf(child), 0)
  return 1
}

/** A long text in pieces that end with a sentence, or with a word where a sentence has no end. */
function sentencesOf(text: string): string[] {
  const sentences = text.match(/[^.!?。؟]{1,600}(?:[.!?。؟]+|$|(?=\s))\s*|\S{1,600}/gu) ?? [text]
  const pieces: string[] = []
  for (const sentence of sentences) {
    const last = pieces.at(-1)
    if (last !== undefined && last.length + sentence.length <= longestPiece / 2)
      pieces[pieces.length - 1] = last + sentence
    else pieces.push(sentence)
  }
  return pieces.map(piece => piece.trim()).filter(piece => piece !== '')
}

function joined(units: readonly Unit[]): RootContent[] {
  const blocks: RootContent[] = []
  let before: RootContent | undefined
  for (const { block, origin } of units) {
    const last = blocks.at(-1)
    if (origin && origin === before && last) blocks[blocks.length - 1] = together(last, block)
    else blocks.push(block)
    before = origin
  }
  return blocks
}

function together(first: RootContent, second: RootContent): RootContent {
  if (first.type === 'list' && second.type === 'list')
    return { ...first, children: [...first.children, ...second.children] } satisfies List
  if (first.type === 'table' && second.type === 'table')
    return { ...first, children: [...first.children, ...second.children.slice(1)] } satisfies Table
  return first
}
