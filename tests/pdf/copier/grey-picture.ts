import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A page in greys: 0 is black, 255 is white. */
export interface GreyPicture {
  readonly width: number
  readonly height: number
  readonly pixels: Uint8Array
}

/** Dots an inch, at which an office copier that saves toner sees a page. */
export const dotsPerInch = 150

/** The pages of a PDF as a scanner sees them: all, or the first few. */
export function pagesAsPictures(pdf: string, most = 1000): GreyPicture[] {
  const folder = mkdtempSync(join(tmpdir(), 'backbrief-copier-'))
  try {
    execFileSync('pdftoppm', ['-gray', '-r', String(dotsPerInch), '-l', String(most), pdf, join(folder, 'page')])
    return readdirSync(folder)
      .sort()
      .map(file => readPgm(readFileSync(join(folder, file))))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function readPgm(bytes: Buffer): GreyPicture {
  const [head = '', width, height] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.toString('latin1', 0, 64)) ?? []
  return { width: Number(width), height: Number(height), pixels: new Uint8Array(bytes.subarray(head.length)) }
}

/** The darkest or lightest of the pixels around each, in a square of `2 * reach + 1`. */
export function extremes(picture: GreyPicture, reach: number, which: 'darkest' | 'lightest'): GreyPicture {
  const { width, height, pixels } = picture
  // One loop for both: the lightest of pixels is the darkest of their negative.
  const turned = which === 'darkest' ? pixels : pixels.map(value => 255 - value)
  const across = darkest(turned, { length: width, step: 1, rows: height, rowStep: width }, reach)
  const found = darkest(across, { length: height, step: width, rows: width, rowStep: 1 }, reach)
  return { ...picture, pixels: which === 'darkest' ? found : found.map(value => 255 - value) }
}

interface Direction {
  readonly length: number
  readonly step: number
  readonly rows: number
  readonly rowStep: number
}

/** The darkest of neighbours in one direction; how many are looked at does not count: each block of them is gone through from both ends (van Herk). */
function darkest(from: Uint8Array, { length, step, rows, rowStep }: Direction, reach: number): Uint8Array {
  const to = new Uint8Array(from.length)
  const size = 2 * reach + 1
  const padded = length + 2 * reach
  const forward = new Uint8Array(padded)
  const backward = new Uint8Array(padded)
  for (let row = 0; row < rows; row++) {
    const first = row * rowStep - reach * step
    const valueAt = (at: number) => (at < reach || at >= length + reach ? 255 : (from[first + at * step] ?? 255))
    for (let at = 0; at < padded; at++) {
      const value = valueAt(at)
      const before = at % size === 0 ? 255 : (forward[at - 1] ?? 255)
      forward[at] = Math.min(value, before)
    }
    for (let at = padded - 1; at >= 0; at--) {
      const value = valueAt(at)
      const after = at % size === size - 1 || at === padded - 1 ? 255 : (backward[at + 1] ?? 255)
      backward[at] = Math.min(value, after)
    }
    for (let at = 0; at < length; at++) {
      to[row * rowStep + at * step] = Math.min(backward[at] ?? 255, forward[at + size - 1] ?? 255)
    }
  }
  return to
}
