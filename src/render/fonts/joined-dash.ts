/** The code point of the dash that Chinese writes twice. */
export const dash = 0x2014

// The square reaches from 0.12 em below the base line to 0.88 em above.
const middleOfSquare = 0.38
const onCurve = 0x01

/**
 * The glyph and the metrics, as `hmtx` holds them, of a dash from edge to edge of the square, in the middle of its height and as heavy
 * as the font's own. Noto Sans SC has a Latin one for this character, low and with air at both ends, so that a pair falls apart.
 * It reaches a little beyond its square: no seam is seen between two.
 */
export function joinedDash(own: Buffer = Buffer.alloc(10), unitsPerEm: number): [glyph: Buffer, metrics: Buffer] {
  const [beyond, half] = [Math.round(unitsPerEm / 50), Math.round((own.readInt16BE(8) - own.readInt16BE(4)) / 2)]
  const [left, right] = [-beyond, unitsPerEm + beyond]
  const [low, high] = [unitsPerEm * middleOfSquare - half, unitsPerEm * middleOfSquare + half]
  return [rectangle(left, low, right, high), words(unitsPerEm, left)]
}

/** A glyph of one contour: its box, its last point, no instructions, a flag for each of four points, and the steps from point to point. */
function rectangle(left: number, low: number, right: number, high: number): Buffer {
  const [across, up] = [words(left, 0, right - left, 0), words(low, high - low, 0, low - high)]
  return Buffer.concat([words(1, left, low, right, high, 3, 0), Buffer.alloc(4, onCurve), across, up])
}

function words(...numbers: number[]): Buffer {
  const bytes = Buffer.alloc(numbers.length * 2)
  for (const [index, number] of numbers.entries()) bytes.writeInt16BE(Math.round(number), index * 2)
  return bytes
}
