import { Unzlib } from 'fflate'

// What the program uses of `node:zlib`.

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  return value
})

/** The checksum of PNG and zip. */
export function crc32(bytes: Uint8Array): number {
  let value = 0xffffffff
  for (const byte of bytes) value = (value >>> 8) ^ (table[(value ^ byte) & 255] ?? 0)
  return (value ^ 0xffffffff) >>> 0
}

// A kilobyte becomes a megabyte at most, so that no more than that is made too much.
const atOnce = 1024

/** Unpacks bytes of zlib. Throws where they are damaged, or become more than `maxOutputLength`. */
export function inflateSync(bytes: Uint8Array, { maxOutputLength }: { readonly maxOutputLength: number }): Buffer {
  const pieces: Uint8Array[] = []
  let length = 0
  const unpacking = new Unzlib(piece => {
    length += piece.length
    if (length > maxOutputLength) throw new RangeError('The unpacked data is too large')
    pieces.push(piece)
  })
  for (let at = 0; at < bytes.length; at += atOnce)
    unpacking.push(bytes.subarray(at, at + atOnce), at + atOnce >= bytes.length)
  const whole = Buffer.concat(pieces)
  if (adler32(whole) !== Buffer.from(bytes.subarray(-4)).readUInt32BE(0)) throw new Error('The data is damaged')
  return whole
}

function adler32(bytes: Uint8Array): number {
  let [low, high] = [1, 0]
  for (const byte of bytes) {
    low = (low + byte) % 65521
    high = (high + low) % 65521
  }
  return high * 65536 + low
}
