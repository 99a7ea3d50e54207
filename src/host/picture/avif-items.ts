import { type Box, boxesIn, readerOf } from './boxes.js'

/** An item of an AVIF file, such as an image, and where its bytes are. */
export interface Item {
  readonly id: number
  readonly extents: readonly Extent[]
}

export interface Extent {
  /** Within the file, or within the box `idat`. */
  readonly isInIdat: boolean
  readonly start: number
  readonly length: number
}

/** A reference from one item to others: `thmb` is a thumbnail of them, `dimg` is derived from them. */
export interface Reference {
  readonly type: string
  readonly from: number
  readonly to: readonly number[]
}

// More than any picture has of all of these together: the work must not grow with a hostile file.
const most = 2000

/** The primary item. */
export function primaryItem(bytes: Buffer, { start, end }: Box): number {
  const read = readerOf(bytes, start, end)
  return read.take(4) < 0x01000000 ? read.take(2) : read.take(4)
}

/** Where the bytes of all items are. */
export function itemLocations(bytes: Buffer, { start, end }: Box): readonly Item[] {
  const read = readerOf(bytes, start, end)
  const version = read.take(4) >>> 24
  const sizes = read.take(1)
  const more = read.take(1)
  const [offsetSize, lengthSize, baseSize] = [sizes >>> 4, sizes & 15, more >>> 4]
  const indexSize = version > 0 ? more & 15 : 0
  const count = read.take(version < 2 ? 2 : 4)
  const items: Item[] = []
  let left = most
  for (let index = 0; index < Math.min(count, most) && !read.isAtEnd; index += 1) {
    const id = read.take(version < 2 ? 2 : 4)
    const isInIdat = version > 0 && (read.take(2) & 15) === 1
    read.take(2)
    const base = read.take(baseSize)
    const parts = read.take(2)
    const extents: Extent[] = []
    for (let part = 0; part < parts && left > 0 && !read.isAtEnd; part += 1) {
      left -= 1
      read.take(indexSize)
      extents.push({ isInIdat, start: base + read.take(offsetSize), length: read.take(lengthSize) })
    }
    items.push({ id, extents })
  }
  return items
}

export function itemReferences(bytes: Buffer, { start, end }: Box): readonly Reference[] {
  const size = bytes[start] === 0 ? 2 : 4
  let left = most
  return (boxesIn(bytes, start + 4, end) ?? []).map(box => {
    const read = readerOf(bytes, box.start, box.end)
    const from = read.take(size)
    const count = Math.min(read.take(2), left)
    left -= count
    return { type: box.type, from, to: Array.from({ length: count }, () => read.take(size)) }
  })
}

/** The items that a browser needs to draw one: itself, what it is derived from, and its alpha channel. */
export function neededItems(primary: number, references: readonly Reference[]): ReadonlySet<number> {
  const needed = new Set([primary])
  // Iterating over a set also visits what is added meanwhile.
  for (const id of needed)
    for (const { type, from, to } of references) {
      if (type === 'dimg' && from === id) for (const source of to) needed.add(source)
      if (type === 'auxl' && to.includes(id)) needed.add(from)
    }
  return needed
}

/** The properties of an item, as boxes. */
export function propertiesOf(bytes: Buffer, item: number, properties: Box): readonly Box[] {
  const boxes = boxesIn(bytes, properties.start, properties.end) ?? []
  const container = boxes.find(({ type }) => type === 'ipco')
  const all = (container && boxesIn(bytes, container.start, container.end)) ?? []
  const links = boxes.find(({ type }) => type === 'ipma')
  return (links ? associations(bytes, links, item) : []).flatMap(index => all[index - 1] ?? [])
}

function associations(bytes: Buffer, { start, end }: Box, item: number): number[] {
  const read = readerOf(bytes, start, end)
  const head = read.take(4)
  const isWide = (head & 1) === 1
  const count = Math.min(read.take(4), most)
  const found: number[] = []
  for (let entry = 0; entry < count && !read.isAtEnd; entry += 1) {
    const id = read.take(head >>> 24 === 0 ? 2 : 4)
    const indices = Array.from({ length: read.take(1) }, () => read.take(isWide ? 2 : 1) & (isWide ? 0x7fff : 0x7f))
    if (id === item) found.push(...indices)
  }
  return found
}
