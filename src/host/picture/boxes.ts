/** A box of an ISO media file: its name and offsets in the file. */
export interface Box {
  readonly type: string
  /** Where its header begins. */
  readonly head: number
  /** Where its content begins and ends. */
  readonly start: number
  readonly end: number
}

/** No picture has more boxes on one level; a file with more is an attack. */
const maxBoxes = 2000

/** Returns the boxes between two offsets, in order; `undefined` when one is truncated, or there are too many. */
export function boxesIn(bytes: Buffer, start: number, end: number): readonly Box[] | undefined {
  const boxes: Box[] = []
  for (let head = start; head + 8 <= end; ) {
    const short = bytes.readUInt32BE(head)
    const isLong = short === 1 && head + 16 <= end
    const size = isLong ? Number(bytes.readBigUInt64BE(head + 8)) : short === 0 ? end - head : short
    const inside = head + (isLong ? 16 : 8)
    if (head + size > end || inside > head + size || boxes.length >= maxBoxes) return undefined
    boxes.push({ type: bytes.toString('latin1', head + 4, head + 8), head, start: inside, end: head + size })
    head += size
  }
  return boxes
}

/** Reads numbers in sequence. Past the end, all are zero. */
export interface Reader {
  /** A number of `size` bytes; 0 for none. */
  take(bytes: number): number
  readonly isAtEnd: boolean
}

export function readerOf(bytes: Buffer, start: number, end: number): Reader {
  let at = start
  return {
    take(count) {
      let value = 0
      for (let index = 0; index < count; index += 1)
        value = value * 256 + (at + index < end ? (bytes[at + index] ?? 0) : 0)
      at += count
      return value
    },
    get isAtEnd() {
      return at >= end
    }
  }
}

/** Turns a box into an empty one of the same size, so that no offset changes. */
export function blank(bytes: Buffer, { head, start, end }: Box): void {
  bytes.write('free', head + 4, 'latin1')
  bytes.fill(0, start, end)
}
