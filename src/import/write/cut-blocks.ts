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

/** Cuts blocks into at most `count` portions of about the same length: where a new thought begins if one does nearby, else between items of lists, rows of tables and sentences. */
export function cutInto(blocks: readonly RootContent[], count: number): (readonly RootContent[])[] {
  const units = blocks.flatMap(unitsOf)
  let total = 0
  const ends = units.map(({ lines }) => {
    total += lines
    return total
  })
  const portions: (readonly Unit[])[] = []
  let from = 0
  for (let part = 1; part < count && from < units.length - 1; part += 1) {
    const wanted = (total * part) / count
    const at = bestCut(units, ends, { from, wanted, reach: total / count, heed: Math.min(1, 2 / count) })
    if (at === undefined) continue
    portions.push(units.slice(from, at))
    from = at
  }
  return [...portions, units.slice(from)].filter(portion => portion.length > 0).map(joined)
}

/** The unit that the next portion begins with: the nearest to `wanted` lines, but as much as two fifths of a portion away where a thought begins. `heed` says how much thoughts count: less, the more portions there are, as all of them have to fit. */
function bestCut(
  units: readonly Unit[],
  ends: readonly number[],
  {
    from,
    wanted,
    reach,
    heed
  }: { readonly from: number; readonly wanted: number; readonly reach: number; readonly heed: number }
): number | undefined {
  let best: number | undefined
  let least = Number.POSITIVE_INFINITY
  for (let at = from + 1; at < units.length; at += 1) {
    const away = Math.abs((ends[at - 1] ?? 0) - wanted) / reach
    const cost = away + costOf(units, at) * heed
    if (cost >= least) continue
    best = at
    least = cost
  }
  return best
}

/** What it costs to begin a slide with a unit, in portions: nothing at a heading, most between an introduction and its list. */
function costOf(units: readonly Unit[], at: number): number {
  const [before, unit] = [units[at - 1], units[at]]
  if (!before || !unit) return 0
  if (isHeading(before.block)) return 4
  if (isHeading(unit.block)) return 0
  const introduces = (one: Unit, next: Unit | undefined) =>
    one.block.type === 'paragraph' && next?.origin?.type === 'list'
  if (introduces(before, unit)) return 2
  if (introduces(unit, units[at + 1])) return 0.05
  return before.origin !== undefined && before.origin === unit.origin ? 0.4 : 0.15
}

/** A heading, or a short line that is bold from end to end, as slides have them. */
function isHeading(block: RootContent): boolean {
  if (block.type === 'heading') return true
  if (block.type !== 'paragraph' || wordsOf(block.children).length > lettersOnLine) return false
  return block.children.length > 0 && block.children.every(child => child.type === 'strong')
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
