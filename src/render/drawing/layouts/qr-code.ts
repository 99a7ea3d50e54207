import type { Element } from 'hast'
import { s } from 'hastscript'
import { encode } from 'uqr'

/**
 * An address as a QR code, whose squares are one path of a drawing. It says nothing to a screen reader: the address stands beside it as a
 * link. A quarter of the code may be covered or badly lit.
 */
export function drawCode(address: string): Element {
  // The quiet ground around the code is part of its standard: four squares.
  const { data, size } = encode(address, { ecc: 'Q', border: 4 })
  const rows = data.map((row, y) => runs(row).map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`))
  return s('svg', { viewBox: `0 0 ${size} ${size}`, ariaHidden: 'true', className: ['qr-code'] }, [
    s('path', { d: rows.flat().join('') })
  ])
}

/** Where dark squares that touch each other begin in a row, and how many they are. */
function runs(row: readonly boolean[]): [start: number, length: number][] {
  const found: [number, number][] = []
  for (const [x, isDark] of row.entries()) {
    const last = found.at(-1)
    if (isDark && last && last[0] + last[1] === x) last[1] += 1
    else if (isDark) found.push([x, 1])
  }
  return found
}
