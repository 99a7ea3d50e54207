// What the program uses of Node's `Buffer`. It has to be a class: packages ask what it is, and what is cut from one has to be one.

/** Bytes as Node has them: they are read and written as numbers and as text. */
export class PageBuffer extends Uint8Array {
  static override from(content: unknown, how?: unknown, length?: number): PageBuffer {
    if (typeof content === 'string') return bytesOf(content, typeof how === 'string' ? how : 'utf8')
    if (content instanceof ArrayBuffer) return new PageBuffer(content, Number(how ?? 0), length)
    const bytes = new PageBuffer((content as ArrayLike<number>).length)
    bytes.set(content as ArrayLike<number>)
    return bytes
  }

  static alloc(size: number, filling = 0): PageBuffer {
    return new PageBuffer(size).fill(filling)
  }

  static allocUnsafe(size: number): PageBuffer {
    return new PageBuffer(size)
  }

  static isBuffer(value: unknown): boolean {
    return value instanceof PageBuffer
  }

  static byteLength(content: string | Uint8Array): number {
    return typeof content === 'string' ? bytesOf(content, 'utf8').length : content.length
  }

  static concat(pieces: readonly Uint8Array[], size = pieces.reduce((sum, { length }) => sum + length, 0)): PageBuffer {
    const whole = new PageBuffer(size)
    let at = 0
    for (const piece of pieces) {
      whole.set(piece.subarray(0, size - at), at)
      at += piece.length
    }
    return whole
  }

  override toString(encoding = 'utf8', start = 0, end = this.length): string {
    return textOf(this.subarray(start, end), encoding)
  }

  /** Unlike that of other arrays it copies nothing. */
  override slice(start?: number, end?: number): PageBuffer {
    return this.subarray(start, end) as PageBuffer
  }

  equals(other: Uint8Array): boolean {
    return this.length === other.length && this.every((byte, at) => byte === other[at])
  }

  copy(target: Uint8Array, at = 0, start = 0, end = this.length): number {
    const piece = this.subarray(start, Math.min(end, start + target.length - at))
    target.set(piece, at)
    return piece.length
  }

  override indexOf(wanted: unknown, from = 0): number {
    if (typeof wanted === 'number') return super.indexOf(wanted, from)
    const bytes = PageBuffer.from(wanted)
    for (let at = super.indexOf(bytes[0] ?? 0, from); at >= 0; at = super.indexOf(bytes[0] ?? 0, at + 1))
      if (bytes.every((byte, index) => this[at + index] === byte)) return at
    return -1
  }

  override includes(wanted: unknown, from = 0): boolean {
    return this.indexOf(wanted, from) >= 0
  }

  write(text: string, at = 0, encoding = 'utf8'): number {
    return bytesOf(text, encoding).copy(this, at)
  }

  swap16(): this {
    for (let at = 0; at + 1 < this.length; at += 2) [this[at], this[at + 1]] = [this[at + 1] ?? 0, this[at] ?? 0]
    return this
  }

  readUIntLE(at: number, count: number): number {
    return this.subarray(at, at + count).reduceRight((sum, byte) => sum * 256 + byte, 0)
  }

  readUIntBE(at: number, count: number): number {
    return this.subarray(at, at + count).reduce((sum, byte) => sum * 256 + byte, 0)
  }
}

/** Numbers that are read and written, by their name in `Buffer` and in `DataView`, and their size. */
const numbers = [
  ['UInt8', 'Uint8', 1],
  ['Int8', 'Int8', 1],
  ['UInt16', 'Uint16', 2],
  ['Int16', 'Int16', 2],
  ['UInt32', 'Uint32', 4],
  ['Int32', 'Int32', 4]
] as const

for (const [name, viewed, size] of numbers)
  for (const end of size === 1 ? [''] : ['LE', 'BE']) {
    const isLittle = end === 'LE'
    function read(this: PageBuffer, at = 0): number {
      return viewOf(this)[`get${viewed}`](at, isLittle)
    }
    function write(this: PageBuffer, value: number, at = 0): number {
      viewOf(this)[`set${viewed}`](at, value, isLittle)
      return at + size
    }
    Object.defineProperty(PageBuffer.prototype, `read${name}${end}`, { value: read })
    Object.defineProperty(PageBuffer.prototype, `write${name}${end}`, { value: write })
  }

function viewOf({ buffer, byteOffset, byteLength }: PageBuffer): DataView {
  return new DataView(buffer, byteOffset, byteLength)
}

function bytesOf(text: string, encoding: string): PageBuffer {
  switch (encoding) {
    case 'utf8':
    case 'utf-8': {
      const { buffer, length } = new TextEncoder().encode(text)
      return new PageBuffer(buffer, 0, length)
    }
    case 'base64':
      return oneByteEach(atob(text))
    case 'latin1':
    case 'binary':
    case 'ascii':
      return oneByteEach(text)
    case 'utf16le':
      return PageBuffer.concat([...Array(text.length).keys()].map(at => littleEndian(text.charCodeAt(at))))
    default:
      throw new Error(`This page does not support the encoding ${encoding}`)
  }
}

function littleEndian(unit: number): Uint8Array {
  return Uint8Array.of(unit & 255, unit >> 8)
}

function oneByteEach(text: string): PageBuffer {
  const bytes = new PageBuffer(text.length)
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at)
  return bytes
}

function textOf(bytes: Uint8Array, encoding: string): string {
  switch (encoding) {
    case 'utf8':
    case 'utf-8':
      return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
    case 'utf16le':
      return oneLetterEachTwo(bytes)
    case 'base64':
      return btoa(oneLetterEach(bytes))
    case 'base64url':
      return textOf(bytes, 'base64').replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
    case 'hex':
      return Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('')
    case 'ascii':
      return oneLetterEach(bytes.map(byte => byte & 127))
    case 'latin1':
    case 'binary':
      return oneLetterEach(bytes)
    default:
      throw new Error(`This page does not support the encoding ${encoding}`)
  }
}

function oneLetterEachTwo(bytes: Uint8Array): string {
  const units = Array.from(
    { length: bytes.length >> 1 },
    (_, at) => (bytes[2 * at] ?? 0) + 256 * (bytes[2 * at + 1] ?? 0)
  )
  return units.map(unit => String.fromCharCode(unit)).join('')
}

// A function takes only so many arguments.
const atOnce = 8192

function oneLetterEach(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += atOnce) text += String.fromCharCode(...bytes.subarray(at, at + atOnce))
  return text
}

/** What packages take from `node:buffer`. */
export { PageBuffer as Buffer }
