import type { List, ListItem, Paragraph, RootContent, Text } from 'mdast'
import { headAndDetail } from '../deck/diagrams/head-and-detail.js'
import { countryNamed } from '../deck/map/country-names.js'
import type { Position } from '../deck/map/outlines.js'
import { textOf } from '../deck/walk.js'

/**
 * Reads the items of a map: what country an item names, and where a place is. Degrees are taken out of the words, as nobody wants to read
 * them on a slide; what was read stays with the item in every translation.
 */
export function readMapItems<Node extends RootContent>(nodes: readonly Node[]): Node[] {
  return nodes.map(node => (node.type === 'list' || node.type === 'steps' ? withItems(node) : node) as Node)
}

function withItems<Node extends RootContent>(node: Node): Node {
  if (node.type === 'list') return { ...node, children: (node as List).children.map(item => readItem(item, true)) }
  return 'children' in node ? ({ ...node, children: readMapItems(node.children as RootContent[]) } as Node) : node
}

function readItem(item: ListItem, isFirstLevel: boolean): ListItem {
  const [paragraph, ...below] = item.children
  if (paragraph?.type !== 'paragraph') return item
  const { at, rest } = takeDegrees(paragraph)
  const country = at || !isFirstLevel ? undefined : countryNamed(headAndDetail(textOf(paragraph)).head)
  return {
    ...item,
    ...((at || country) && { data: { ...item.data, ...(at && { at }), ...(country !== undefined && { country }) } }),
    children: [
      rest,
      ...below.map(child =>
        child.type === 'list' ? { ...child, children: child.children.map(inner => readItem(inner, false)) } : child
      )
    ]
  }
}

const number = '([-−+]?\\d{1,3}(?:\\.\\d+)?)\\s*°?\\s*'
const degrees = new RegExp(`[:：]\\s*${number}([NS]?)\\s*[,;，]\\s*${number}([EW]?)(?=\\s*(?:[:：]|$))`, 'i')

function takeDegrees(paragraph: Paragraph): { readonly at?: Position; readonly rest: Paragraph } {
  for (const [index, child] of paragraph.children.entries()) {
    const found = child.type === 'text' ? degrees.exec(child.value) : null
    if (child.type !== 'text' || !found) continue
    const [written, latitude = '', south = '', longitude = '', west = ''] = found
    const pieces = cutText(child, found.index, found.index + written.length)
    return {
      at: { latitude: signed(latitude, /s/i.test(south)), longitude: signed(longitude, /w/i.test(west)) },
      rest: { ...paragraph, children: paragraph.children.toSpliced(index, 1, ...pieces) }
    }
  }
  return { rest: paragraph }
}

function signed(written: string, isNegative: boolean): number {
  const value = Number(written.replace('−', '-'))
  return isNegative ? -Math.abs(value) : value
}

/** A text without its middle. What is left keeps its places in the file, so that fixes reach the right letters. */
function cutText({ value, position }: Text, start: number, end: number): Text[] {
  return [
    [0, start],
    [end, value.length]
  ].flatMap(([from = 0, to = 0]): Text[] => {
    if (from === to) return []
    const text: Text = { type: 'text', value: value.slice(from, to) }
    if (!position) return [text]
    const place = (by: number) => ({
      line: position.start.line,
      column: position.start.column + by,
      ...(position.start.offset !== undefined && { offset: position.start.offset + by })
    })
    return [{ ...text, position: { start: place(from), end: to === value.length ? position.end : place(to) } }]
  })
}
